"""A table of countries by countries as a drawing, in which a colour says how much two share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.web.charts.classes import CountClass, classes_of, level_of

# In pixels; widths are percent, so that the drawing is as wide as its place without its letters
# becoming wider.
ROW, HEAD = 30, 24


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """Where the country of a row meets that of a column: at `x` percent and `y` pixels.

    `value` is what its colour stands for, of which `level` is the strength; both are 0 where no
    article has the two, and `level` is 0 where a country meets itself (`is_same`).
    """

    row: int
    column: int
    x: float
    y: int
    value: int
    level: int

    @property
    def is_same(self) -> bool:
        """Whether a country meets itself."""
        return self.row == self.column


@dataclass(frozen=True, slots=True)
class Matrix:
    """A drawing `height` pixels high, of cells `width` percent wide; `classes` are its key.

    `middles` are those of its columns, in percent.
    """

    cells: tuple[MatrixCell, ...]
    classes: tuple[CountClass, ...]
    middles: tuple[float, ...]
    width: float
    height: int
    row: int = ROW
    head: int = HEAD


def make_matrix(size: int, value: Callable[[int, int], int]) -> Matrix:
    """The drawing of `size` rows and columns, with `value` (symmetric) of a row and a column."""
    width = 100 / size if size else 100.0
    values = [[0 if a == b else value(a, b) for b in range(size)] for a in range(size)]
    classes = classes_of({one for row in values for one in row if one})
    return Matrix(
        cells=tuple(
            MatrixCell(
                row, column, _short(column * width), HEAD + row * ROW, one, _level(one, classes)
            )
            for row, line in enumerate(values)
            for column, one in enumerate(line)
        ),
        classes=classes,
        middles=tuple(_short((column + 0.5) * width) for column in range(size)),
        width=_short(width),
        height=HEAD + size * ROW,
    )


def _level(value: int, classes: Sequence[CountClass]) -> int:
    return level_of(value, tuple(classes)) if value else 0


def _short(number: float) -> float:
    return round(number, 3)
