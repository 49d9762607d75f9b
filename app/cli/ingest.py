"""`warta ingest`: files into the library."""

import argparse
import os
from functools import partial
from typing import TextIO

from app.cli.exits import DONE, SOME_FAILED, UserMistake
from app.cli.places import place
from app.cli.progress import Shown, progress_bar
from app.cli.reading import add_map, check_named, limits_of, mapped_columns
from app.cli.rebuilding import rebuild
from app.cli.reports import check_report, report_file
from app.cli.streams import tell
from app.cli.visible import show
from app.cli.workers import check_workers
from app.ingest.cluster.address import DaskAddress, dask_address
from app.ingest.discover import STANDARD_INPUT, discover
from app.ingest.formats.wording import counted
from app.ingest.pipeline import IngestJob, ingest
from app.ingest.report import InputReport, Outcome
from app.settings import Settings

_PROCESSORS = os.cpu_count() or 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="a file, a folder, an archive, or -"
    )
    readers = parser.add_mutually_exclusive_group()
    readers.add_argument(
        "--workers",
        type=int,
        metavar="N",
        help=f"processes that read at the same time (default: {_PROCESSORS})",
    )
    readers.add_argument(
        "--cluster",
        metavar="ADDRESS",
        help="have the machines of a Dask cluster read, and write to OpenSearch where the index is "
        "there, by its scheduler such as tls://host:8786",
    )
    parser.add_argument(
        "--report", type=place, metavar="FILE", help="write one JSON object per input to FILE"
    )
    add_map(parser)
    parser.add_argument(
        "--prune",
        action="store_true",
        help="give up the articles whose files are no longer in the folders (else they are kept)",
    )
    parser.add_argument(
        "--reindex",
        action="store_true",
        help="build the index anew from the records; readers have the earlier one meanwhile",
    )
    parser.add_argument(
        "--strict", action="store_true", help=f"exit with {SOME_FAILED} if any input failed"
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Ingests and prints the sums; faults of single inputs go to standard error."""
    _check(arguments)
    code = _ingest(arguments, settings) if arguments.paths else DONE
    if arguments.reindex:
        total = rebuild(arguments.library)
        articles = counted(total, "article")
        show([f"The index was built anew: {articles} (library: {arguments.library})"])
    return code


def _ingest(arguments: argparse.Namespace, settings: Settings) -> int:
    mapped = mapped_columns(arguments.map)
    but = (arguments.report,) if arguments.report else ()
    paths = tuple(arguments.paths)
    job = IngestJob(
        paths,
        arguments.library,
        limits_of(settings),
        arguments.workers or _PROCESSORS,
        but,
        mapped,
        arguments.prune,
        _cluster(arguments.cluster, settings),
    )
    with report_file(arguments.report) as report, progress_bar(partial(_bytes, job)) as shown:
        teller = _Teller(report, shown)
        summary = ingest(job, teller.tell, shown.advance)
    if not summary.inputs:
        tell("warta: There are no files to read there.")
    if summary.full_bands:
        tell(
            "warta: Some texts are alike in such numbers (series, templates) that only a part "
            "of them was compared for copies."
        )
    show([f"{summary.sentence()} (library: {arguments.library})"])
    if summary.records:
        check_named(mapped, summary.named)
    failed = summary.outcomes[Outcome.FAILED]
    return SOME_FAILED if arguments.strict and failed else DONE


def _cluster(typed: str | None, settings: Settings) -> DaskAddress | None:
    if typed is None:
        return None
    return dask_address(typed, settings.cluster_ca, settings.cluster_cert, settings.cluster_key)


def _check(arguments: argparse.Namespace) -> None:
    if arguments.workers is not None:
        check_workers(arguments.workers)
    if not (arguments.paths or arguments.reindex):
        raise UserMistake("Name the files or folders to read, or --reindex.")
    for path in arguments.paths:
        if path != STANDARD_INPUT and not os.path.lexists(path):
            raise UserMistake(f"There is no file or folder {path!r}: check the path.")
    if arguments.report is not None:
        check_report(arguments.report, arguments.paths, arguments.library)


class _Teller:
    """Tells the outcomes as they come: all in the report, faults in words as well."""

    def __init__(self, report: TextIO | None, shown: Shown) -> None:
        self._report = report
        self._shown = shown

    def tell(self, outcome: InputReport) -> None:
        self._shown.count()
        if self._report is not None:
            print(outcome.as_json(), file=self._report)
        if outcome.outcome is Outcome.FAILED:
            self._shown.say(f"warta: {outcome.file}: {outcome.reason}")


def _bytes(job: IngestJob) -> int:
    """The size of all files together, as far as it can be known beforehand."""
    paths = [path for path in job.paths if path != STANDARD_INPUT]
    return sum(found.size for found in discover(paths, job.passed_over))
