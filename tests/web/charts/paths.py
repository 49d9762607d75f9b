"""Just enough of a reader of SVG's path data for tests of maps."""

import re
from itertools import accumulate

Cell = tuple[int, int]


def rings_of(path: str) -> list[list[Cell]]:
    """The corners of the rings of a path of absolute moves and relative lines."""
    return [_ring(part) for part in path.split("z") if part]


def _ring(part: str) -> list[Cell]:
    start, _, steps = part.removeprefix("M").partition("l")
    pairs = _pairs(start) + _pairs(steps)
    return list(accumulate(pairs, lambda at, step: (at[0] + step[0], at[1] + step[1])))


def _pairs(text: str) -> list[Cell]:
    numbers = [int(number) for number in re.findall(r"-?\d+", text)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))
