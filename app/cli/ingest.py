"""`warta ingest`: files into the library."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from app.cli.exits import DONE, SOME_FAILED, UserMistake
from app.ingest.discover import STANDARD_INPUT
from app.ingest.pipeline import IngestJob, ingest
from app.ingest.prepare import Limits
from app.ingest.report import InputReport, Outcome
from app.settings import Settings

_PROGRESS_EVERY = 100


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or -")
    parser.add_argument(
        "--workers",
        type=int,
        default=os.cpu_count() or 1,
        metavar="N",
        help="processes that read at the same time (default: %(default)s)",
    )
    parser.add_argument(
        "--report", type=Path, metavar="FILE", help="write one JSON object per input to FILE"
    )
    parser.add_argument(
        "--strict", action="store_true", help=f"exit with {SOME_FAILED} if any input failed"
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Ingests and prints the sums; faults of single inputs go to standard error."""
    _check(arguments)
    limits = Limits(settings.max_file_bytes, datetime.now(UTC))
    but = (arguments.report,) if arguments.report else ()
    job = IngestJob(tuple(arguments.paths), arguments.library, limits, arguments.workers, but)
    with _report_file(arguments.report) as report:
        teller = _Teller(report)
        summary = ingest(job, teller.tell)
        teller.clear()
    if not summary.inputs:
        print("warta: There are no files to read there.", file=sys.stderr)
    if summary.full_bands:
        print(
            "warta: Some texts are alike in such numbers (series, templates) that only a part "
            "of them was compared for copies.",
            file=sys.stderr,
        )
    print(f"{summary.sentence()} (library: {arguments.library})")
    failed = summary.outcomes[Outcome.FAILED]
    return SOME_FAILED if arguments.strict and failed else DONE


def _check(arguments: argparse.Namespace) -> None:
    if arguments.workers < 1:
        raise UserMistake("--workers must be 1 or more.")
    for path in arguments.paths:
        if path != STANDARD_INPUT and not os.path.lexists(path):
            raise UserMistake(f"There is no file or folder {path!r}: check the path.")


@contextmanager
def _report_file(path: Path | None) -> Iterator[TextIO | None]:
    if path is None:
        yield None
        return
    try:
        file = path.open("w", encoding="utf-8")
    except OSError as error:
        raise UserMistake(f"The report {path} cannot be written: {error.strerror}.") from error
    with file:
        yield file


class _Teller:
    """Tells the outcomes as they come: faults in words, the rest as a count on a terminal."""

    def __init__(self, report: TextIO | None) -> None:
        self._report = report
        self._terminal = sys.stderr.isatty()
        self._told = 0

    def tell(self, outcome: InputReport) -> None:
        self._told += 1
        if self._report is not None:
            print(outcome.as_json(), file=self._report)
        if outcome.outcome is Outcome.FAILED:
            self.clear()
            print(f"warta: {outcome.file}: {outcome.reason}", file=sys.stderr)
        if self._terminal and self._told % _PROGRESS_EVERY == 0:
            print(f"\r{self._told:,} inputs", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        if self._terminal:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
