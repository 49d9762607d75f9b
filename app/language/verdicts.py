"""What the words around a name in a text say of it: the country, something else, or unsure."""

import re
from collections.abc import Sequence
from enum import Enum
from functools import cache

from app.language.cities import city_of, city_rules
from app.language.folding import Folded
from app.language.function_words import all_function_words
from app.language.gazetteer import is_name, key_of, names_of
from app.language.lemmas import is_word
from app.language.mentions import EvidenceKind, MentionField
from app.language.scanning import Hit
from app.language.surroundings import Around, around, is_headline, words_of
from app.language.wary import wary_words
from app.values import value

_AGE = re.compile(r",? (?:\w+ (?:berusia |berumur |asal \w+ )?)?\(?\d{1,2}(?:\)| tahun| thn| th\b)")
# A list of names up to here: "in French, Arabic and ", "berbahasa Jepang, Korea, dan ".
_LIST = re.compile(r"(\w+) (?:[A-Z]\w+(?:,? and|,? or|,? dan|,? atau|,|/|-)[ ]?)+$")
_JOINTS = (", ", "and ", "or ", "dan ", "atau ", "/", "-")
_ENDS = frozenset({"", "and", "or"})
# What may stand between a place and the name of the state that it is in.
_STATE = re.compile(r", ([A-Z][A-Za-z.]+(?: [A-Z][a-z]+)?)")
# The states that have a country's name are of one country: "Georgia, AS".
_HOME_OF_NAMESAKES = "US"
_PREFIXED = re.compile(r"(?:di|me[mn]|menge|ber|ter)[a-z]{4,}")
# Number plates: "W 8715 UK".
_PLATE = re.compile(r"\b[A-Z]{1,2} \d{1,4} $")
_LISTED_BEFORE = re.compile(r"([A-Z]\w+)[,;] $")
_LISTED_AFTER = re.compile(r"[,;] (?:dan |and )?([A-Z]\w+)")
# "China Eastern Airlines"; a headline's capitals reach further than a firm's name.
_FIRM_REACH = 2
_PLACES = frozenset({EvidenceKind.CITY, EvidenceKind.METONYM})


class Verdict(Enum):
    """What the words around a hit say of it."""

    CUED = "cued"
    PRESUMED = "presumed"
    DOUBTFUL = "doubtful"
    NEARBY = "nearby"
    STRANGER = "stranger"
    REFUSED = "refused"


@value
class Candidate:
    """A hit for the country `code` in an article's passage numbered `passage`.

    `field` is the passage's part of the article and `folded` its text.
    """

    code: str
    field: MentionField
    passage: int
    folded: Folded
    hit: Hit

    @property
    def key(self) -> str:
        """The words, as they are compared."""
        return self.hit.surface.key


def verdict_of(candidate: Candidate, *, namesake: bool) -> Verdict:
    """The verdict on a hit; `namesake` where the article has words of another place so named."""
    wary = wary_words()
    surface, field = candidate.hit.surface, candidate.field
    beside = around(candidate.folded.plain, candidate.hit.start, candidate.hit.end)
    if _is_language(surface.kind, beside) or beside.before.lower() in wary.descent:
        return Verdict.REFUSED
    if home := _state_behind(candidate):
        return Verdict.CUED if home == candidate.code else Verdict.REFUSED
    if field is not MentionField.DATELINE and _is_in_firm(beside):
        return Verdict.REFUSED
    if surface.kind in _PLACES and _is_loud(candidate) and not _is_cued(beside):
        return Verdict.REFUSED
    if surface.kind is EvidenceKind.CITY:
        return _city_verdict(candidate, beside)
    if field is MentionField.DATELINE:
        return Verdict.CUED
    if _is_water(beside):
        return Verdict.REFUSED
    if namesake or surface.key in wary.support:
        people = surface.kind is EvidenceKind.PEOPLE and beside.after in wary.cues_after
        cued = not namesake and (people or beside.before.lower() in wary.cues)
        return Verdict.CUED if cued else Verdict.DOUBTFUL
    if surface.key in wary.acronym:
        return _acronym_verdict(candidate, beside)
    if surface.key in wary.settlers and beside.before.lower() in wary.settler_before:
        return Verdict.DOUBTFUL
    if _is_small(candidate):
        return Verdict.CUED if beside.before.lower() in wary.cues else Verdict.DOUBTFUL
    bears = surface.kind is not EvidenceKind.OLDER and " " not in surface.key
    if bears and beside.before.lower() in wary.named:
        return Verdict.STRANGER
    if beside.before.lower() in wary.titles and beside.capitals_after:
        return Verdict.STRANGER
    if surface.key in wary.word and not beside.before:
        return Verdict.REFUSED
    if surface.key in wary.place or surface.key in wary.club:
        return _place_verdict(candidate, beside)
    if surface.key in wary.opening and _opens(candidate, beside):
        return _opening_verdict(beside)
    if surface.key in wary.person or surface.key in wary.given:
        if _is_among_persons(candidate, beside):
            return Verdict.STRANGER
        verdict = _person_verdict if surface.key in wary.person else _given_verdict
        return verdict(candidate, beside)
    if surface.kind is EvidenceKind.NAME and _opens_a_name(candidate, beside):
        return Verdict.REFUSED
    return Verdict.PRESUMED


