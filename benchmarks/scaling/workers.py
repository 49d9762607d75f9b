"""What an ingest by a Dask cluster costs the machine that ingests, with an index at OpenSearch.

    python -m benchmarks.cluster --nodes 3 -- python -m benchmarks.scaling.workers --articles 4000

Articles are recombined as for `benchmarks.scaling`. Scheduler and workers run on this machine, and
their time is not counted. Prints a line of Markdown: seconds, and the processor's time of the
command, for a first ingest and for a thousand articles more.
"""

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from benchmarks.cluster.beside import needed_addresses
from benchmarks.corpus import CORPUS
from benchmarks.measuring import kept_or_temporary
from benchmarks.million.shelves import write_shelves
from benchmarks.scaling.measured import Place, ingested

_MORE = 1_000
_NAME = "warta-workers"
_START_SECONDS = 120


def main(typed: Sequence[str] | None = None) -> int:
    """Measures and prints."""
    asked = _parser().parse_args(typed)
    settings = {
        "WARTA_INDEX": "opensearch",
        "WARTA_OPENSEARCH_URL": needed_addresses(),
        "WARTA_OPENSEARCH_NAME": f"{_NAME}-{os.getpid()}",
    }
    with kept_or_temporary(None) as directory:
        folders = write_shelves(directory, asked.corpus, (asked.articles, _MORE))
        with _dask(directory, asked.workers, settings) as url:
            place = Place("workers", directory / "library", None, settings)
            for folder, count in zip(folders, (asked.articles, _MORE), strict=True):
                run = ingested(place, folder, ("--cluster", url))
                each = run.processor / count * 1_000
                print(
                    f"| {count:,} articles | {run.seconds:.1f} | {run.processor:.1f} | {each:.2f} |"
                )
    return 0


@contextmanager
def _dask(folder: Path, workers: int, settings: Mapping[str, str]) -> Iterator[str]:
    """The address of a scheduler with workers, which are gone at the end."""
    scheduler = ("scheduler", "--host", "127.0.0.1", "--port", "0")
    processes = [_started(folder / "scheduler.log", scheduler, settings)]
    try:
        url = _said(folder / "scheduler.log", r"Scheduler at: +(\S+)")
        for number in range(workers):
            log = folder / f"worker-{number}.log"
            worker = ("worker", url, "--nthreads", "1", "--no-nanny")
            processes.append(_started(log, worker, settings))
            _said(log, "(Starting established connection)")
        yield url
    finally:
        for process in reversed(processes):
            process.terminate()
            process.wait()


def _started(
    log: Path, arguments: Sequence[str], settings: Mapping[str, str]
) -> "subprocess.Popen[bytes]":
    kind, *rest = arguments
    command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", *rest]
    command += ["--dashboard-address", ":0"]
    with log.open("wb") as words:
        environment = {**os.environ, **settings}
        return subprocess.Popen(command, env=environment, stdout=words, stderr=words)


def _said(log: Path, words: str) -> str:
    """What a program says, as soon as it does."""
    until = monotonic() + _START_SECONDS
    while monotonic() < until:
        if found := re.search(words, log.read_text("utf-8", "replace")):
            return found[1]
        sleep(0.1)
    raise TimeoutError(f"Dask does not start:\n{log.read_text('utf-8', 'replace')}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scaling.workers")
    parser.add_argument("--articles", type=int, default=4_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    return parser


if __name__ == "__main__":
    sys.exit(main())
