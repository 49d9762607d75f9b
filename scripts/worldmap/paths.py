"""Rings of points as the path data of SVG, in few characters."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from scripts.worldmap.projection import Point

Cell = tuple[int, int]


def on_grid(points: Sequence[Point]) -> list[Cell]:
    """The points rounded, each but once in a row; a ring's last is not its first again."""
    cells: list[Cell] = []
    for x, y in points:
        cell = (round(x), round(y))
        if not cells or cells[-1] != cell:
            cells.append(cell)
    while len(cells) > 1 and cells[0] == cells[-1]:
        cells.pop()
    return cells


def path_of(rings: Iterable[Sequence[Cell]]) -> str:
    """Rings as path data: each begins at a place, the rest are steps.

    A command, and the blank before a minus, are left out where they say nothing.
    """
    return "".join(f"M{_numbers(ring[0])}l{_steps(ring)}z" for ring in rings)


def _steps(ring: Sequence[Cell]) -> str:
    steps = [
        number for (x, y), (next_x, next_y) in pairwise(ring) for number in (next_x - x, next_y - y)
    ]
    return _numbers(steps)


def _numbers(numbers: Iterable[int]) -> str:
    return " ".join(map(str, numbers)).replace(" -", "-")
