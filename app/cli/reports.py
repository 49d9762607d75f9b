"""Where an ingest writes what became of each input: a file that holds nothing else."""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from app.cli.exits import UserMistake
from app.ingest.discover import STANDARD_INPUT
from app.library.places import own_places

# A line of a report is as long as a file's name and a sentence.
_LONGEST_LINE = 64 * 1024


def check_report(report: Path, paths: Sequence[str], library: Path) -> None:
    """Raises UserMistake where writing `report` would destroy something.

    That is a file that is to be read, by itself or in a folder, or one of the library's own.
    """
    place = Path(os.path.realpath(report))
    own = own_places(Path(os.path.realpath(library)))
    if any(map(place.is_relative_to, own)):
        raise UserMistake(f"{report} is the library's own: name another file for the report.")
    read = [Path(os.path.realpath(path)) for path in paths if path != STANDARD_INPUT]
    if any(map(place.is_relative_to, read)) and _holds_else(place):
        raise UserMistake(
            f"{report} is to be read and is no report that may be written over: "
            "name another file for the report."
        )


@contextmanager
def report_file(path: Path | None) -> Iterator[TextIO | None]:
    """The file to write the report to, empty; None without a path.

    Raises UserMistake where it cannot be written, or nobody reads it any more.
    """
    if path is None:
        yield None
        return
    try:
        file = path.open("w", encoding="utf-8")
    except OSError as error:
        raise UserMistake(f"The report {path} cannot be written: {error.strerror}.") from error
    try:
        with file:
            yield file
    except BrokenPipeError as error:
        raise UserMistake(
            f"Nobody reads the report {path} any more: ingest again, with a file for it or without."
        ) from error


def _holds_else(place: Path) -> bool:
    """Whether there is a file that is neither empty nor begins as a report of an earlier run."""
    # Where nobody may look, nobody may write either.
    return os.path.isfile(place) and not _is_report(place)  # noqa: PTH113 - Path's raises then


def _is_report(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            line = opened.readline(_LONGEST_LINE)
        told = json.loads(line) if line else {"file": "", "outcome": ""}
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(told, dict) and {"file", "outcome"} <= told.keys()
