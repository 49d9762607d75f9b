"""Files that change, shrink or vanish while they are read, folders that close, clocks that jump."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from app.ingest.checking import problems
from app.ingest.pipeline import IngestJob, ingest
from app.ingest.report import InputReport, Outcome
from benchmarks.faults.archive import LIMITS, ingest_into, state_of, write_articles
from tests.rights import without_rights

# More than are read ahead of the first batch that is written.
ROWS = 1_200


def lines(numbers: range, word: str = "selatan") -> bytes:
    """Rows of JSON, each with words of its own, so that none is a copy of another."""
    row = '{{"title": "Banjir {0} di pesisir {1}", "content": "Nelayan {2} mengungsi ke {1}."}}\n'
    return "".join(row.format(one, word, _words(one, word)) for one in numbers).encode()


def _words(number: int, word: str) -> str:
    digest = sha256(f"{number} {word}".encode()).hexdigest()
    return " ".join(digest[at : at + 6] for at in range(0, 60, 6))


def shrink(file: Path) -> None:
    os.truncate(file, len(lines(range(ROWS // 2))))


def cut_off(file: Path) -> None:
    """In the middle of a row: a fault, so that nothing of before is given up."""
    os.truncate(file, len(lines(range(ROWS // 2))) + 20)


def grow(file: Path) -> None:
    with file.open("ab") as opened:
        opened.write(lines(range(ROWS, ROWS + 500)))


def write_over(file: Path) -> None:
    file.write_bytes(lines(range(ROWS), "utara"))


def put_another(file: Path) -> None:
    draft = file.with_suffix(".draft")
    draft.write_bytes(lines(range(300), "barat"))
    draft.replace(file)


def vanish(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize("change", [shrink, cut_off, grow, write_over, put_another, vanish])
def test_a_file_that_changes_while_it_is_read_is_read_whole_by_the_next_run(
    tmp_path: Path, change: Callable[[Path], None]
) -> None:
    folder, library = tmp_path / "in", tmp_path / "library"
    folder.mkdir()
    file = folder / "rows.jsonl"
    file.write_bytes(lines(range(ROWS)))
    reports: list[InputReport] = []

    def tell(report: InputReport) -> None:
        if not reports:
            change(file)
        reports.append(report)

    ingest(IngestJob((str(folder),), library, LIMITS), tell)
    assert problems(library) == ()
    assert all(one.reason for one in reports if one.outcome is Outcome.FAILED)
    read = state_of(library).indexed
    ingest_into(library, folder)
    assert problems(library) == ()
    if change in (vanish, cut_off):
        assert state_of(library).indexed >= read
        return
    ingest_into(tmp_path / "fresh", folder)
    assert state_of(library) == state_of(tmp_path / "fresh")


def test_files_that_vanish_between_finding_and_reading_are_told(tmp_path: Path) -> None:
    folder, library = tmp_path / "in", tmp_path / "library"
    write_articles(folder, 2_700)
    files = sorted((folder / "early").iterdir())
    reports: list[InputReport] = []

    def tell(report: InputReport) -> None:
        if not reports:
            files[-1].unlink()
        reports.append(report)

    ingest(IngestJob((str(folder / "early"),), library, LIMITS), tell)
    assert {one.outcome for one in reports[:-1]} <= {Outcome.ADDED, Outcome.DUPLICATE}
    assert (reports[-1].outcome, reports[-1].reason) == (Outcome.FAILED, "There is no such file.")
    assert problems(library) == ()


def test_a_folder_that_may_no_longer_be_read_is_told_and_nothing_of_it_is_given_up(
    tmp_path: Path,
) -> None:
    folder, library = tmp_path / "in", tmp_path / "library"
    write_articles(folder, 30)
    ingest_into(library, folder)
    before = state_of(library)
    (folder / "early").chmod(0)
    try:
        typed = ("ingest", str(folder), "--prune", "--library", str(library))
        done = without_rights("-m", "app", *typed)
    finally:
        (folder / "early").chmod(0o755)
    assert done.returncode == 0, done.stderr
    assert "early: It may not be read" in done.stderr
    assert state_of(library) == before


@pytest.mark.parametrize("days", [-9_000, 9_000])
def test_files_of_another_time_and_clocks_that_jump_change_nothing(
    tmp_path: Path, days: int
) -> None:
    folder, library = tmp_path / "in", tmp_path / "library"
    write_articles(folder, 60)
    ingest_into(library, folder)
    before = state_of(library)
    moment = (datetime.now(UTC) + timedelta(days=days)).timestamp()
    for file in folder.rglob("*.*"):
        os.utime(file, (moment, moment))
    told: list[InputReport] = []
    jumped = replace(LIMITS, now=LIMITS.now + timedelta(days=days))
    ingest(IngestJob((str(folder),), library, jumped), told.append)
    assert {one.outcome for one in told} == {Outcome.UNCHANGED}
    assert state_of(library) == before


def test_a_file_with_other_bytes_and_an_earlier_date_is_read_again(tmp_path: Path) -> None:
    folder, library = tmp_path / "in", tmp_path / "library"
    folder.mkdir()
    file = folder / "rows.jsonl"
    file.write_bytes(lines(range(9)))
    ingest_into(library, folder)
    file.write_bytes(lines(range(9), "sel4tan"))
    os.utime(file, (0, 0))
    ingest_into(library, folder)
    ingest_into(tmp_path / "fresh", folder)
    assert state_of(library) == state_of(tmp_path / "fresh")
