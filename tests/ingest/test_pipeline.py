"""From files to a library that can be searched, with real files and real faults."""

import os
import shutil
import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from app.errors import LibraryBusy
from app.ingest.checking import problems
from app.ingest.pipeline import repair
from app.ingest.report import InputReport, Outcome
from app.library.opening import writing_alone
from app.library.places import database_path, index_path
from app.library.reading import LibraryReader
from app.library.records import Article
from app.search.archive import Archive
from app.search.results import SearchRequest
from tests.conftest import ARTICLES, ingest_all
from tests.databases import change

TEXT = "Hujan di kota {0}\n\nKALI {0} - Hujan turun di kota {0} sejak pagi, kata petugas {0}.\n"
LONG = "Judul {0}\n\n" + " ".join(
    f"Petani ke-{n} memanen padi jenis {n} sendiri." for n in range(20)
)


def outcomes(reports: list[InputReport]) -> dict[str, str]:
    return {Path(report.file).name: report.outcome.value for report in reports}


def records(library: Path) -> list[Article]:
    return list(LibraryReader(library).every_article())


def unread(library: Path) -> set[str]:
    return {Path(one.file).name for one in LibraryReader(library).survey.every_unread()}


def found(library: Path, query: str) -> int:
    return Archive.open(library).search(SearchRequest(query=query)).total


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("satu", "dua", "tiga"):
        (folder / f"{name}.txt").write_text(TEXT.format(name), "utf-8")
    return folder


