"""What `warta ingest` takes: few articles, many, some more, and none that changed."""

import os
import resource
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.library.reading import LibraryReader
from benchmarks.measuring import run_measured, size_on_disk
from benchmarks.million.shelves import write_shelves

# What the cost of an article is held against, and how many are added to the others.
FEW = 10_000
MORE = 1_000


@dataclass(frozen=True, slots=True)
class Ingest:
    """An ingest of so many articles: by the clock, of all its processes' time, at most bytes."""

    name: str
    articles: int
    seconds: float
    processor: float
    peak_bytes: int


@dataclass(frozen=True, slots=True)
class Runs:
    """All ingests, the bytes of the text that came in, and of the library (records and index)."""

    ingests: tuple[Ingest, ...]
    text_bytes: int
    records_bytes: int
    index_bytes: int


def measure_runs(
    directory: Path, corpus: Path, count: int, workers: int, say: Callable[[str], None]
) -> Runs:
    """Builds everything in `directory`; a library that is there already is not built anew."""
    say(f"writing {count + FEW + MORE:,} articles")
    few, many, more = write_shelves(directory, corpus, (FEW, count, MORE))
    library = directory / "library"
    shutil.rmtree(library, ignore_errors=True)
    ingests = []

    def ingest(name: str, articles: int, into: Path, *folders: Path) -> None:
        say(name)
        ingests.append(_ingest(name, articles, into, folders, workers))

    ingest(f"{FEW:,} articles", FEW, directory / "few", few)
    ingest(f"{count:,} articles", count, library, many)
    sizes = (size_on_disk(many), size_on_disk(library / "articles.db"))
    index = size_on_disk(library) - sizes[1]
    ingest("again, nothing changed", count, library, many)
    ingest(f"{MORE:,} more", MORE, library, more)
    for file in many.iterdir():
        os.utime(file)
    ingest("again, with other times: told by hash", count, library, many)
    kept = LibraryReader(library).counts().articles
    say(f"the library has {kept:,} articles: some texts came twice")
    return Runs(tuple(ingests), *sizes, index)


def _ingest(
    name: str, articles: int, library: Path, folders: tuple[Path, ...], workers: int
) -> Ingest:
    command = [sys.executable, "-m", "app", "ingest", *map(str, folders)]
    before = _processor_of_children()
    run = run_measured([*command, "--library", str(library), "--workers", str(workers)])
    processor = _processor_of_children() - before
    return Ingest(name, articles, run.seconds, processor, run.peak_bytes)


def _processor_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
