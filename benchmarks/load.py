"""What the server bears: `python -m benchmarks.load LIBRARY`.

`warta serve` with two workers answers on this machine, which asks as well: searches that are all
different, drawn from the articles as those of `benchmarks.search_quality`, and pages of articles
all over the archive. Nothing is taken from a cache of answers; there is none.
"""

import argparse
import random
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from urllib.parse import quote

from app.library.reading import LibraryReader
from benchmarks.search_quality.asked import Kind, Part
from benchmarks.search_quality.queries import draw
from benchmarks.search_quality.texts import Words, text_of
from benchmarks.site.memory import (
    Memory,
    memory_of_worker,
    processor_seconds_of,
    workers_of,
)
from benchmarks.site.served import serving
from benchmarks.wrk import MISSING, Load, load

SEED = 1
# Queries are drawn from so many articles, spread over the archive; pages are asked of as many.
DRAWN_FROM = 4_000
HEAD = """| | requests a second | p50, ms | p99, ms | most, ms | requests | errors | processor, ms |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"""
MEMORY_HEAD = """| worker's memory, MB | all | shared among processes | beyond the index |
| --- | ---: | ---: | ---: |"""


@dataclass(frozen=True, slots=True)
class Addresses:
    """What is asked for."""

    searches: list[str]
    articles: list[str]


def addresses_of(library: Path, drawn_from: int = DRAWN_FROM, seed: int = SEED) -> Addresses:
    """Searches and articles of `library`, the same for the same library and `seed`."""
    reader = LibraryReader(library)
    step = max(1, reader.counts().articles // drawn_from)
    texts = [text_of(one) for one in islice(reader.every_article(), 0, None, step)]
    drawn = draw(Words(texts), texts)
    queries = {
        one.text: None
        for one in drawn
        if one.part is Part.EVALUATION and one.kind is not Kind.NONSENSE
    }
    rng = random.Random(seed)
    searches = [f"/search?q={quote(query)}" for query in queries]
    articles = [f"/articles/{text.id}" for text in texts]
    rng.shuffle(searches)
    rng.shuffle(articles)
    return Addresses(searches, articles)


def row(name: str, found: Load, seconds: float) -> str:
    """A row of the table in docs/performance.md; the workers took `seconds` of the processors."""
    return (
        f"| {name} | {found.per_second:,.0f} | {found.p50:.1f} | {found.p99:.1f} "
        f"| {found.most:.1f} | {found.requests:,} | {found.errors:,} "
        f"| {seconds * 1000 / found.requests:.2f} |"
    )


def memory_row(number: int, found: Memory) -> str:
    """The memory of one worker."""
    figures = (found.rss, found.pss, found.own)
    return f"| {number} | {' | '.join(f'{figure / 1e6:,.0f}' for figure in figures)} |"


def main(arguments: Sequence[str]) -> int:
    """Prints what was measured; 0, or 2 where there is nothing to measure with."""
    options = _parser().parse_args(arguments)
    if shutil.which("wrk") is None:
        print(MISSING, file=sys.stderr)
        return 2
    asked = addresses_of(options.library)
    print(f"{len(asked.searches):,} searches, {len(asked.articles):,} articles", file=sys.stderr)
    with serving(options.library, options.workers) as server:
        workers = workers_of(server.pid)
        figures = {"connections": options.connections, "seconds": options.seconds}
        print(HEAD)
        for name, paths in (("searches", asked.searches), ("articles", asked.articles)):
            began = processor_seconds_of(workers)
            found = load(server.url, paths, **figures)
            print(row(name, found, processor_seconds_of(workers) - began), flush=True)
        print(MEMORY_HEAD)
        for number, pid in enumerate(workers, start=1):
            print(memory_row(number, memory_of_worker(pid, options.library)))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.load", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("library", type=Path, metavar="LIBRARY")
    parser.add_argument("--workers", type=int, default=2, metavar="N")
    parser.add_argument("--connections", type=int, default=16, metavar="N")
    parser.add_argument("--seconds", type=int, default=10, metavar="N", help="for each kind")
    return parser


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