def test_each_file_becomes_an_article_that_is_found(folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    reports = ingest_all(folder, library=library)
    assert set(outcomes(reports).values()) == {"added"}
    assert found(library, "hujan") == 3
    assert found(library, "satu") == 1
    assert problems(library) == ()


def test_ingesting_again_changes_nothing(folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    ingest_all(folder, library=library)
    before = database_path(library).read_bytes()
    reports = ingest_all(folder, library=library)
    assert set(outcomes(reports).values()) == {"unchanged"}
    assert database_path(library).read_bytes() == before


def test_a_file_that_was_only_touched_is_unchanged(folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    ingest_all(folder, library=library)
    os.utime(folder / "satu.txt", (1, 1))
    assert outcomes(ingest_all(folder, library=library))["satu.txt"] == "unchanged"
    assert LibraryReader(library).revision() == 1


def test_the_order_of_files_makes_no_difference(tmp_path: Path) -> None:
    copies = [ARTICLES, tmp_path / "copies"]
    shutil.copytree(copies[0], copies[1])
    ingest_all(*copies, library=tmp_path / "forward")
    ingest_all(*reversed(copies), library=tmp_path / "backward")
    for path in sorted(copies[1].iterdir(), reverse=True):
        ingest_all(path, library=tmp_path / "single")
    ingest_all(copies[0], library=tmp_path / "single")
    forward = records(tmp_path / "forward")
    assert len(forward) == len(list(ARTICLES.iterdir()))
    assert records(tmp_path / "backward") == records(tmp_path / "single") == forward


def test_several_workers_make_the_same_library(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(150):
        (folder / f"{number:03}.txt").write_text(TEXT.format(f"nomor{number}"), "utf-8")
    ingest_all(folder, library=tmp_path / "one", workers=1)
    ingest_all(folder, library=tmp_path / "two", workers=2)
    assert records(tmp_path / "one") == records(tmp_path / "two")
    assert found(tmp_path / "two", "nomor77") == 1


def test_the_same_text_is_one_article(folder: Path, tmp_path: Path) -> None:
    (folder / "copy.txt").write_bytes(
        TEXT.format("satu").replace("\n", "\r\n").encode() + b"  \r\n"
    )
    reports = ingest_all(folder, library=tmp_path / "library")
    assert Counter(outcomes(reports).values()) == {"added": 3, "duplicate": 1}
    assert len(records(tmp_path / "library")) == 3


def test_a_changed_file_takes_the_place_of_what_it_was(folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    ingest_all(folder, library=library)
    (folder / "satu.txt").write_text(TEXT.format("empat"), "utf-8")
    assert outcomes(ingest_all(folder, library=library))["satu.txt"] == "updated"
    assert (found(library, "empat"), found(library, "satu")) == (1, 0)
    assert problems(library) == ()


def test_a_file_that_moved_is_the_same_input_under_another_name(
    folder: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    ingest_all(folder, library=library)
    (folder / "satu.txt").rename(folder / "zatu.txt")
    assert outcomes(ingest_all(folder, library=library))["zatu.txt"] == "updated"
    assert {Path(one.file).name for one in records(library)} == {"dua.txt", "tiga.txt", "zatu.txt"}
    (folder / "zatu.txt").write_text(TEXT.format("empat"), "utf-8")
    ingest_all(folder, library=library)
    assert (found(library, "satu"), found(library, "empat")) == (0, 1)
    assert LibraryReader(library).counts().inputs == 3


def test_a_file_that_was_deleted_keeps_its_article(folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    ingest_all(folder, library=library)
    (folder / "satu.txt").unlink()
    ingest_all(folder, library=library)
    assert found(library, "satu") == 1


def test_the_library_may_stand_in_the_folder_that_is_read(folder: Path) -> None:
    ingest_all(folder, library=folder / "library")
    assert len(ingest_all(folder, library=folder / "library")) == 3


def test_faults_are_told_and_the_rest_goes_on(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_text(" \n\t\n", "utf-8")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "huge.txt").write_bytes(b"kata " * 300_000)
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7 isi")
    reports = ingest_all(folder, library=tmp_path / "library")
    failed = {Path(one.file).name: one.reason for one in reports if one.outcome is Outcome.FAILED}
    assert set(failed) == {"empty.txt", "blank.txt", "binary.txt", "huge.txt", "scan.pdf"}
    assert all(reason and reason.endswith(".") for reason in failed.values())
    assert len(records(tmp_path / "library")) == 3
    assert unread(tmp_path / "library") == set(failed)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_told(folder: Path, tmp_path: Path) -> None:
    (folder / "satu.txt").chmod(0)
    reports = ingest_all(folder, library=tmp_path / "library")
    (report,) = [one for one in reports if one.outcome is Outcome.FAILED]
    assert report.reason == "It may not be read: its permissions do not allow it."


def test_a_fault_that_was_mended_is_read_the_next_time(folder: Path, tmp_path: Path) -> None:
    (folder / "late.txt").write_bytes(b"")
    ingest_all(folder, library=tmp_path / "library")
    (folder / "late.txt").write_text(TEXT.format("akhir"), "utf-8")
    assert outcomes(ingest_all(folder, library=tmp_path / "library"))["late.txt"] == "added"
    assert unread(tmp_path / "library") == set()


def test_two_cannot_write_at_once(folder: Path, tmp_path: Path) -> None:
    with writing_alone(tmp_path / "library"), pytest.raises(LibraryBusy, match="wait"):
        ingest_all(folder, library=tmp_path / "library")


@pytest.mark.parametrize("fault", ["missing", "damaged", "behind"])
def test_an_index_that_cannot_be_used_is_built_again(
    folder: Path, tmp_path: Path, fault: str
) -> None:
    library = tmp_path / "library"
    ingest_all(folder, library=library)
    break_index(library, fault)
    assert [problem.derived for problem in problems(library)] == [True]
    ingest_all(folder, library=library)
    assert problems(library) == ()
    assert found(library, "hujan") == 3


@pytest.mark.parametrize("fault", ["missing", "damaged", "behind"])
def test_repairing_builds_the_index_from_the_records(
    folder: Path, tmp_path: Path, fault: str
) -> None:
    library = tmp_path / "library"
    ingest_all(folder, library=library)
    shutil.rmtree(folder)
    break_index(library, fault)
    repair(library)
    assert problems(library) == ()
    assert found(library, "hujan") == 3


def break_index(library: Path, fault: str) -> None:
    if fault == "missing":
        shutil.rmtree(index_path(library))
    elif fault == "damaged":
        (index_path(library) / "articles" / "meta.json").write_text("{}", "utf-8")
    else:
        change(library, "UPDATE meta SET revision = revision + 1")


@pytest.mark.parametrize("workers", [1, 2])
def test_copies_in_several_files_are_one_story(tmp_path: Path, workers: int) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(130):
        (folder / f"{number:03}.txt").write_text(TEXT.format(f"nomor{number}"), "utf-8")
    for name, place in (("003", "utara"), ("070", "selatan"), ("129", "timur")):
        (folder / f"{name}.txt").write_text(LONG.format(place), "utf-8")
    ingest_all(folder, library=tmp_path / "library", workers=workers)
    copies = [one for one in records(tmp_path / "library") if one.story]
    assert {Path(one.file).name for one in copies} == {"003.txt", "070.txt", "129.txt"}
    assert {one.story for one in copies} <= {one.id for one in copies}
    assert [len(one.duplicates) for one in copies] == [2, 2, 2]


def test_copies_that_are_still_to_be_sought_are_noticed_and_found(
    folder: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    (folder / "lagi.txt").write_text(LONG.format("satu"), "utf-8")
    (folder / "sama.txt").write_text(LONG.format("dua"), "utf-8")
    ingest_all(folder, library=library)
    stories = [one.story for one in records(library)]
    # What a run leaves that is killed between the records and their stories.
    connection = sqlite3.connect(database_path(library))
    connection.executescript(
        "INSERT INTO unsettled SELECT article_id, bands FROM sketch;"
        "DELETE FROM sketch; DELETE FROM band; DELETE FROM copy; DELETE FROM story;"
    )
    connection.close()
    (problem,) = problems(library)
    assert "2 articles are still to be sought" in problem.sentence
    repair(library)
    assert problems(library) == ()
    assert [one.story for one in records(library)] == stories
    assert sum(story is not None for story in stories) == 2


def test_an_index_that_lacks_articles_is_noticed(folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    ingest_all(folder, library=library)
    change(library, "DELETE FROM article WHERE title LIKE '%satu%'")
    # Else what the records lack is told first, by the sum of what they said.
    change(library, "DELETE FROM version")
    assert "1 that are not in them" in problems(library)[0].sentence


def test_a_folder_may_be_the_library_itself(folder: Path) -> None:
    """Its records and its index are no input."""
    for outcome in ("added", "unchanged"):
        told = outcomes(ingest_all(folder, library=folder))
        assert told == {f"{name}.txt": outcome for name in ("satu", "dua", "tiga")}
    assert problems(folder) == ()
