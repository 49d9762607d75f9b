"""Articles whose files are gone stay, unless it is asked for that they go too."""

import json
import shutil
from pathlib import Path

import pytest

from app.errors import FolderEmpty
from app.ingest.checking import problems
from app.ingest.pipeline import IngestJob, ingest
from app.ingest.report import InputReport
from app.library.reading import LibraryReader
from app.search.archive import Archive
from app.search.results import SearchRequest
from tests.conftest import ingest_all, limits

TEXT = "Hujan di kota {0}\n\nKALI {0} - Hujan turun di kota {0} sejak pagi, kata petugas {0}.\n"


def found(library: Path, query: str) -> int:
    return Archive.open(library).search(SearchRequest(query=query)).total


def pruned(*paths: Path, library: Path) -> list[InputReport]:
    reports: list[InputReport] = []
    job = IngestJob(tuple(map(str, paths)), library, limits(), prune=True)
    ingest(job, reports.append)
    return reports


def told(*paths: Path, library: Path) -> dict[str, str]:
    reports = pruned(*paths, library=library)
    return {Path(one.file).name: one.outcome.value for one in reports}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    (folder / "deep").mkdir(parents=True)
    for name in ("satu", "dua", "deep/tiga"):
        (folder / f"{name}.txt").write_text(TEXT.format(Path(name).name), "utf-8")
    return folder


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Path:
    ingest_all(folder, library=tmp_path / "library")
    return tmp_path / "library"


def test_what_is_gone_is_kept_unless_pruned(folder: Path, library: Path) -> None:
    (folder / "satu.txt").unlink()
    ingest_all(folder, library=library)
    assert found(library, "satu") == 1
    assert told(folder, library=library) == {
        "dua.txt": "unchanged",
        "tiga.txt": "unchanged",
        "satu.txt": "removed",
    }
    assert (found(library, "satu"), found(library, "hujan")) == (0, 2)
    assert problems(library) == ()


def test_what_lies_elsewhere_is_left_alone(folder: Path, library: Path, tmp_path: Path) -> None:
    other = tmp_path / "articles-of-others"
    other.mkdir()
    (other / "empat.txt").write_text(TEXT.format("empat"), "utf-8")
    ingest_all(other, library=library)
    (other / "empat.txt").unlink()
    (folder / "satu.txt").unlink()
    assert told(folder, library=library)["satu.txt"] == "removed"
    assert (found(library, "satu"), found(library, "empat")) == (0, 1)


def test_a_text_that_another_file_holds_stays_under_that_name(folder: Path, library: Path) -> None:
    shutil.copy(folder / "dua.txt", folder / "kopi.txt")
    ingest_all(folder, library=library)
    (folder / "dua.txt").unlink()
    assert told(folder, library=library)["dua.txt"] == "removed"
    kept = {Path(one.file).name for one in LibraryReader(library).every_article()}
    assert kept == {"kopi.txt", "satu.txt", "tiga.txt"}
    assert problems(library) == ()


def test_a_folder_and_an_archive_go_with_all_that_they_held(folder: Path, tmp_path: Path) -> None:
    rows = [{"title": f"Kabar {n}", "text": f"Berita nomor {n} dari kota."} for n in range(30)]
    packed = folder / "rows.jsonl"
    packed.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    library = tmp_path / "with-rows"
    ingest_all(folder, library=library)
    packed.unlink()
    shutil.rmtree(folder / "deep")
    outcomes = list(told(folder, library=library).values())
    assert (outcomes.count("removed"), found(library, "")) == (31, 2)
    packed.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    ingest_all(folder, library=library)
    assert found(library, "") == 32


def test_files_that_could_not_be_read_are_forgotten_too(folder: Path, library: Path) -> None:
    (folder / "empty.txt").touch()
    ingest_all(folder, library=library)
    (folder / "empty.txt").unlink()
    assert told(folder, library=library)["empty.txt"] == "removed"
    assert "empty.txt" not in told(folder, library=library)


def test_an_empty_folder_is_refused_since_a_disk_may_be_missing(
    folder: Path, library: Path
) -> None:
    shutil.rmtree(folder)
    folder.mkdir()
    with pytest.raises(FolderEmpty, match="above it"):
        pruned(folder, library=library)
    # What stands where a disk belongs, and the library itself, are nothing to read.
    (folder / ".keep").touch()
    library = library.rename(folder / "library")
    with pytest.raises(FolderEmpty, match="above it"):
        pruned(folder, library=library)
    assert found(library, "hujan") == 3
    (folder.parent / "new.txt").write_text(TEXT.format("baru"), "utf-8")
    pruned(folder.parent, library=library)
    assert found(library, "hujan") == 1


def test_copies_of_what_is_gone_are_no_copies_any_more(tmp_path: Path) -> None:
    folder, library = tmp_path / "in", tmp_path / "library"
    folder.mkdir()
    text = "Judul panen\n\n" + " ".join(f"Petani ke-{n} memanen padi {n}." for n in range(20))
    (folder / "a.txt").write_text(text, "utf-8")
    (folder / "b.txt").write_text(f"{text} Sudah.", "utf-8")
    ingest_all(folder, library=library)
    assert all(one.duplicates for one in LibraryReader(library).every_article())
    (folder / "b.txt").unlink()
    told(folder, library=library)
    assert [one.duplicates for one in LibraryReader(library).every_article()] == [()]
    assert problems(library) == ()
