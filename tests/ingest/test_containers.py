"""Files that hold several inputs, ingested again: unchanged, changed, broken, interrupted."""

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from app.errors import LibraryDamaged, LibraryMissing
from app.ingest.checking import problems
from app.ingest.formats.columns import Mapped
from app.ingest.report import InputReport
from app.library.reading import LibraryReader
from benchmarks.formats import json_lines, row, table, text, workbook, zipped
from tests.conftest import ROOT, ingest_all

Pack = Callable[[Sequence[int]], bytes]


def zip_of(numbers: Sequence[int]) -> bytes:
    return zipped({f"{number}.txt": text(number).encode() for number in numbers})


def outcomes(reports: list[InputReport], file: Path) -> dict[str, str]:
    return {one.file.removeprefix(str(file)): one.outcome.value for one in reports}


def articles(library: Path) -> set[str]:
    return {one.file for one in LibraryReader(library).every_article()}


def unread(library: Path) -> list[str]:
    return [one.file for one in LibraryReader(library).survey.every_unread()]


def titles(library: Path) -> int:
    return LibraryReader(library).counts().articles


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    file = tmp_path / "rows.jsonl"
    file.write_bytes(json_lines([1, 2, 3]))
    return file


@pytest.mark.parametrize(
    ("name", "pack"),
    [("a.jsonl", json_lines), ("a.csv", table), ("a.xlsx", workbook), ("a.zip", zip_of)],
)
def test_a_file_that_did_not_change_tells_each_input_as_unchanged(
    tmp_path: Path, library: Path, name: str, pack: Pack
) -> None:
    file = tmp_path / name
    file.write_bytes(pack(range(12)))
    first = ingest_all(file, library=library)
    again = ingest_all(file, library=library)
    assert [one.outcome for one in first] == ["added"] * 12
    assert [one.file for one in again] == [one.file for one in first]
    assert [one.outcome for one in again] == ["unchanged"] * 12
    assert LibraryReader(library).revision() == 1


def test_a_file_that_was_only_touched_changes_nothing(lines: Path, library: Path) -> None:
    ingest_all(lines, library=library)
    os.utime(lines, (1, 1))
    assert set(outcomes(ingest_all(lines, library=library), lines).values()) == {"unchanged"}
    assert LibraryReader(library).revision() == 1


def test_in_a_changed_file_only_what_changed_is_read(lines: Path, library: Path) -> None:
    ingest_all(lines, library=library)
    lines.write_bytes(json_lines([1, 9, 3, 4]))
    assert outcomes(ingest_all(lines, library=library), lines) == {
        "#1": "unchanged",
        "#2": "updated",
        "#3": "unchanged",
        "#4": "added",
    }
    assert articles(library) == {f"{lines}#{number}" for number in (1, 2, 3, 4)}
    assert problems(library) == ()


def test_what_only_moved_within_its_file_is_unchanged(lines: Path, library: Path) -> None:
    lines.write_bytes(json_lines(range(600)))
    ingest_all(lines, library=library)
    before = {one.id for one in LibraryReader(library).every_article()}
    lines.write_bytes(json_lines([5000, *range(600)]))
    told = outcomes(ingest_all(lines, library=library), lines)
    assert list(told.values()).count("unchanged") == 600
    assert [name for name, outcome in told.items() if outcome == "updated"] == ["#1"]
    after = {one.id: one.file for one in LibraryReader(library).every_article()}
    assert before < set(after)
    assert sorted(after.values()) == sorted(f"{lines}#{number}" for number in range(1, 602))
    assert problems(library) == ()


def test_what_is_no_longer_in_a_file_goes(tmp_path: Path, library: Path) -> None:
    file = tmp_path / "a.zip"
    file.write_bytes(zip_of([1, 2, 3]))
    ingest_all(file, library=library)
    file.write_bytes(zip_of([1, 3]))
    told = outcomes(ingest_all(file, library=library), file)
    assert told == {"/1.txt": "unchanged", "/3.txt": "unchanged"}
    assert articles(library) == {f"{file}/1.txt", f"{file}/3.txt"}
    assert LibraryReader(library).counts().inputs == 2
    assert problems(library) == ()


