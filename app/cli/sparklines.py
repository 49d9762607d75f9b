"""Numbers as a line of blocks, for a terminal."""

from collections.abc import Sequence

_BLOCKS = "▁▂▃▄▅▆▇█"
# A terminal has 80 columns.
_WIDEST = 72


def sparkline(counts: Sequence[int], highest: int) -> str:
    """A block for each count, as high as its part of `highest`; a dot where there is none.

    Of more counts than a line has room for several that follow each other are one block, as high
    as the highest of them.
    """
    several = -(-len(counts) // _WIDEST) or 1
    groups = (counts[at : at + several] for at in range(0, len(counts), several))
    return "".join(_block(max(group), highest) for group in groups)


def _block(count: int, highest: int) -> str:
    if not count:
        return "·"
    return _BLOCKS[min(len(_BLOCKS) - 1, count * len(_BLOCKS) // highest)]
