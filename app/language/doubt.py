"""Tells names of countries from the other things that the same words mean.

A hit is cued, presumed, doubtful, a city's that needs support, a stranger's or refused.
Doubtful ones count where the article names the same country with certainty elsewhere, cities
where it does so nearby, and presumed ones lose their certainty where the article has the same
word as a stranger's: a word keeps one sense within a text (Gale, Church and Yarowsky, "One
sense per discourse", 1992).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import pairwise

from app.language.cities import city_of, city_rules
from app.language.folding import Folded
from app.language.gazetteer import key_of
from app.language.lemmas import is_word
from app.language.mentions import EvidenceKind, MentionField
from app.language.scanning import Hit
from app.language.surroundings import Around, around, is_headline, words_of
from app.language.vocabulary import load

_AGE = re.compile(r",? (?:\w+ (?:berusia |berumur |asal \w+ )?)?\(?\d{1,2}(?:\)| tahun| thn| th\b)")
# "issued in Spanish and Portuguese."
_IN_LANGUAGES = re.compile(r"\bin (?:[A-Z]\w+(?:,? and|,? or|,) )*$")
_ENDS = frozenset({"", "and", "or"})
# A city is supported from its own passage, the ones beside it, or the title.
_NEARBY = 1
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


_NEVER = frozenset({Verdict.STRANGER, Verdict.REFUSED})
_CERTAIN = frozenset({Verdict.CUED, Verdict.PRESUMED})


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


@dataclass(frozen=True, slots=True)
class Wary:
    """The contents of countries_wary.toml, as keys."""

    person: frozenset[str]
    given: frozenset[str]
    follow: frozenset[str]
    place: frozenset[str]
    word: frozenset[str]
    opening: frozenset[str]
    support: frozenset[str]
    acronym: frozenset[str]
    dotted: frozenset[str]
    initials: frozenset[str]
    english: frozenset[str]
    language_before: frozenset[str]
    language_after: frozenset[str]
    named: frozenset[str]
    speech: frozenset[str]
    positions: frozenset[str]
    dish_after: frozenset[str]
    descent: frozenset[str]
    cues_after: frozenset[str]
    joints: frozenset[str]
    firm_directly: frozenset[str]
    firm_before: frozenset[str]
    firm_after: frozenset[str]
    cues: frozenset[str]
    elsewhere: dict[str, re.Pattern[str]]


def sure(
    candidates: Sequence[Candidate], texts: Sequence[Folded], phrases: Iterable[str] = ()
) -> list[Candidate]:
    """Of all hits in the texts of one article those that mean their country, in order.

    `phrases` are the keys of the phrases in it that mean none: "AS Roma" tells what "Roma" is.
    """
    judged = list(_judged(candidates, texts))
    strangers = {one.key for one, verdict in judged if verdict is Verdict.STRANGER}
    strangers |= {word for phrase in phrases for word in _words_of_strangers().get(phrase, ())}
    # Where the same word is the country's beyond doubt, too, it is mostly the country's.
    strangers -= {one.key for one, verdict in judged if verdict is Verdict.CUED}
    left = [
        (one, verdict)
        for one, verdict in judged
        if verdict not in _NEVER and (verdict is Verdict.CUED or one.key not in strangers)
    ]
    places = {(one.code, one.passage) for one, verdict in left if verdict in _CERTAIN}
    codes = {code for code, _ in places}
    return [
        one
        for one, verdict in left
        if one.code in codes and (verdict is not Verdict.NEARBY or _is_near(one, places))
    ]


def _judged(
    candidates: Sequence[Candidate], texts: Sequence[Folded]
) -> Iterator[tuple[Candidate, Verdict]]:
    namesakes = _namesakes({one.key for one in candidates}, texts)
    listed = _listed(candidates)
    for number, one in enumerate(candidates):
        cued = number in listed
        yield one, Verdict.CUED if cued else _verdict(one, one.key in namesakes)


@cache
def _words_of_strangers() -> dict[str, tuple[str, ...]]:
    """By the key of a club's or a person's name the wary words in it."""
    wary = _other() | city_rules().wary | city_rules().clubs
    groups = load("countries_not")
    return {
        phrase: tuple(word for word in phrase.split() if word in wary)
        for phrase in map(key_of, (*groups["clubs"], *groups["persons"]))
    }


def _listed(candidates: Sequence[Candidate]) -> set[int]:
    """The numbers of the wary names that stand in a list with a country that is beyond doubt."""
    listed = set()
    for number, (one, other) in enumerate(pairwise(candidates)):
        if one.passage == other.passage and one.code != other.code and _are_joined(one, other):
            if _is_name(one) and _may_be_listed(other):
                listed.add(number + 1)
            if _is_name(other) and _may_be_listed(one):
                listed.add(number)
    return listed


def _are_joined(one: Candidate, other: Candidate) -> bool:
    between = one.folded.lower[one.hit.end : other.hit.start]
    return between in _wary().joints


def _is_name(candidate: Candidate) -> bool:
    """Whether it is a country's own name, which is nothing else."""
    surface = candidate.hit.surface
    wary = surface.cased or surface.key in _other() - _wary().given
    return surface.kind is EvidenceKind.NAME and not wary


