"""Files that change, shrink or vanish while they are read, folders that close, clocks that jump."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.ingest.checking import problems
from app.ingest.pipeline import IngestJob, ingest
from app.ingest.report import InputReport, Outcome
from benchmarks.faults.archive import LIMITS, ingest_into, state_of, write_articles
from tests.conftest import ROOT

# More than are read ahead of the first batch that is written.
ROWS = 4_000


def lines(numbers: range, word: str = "selatan") -> bytes:
    row = '{{"title": "Banjir {0} di pesisir {1}", "content": "Nelayan {0} mengungsi ke {1}."}}\n'
    return "".join(row.format(number, word) for number in numbers).encode()


def shrink(file: Path) -> None:
    os.truncate(file, len(lines(range(ROWS))) // 2 + 7)


def grow(file: Path) -> None:
    with file.open("ab") as opened:
        opened.write(lines(range(ROWS, ROWS + 500)))


def write_over(file: Path) -> None:
    file.write_bytes(lines(range(ROWS), "utara"))


def put_another(file: Path) -> None:
    draft = file.with_suffix(".draft")
    draft.write_bytes(lines(range(600), "barat"))
    draft.replace(file)


def vanish(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize("change", [shrink, grow, write_over, put_another, vanish])
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
    ingest_into(library, folder)
    assert problems(library) == ()
    if change is vanish:
        assert len(state_of(library).articles) == ROWS
        return
    ingest_into(tmp_path / "fresh", folder)
    assert state_of(library) == state_of(tmp_path / "fresh")


def test_files_that_vanish_between_finding_and_reading_are_told(tmp_path: Path) -> None:
    folder, library = tmp_path / "in", tmp_path / "library"
    write_articles(folder, 3_000)
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
    _give_away(tmp_path)
    (folder / "early").chmod(0)
    try:
        done = _as_nobody("ingest", str(folder), "--prune", "--library", str(library))
    finally:
        (folder / "early").chmod(0o755)
    assert done.returncode == 0, done.stderr
    assert "early: It may not be read" in done.stderr
    assert state_of(library) == before


def _give_away(folder: Path) -> None:
    if os.geteuid() == 0:
        for one in (folder, *folder.rglob("*")):
            os.chown(one, 65534, 65534)


def _as_nobody(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Root may read everything, so that it must become somebody else."""
    command = [sys.executable, "-m", "app", *arguments]
    if os.geteuid() != 0:
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    tried = [sys.executable, "-c", "import app.cli"]
    try:
        subprocess.run(
            tried, cwd=ROOT, user=65534, group=65534, extra_groups=[], check=True,
            capture_output=True,
        )  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("Nobody may run this Python.")
    return subprocess.run(
        command, cwd=ROOT, user=65534, group=65534, extra_groups=[], capture_output=True,
        text=True, check=False,
    )  # fmt: skip


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