def _is_small(candidate: Candidate) -> bool:
    """Whether it is in small letters where a country has a capital ("melati belanda").

    In a text that does not even begin with a capital that is so of cased words only.
    """
    plain = candidate.folded.plain
    if not plain[candidate.hit.start : candidate.hit.end].islower():
        return False
    opening = next(filter(str.isalpha, plain))
    return candidate.hit.surface.cased or opening.isupper()


def _is_loud(candidate: Candidate) -> bool:
    """Whether it is all in capitals amid a text that is not, as shares' symbols are ("AKRA").

    At the start of a text it is a dateline ("TEHERAN - …").
    """
    plain, start = candidate.folded.plain, candidate.hit.start
    return start > 0 and plain[start : candidate.hit.end].isupper() and not plain.isupper()


def _state_behind(candidate: Candidate) -> str | None:
    """The country of a state or province that follows a place: "Birmingham, Alabama"."""
    state = _STATE.match(candidate.folded.plain, candidate.hit.end)
    if state is None:
        return None
    name = key_of(state[1])
    if candidate.key in wary_words().elsewhere and name in _names_of_home():
        return _HOME_OF_NAMESAKES
    name = name.rstrip(".")
    # "Armenia, Georgia, Azerbaijan" is a list of countries.
    if candidate.hit.surface.kind not in _PLACES and is_name(name):
        return None
    return wary_words().states.get(name)


@cache
def _names_of_home() -> frozenset[str]:
    return frozenset(surface.key for surface in names_of(_HOME_OF_NAMESAKES))


def lacks_capitals(text: Folded) -> bool:
    """Whether a text is all in small letters."""
    return text.plain == text.lower


def _is_language(kind: EvidenceKind, beside: Around) -> bool:
    """Whether the words around make it a language: "bahasa Inggris", "in English."."""
    wary = wary_words()
    first = beside.before.lower()
    if beside.head.endswith(_JOINTS) and (listed := _LIST.search(beside.head)):
        first = listed[1].lower()
    if first in wary.language_before or beside.after.lower() in wary.language_after:
        return True
    return kind is EvidenceKind.PEOPLE and (
        beside.after.lower() in wary.dish_after
        or (first in wary.language_verbs and beside.after in _ENDS)
    )


def _is_in_firm(beside: Around) -> bool:
    """Whether it belongs to the name of a firm, a school, a street: "Universitas Indonesia"."""
    wary = wary_words()
    return (
        beside.before in wary.firm_directly
        or any(word in wary.firm_before for word in beside.capitals_before)
        or any(word in wary.firm_after for word in beside.capitals_after[:_FIRM_REACH])
        # "Bank Islam Malaysia", but "Bank Indonesia", "Bank Negara Malaysia".
        or ("Bank" in beside.capitals_before[1:] and beside.before not in wary.bank_of_state)
    )


def _is_water(beside: Around) -> bool:
    """Whether it belongs to the name of a strait, a river, a sea: "Selat Taiwan"."""
    wary = wary_words()
    return beside.before in wary.water_before or beside.after in wary.water_after


def _city_verdict(candidate: Candidate, beside: Around) -> Verdict:
    rules, before = city_rules(), beside.before.lower()
    if before in wary_words().speech or before in wary_words().named:
        return Verdict.REFUSED
    dated = candidate.field is MentionField.DATELINE
    if candidate.key in rules.clubs and not dated and before not in rules.club_cues:
        return Verdict.REFUSED
    cued = dated or before in rules.cues
    if not cued and (beside.capitals_before or beside.capitals_after):
        return Verdict.REFUSED
    city = city_of(candidate.key, candidate.code)
    if city.clear:
        return Verdict.PRESUMED
    return Verdict.CUED if cued and not city.shared else Verdict.NEARBY


def _acronym_verdict(candidate: Candidate, beside: Around) -> Verdict:
    plain = candidate.folded.plain
    if beside.before.lower() in wary_words().initials or _AGE.match(plain, candidate.hit.end):
        return Verdict.STRANGER
    if _PLATE.search(beside.head):
        return Verdict.REFUSED
    if candidate.key in wary_words().dotted and beside.capitals_after:
        return Verdict.PRESUMED if _is_cued(beside) else Verdict.STRANGER
    if plain.isupper() and _is_english(words_of(plain)):
        return Verdict.DOUBTFUL
    return Verdict.CUED if _is_cued(beside) else Verdict.PRESUMED


def _is_english(words: Sequence[str]) -> bool:
    """Whether a text in capitals is English, where AS, US and UK may be any words' capitals."""
    lower = [word.lower() for word in words]
    if any(word in wary_words().english for word in lower):
        return True
    english = sum(is_word(word, ("en",)) for word in lower)
    return english > sum(is_word(word, ("id", "ms")) for word in lower)


