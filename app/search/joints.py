"""Signs that join words which are meant each by itself: "banjir,longsor", "AS-Iran"."""

import re
from collections.abc import Iterable, Sequence
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
_LISTED = re.compile(r"(?<=[^\W\d_])[,;،，、](?=[^\W\d_])")
_WORD = re.compile(rf"[^\s{_SIGNS}]+")


def has_list(text: str) -> bool:
    """Whether commas join words in `text`."""
    return _LISTED.search(text) is not None


def listed_apart(text: str, words: Iterable[tuple[int, int]]) -> str:
    """`text` of the same length with blanks for the commas that join words, in those at `words`."""
    letters = list(text)
    for start, end in words:
        for comma in _LISTED.finditer(text, start, end):
            letters[comma.start()] = " "
    return "".join(letters)


def has_joint(text: str) -> bool:
    """Whether a dash or stroke joins words in `text`."""
    return _JOINT.search(text) is not None


def countries_apart(text: str, plain: Iterable[tuple[int, int]]) -> str:
    """`text` of the same length with a blank for each sign that joins two countries at `plain`.

    "Timor-Leste" is one country, and "bahasa Inggris-Indonesia" names none.
    """
    words = [word.span() for span in plain for word in _WORD.finditer(text, *span)]
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
