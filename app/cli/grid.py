"""`warta grid`: a table of what each of many searches finds, by countries, periods or sources."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from app.cli.columns import shortened
from app.cli.exits import DONE, UserMistake
from app.cli.filters import add_filters, parameters_of
from app.cli.objects import object_text
from app.cli.progress import rows_bar
from app.cli.streams import tell
from app.cli.tables import in_parts, longest, paragraph
from app.cli.visible import show, visible
from app.search.archive import Archive
from app.search.grids.shape import MOST_COLUMNS, By, Grid, GridRequest
from app.settings import Settings
from app.web.api.grid import grid_object
from app.web.api.parameters import FilterParameters
from app.web.grid.state import GridState
from app.web.grid.table import ALL, note_of, table
from app.web.grid.terms import Terms, read_terms, told_of
from app.web.notices import notice_sentence

# A list that is longer is another file than was meant.
MOST_LINES = 10_000
MOST_BYTES = 10_000_000
_KINDS = {
    By.COUNTRIES: "KZ,RU",
    By.MONTHS: "2022-01..2022-12",
    By.YEARS: "2019..2024",
    By.SOURCES: "NAME,NAME",
}
# The widest head of a column.
_HEAD = 16


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument(
        "terms", metavar="TERMS_FILE", help="a search on each line; - reads standard input"
    )
    kinds = parser.add_mutually_exclusive_group()
    for by, shown in _KINDS.items():
        kinds.add_argument(
            f"--{by}", nargs="?", const="", metavar=shown, help="columns; else the most frequent"
        )
    add_filters(parser, sorts=())
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="print the grid object")
    forms.add_argument("--csv", action="store_true", help="print a table for spreadsheets")
    parser.set_defaults(query="")


def run(arguments: argparse.Namespace, _: Settings) -> int:
    """Prints the table; what was set aside of the list is told beside it."""
    parameters = parameters_of(FilterParameters, arguments)
    terms = _terms(arguments.terms)
    by = next((one for one in By if getattr(arguments, one) is not None), By.COUNTRIES)
    archive = Archive.open(arguments.library)
    named = _named(archive, by, getattr(arguments, by) or "")
    state = GridState(terms.kept, by, {by: named} if named else {}, parameters.state())
    grid = _counted(archive, state.request(named, parameters.lang, bounded=False))
    for notice in told_of(terms):
        tell(notice_sentence(notice))
    if arguments.json:
        print(object_text(grid_object(grid, told_of(terms))))
    elif arguments.csv:
        sys.stdout.buffer.write(table(state, grid).encode())
    else:
        show(_lines(grid))
    return DONE


def _terms(name: str) -> Terms:
    terms = read_terms([_read(name)], MOST_LINES)
    if terms.beyond:
        raise UserMistake(f"A grid has {MOST_LINES:,} terms at most: cut the list into several.")
    if not terms.kept:
        raise UserMistake("There are no terms: write a search on each line.")
    return terms


def _read(name: str) -> str:
    try:
        if name == "-":
            read = sys.stdin.buffer.read(MOST_BYTES + 1)
        else:
            with Path(name).open("rb") as file:
                read = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UserMistake(
            f"The list {name!r} cannot be read ({error.strerror}): name a file of terms."
        ) from error
    if len(read) > MOST_BYTES:
        raise UserMistake(f"{name} is too large for a list of terms.")
    return read.decode("utf-8-sig", "replace")


def _named(archive: Archive, by: By, typed: str) -> tuple[str, ...]:
    read = archive.columns(by, [typed])
    if read.unknown:
        raise UserMistake(f"--{by}: “{read.unknown[0]}” is not known here.")
    if read.beyond:
        raise UserMistake(f"--{by}: a grid has {MOST_COLUMNS} columns at most.")
    return read.values


def _counted(archive: Archive, asked: GridRequest) -> Grid:
    counting = archive.counting(asked)
    with rows_bar(len(asked.terms)) as advance:
        for _ in counting.steps():
            advance(1)
    return counting.grid()


def _lines(grid: Grid) -> Iterator[str]:
    """The table in parts that fit the terminal, then what its columns and rows are."""
    by_code = grid.request.by is By.COUNTRIES
    heads = [one.value if by_code else shortened(visible(one.label), _HEAD) for one in grid.columns]
    rows = [(row.term, row.articles, row.cells) for row in grid.rows]
    rows.append((ALL, grid.articles, tuple(one.articles for one in grid.columns)))
    shown = [
        [term, f"{articles:,}", *(f"{cell:,}" if cell else "·" for cell in cells)]
        for term, articles, cells in rows
    ]
    for part in in_parts(("", "articles", *heads), shown, kept=2):
        yield from (*part, "")
    if by_code and grid.columns:
        yield from paragraph(", ".join(f"{one.value} {one.label}" for one in grid.columns))
    for row in grid.rows:
        term = shortened(visible(row.term), longest())
        yield from (f"{term}: {note}" for note in note_of(row))