def _place_verdict(candidate: Candidate, beside: Around) -> Verdict:
    wary, before = wary_words(), beside.before.lower()
    cued = before in wary.cues and not beside.capitals_after
    matched = candidate.key in wary.club and before in wary.match
    return Verdict.CUED if cued and not matched else Verdict.DOUBTFUL


def _opens(candidate: Candidate, beside: Around) -> bool:
    """Whether a word stands where its capital means nothing."""
    return not beside.before or _is_headline(candidate)


def _opening_verdict(beside: Around) -> Verdict:
    if beside.before.lower() in wary_words().cues:
        return Verdict.CUED
    # The verb is Malay and so is what follows it ("Cuba lihat"): "Cuba Plunged" is the country.
    english = is_word(beside.after, ("en",)) and not is_word(beside.after, ("id", "ms"))
    # Nor does a verb with a prefix follow it: "Cuba dihantam taufan".
    told = _PREFIXED.match(beside.after) is not None
    return Verdict.PRESUMED if english or told else Verdict.DOUBTFUL


def _is_headline(candidate: Candidate) -> bool:
    return is_headline(candidate.folded.plain)


def _person_verdict(candidate: Candidate, beside: Around) -> Verdict:
    if _is_cued(beside):
        return Verdict.CUED
    city = candidate.hit.surface.kind is EvidenceKind.METONYM
    if _is_headline(candidate):
        return Verdict.PRESUMED if city else Verdict.DOUBTFUL
    if beside.capitals_before:
        return Verdict.STRANGER
    if not beside.capitals_after:
        return Verdict.PRESUMED
    # After a city's name capitals may be offices and buildings, too ("London Mayor").
    return (
        Verdict.DOUBTFUL if city and not is_strange(beside.capitals_after[0]) else Verdict.STRANGER
    )


def _given_verdict(candidate: Candidate, beside: Around) -> Verdict:
    """Of names that are given names, too: strangers' only where they open a person's name.

    After a player's position one capital follows a person's given name ("Bek Kuba Nowicki"), two
    follow a country ("Bek Indonesia Jay Idzes").
    """
    wary = wary_words()
    if _is_cued(beside):
        return Verdict.CUED
    if beside.before[:1].isupper() and key_of(beside.before) in wary.borne:
        return Verdict.STRANGER
    if not beside.capitals_after or beside.capitals_after[0].lower() in wary.follow:
        return Verdict.PRESUMED
    strange = is_strange(beside.capitals_after[0])
    if beside.before[:1].isupper():
        position = beside.before.lower() in wary.positions and len(beside.capitals_after) == 1
        amid = is_strange(beside.before) and not beside.before.isupper()
        told = beside.before.lower() in wary.speech
        return Verdict.STRANGER if position or (strange and (amid or told)) else Verdict.PRESUMED
    if _is_noun(beside.before) and beside.before not in wary.positions:
        # What belongs to a country has its name behind it: "kapal perusak Iran Deylaman".
        return Verdict.PRESUMED
    # In a headline's capitals a word that no dictionary has is a name ("Israel Mahendra Juara").
    known = _is_headline(candidate) and not strange
    return Verdict.PRESUMED if known else Verdict.STRANGER


def _opens_a_name(candidate: Candidate, beside: Around) -> bool:
    """Whether any other name opens a person's: "Menurut saksi, Libia Anggraeni, pintu terbuka".

    Nothing may stand before it in its part of the sentence, and after it a word that no
    dictionary has, or that is a given name.
    """
    if beside.before or not beside.capitals_after or " " in candidate.key:
        return False
    after = beside.capitals_after[0]
    if after.lower() in wary_words().follow or _is_headline(candidate):
        return False
    return is_strange(after)


def _is_among_persons(candidate: Candidate, beside: Around) -> bool:
    """Whether it stands in a list of names: "Kelana, Oman, Rizal"."""
    before = _LISTED_BEFORE.search(beside.head)
    after = _LISTED_AFTER.match(candidate.folded.plain, candidate.hit.end)
    return before is not None and after is not None and all(map(is_strange, (before[1], after[1])))


def _is_cued(beside: Around) -> bool:
    """Whether an office or a preposition before it makes it a country.

    A preposition does not where a person's name follows: "with Kenya Moore".
    """
    wary = wary_words()
    before = beside.before.lower()
    if before in wary.prepositions:
        return not (beside.capitals_after and is_strange(beside.capitals_after[0]))
    return before in wary.cues or any(word.lower() in wary.cues for word in beside.capitals_before)


def _is_noun(word: str) -> bool:
    """Whether a word may be a noun of Indonesian: in small letters, no function word, no "kata".

    In English the people's name would stand behind it ("the Iranian destroyer").
    """
    if not word.islower() or word in all_function_words() or word in wary_words().speech:
        return False
    return is_word(word, ("id", "ms"))


def is_strange(word: str) -> bool:
    """Whether a word is probably part of a person's name: a given name, or in no dictionary."""
    lower = word.lower()
    return lower in wary_words().given_names or not (is_word(lower) or is_name(lower))
