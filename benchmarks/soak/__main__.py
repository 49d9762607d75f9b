"""Serves an archive under load while it is written to again and again, and tells what went wrong.

`python -m benchmarks.soak --minutes 10`: two workers, readers of pages, interfaces, exports, feeds
and of nothing sensible, beside them an ingest that adds articles and one that takes them away.
Nothing may fail, every total must be that of a whole ingest, and memory must not grow.
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from time import monotonic

from app.search.archive import Archive
from app.search.results import SearchRequest
from benchmarks.site.memory import memory_of_worker, workers_of
from benchmarks.site.newsroom import stories, write_stories
from benchmarks.site.served import ROOT, serving
from benchmarks.soak.growth import Growth, Sample, growth_of
from benchmarks.soak.readers import HOSTILE, SOUND, Readers, Seen, of_article

STORIES, ADDED = 1_000, 50
READERS = 4
SAMPLE_SECONDS = 1.0


@dataclass(slots=True)
class Soaked:
    """What readers saw; the totals of whole ingests, their number, and the memory of workers."""

    seen: Seen
    totals: set[int]
    ingests: int = 0
    growths: list[Growth] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        """What should not have been, in words; without memory, which a short run cannot judge."""
        odd = sorted(self.seen.totals - self.totals)
        return [*self.seen.wrong, *(f"a total that no ingest made: {total}" for total in odd)]


def soak(folder: Path, seconds: float, *, articles: int = STORIES, added: int = ADDED) -> Soaked:
    """Serves and ingests for so many seconds in `folder`; at least one ingest of each kind."""
    news, library = folder / "news", folder / "library"
    write_stories(news / "kept", stories(articles))
    _ingest(news, library)
    with serving(library, workers=2) as server:
        archive = Archive.open(library)
        first = archive.search(SearchRequest()).hits[0].id
        readers = Readers(server.url, READERS, (*SOUND, *of_article(first)), HOSTILE)
        soaked = Soaked(readers.seen, {_total(library)})
        with readers.asking(), _sampled(server.pid, library) as samples:
            until = monotonic() + seconds
            while monotonic() < until or not soaked.ingests:
                _come_and_go(news, library, soaked, added)
        soaked.growths = [growth_of(one) for one in samples.values() if one]
    return soaked


def _come_and_go(news: Path, library: Path, soaked: Soaked, added: int) -> None:
    """Adds articles that were never there, and takes them away: the archive stays as large."""
    more = news / "more"
    write_stories(more, stories(added, seed=1_000 + soaked.ingests))
    for options in ((), ("--prune",)):
        if options:
            shutil.rmtree(more)
        _ingest(news, library, *options)
        soaked.totals.add(_total(library))
        soaked.ingests += 1


def _ingest(news: Path, library: Path, *options: str) -> None:
    command = [sys.executable, "-m", "app", "ingest", str(news), "--library", str(library)]
    subprocess.run([*command, *options], cwd=ROOT, check=True, capture_output=True)


def _total(library: Path) -> int:
    return Archive.open(library).search(SearchRequest()).total


@contextmanager
def _sampled(pid: int, library: Path) -> Iterator[dict[int, list[Sample]]]:
    """The memory of each worker, every second as long as the context lasts."""
    samples: dict[int, list[Sample]] = {worker: [] for worker in workers_of(pid)}
    began, enough = monotonic(), Event()

    def look() -> None:
        while not enough.wait(SAMPLE_SECONDS):
            for worker, known in samples.items():
                known.append(Sample(monotonic() - began, memory_of_worker(worker, library).own))

    with _running(look, enough.set):
        yield samples


@contextmanager
def _running(work: Callable[[], None], stop: Callable[[], None]) -> Iterator[None]:
    thread = Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        stop()
        thread.join()


def main(typed: Sequence[str]) -> int:
    """Tells what was seen; 0 where nothing was wrong, else 1."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.soak", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--minutes", type=float, default=10, metavar="N")
    options = parser.parse_args(typed)
    with TemporaryDirectory(prefix="warta-soak-") as folder:
        soaked = soak(Path(folder), options.minutes * 60)
    counts = ", ".join(f"{count:,} × {one}" for one, count in sorted(soaked.seen.statuses.items()))
    print(f"{soaked.ingests} ingests beside {soaked.seen.statuses.total():,} answers ({counts})")
    for number, one in enumerate(soaked.growths, start=1):
        print(
            f"worker {number}: {one.first / 1e6:,.0f} MB, at the end {one.last / 1e6:,.0f} MB "
            f"({one.per_minute / 1e6:+.2f} MB a minute)"
        )
    grown = [f"worker {at} grows" for at, one in enumerate(soaked.growths, 1) if one.grows]
    for fault in (*soaked.faults, *grown):
        print(fault)
    return 1 if soaked.faults or grown else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
