"""Where sentences end, told apart from abbreviations."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from app.language.vocabulary import load

_END = re.compile(r"[.!?…][\"”’'»)\]]{0,3}(?= |$)")
_CLOSED = re.compile(r"[.!?…][\"”’'»)\]*]{0,4}$")


def first_sentence(text: str) -> str:
    """The first sentence of `text` with its end mark; all of it where there is no other."""
    return text[: next(_ends(text), len(text))]


def ends_sentence(text: str) -> bool:
    """Whether `text` closes with a full stop, `!`, `?` or an ellipsis, quotes aside."""
    return _CLOSED.search(text[-8:]) is not None


def ends_with_stop(text: str) -> bool:
    """Whether `text` closes with a full stop, quotes and brackets aside."""
    tail = text[-8:].rstrip("\"”’'»)]* ")
    return tail.endswith(".") and not tail.endswith("..")


def sentence_ends(text: str, most: int) -> int:
    """How many sentences end within `text`, counted up to `most`."""
    return sum(1 for _ in islice(_ends(text), most))


def _ends(text: str) -> Iterator[int]:
    """Where in `text` its sentences end, behind their marks."""
    for match in _END.finditer(text):
        if match.end() == len(text) or _opens(text, match):
            yield match.end()


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether what follows the mark can begin a sentence and the mark is no abbreviation's."""
    following = text[match.end() + 1 : match.end() + 3].lstrip("\"“‘'«([")[:1]
    if following.islower():
        return False
    if text[match.start()] != ".":
        return True
    word = text[max(0, match.start() - 20) : match.start()].rsplit(" ", 1)[-1].lstrip("\"“‘'«([")
    return len(word) > 1 and word.casefold() not in _abbreviations()


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(load("abbreviations")["words"])
