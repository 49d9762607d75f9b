"""Pages of lines read article by article, from any place on, forwards and backwards."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from app.library.protocol import Records
from app.search.concordance.asked import Position
from app.search.concordance.collected import read
from app.search.concordance.lines import Line, lines_of
from app.search.concordance.occurrences import Finder
from app.search.concordance.rows import Rows

# Read at once: of most searches some of them fill a page.
_BATCH = 20
# So many lines are passed over for a page that is asked for by its number.
MOST_PASSED = 1_000
# No page reads more articles, though none of them has a line: what is found in an article may
# have gone while an ingest writes.
MOST_ROWS = 400


@dataclass(frozen=True, slots=True)
class Placed:
    """A line and where it stands."""

    position: Position
    line: Line


@dataclass(frozen=True, slots=True)
class LinePage:
    """Lines that follow each other from `start` on; `next` is where others do, None at the end.

    They are of the articles at the rows from `first_row` to `last_row` (from 1).
    """

    lines: tuple[Line, ...]
    start: Position
    next: Position | None
    first_row: int
    last_row: int


@dataclass(frozen=True, slots=True)
class Walk:
    """Reads lines of the articles of `rows`."""

    rows: Rows
    library: Records
    finder: Finder

    def page(self, start: Position, size: int) -> LinePage:
        """The lines from `start` on."""
        found: list[Placed] = []
        bound = min(self.rows.total, start.row + MOST_ROWS)
        for placed in self._from(start, bound):
            if len(found) == size:
                return _page(found, start, placed.position)
            found.append(placed)
        goes_on = Position(bound) if bound < self.rows.total else None
        return _page(found, start, goes_on)

    def numbered_page(self, number: int, size: int) -> LinePage | None:
        """The page of that number, from 1; None where it is too far to go there line by line."""
        passed = (number - 1) * size
        if passed > MOST_PASSED:
            return None
        lines = self._from(Position(), min(self.rows.total, MOST_ROWS))
        first = next(islice(lines, passed, None), None)
        return self.page(first.position, size) if first else None

    def page_before(self, end: Position, size: int) -> LinePage:
        """The lines that stand before `end`; those at the beginning where there are fewer."""
        found: list[Placed] = []
        row, bound = min(end.row, self.rows.total - 1), max(0, end.row - MOST_ROWS)
        while row >= bound and len(found) < size:
            first = max(bound, row + 1 - _BATCH)
            before = list(self._between(Position(first), row + 1))
            found = [one for one in before if _is_before(one.position, end)] + found
            row = first - 1
        if len(found) < size and bound == 0:
            return self.page(Position(), size)
        found = found[-size:]
        start = found[0].position if found else Position(bound)
        return _page(found, start, end if _is_before(end, Position(self.rows.total)) else None)

    def _from(self, start: Position, bound: int) -> Iterator[Placed]:
        for row in range(start.row, bound, _BATCH):
            end = min(row + _BATCH, bound)
            yield from self._between(Position(row, start.skip if row == start.row else 0), end)

    def _between(self, start: Position, end: int) -> Iterator[Placed]:
        """The lines from `start` on of the articles up to the row `end`."""
        ids = self.rows.ids(start.row, end - start.row)
        rows = {one: row for row, one in enumerate(ids, start.row)}
        for article in read(self.library, self.finder, ids):
            row = rows[article.id]
            for skip, line in enumerate(lines_of(article, self.finder)):
                if row > start.row or skip >= start.skip:
                    yield Placed(Position(row, skip), line)


def _page(found: list[Placed], start: Position, following: Position | None) -> LinePage:
    rows = [one.position.row for one in found] or [start.row]
    lines = tuple(one.line for one in found)
    return LinePage(lines, start, following, rows[0] + 1, rows[-1] + 1)


def _is_before(one: Position, other: Position) -> bool:
    return (one.row, one.skip) < (other.row, other.skip)
