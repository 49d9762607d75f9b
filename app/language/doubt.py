"""Tells names of countries from the other things that the same words mean.

A hit is cued, presumed, doubtful, a stranger's or refused. Doubtful ones count where the
article names the same country with certainty elsewhere, and presumed ones lose their
certainty where the article has the same word as a stranger's: a word keeps one sense within
a text (Gale, Church and Yarowsky, "One sense per discourse", 1992).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from app.language.folding import Folded
from app.language.gazetteer import key_of
from app.language.mentions import EvidenceKind, MentionField
from app.language.scanning import Hit
from app.language.vocabulary import load

_BEFORE = re.compile(r"([^\W_][\w']*) \Z")
_AFTER = re.compile(r"[ -]([^\W_][\w']*)")
_AGE = re.compile(r",? \(?\d{1,2}(?:\)| tahun| thn| th\b)")
_WORD = re.compile(r"[^\W\d_]+")
# No word is longer; it bounds what is cut out to look at the word before.
_REACH = 40
# "Perang di Jalur Gaza": headlines that capitalize words leave the small ones small.
_HEADLINE_SHARE = 0.6


class Verdict(Enum):
    """What the words around a hit say of it."""

    CUED = "cued"
    PRESUMED = "presumed"
    DOUBTFUL = "doubtful"
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


@dataclass(frozen=True, slots=True)
class Wary:
    """The contents of countries_wary.toml, as keys."""

    person: frozenset[str]
    place: frozenset[str]
    opening: frozenset[str]
    support: frozenset[str]
    acronym: frozenset[str]
    initials: frozenset[str]
    english: frozenset[str]
    language_before: frozenset[str]
    language_after: frozenset[str]
    cues: frozenset[str]
    elsewhere: dict[str, re.Pattern[str]]


def sure(candidates: Sequence[Candidate], texts: Sequence[Folded]) -> list[Candidate]:
    """Of all hits in the texts of one article those that mean their country, in order."""
    namesakes = _namesakes({candidate.hit.surface.key for candidate in candidates}, texts)
    judged = [
        (candidate, _verdict(candidate, candidate.hit.surface.key in namesakes))
        for candidate in candidates
    ]
    strangers = {
        candidate.hit.surface.key for candidate, verdict in judged if verdict is Verdict.STRANGER
    }
    certain = {
        candidate.code
        for candidate, verdict in judged
        if verdict is Verdict.CUED
        or (verdict is Verdict.PRESUMED and candidate.hit.surface.key not in strangers)
    }
    return [
        candidate
        for candidate, verdict in judged
        if verdict is not Verdict.REFUSED and candidate.code in certain
    ]


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
    surface = candidate.hit.surface
    before, after = _neighbours(candidate)
    if _is_language(surface.kind, before, after):
        return Verdict.REFUSED
    if candidate.field is MentionField.DATELINE:
        return Verdict.CUED
    if namesake or surface.key in wary.support:
        return Verdict.DOUBTFUL
    if surface.key in wary.acronym:
        return _acronym_verdict(candidate, before)
    if surface.key in wary.place or (surface.cased and _lacks_capitals(candidate.folded)):
        return Verdict.CUED if before.lower() in wary.cues else Verdict.DOUBTFUL
    if surface.key in wary.opening:
        return _opening_verdict(candidate, before)
    if surface.key in wary.person:
        return _person_verdict(candidate, before, after)
    return Verdict.PRESUMED


def _neighbours(candidate: Candidate) -> tuple[str, str]:
    """The words right before and after the hit, empty where something else stands there."""
    hit, plain = candidate.hit, candidate.folded.plain
    before = _BEFORE.search(plain[max(0, hit.start - _REACH) : hit.start])
    after = _AFTER.match(plain, hit.end)
    return before[1] if before else "", after[1] if after else ""


def _lacks_capitals(text: Folded) -> bool:
    return text.plain == text.lower


def _is_language(kind: EvidenceKind, before: str, after: str) -> bool:
    """Whether the words around make it a language: "bahasa Inggris", "in English."."""
    wary = _wary()
    if before.lower() in wary.language_before or after.lower() in wary.language_after:
        return True
    return kind is EvidenceKind.PEOPLE and before == "in" and not after


def _acronym_verdict(candidate: Candidate, before: str) -> Verdict:
    plain = candidate.folded.plain
    if before.lower() in _wary().initials or _AGE.match(plain, candidate.hit.end):
        return Verdict.STRANGER
    if plain.isupper() and _is_english(plain):
        return Verdict.DOUBTFUL
    return Verdict.PRESUMED


def _is_english(text: str) -> bool:
    english = _wary().english
    return any(word.lower() in english for word in _WORD.findall(text))


def _opening_verdict(candidate: Candidate, before: str) -> Verdict:
    if before.lower() in _wary().cues:
        return Verdict.CUED
    # A word right before it is what makes it stand inside a sentence.
    inside = before and not _is_headline(candidate.folded.plain)
    return Verdict.PRESUMED if inside else Verdict.DOUBTFUL


def _person_verdict(candidate: Candidate, before: str, after: str) -> Verdict:
    if before.lower() in _wary().cues:
        return Verdict.CUED
    if _is_headline(candidate.folded.plain):
        return Verdict.DOUBTFUL
    # A hyphen joins countries ("Oman-Yaman"), a blank the parts of a name. After a city's
    # name capitals are mostly offices and buildings ("London Mayor").
    surname = candidate.folded.plain.startswith(" ", candidate.hit.end) and after[:1].isupper()
    city = candidate.hit.surface.kind is EvidenceKind.METONYM
    if before[:1].isupper() or (surname and not city):
        return Verdict.STRANGER
    return Verdict.PRESUMED


def _is_headline(text: str) -> bool:
    """Whether the text capitalizes so many words that a capital means nothing."""
    words: list[str] = _WORD.findall(text)
    return sum(word[0].isupper() for word in words) > _HEADLINE_SHARE * len(words)


@cache
def _wary() -> Wary:
    data = load("countries_wary")
    lists = {name: frozenset(map(key_of, words)) for name, words in data["lists"].items()}
    hints = {
        key_of(name): re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b")
        for name, words in data["elsewhere"].items()
    }
    return Wary(elsewhere=hints, **lists)
