"""Signs that join words which are meant each by itself: "banjir,longsor", "AS-Iran"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.language.naming import (
    is_phrase_of_countries,
    is_told_otherwise,
    longest_name,
    named_country,
)
from app.search.words import query_words

# Of more words nothing is sought.
_MOST = 32
_SIGNS = r"\-‐‑–—/"
_JOINT = re.compile(rf"(?<=\w)[{_SIGNS}](?=\w)")
# What is in quotes or belongs to a field or a minus stays as it is.
_PLAIN = re.compile(rf'"[^"]*"|(?P<word>(?<![^\s(])[^\s"(){_SIGNS}:][^\s"():]*(?![^\s"()]))')
_LISTED = re.compile(r"(?<=[^\W\d_])[,;،，、](?=[^\W\d_])")
_WORD = re.compile(rf"[^\s{_SIGNS}]+")


def has_list(text: str) -> bool:
    """Whether commas join words in `text`."""
    return _LISTED.search(text) is not None


def listed_apart(text: str, lists: Sequence[tuple[int, int]]) -> str:
    """`text` of the same length with blanks for commas between words, but in `lists`."""

    def blank(found: re.Match[str]) -> str:
        kept = any(first <= found.start() < last for first, last in lists)
        return found[0] if kept or not found["word"] else _LISTED.sub(" ", found[0])

    return _PLAIN.sub(blank, text)


def countries_apart(text: str) -> str:
    """`text` of the same length with a blank for each sign that joins two countries.

    "Timor-Leste" is one country, and "bahasa Inggris-Indonesia" names none.
    """
    if not _JOINT.search(text):
        return text
    words = [
        word.span()
        for plain in _PLAIN.finditer(text)
        if plain["word"]
        for word in _WORD.finditer(text, *plain.span())
    ]
    letters = list(text)
    for at, ((_, end), (start, _)) in enumerate(pairwise(words[:_MOST])):
        if start == end + 1 and _JOINT.match(text, end) and _joins_countries(text, words, at):
            letters[end] = " "
    return "".join(letters)


def _joins_countries(text: str, words: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether the words up to number `at`, and those behind it, name each a country."""
    most = longest_name()
    before = (first for first in range(at, max(-1, at - most), -1))
    first = next((one for one in before if _is_country(text, words, one, at)), None)
    after = range(at + 1, min(len(words), at + 1 + most))
    last = next((one for one in after if _is_country(text, words, at + 1, one)), None)
    if first is None or last is None:
        return False
    if is_phrase_of_countries(text[words[at][0] : words[at + 1][1]]):
        return False
    told = text[: words[first][0]].replace("(", " ").rsplit(None, 2)
    # What is left out tells nothing of what follows.
    left_out = len(told) > 1 and told[-2] in query_words().without
    return left_out or not (told and is_told_otherwise(told[-1]))


def _is_country(text: str, words: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    """Whether the words from one number to another name a country, with blanks between them."""
    name = text[words[first][0] : words[last][1]]
    return not _JOINT.search(name) and named_country(name) is not None
