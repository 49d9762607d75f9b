"""How fast and how large exports are: `python -m benchmarks.exports LIBRARY [--query TEXT]`.

Each format is written by a process of its own, to nowhere. Counted are the rows a second of the
processor's time, which other programs on the machine change little, and of the clock; and what
memory the process had at its most, beside what it has when it has found its articles.
"""

import argparse
import multiprocessing
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

from app.search.archive import Archive
from app.search.results import SearchRequest
from app.web.export.formats import written
from app.web.export.told import told
from app.web.export.wanted import Format, Wanted
from app.web.site import own_renderer
from benchmarks.measuring import own_peak_memory

KINDS = {
    "csv": (Format.CSV, False),
    "csv with texts": (Format.CSV, True),
    "jsonl": (Format.JSONL, False),
}


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be written of which library."""

    kind: str
    library: Path
    query: str


@dataclass(frozen=True, slots=True)
class Measured:
    """An export: its rows and bytes, what it took, and the memory at its beginning and its most."""

    kind: str
    rows: int
    size: int
    processor: float
    clock: float
    before_mb: float
    most_mb: float

    def line(self) -> str:
        """A row of the table in docs/performance.md."""
        return (
            f"| {self.kind} | {self.rows:,} | {self.size / 1e6:,.0f} "
            f"| {self.rows / self.processor:,.0f} | {self.rows / self.clock:,.0f} "
            f"| {self.before_mb:,.0f} | {self.most_mb:,.0f} |"
        )


def measured(job: Job) -> Measured:
    """Writes an export to nowhere."""
    form, texts = KINDS[job.kind]
    archive = Archive.open(job.library)
    listing = archive.listing(SearchRequest(query=job.query, all_copies=True))
    found = told([("q", job.query)], listing.articles, listing.stories, listing.version)
    before, size = _peak_mb(), 0
    began, began_work = perf_counter(), process_time()
    for chunk in written(Wanted(form, texts=texts), listing, found, own_renderer):
        size += len(chunk)
    clock, work = perf_counter() - began, process_time() - began_work
    return Measured(job.kind, listing.total, size, work, clock, before, _peak_mb())


def _peak_mb() -> float:
    return own_peak_memory() / 1e6


def main(arguments: Sequence[str]) -> None:
    """Prints a table, a row for each format."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.exports", description=__doc__)
    parser.add_argument("library", type=Path, metavar="LIBRARY")
    parser.add_argument("--query", default="", metavar="TEXT", help="all articles without one")
    options = parser.parse_args(arguments)
    print("|  | rows | MB | rows a second of processor | of the clock | memory before | at most |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    processes = multiprocessing.get_context("spawn")
    for kind in KINDS:
        with processes.Pool(1) as pool:
            print(pool.apply(measured, (Job(kind, options.library, options.query),)).line())


if __name__ == "__main__":
    main(sys.argv[1:])
