"""Finds the gazetteer's words in a text: one pass, whole words, the longest at each place.

The automaton is Aho and Corasick's ("Efficient string matching", CACM 18, 1975).
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

import ahocorasick

from app.language.affixes import clitics_of_names
from app.language.cities import city_surfaces
from app.language.folding import Folded, fold
from app.language.gazetteer import Surface, all_surfaces
from app.language.vocabulary import any_of
from app.values import value

# Addresses and handles name no country. The endings are those of the sites of the archive's
# region and the generic ones, so that a missing blank after a full stop is no address.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]*@[\w.-]+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|biz|gov|edu|mil|id|my|sg|bn|uk|au|cn|ru|tv|co|io)\b[/\w.-]*",
    re.IGNORECASE,
)
# A run without blanks may be a whole file; of one that long a part around the hit is looked at.
_LONGEST_ADDRESS = 500
_SIGN = re.compile(r"[\W_]")
_WORDS = bytes(ord(" ") if _SIGN.fullmatch(chr(byte)) else byte for byte in range(256))


@value
class Hit:
    """Characters `start` up to `end` of a folded text that are the words of `surface`."""

    start: int
    end: int
    surface: Surface


@dataclass(frozen=True, slots=True)
class _Word:
    """A surface, and the ways in which it must be written; none where its case is free."""

    surface: Surface
    written: tuple[str, ...]


def scan(folded: Folded) -> list[Hit]:
    """The hits of a text from left to right, apart from each other; phrases of none included.

    Cased words are hits as they are written or all in capitals; in a text without capitals in
    small letters, too, acronyms aside: those are other words in every text.
    """
    lower, last = folded.lower.replace("-", " "), len(folded.lower)
    hits = []
    for end, (length, words) in _automaton().iter(f" {_blanked(lower)}"):
        if end < last and _goes_on(lower, end) and not _has_clitic(lower, end, length):
            continue
        start = end - length
        hits += [Hit(start, end, word.surface) for word in words if _fits(word, folded, start, end)]
    hits.sort(key=lambda hit: (hit.start, -hit.end))
    return [hit for hit in _leftmost(hits) if not _in_address(hit, folded.plain)]


def _blanked(text: str) -> str:
    """`text` with blanks for all signs, so that every word follows a blank."""
    if text.isascii():
        return text.encode("ascii").translate(_WORDS).decode("ascii")
    return _SIGN.sub(" ", text)


def _fits(word: _Word, folded: Folded, start: int, end: int) -> bool:
    """Whether the characters have the signs of the word and the case that it asks for."""
    if folded.lower[start:end].replace("-", " ") != word.surface.key:
        return False
    if not word.written or folded.plain[start:end].replace("-", " ") in word.written:
        return True
    return not word.surface.text.isupper() and folded.plain == folded.lower


def _goes_on(text: str, end: int) -> bool:
    """Whether the word before `end` goes on there; "US$6" does not, after its sign."""
    return text[end].isalnum() and text[end - 1].isalnum()


def _has_clitic(text: str, end: int, length: int) -> bool:
    # Short words and acronyms take clitics too seldom: "asnya", "uslah" are other words.
    return length > 3 and _clitic().match(text, end) is not None


@cache
def _clitic() -> re.Pattern[str]:
    """A clitic of Indonesian or Malay that is written on to a name: "Rusianya"."""
    return re.compile(rf"(?:{any_of(clitics_of_names())})(?![^\W_])")


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
    # The same part for all hits close by.
    part = hit.start // _LONGEST_ADDRESS * _LONGEST_ADDRESS
    first, last = max(0, part - _LONGEST_ADDRESS), part + 2 * _LONGEST_ADDRESS
    start = max(first, text.rfind(" ", first, hit.start) + 1)
    end = text.find(" ", hit.end, last)
    run = text[start : end if end >= 0 else last]
    if "." not in run and "@" not in run:
        return False
    return any(
        start + begin < hit.end and hit.start < start + behind for begin, behind in _addresses(run)
    )


@lru_cache(maxsize=1)
def _addresses(run: str) -> tuple[tuple[int, int], ...]:
    """Where the addresses in a run without blanks begin and end."""
    return tuple(found.span() for found in _ADDRESS.finditer(run))


@cache
def _automaton() -> ahocorasick.Automaton:
    # One surface of a country for each string; countries share only older names and cities.
    found: dict[str, dict[str | None, _Word]] = {}
    for surface in (*all_surfaces(), *city_surfaces()):
        found.setdefault(surface.key, {}).setdefault(surface.code, _word(surface))
    # Behind a blank, the way that texts are scanned: at any other letter nothing begins, while
    # short keys stand within half of all words. Keys may differ in nothing but their signs.
    blanked: dict[str, list[_Word]] = {}
    for key, words in found.items():
        blanked.setdefault(_blanked(key), []).extend(words.values())
    automaton = ahocorasick.Automaton()
    for key, alike in blanked.items():
        automaton.add_word(f" {key}", (len(key), tuple(alike)))
    automaton.make_automaton()
    return automaton


def _word(surface: Surface) -> _Word:
    written = fold(surface.text).plain.replace("-", " ")
    return _Word(surface, (written, written.upper()) if surface.cased else ())
