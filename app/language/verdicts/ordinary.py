"""Names that are acronyms or ordinary words of a language as well."""

import re
from functools import cache, lru_cache

from app.language.connectives import connectives
from app.language.lemmas import is_word
from app.language.surroundings import Around, is_in_capitals, words_of
from app.language.verdicts.cues import is_cued
from app.language.verdicts.sight import Candidate, Sight, Verdict
from app.language.vocabulary import any_of, load
from app.language.wary import wary_words

_PREFIXED = re.compile(r"(?:di|me[mn]|menge|ber|ter)[a-z]{4,}")
# Number plates: "W 8715 UK".
_PLATE = re.compile(r"\b[A-Z]{1,2} \d{1,4} $")


def acronym(sight: Sight) -> Verdict | None:
    """Acronyms, which are initials of persons and words in capitals, too."""
    if sight.key not in wary_words().acronym:
        return None
    plain, beside = sight.candidate.folded.plain, sight.beside
    listed = _acronyms_before().search(beside.head)
    first = listed[1].lower() if listed else sight.before
    if first in wary_words().initials or _age().match(plain, sight.candidate.hit.end):
        return Verdict.STRANGER
    if _PLATE.search(beside.head):
        return Verdict.REFUSED
    if sight.key in wary_words().dotted and beside.capitals_after:
        return Verdict.PRESUMED if is_cued(beside) else Verdict.STRANGER
    if is_in_capitals(plain) and _may_be_a_word(sight) and (words := _english_words(plain)):
        # Where the country is called US, AS is the word.
        named = not words.isdisjoint(_objects())
        return Verdict.REFUSED if sight.key not in _objects() and named else Verdict.DOUBTFUL
    return Verdict.CUED if is_cued(beside) else Verdict.PRESUMED


def settlers(sight: Sight) -> Verdict | None:
    """Names of people who settled elsewhere: "pedagang Cina", "Chinese Malaysians"."""
    wary = wary_words()
    if sight.key not in wary.settlers:
        return None
    beside = sight.before in wary.settler_before or sight.beside.after.lower() in wary.settler_after
    return Verdict.DOUBTFUL if beside else None


def small_letters(sight: Sight) -> Verdict | None:
    """Names in small letters where a country has a capital ("melati belanda")."""
    if not _is_small(sight.candidate):
        return None
    return Verdict.CUED if sight.before in wary_words().cues else Verdict.DOUBTFUL


def word_that_opens(sight: Sight) -> Verdict | None:
    """Ordinary words with nothing before them, where any word has a capital."""
    opens = sight.key in wary_words().word and not sight.beside.before
    return Verdict.REFUSED if opens else None


def verb_that_opens(sight: Sight) -> Verdict | None:
    """Verbs that open a sentence, or stand in a headline: "Cuba lihat"."""
    if sight.key not in wary_words().opening:
        return None
    # Where something stands before it a capital means something, but in a headline.
    if sight.beside.before and not sight.is_in_headline:
        return None
    return _opening_verdict(sight.beside)


def _may_be_a_word(sight: Sight) -> bool:
    """Whether the acronym may be an English word in a text in capitals."""
    wary = wary_words()
    if sight.key not in wary.spelt_alike:
        return False
    if sight.key not in _objects():
        return True
    opens = not sight.before or sight.before in wary.clause
    return not (opens or sight.beside.after.lower() in wary.cues_after)


@cache
def _age() -> re.Pattern[str]:
    """A person's age right behind initials: " (34)", ", warga asal Solo 34 tahun"."""
    words = load("countries_wary")["age"]
    stated = rf"(?:{any_of(words['before'])}) |(?:{any_of(words['from'])}) \w+ "
    years = any_of(words["years"])
    return re.compile(rf",? (?:\w+ (?:{stated})?)?\(?\d{{1,2}}(?:\)| (?:{years})\b)")


@cache
def _acronyms_before() -> re.Pattern[str]:
    """A list of acronyms up to here: "inisial RS, AS, dan "."""
    return re.compile(rf"(\w+) (?:[A-Z]{{2,3}}(?:,? (?:{any_of(connectives().both)})|,|/) ?)+$")


def _objects() -> frozenset[str]:
    """Those that as words are objects and open no clause: "us", not "as"."""
    return wary_words().spelt_alike - wary_words().clause


@lru_cache(maxsize=1)
def _english_words(text: str) -> frozenset[str]:
    """The words of a text in capitals if it is English, where AS, US and UK may be any of them."""
    words = [word.lower() for word in words_of(text)]
    if any(word in wary_words().english for word in words):
        return frozenset(words)
    english = sum(is_word(word, ("en",)) for word in words)
    others = sum(is_word(word, ("id", "ms")) for word in words)
    return frozenset(words) if english > others else frozenset()


def _is_small(candidate: Candidate) -> bool:
    """Whether it is in small letters in a text that begins with a capital.

    In a text that does not even begin with a capital that is so of cased words only.
    """
    plain = candidate.folded.plain
    if not plain[candidate.hit.start : candidate.hit.end].islower():
        return False
    opening = next(filter(str.isalpha, plain))
    return candidate.hit.surface.cased or opening.isupper()


def _opening_verdict(beside: Around) -> Verdict:
    if beside.before.lower() in wary_words().cues:
        return Verdict.CUED
    # The verb is Malay and so is what follows it ("Cuba lihat"): "Cuba Plunged" is the country.
    english = is_word(beside.after, ("en",)) and not is_word(beside.after, ("id", "ms"))
    # Nor does a verb with a prefix follow it: "Cuba dihantam taufan".
    told = _PREFIXED.match(beside.after) is not None
    return Verdict.PRESUMED if english or told else Verdict.DOUBTFUL