def test_nothing_goes_where_a_file_could_not_be_read_to_its_end(
    tmp_path: Path, library: Path
) -> None:
    file = tmp_path / "a.zip"
    file.write_bytes(zip_of([1, 2, 3]))
    ingest_all(file, library=library)
    whole = file.read_bytes()
    file.write_bytes(whole[: whole.rindex(b"PK\x03\x04") + 40])
    told = outcomes(ingest_all(file, library=library), file)
    assert told == {"/1.txt": "unchanged", "/2.txt": "unchanged", "": "failed"}
    assert titles(library) == 3
    file.write_bytes(zip_of([1]))
    ingest_all(file, library=library)
    assert articles(library) == {f"{file}/1.txt"}
    assert unread(library) == []


def test_a_file_that_cannot_be_opened_any_more_keeps_its_articles(
    lines: Path, library: Path
) -> None:
    ingest_all(lines, library=library)
    lines.write_bytes(b"\x89PNG\r\n\x1a\n")
    assert outcomes(ingest_all(lines, library=library), lines) == {"": "failed"}
    assert titles(library) == 3


def test_an_article_that_two_files_hold_stays_when_one_gives_it_up(
    lines: Path, tmp_path: Path, library: Path
) -> None:
    other = tmp_path / "other.jsonl"
    other.write_bytes(json_lines([3]))
    assert outcomes(ingest_all(lines, other, library=library), other)["#1"] == "duplicate"
    lines.write_bytes(json_lines([1]))
    ingest_all(lines, library=library)
    assert articles(library) == {f"{lines}#1", f"{other}#1"}


def test_an_index_that_has_all_but_the_name_of_a_file_is_not_behind(tmp_path: Path) -> None:
    first, second = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    library = tmp_path / "library"
    first.write_bytes(json_lines([1, 2]))
    second.write_bytes(json_lines([2]))
    ingest_all(first, second, library=library)
    first.write_bytes(json_lines([1]))
    ingest_all(first, second, library=library)
    assert articles(library) == {f"{first}#1", f"{second}#1"}
    assert problems(library) == ()


def test_the_same_article_twice_in_a_file_is_one(lines: Path, library: Path) -> None:
    lines.write_bytes(json_lines([1, 2, 1]))
    assert outcomes(ingest_all(lines, library=library), lines)["#3"] == "duplicate"
    with lines.open("ab") as file:
        file.write(json_lines([2]))
    assert outcomes(ingest_all(lines, library=library), lines) == {
        "#1": "unchanged",
        "#2": "unchanged",
        "#3": "unchanged",
        "#4": "duplicate",
    }


def test_a_file_that_moved_takes_its_articles_along(lines: Path, library: Path) -> None:
    ingest_all(lines, library=library)
    moved = lines.rename(lines.with_name("moved.jsonl"))
    told = outcomes(ingest_all(moved, library=library), moved)
    assert set(told.values()) == {"updated"}
    assert articles(library) == {f"{moved}#{number}" for number in (1, 2, 3)}
    moved.rename(lines)
    told = outcomes(ingest_all(lines, library=library), lines)
    assert set(told.values()) == {"updated"}


