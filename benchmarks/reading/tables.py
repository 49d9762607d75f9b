"""Tables in Markdown, aligned so that a terminal shows them just as well."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """A table under a heading; every row has as many cells as there are columns."""

    heading: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]

    def markdown(self) -> str:
        """The heading at the third level and the table, its columns padded to their widest cell."""
        lines = [self.columns, ["---"] * len(self.columns), *self.rows]
        widths = [max(len(line[at]) for line in lines) for at in range(len(self.columns))]
        body = "\n".join(_row(line, widths) for line in lines)
        return f"### {self.heading}\n\n{body}\n"


def share(value: float | None) -> str:
    """A share with three decimals; a dash where there was nothing to share."""
    return "–" if value is None else f"{value:.3f}"


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"
