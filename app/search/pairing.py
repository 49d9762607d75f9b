"""Which sentences of two stretches of text answer to each other, though they differ."""

from collections.abc import Iterator, Sequence
from itertools import chain
from math import ceil

from rapidfuzz.distance import LCSseq

from app.search.wording import Wording, coded

# Sentences with fewer of their words in common are two sentences, not one reworded.
_ALIKE = 0.5
# So many pairs of sentences are weighed in one stretch; in a longer one nothing is paired.
_MOST_PAIRS = 1_600

Pair = tuple[Wording | None, Wording | None]


def paired(left: Sequence[Wording], right: Sequence[Wording]) -> Iterator[Pair]:
    """All sentences of both in order, those that are alike in pairs, the others alone.

    Of all ways to pair them without crossing, the one with the greatest likeness in sum.
    """
    done_left = done_right = 0
    for one, other in _pairs(left, right):
        yield from _alone(left[done_left:one], right[done_right:other])
        yield left[one], right[other]
        done_left, done_right = one + 1, other + 1
    yield from _alone(left[done_left:], right[done_right:])


def _alone(left: Sequence[Wording], right: Sequence[Wording]) -> Iterator[Pair]:
    return chain(((one, None) for one in left), ((None, one) for one in right))


def _pairs(left: Sequence[Wording], right: Sequence[Wording]) -> list[tuple[int, int]]:
    """The numbers of the sentences that go together, found from the end by dynamic programming."""
    if not 0 < len(left) * len(right) <= _MOST_PAIRS:
        return []
    codes = coded(*(one.keys for one in (*left, *right)))
    ours, theirs = codes[: len(left)], codes[len(left) :]
    alike = [[_likeness(one, other) for other in theirs] for one in ours]
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for at in reversed(range(len(left))):
        for to in reversed(range(len(right))):
            together = best[at + 1][to + 1] + alike[at][to]
            best[at][to] = max(together, best[at + 1][to], best[at][to + 1])
    return list(_walked(alike, best))


def _walked(
    alike: Sequence[Sequence[float]], best: Sequence[Sequence[float]]
) -> Iterator[tuple[int, int]]:
    at = to = 0
    while at < len(alike) and to < len(alike[0]):
        if best[at][to] == best[at + 1][to]:
            at += 1
        elif best[at][to] == best[at][to + 1]:
            to += 1
        else:
            yield at, to
            at, to = at + 1, to + 1


def _likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """The share of the words of both that they have in common in the same order, or 0 for less
    than enough."""
    together = len(one) + len(other)
    enough = ceil(together * _ALIKE / 2)
    return 2 * LCSseq.similarity(one, other, score_cutoff=enough) / together