def test_a_text_that_becomes_an_archive_and_back(tmp_path: Path, library: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(text(1), "utf-8")
    ingest_all(file, library=library)
    file.write_bytes(zip_of([2, 3]))
    ingest_all(file, library=library)
    assert articles(library) == {f"{file}/2.txt", f"{file}/3.txt"}
    file.write_text(text(1), "utf-8")
    assert outcomes(ingest_all(file, library=library), file) == {"": "added"}
    assert articles(library) == {str(file)}
    assert outcomes(ingest_all(file, library=library), file) == {"": "unchanged"}


def test_faults_and_skipped_inputs_are_told_again_without_reading(
    lines: Path, library: Path
) -> None:
    lines.write_bytes(json_lines([1]) + b"{rusak\n")
    first = ingest_all(lines, library=library)
    assert ingest_all(lines, library=library)[1] == first[1]
    assert unread(library) == [f"{lines}#2"]


def run(library: Path, file: Path, *mapped: Mapped, **bounds: int) -> dict[str, str]:
    return outcomes(ingest_all(file, library=library, mapped=mapped, **bounds), file)


def test_wider_bounds_let_in_what_was_refused(lines: Path, library: Path) -> None:
    long = json.dumps({"judul": "Panjang", "isi": "Kata demi kata. " * 500}).encode()
    lines.write_bytes(json_lines([1]) + long)
    assert run(library, lines, max_bytes=5000) == {"#1": "added", "#2": "failed"}
    assert run(library, lines, max_bytes=50_000) == {"#1": "unchanged", "#2": "added"}


def test_other_named_columns_have_all_read_anew(tmp_path: Path, library: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("judul,kop\nJudul satu,Kop satu\nJudul dua,Kop dua\n", "utf-8")
    assert set(run(library, file).values()) == {"added"}
    assert set(run(library, file, Mapped("title", "kop")).values()) == {"updated"}
    found = {one.title for one in LibraryReader(library).every_article()}
    assert found == {"Kop satu", "Kop dua"}


def test_several_workers_tell_the_same_in_the_same_order(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.jsonl").write_bytes(json_lines(range(150)))
    (folder / "b.zip").write_bytes(zip_of(range(100, 200)))
    (folder / "c.txt").write_text(text(900), "utf-8")
    told = [
        [
            (one.file, one.outcome, one.reason)
            for _ in range(2)
            for one in ingest_all(folder, library=tmp_path / f"lib{workers}", workers=workers)
        ]
        for workers in (1, 2)
    ]
    assert told[0] == told[1]


def test_a_run_that_was_killed_is_completed_by_the_next(tmp_path: Path, library: Path) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_bytes(b"".join(json_lines([number]) for number in range(20_000)))
    command = [sys.executable, "-m", "app", "ingest", str(file), "--library", str(library)]
    process = subprocess.Popen([*command, "--workers", "1"], cwd=ROOT, stderr=subprocess.DEVNULL)
    while process.poll() is None and not _has_begun(library):
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    kept = titles(library)
    assert 0 < kept < 20_000
    file.write_bytes(json_lines(range(2_000)))
    told = outcomes(ingest_all(file, library=library), file)
    assert len(told) == 2_000
    assert list(told.values()).count("unchanged") == min(kept, 2_000)
    assert titles(library) == 2_000
    assert problems(library) == ()


def _has_begun(library: Path) -> bool:
    return _count(library) > 0


def _count(library: Path) -> int:
    try:
        return titles(library)
    except (LibraryMissing, LibraryDamaged):
        return 0


def test_a_row_without_an_article_is_told_by_its_number(tmp_path: Path, library: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(f"judul,isi,kota\n{row(1)['judul']},Isi berita satu.,A\n,,B\n", "utf-8")
    assert outcomes(ingest_all(file, library=library), file) == {"#1": "added", "#2": "failed"}


def test_what_stood_before_the_break_of_a_packed_text_goes_once_it_is_whole(
    tmp_path: Path, library: Path
) -> None:
    file = tmp_path / "a.txt.gz"
    whole = gzip.compress("\n".join(f"{text(1)} {one * 7919}" for one in range(3000)).encode())
    file.write_bytes(whole[: len(whole) * 2 // 3])
    assert outcomes(ingest_all(file, library=library), file) == {"#1": "added", "": "failed"}
    file.write_bytes(whole)
    assert outcomes(ingest_all(file, library=library), file) == {"": "added"}
    assert articles(library) == {str(file)}
    assert unread(library) == []
    assert problems(library) == ()
