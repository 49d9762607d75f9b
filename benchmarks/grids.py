"""How long a grid takes: `python -m benchmarks.grids LIBRARY [--terms N] [--columns N]`.

Terms are frequent and rare words of the archive in turn, each fifth two of them together. Every
kind of columns is counted three times; the best of each is told, of the clock and of the
processor, and how long the page around it takes to be written.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

from app.search.archive import Archive
from app.search.grids.shape import By, Grid, GridRequest
from app.search.results import SearchRequest
from app.web.grid.state import GridState
from app.web.views.grid import grid_view

ROUNDS = 3
_LEAST_LETTERS = 4
# Of so many of the most frequent words the terms are taken.
_WORDS = 20_000


@dataclass(frozen=True, slots=True)
class Measured:
    """A grid and what it took, in seconds."""

    by: By
    grid: Grid
    clock: float
    processor: float
    view: float

    def line(self) -> str:
        """A row of the table in docs/performance.md."""
        found = sum(row.articles for row in self.grid.rows)
        return (
            f"| {len(self.grid.rows)} × {len(self.grid.columns)} {self.by} | {found:,} "
            f"| {self.clock:.2f} | {self.processor:.2f} | {self.view:.2f} |"
        )


def terms_of(archive: Archive, most: int) -> tuple[str, ...]:
    """So many terms of the archive's own words."""
    found = archive.index.terms_with_prefix("", _WORDS)
    words = [one.text for one in found if len(one.text) >= _LEAST_LETTERS and one.text.isalpha()]
    kept = words[:: max(1, len(words) // most)][:most]
    # Words that many articles have are in many together.
    return tuple(f"{word} {kept[at // 2]}" if at % 5 == 4 else word for at, word in enumerate(kept))


def columns_of(archive: Archive, by: By, most: int) -> tuple[str, ...]:
    """So many columns of the kind, from what the archive has."""
    names = {
        By.COUNTRIES: [one.code for one in archive.countries("en")],
        By.SOURCES: [one.name for one in archive.sources().sources],
        By.MONTHS: [f"{year}-{month:02}" for year in range(2018, 2021) for month in range(1, 13)],
        By.YEARS: [str(year) for year in range(1995, 2025)],
    }
    return archive.columns(by, names[by][:most]).values


def measured(
    archive: Archive, by: By, terms: tuple[str, ...], columns: tuple[str, ...]
) -> Measured:
    """Counts a grid once."""
    began, began_work = perf_counter(), process_time()
    counting = archive.counting(GridRequest(terms, by, columns, SearchRequest()))
    for _ in counting.steps():
        pass
    grid = counting.grid()
    clock, work = perf_counter() - began, process_time() - began_work
    began = perf_counter()
    grid_view(GridState(terms, by), grid, "en")
    return Measured(by, grid, clock, work, perf_counter() - began)


def main(arguments: Sequence[str]) -> None:
    """Prints a table, a row for each kind of columns."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.grids", description=__doc__)
    parser.add_argument("library", type=Path, metavar="LIBRARY")
    parser.add_argument("--terms", type=int, default=200, metavar="N")
    parser.add_argument("--columns", type=int, default=30, metavar="N")
    options = parser.parse_args(arguments)
    archive = Archive.open(options.library)
    archive.warm_up(["en"])
    terms = terms_of(archive, options.terms)
    print("|  | articles found | s of the clock | s of processor | s for the links |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for by in By:
        columns = columns_of(archive, by, options.columns)
        rounds = (measured(archive, by, terms, columns) for _ in range(ROUNDS))
        print(min(rounds, key=lambda one: one.clock).line())


if __name__ == "__main__":
    main(sys.argv[1:])