def _may_be_listed(candidate: Candidate) -> bool:
    surface = candidate.hit.surface
    wary = surface.key in _wary().person or (surface.cased and _lacks_capitals(candidate.folded))
    return wary and surface.kind is EvidenceKind.NAME


@cache
def _other() -> frozenset[str]:
    """The names that are something else, too."""
    wary = _wary()
    return wary.person | wary.given | wary.place | wary.opening | wary.support


def _is_near(candidate: Candidate, places: set[tuple[str, int]]) -> bool:
    """Whether the country is certain in the title (the first passage) or in one close by."""
    close = range(candidate.passage - _NEARBY, candidate.passage + _NEARBY + 1)
    return any((candidate.code, passage) in places for passage in (0, *close))


def _namesakes(keys: Iterable[str], texts: Sequence[Folded]) -> set[str]:
    """Those of `keys` that are probably another place of the name, by the article's words."""
    elsewhere = _wary().elsewhere
    return {
        key
        for key in keys
        if key in elsewhere and any(elsewhere[key].search(text.plain) for text in texts)
    }


def _verdict(candidate: Candidate, namesake: bool) -> Verdict:
    wary = _wary()
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
    if surface.cased and _lacks_capitals(candidate.folded):
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


def _lacks_capitals(text: Folded) -> bool:
    return text.plain == text.lower


def _is_language(kind: EvidenceKind, beside: Around) -> bool:
    """Whether the words around make it a language: "bahasa Inggris", "in English."."""
    wary = _wary()
    if beside.before.lower() in wary.language_before or beside.after.lower() in wary.language_after:
        return True
    return kind is EvidenceKind.PEOPLE and (
        beside.after.lower() in wary.dish_after
        or (beside.after in _ENDS and _IN_LANGUAGES.search(beside.head) is not None)
    )


def _is_in_firm(beside: Around) -> bool:
    """Whether it belongs to the name of a firm, a school, a street: "Universitas Indonesia"."""
    wary = _wary()
    return (
        beside.before in wary.firm_directly
        or any(word in wary.firm_before for word in beside.capitals_before)
        or any(word in wary.firm_after for word in beside.capitals_after[:_FIRM_REACH])
    )


def _city_verdict(candidate: Candidate, beside: Around) -> Verdict:
    rules, before = city_rules(), beside.before.lower()
    if before in _wary().speech or before in _wary().named:
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
    if beside.before.lower() in _wary().initials or _AGE.match(plain, candidate.hit.end):
        return Verdict.STRANGER
    if candidate.key in _wary().dotted and beside.capitals_after:
        return Verdict.PRESUMED if _is_cued(beside) else Verdict.STRANGER
    if plain.isupper() and _is_english(words_of(plain)):
        return Verdict.DOUBTFUL
    return Verdict.PRESUMED


def _is_english(words: Sequence[str]) -> bool:
    """Whether a text in capitals is English, where AS, US and UK may be any words' capitals."""
    lower = [word.lower() for word in words]
    if any(word in _wary().english for word in lower):
        return True
    english = sum(is_word(word, ("en",)) for word in lower)
    return english > sum(is_word(word, ("id", "ms")) for word in lower)


def _opening_verdict(candidate: Candidate, beside: Around) -> Verdict:
    if beside.before.lower() in _wary().cues:
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
    position = beside.before.lower() in _wary().positions and len(beside.capitals_after) == 1
    inside = beside.before[:1].isupper() and not position
    if inside or not beside.capitals_after or _is_cued(beside):
        return Verdict.PRESUMED
    if beside.capitals_after[0].lower() in _wary().follow or is_headline(candidate.folded.plain):
        return Verdict.PRESUMED
    return Verdict.STRANGER


def _is_cued(beside: Around) -> bool:
    cues = _wary().cues
    return beside.before.lower() in cues or any(
        word.lower() in cues for word in beside.capitals_before
    )


@cache
def _wary() -> Wary:
    data = load("countries_wary")
    lists = {name: frozenset(map(key_of, words)) for name, words in data["lists"].items()}
    written = {name: frozenset(words) for name, words in data["written"].items()}
    hints = {
        key_of(name): re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b")
        for name, words in data["elsewhere"].items()
    }
    return Wary(elsewhere=hints, **lists, **written)
