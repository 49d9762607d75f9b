"""What the words around a name in a text say of it: the country, something else, or unsure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from app.language.cities import city_of, city_rules
from app.language.folding import Folded
from app.language.lemmas import is_word
from app.language.mentions import EvidenceKind, MentionField
from app.language.scanning import Hit
from app.language.surroundings import Around, around, is_headline, words_of
from app.language.wary import wary_words

_AGE = re.compile(r",? (?:\w+ (?:berusia |berumur |asal \w+ )?)?\(?\d{1,2}(?:\)| tahun| thn| th\b)")
# "issued in Spanish and Portuguese."
_IN_LANGUAGES = re.compile(r"\bin (?:[A-Z]\w+(?:,? and|,? or|,) )*$")
_ENDS = frozenset({"", "and", "or"})
# "China Eastern Airlines"; a headline's capitals reach further than a firm's name.
_FIRM_REACH = 2


class Verdict(Enum):
    """What the words around a hit say of it."""

    CUED = "cued"
    PRESUMED = "presumed"
    DOUBTFUL = "doubtful"
    NEARBY = "nearby"
    STRANGER = "stranger"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
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
    if surface.kind is EvidenceKind.CITY:
        return _city_verdict(candidate, beside)
    if field is MentionField.DATELINE:
        return Verdict.CUED
    if _is_in_firm(beside):
        return Verdict.REFUSED
    if namesake or surface.key in wary.support:
        cued = surface.kind is EvidenceKind.PEOPLE and beside.after in wary.cues_after
        return Verdict.CUED if cued else Verdict.DOUBTFUL
    if surface.key in wary.acronym:
        return _acronym_verdict(candidate, beside)
    if surface.cased and lacks_capitals(candidate.folded):
        return Verdict.CUED if beside.before in wary.cues else Verdict.DOUBTFUL
    if beside.before.lower() in wary.named:
        return Verdict.STRANGER
    if surface.key in wary.word and not beside.before:
        return Verdict.REFUSED
    if surface.key in wary.place:
        cued = beside.before.lower() in wary.cues and not beside.capitals_after
        return Verdict.CUED if cued else Verdict.DOUBTFUL
    if surface.key in wary.opening:
        return _opening_verdict(candidate, beside)
    if surface.key in wary.person:
        return _person_verdict(candidate, beside)
    if surface.key in wary.given:
        return _given_verdict(candidate, beside)
    return Verdict.PRESUMED


def lacks_capitals(text: Folded) -> bool:
    """Whether a text is all in small letters."""
    return text.plain == text.lower


def _is_language(kind: EvidenceKind, beside: Around) -> bool:
    """Whether the words around make it a language: "bahasa Inggris", "in English."."""
    wary = wary_words()
    if beside.before.lower() in wary.language_before or beside.after.lower() in wary.language_after:
        return True
    return kind is EvidenceKind.PEOPLE and (
        beside.after.lower() in wary.dish_after
        or (beside.after in _ENDS and _IN_LANGUAGES.search(beside.head) is not None)
    )


def _is_in_firm(beside: Around) -> bool:
    """Whether it belongs to the name of a firm, a school, a street: "Universitas Indonesia"."""
    wary = wary_words()
    return (
        beside.before in wary.firm_directly
        or any(word in wary.firm_before for word in beside.capitals_before)
        or any(word in wary.firm_after for word in beside.capitals_after[:_FIRM_REACH])
    )


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
    if candidate.key in wary_words().dotted and beside.capitals_after:
        return Verdict.PRESUMED if _is_cued(beside) else Verdict.STRANGER
    if plain.isupper() and _is_english(words_of(plain)):
        return Verdict.DOUBTFUL
    return Verdict.PRESUMED


def _is_english(words: Sequence[str]) -> bool:
    """Whether a text in capitals is English, where AS, US and UK may be any words' capitals."""
    lower = [word.lower() for word in words]
    if any(word in wary_words().english for word in lower):
        return True
    english = sum(is_word(word, ("en",)) for word in lower)
    return english > sum(is_word(word, ("id", "ms")) for word in lower)


def _opening_verdict(candidate: Candidate, beside: Around) -> Verdict:
    if beside.before.lower() in wary_words().cues:
        return Verdict.CUED
    # A word right before it is what makes it stand inside a sentence.
    if beside.before and not is_headline(candidate.folded.plain):
        return Verdict.PRESUMED
    # The verb is Malay and so is what follows it ("Cuba lihat"): "Cuba Plunged" is the country.
    english = is_word(beside.after, ("en",)) and not is_word(beside.after, ("id", "ms"))
    return Verdict.PRESUMED if english else Verdict.DOUBTFUL


def _person_verdict(candidate: Candidate, beside: Around) -> Verdict:
    if _is_cued(beside):
        return Verdict.CUED
    city = candidate.hit.surface.kind is EvidenceKind.METONYM
    if is_headline(candidate.folded.plain):
        return Verdict.PRESUMED if city else Verdict.DOUBTFUL
    # A hyphen joins countries ("Oman-Yaman"), a blank the parts of a name. After a city's
    # name capitals may be offices and buildings, too ("London Mayor").
    if beside.capitals_before or (beside.capitals_after and not city):
        return Verdict.STRANGER
    return Verdict.DOUBTFUL if beside.capitals_after else Verdict.PRESUMED


def _given_verdict(candidate: Candidate, beside: Around) -> Verdict:
    """Of names that are given names, too: strangers' only where they open a person's name.

    After a player's position one capital follows a person's given name ("Bek Kuba Nowicki"), two
    follow a country ("Bek Indonesia Jay Idzes").
    """
    position = beside.before.lower() in wary_words().positions and len(beside.capitals_after) == 1
    inside = beside.before[:1].isupper() and not position
    if inside or not beside.capitals_after or _is_cued(beside):
        return Verdict.PRESUMED
    if beside.capitals_after[0].lower() in wary_words().follow or is_headline(
        candidate.folded.plain
    ):
        return Verdict.PRESUMED
    return Verdict.STRANGER


def _is_cued(beside: Around) -> bool:
    cues = wary_words().cues
    return beside.before.lower() in cues or any(
        word.lower() in cues for word in beside.capitals_before
    )
