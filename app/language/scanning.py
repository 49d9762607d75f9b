"""Finds the gazetteer's words in a text: one pass, whole words, the longest at each place.

The automaton is Aho and Corasick's ("Efficient string matching", CACM 18, 1975).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

import ahocorasick

from app.language.cities import city_surfaces
from app.language.folding import Folded, fold
from app.language.gazetteer import Surface, all_surfaces

# Enclitics of Indonesian and Malay that are written on to a name: Rusianya, Indonesialah.
_CLITIC = re.compile(r"(?:nya|lah|kah|pun)(?![^\W_])")
# Addresses and handles name no country. The endings are those of the sites of the archive's
# region and the generic ones, so that a missing blank after a full stop is no address.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]*@[\w.-]+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|biz|gov|edu|mil|id|my|sg|bn|uk|au|cn|ru|tv|co|io)\b[/\w.-]*",
    re.IGNORECASE,
)


class Case(Enum):
    """What capitals mean to an automaton.

    Most names are sought whatever their case (IGNORED), some as they are written only
    (HEEDED); in a text without capitals all are sought in small letters (ABSENT).
    """

    IGNORED = "ignored"
    HEEDED = "heeded"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Hit:
    """Characters `start` up to `end` of a folded text that are the words of `surface`."""

    start: int
    end: int
    surface: Surface


def scan(folded: Folded) -> list[Hit]:
    """The hits of a text from left to right, apart from each other; phrases of none included."""
    lower = folded.lower.replace("-", " ")
    if folded.plain == folded.lower:
        hits = [*_whole_words(_automaton(Case.ABSENT), lower)]
    else:
        hits = [*_whole_words(_automaton(Case.IGNORED), lower)]
        hits += _whole_words(_automaton(Case.HEEDED), folded.plain.replace("-", " "))
    hits.sort(key=lambda hit: (hit.start, -hit.end))
    return [hit for hit in _leftmost(hits) if not _in_address(hit, folded.plain)]


def _whole_words(automaton: ahocorasick.Automaton, text: str) -> Iterator[Hit]:
    last = len(text)
    for final, (length, surfaces) in automaton.iter(text):
        end = final + 1
        start = end - length
        if start and text[start - 1].isalnum():
            continue
        if end < last and _goes_on(text, end) and not _has_clitic(text, end, length):
            continue
        yield from (Hit(start, end, surface) for surface in surfaces)


def _goes_on(text: str, end: int) -> bool:
    """Whether the word before `end` goes on there; "US$6" does not, after its sign."""
    return text[end].isalnum() and text[end - 1].isalnum()


def _has_clitic(text: str, end: int, length: int) -> bool:
    # Short words and acronyms take clitics too seldom: "asnya", "uslah" are other words.
    return length > 3 and _CLITIC.match(text, end) is not None


def _leftmost(hits: list[Hit]) -> list[Hit]:
    """Of hits sorted by start and falling length, those that overlap none before them.

    Hits of the same words for two countries stay together.
    """
    kept: list[Hit] = []
    start = reached = 0
    for hit in hits:
        if hit.start >= reached or (hit.start, hit.end) == (start, reached):
            kept.append(hit)
            start, reached = hit.start, hit.end
    return kept


def _in_address(hit: Hit, text: str) -> bool:
    """Whether the run without blanks around the hit is an address there."""
    start = text.rfind(" ", 0, hit.start) + 1
    end = text.find(" ", hit.end)
    run = text[start : end if end >= 0 else len(text)]
    if "." not in run and "@" not in run:
        return False
    return any(
        start + match.start() < hit.end and hit.start < start + match.end()
        for match in _ADDRESS.finditer(run)
    )


@cache
def _automaton(case: Case) -> ahocorasick.Automaton:
    # One surface of a country for each string; countries share only older names and cities.
    found: dict[str, dict[str | None, Surface]] = {}
    for surface in (*all_surfaces(), *city_surfaces()):
        for key in _keys(surface, case):
            found.setdefault(key, {}).setdefault(surface.code, surface)
    automaton = ahocorasick.Automaton()
    for key, surfaces in found.items():
        automaton.add_word(key, (len(key), tuple(surfaces.values())))
    automaton.make_automaton()
    return automaton


def _keys(surface: Surface, case: Case) -> tuple[str, ...]:
    """The strings to look for: of a cased word the word as written and all in capitals."""
    if not surface.cased:
        return () if case is Case.HEEDED else (surface.key,)
    if case is Case.HEEDED:
        written = fold(surface.text).plain.replace("-", " ")
        return (written, written.upper())
    # Acronyms in small letters are other words in every text.
    return (surface.key,) if case is Case.ABSENT and not surface.text.isupper() else ()
