"""Numbers as a line of blocks, for a terminal."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

_BLOCKS = "▁▂▃▄▅▆▇█"

Counted = TypeVar("Counted")


def sparkline(counts: Sequence[int], highest: int, widest: int) -> str:
    """A block for each count, as high as its part of `highest`; a dot where there is none.

    Of more counts than `widest` several that follow each other are one block, as high as the
    highest of them.
    """
    return "".join(_block(max(group), highest) for group in in_groups(counts, widest))


def in_groups(counts: Sequence[Counted], most: int) -> Iterator[Sequence[Counted]]:
    """The counts in groups of as many that follow each other as make `most` groups of them."""
    several = -(-len(counts) // max(1, most)) or 1
    return (counts[at : at + several] for at in range(0, len(counts), several))


def _block(count: int, highest: int) -> str:
    if not count:
        return "·"
    return _BLOCKS[min(len(_BLOCKS) - 1, count * len(_BLOCKS) // highest)]
