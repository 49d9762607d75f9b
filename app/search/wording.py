"""A sentence as its words, to be compared with another."""

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from app.search.marked import Range

# With what stands between its parts: 2.200, 8/6/2024, tikus-tikus, Jum'at.
_WORD = re.compile(r"\w+(?:[-'’.,:/]\w+)*")


@dataclass(frozen=True, slots=True)
class Wording:
    """A text, where its words stand, and each of them as it is compared."""

    text: str
    places: tuple[Range, ...]
    keys: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Wording":
        """The words of `text`: capitals, quotes and stops are no difference.

        Publishers set those each in their own way, and scraping adds and loses some.
        """
        found = list(_WORD.finditer(text))
        places = tuple(Range(one.start(), one.end()) for one in found)
        return cls(text, places, tuple(one[0].lower().replace("’", "'") for one in found))


def wordings(text: str, most: int) -> Iterator[Wording]:
    """The wording of `text`, in parts of `most` words where it has more; none without words."""
    places = Wording.of(text).places
    begins = [0, *(one.start for one in places[most::most]), len(text)]
    if places:
        yield from (Wording.of(text[start:end].strip()) for start, end in pairwise(begins))


def coded(*texts: Sequence[Hashable]) -> list[list[int]]:
    """The texts as numbers, equal ones where they are equal: rapidfuzz compares bare hashes."""
    known: dict[Hashable, int] = {}
    return [[known.setdefault(each, len(known)) for each in text] for text in texts]


def lacking(one: Wording, other: Wording) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """The words of each that the other does not have there, neighbours together."""
    blocks = [
        block for block in LCSseq.opcodes(*coded(one.keys, other.keys)) if block.tag != "equal"
    ]
    ours = _joined(one.places[block.src_start : block.src_end] for block in blocks)
    theirs = _joined(other.places[block.dest_start : block.dest_end] for block in blocks)
    return ours, theirs


def _joined(runs: Iterable[Sequence[Range]]) -> tuple[Range, ...]:
    return tuple(Range(run[0].start, run[-1].end) for run in runs if run)
