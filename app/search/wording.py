"""A sentence as its words, to be compared with another."""

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from app.search.results import Range

_WORD = re.compile(r"\S+")
# Signs that publishers set each in their own way, and that change nothing of what is said.
_SIGNS = str.maketrans("“”„«»‘’‚–—\u00a0", '"""""\'\'\'-- ')


@dataclass(frozen=True, slots=True)
class Wording:
    """A text, where its words stand, and each of them as it is compared."""

    text: str
    places: tuple[Range, ...]
    keys: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Wording":
        """The words of `text`: capitals and the shape of quotes and dashes are no difference."""
        places = tuple(Range(found.start(), found.end()) for found in _WORD.finditer(text))
        plain = text.translate(_SIGNS)
        return cls(text, places, tuple(plain[one.start : one.end].lower() for one in places))


def wordings(text: str, most: int) -> Iterator[Wording]:
    """The wording of `text`, in parts of `most` words where it has more."""
    whole = Wording.of(text)
    for first in range(0, len(whole.places), most):
        places = whole.places[first : first + most]
        yield Wording.of(text[places[0].start : places[-1].end])


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
