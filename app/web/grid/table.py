"""A grid as a table that is taken away."""

from collections.abc import Iterator
from datetime import UTC, datetime

from app.search.grids.shape import Grid, GridRow
from app.web.dates import moment_written
from app.web.export.cells import BOM, Cell, csv_text
from app.web.export.told import lasting
from app.web.grid.state import GridState
from app.web.notices import notice_sentence

# Stands for all terms together in the row of what the columns have by themselves.
ALL = "(all articles)"
LEFT_OUT = "left out: counting took too long"


def table(state: GridState, grid: Grid, origin: str = "") -> str:
    """The CSV of the grid: a row for each term, and last one for all articles.

    Terms that there was no time for have rows without counts, which say so. `origin` is the scheme
    and host of the address that each row ends with.
    """
    heads = ("term", "articles", *(column.label for column in grid.columns), "note")
    about = ("filters", "archive_version", "counted", "grid")
    told = _told(state, grid, origin)
    rows: list[tuple[Cell, ...]] = [(*heads, *about)]
    rows += [
        (row.term, row.articles, *row.cells, "; ".join(note_of(row)), *told) for row in grid.rows
    ]
    rows += [(term, None, *(None for _ in grid.columns), LEFT_OUT, *told) for term in grid.left_out]
    rows.append((ALL, grid.articles, *(column.articles for column in grid.columns), "", *told))
    return BOM + csv_text(rows)


def note_of(row: GridRow) -> Iterator[str]:
    """What is to be known of a row, in plain words."""
    for one in row.corrections:
        yield f"{one.suggested} for {one.typed}" if one.applied else f"did you mean {one.suggested}"
    if row.scattered:
        yield "no article has all of these words"
    yield from map(notice_sentence, row.notices)


def _told(state: GridState, grid: Grid, origin: str) -> tuple[str, str, str, str]:
    filters = " ".join(f"{name}={value}" for name, value in lasting(state.search.pairs()))
    now = moment_written(datetime.now(UTC))
    return filters, grid.version, now, f"{origin}{state.url()}" if origin else ""
