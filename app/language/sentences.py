"""Where sentences end, told apart from abbreviations."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import islice, pairwise

from app.language.vocabulary import load

_END = re.compile(r"[.!?…][\"”’'»)\]]{0,3}(?= |$)")
_CLOSED = re.compile(r"[.!?…][\"”’'»)\]*]{0,4}$")


def first_sentence(text: str) -> str:
    """The first sentence of `text` with its end mark; all of it where there is no other."""
    return text[: next(_ends(text), len(text))]


def split_sentences(text: str) -> list[str]:
    """The sentences of `text` with their end marks, in order; blanks around them are left out."""
    ends = [0, *_ends(text), len(text)]
    sentences = (text[start:end].strip() for start, end in pairwise(ends))
    return [sentence for sentence in sentences if sentence]


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


class Sentences:
    """The sentences of one text, looked up once for many places in it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = list(_ends(text))

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentence around the characters `start` up to `end` begins and ends.

        With its end mark and without blanks around it; where they touch several sentences, all of
        these.
        """
        before = bisect_right(self._ends, start)
        begin = self._ends[before - 1] if before else 0
        after = bisect_left(self._ends, max(end, start + 1))
        finish = self._ends[after] if after < len(self._ends) else len(self._text)
        return self._inked(begin, start, 1), self._inked(finish, end, -1)

    def _inked(self, at: int, bound: int, step: int) -> int:
        """The first place from `at` on, towards `bound`, with no blank on that side of it."""
        while at != bound and self._text[at if step > 0 else at - 1].isspace():
            at += step
        return at


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
