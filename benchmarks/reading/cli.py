"""The score of reading, over labelled files and over the corpus beside the checkout."""

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.corpus import CORPUS
from benchmarks.pages import keep_part
from benchmarks.reading.floors import FLOORS, lowered, raised, read_floors, write_floors
from benchmarks.reading.labels import LabelError
from benchmarks.reading.measured import Measured, Part, measure, own_sets
from benchmarks.reading.misses import misses
from benchmarks.reading.quality_page import quality_page
from benchmarks.reading.report import tables
from benchmarks.scores import keep_scores


def main(arguments: Sequence[str]) -> int:
    """Measures and prints; 2 where an option or a labelled file is amiss."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.set and (options.raise_floors or options.lower_floors):
        parser.error("floors are for the project's own sets: leave out --set")
    if options.write and options.part:
        parser.error("--write needs every part: leave out --part")
    try:
        measured = measure(options.part or list(Part), options.set or own_sets(), options.corpus)
    except LabelError as error:
        parser.error(str(error))
    # First, for printing may end early: into `| head`, for one.
    _keep(measured, options)
    _print(measured, options)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    add = parser.add_argument
    add(
        "--set",
        type=Path,
        action="append",
        metavar="DIR",
        help="labelled files to score "
        "instead of the project's own in tests/quality/reading (may be repeated)",
    )
    add("--corpus", type=Path, default=CORPUS, metavar="DIR", help="the corpus of real articles")
    add(
        "--part",
        type=Part,
        action="append",
        choices=list(Part),
        help="measure only this part "
        "(may be repeated): the labelled sets alone take a second or two",
    )
    add("--misses", action="store_true", help="print every miss as well")
    add("--write", type=Path, metavar="FILE", help="write the part on reading of docs/quality.md")
    floors = parser.add_mutually_exclusive_group()
    floors.add_argument("--raise-floors", action="store_true", help="raise floors to the scores")
    floors.add_argument(
        "--lower-floors",
        action="store_true",
        help="set floors to the scores, even where those are lower",
    )
    return parser


def _print(measured: Measured, options: argparse.Namespace) -> None:
    if options.misses:
        print(*misses(measured), sep="\n", end="\n\n")
    print(*(table.markdown() for table in tables(measured)), sep="\n")
    if not options.corpus.is_dir():
        print(f"There is no corpus in {options.corpus}: pages and news were not measured.")


def _keep(measured: Measured, options: argparse.Namespace) -> None:
    if options.write:
        page = quality_page(measured, datetime.now(UTC).date())
        keep_part(options.write, "reading", page)
        keep_scores(options.write)
    if options.raise_floors or options.lower_floors:
        change = lowered if options.lower_floors else raised
        write_floors(change(read_floors(FLOORS), measured.figures()), FLOORS)
