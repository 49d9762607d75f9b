"""The records at a cluster are those of the library, whatever becomes of its files."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import IndexUnavailable
from app.index.opening import open_writer
from app.ingest.pipeline import IngestJob, ingest, repair
from app.library.protocol import Records
from app.library.reading import LibraryReader
from app.records.opening import open_records
from app.settings import Settings
from benchmarks.site.newsroom import stories, write_stories
from tests.conftest import ingest_all, limits
from tests.index.conftest import article, using_opensearch

NEWS = 30
EVER, NEVER = "0001", "9999"


@pytest.fixture(autouse=True)
def engine() -> Iterator[Settings]:
    """An archive of its own for each test."""
    with using_opensearch() as settings:
        yield settings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files of an archive, of which one cannot be read and one is there twice."""
    folder = tmp_path / "articles"
    write_stories(folder, stories(NEWS))
    (folder / "empty.txt").write_bytes(b"")
    first = min(folder.glob("*.*"))
    shutil.copy(first, folder / f"zz-{first.name}")
    return folder


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Path:
    ingest_all(folder, library=tmp_path / "library")
    return tmp_path / "library"


def everything(records: Records) -> list[object]:
    """All that can be asked, but where it is kept."""
    ids = [one.id for one in records.all_ids()]
    survey = records.survey
    return [
        list(records.every_article()),
        records.listed([*reversed(ids), "unknown"]),
        records.found([*ids, "unknown"], mentions=True),
        records.found(ids, copies=False),
        records.titles(ids),
        records.modified(ids),
        [records.article(one) for one in (*ids[:3], "unknown")],
        [records.original(one) for one in (*ids[:3], "unknown")],
        [records.story(one) for one in (*ids, "unknown")],
        records.all_ids(),
        records.article_count(),
        [records.some_ids(first, 2) for first in range(len(ids) + 1)],
        records.counts(),
        records.revision(),
        records.version(records.revision()),
        survey.fields(),
        survey.source_years(),
        survey.against_address(10),
        survey.dated_before(NEVER, 1_000),
        survey.dated_from(EVER, 3),
        survey.dates_of(ids),
        survey.unread_reasons(),
        survey.unread(0, 1),
        survey.unread(1, 5),
        list(survey.every_unread()),
        [survey.unread_with(reason, 2) for reason in survey.unread_reasons()],
        survey.largest_stories(3),
        survey.last_ingest(),
    ]


def assert_same(library: Path) -> None:
    """The cluster has what the library has."""
    kept = open_records(Path("a machine without a library"))
    for mine, theirs in zip(everything(kept), everything(LibraryReader(library)), strict=True):
        assert mine == theirs


def test_they_are_those_of_the_library(library: Path) -> None:
    assert_same(library)


def test_they_are_so_after_files_changed_came_and_went(folder: Path, library: Path) -> None:
    first, second, third, *_ = sorted(folder.glob("*.*"))
    shutil.copy(second, folder / f"a-{second.name}")
    third.write_text(f"{third.read_text('utf-8')}\nKalimat lain yang baru.\n", "utf-8")
    (folder / "binary.txt").write_bytes(b"\0\1\2\xff")
    ingest_all(folder, library=library)
    assert_same(library)
    first.unlink()
    second.unlink()
    ingest(IngestJob((str(folder),), library, limits(), prune=True), lambda _: None)
    assert_same(library)


def test_another_file_with_the_same_text_is_told_of(folder: Path, library: Path) -> None:
    one = min(folder.glob("*.*"))
    shutil.copy(one, folder / f"zzz-{one.name}")
    ingest_all(folder, library=library)
    assert_same(library)


def test_files_that_are_read_in_vain_are_told_of(folder: Path, library: Path) -> None:
    (folder / "another.txt").write_bytes(b"")
    ingest_all(folder, library=library)
    assert_same(library)


def test_they_are_so_when_the_index_is_built_anew(library: Path) -> None:
    repair(library)
    assert_same(library)


def test_an_index_without_records_says_how_to_get_them() -> None:
    writer = open_writer(Path("none"), anew=True)
    writer.put([article("a", "", "api")])
    writer.commit(1)
    writer.close()
    with pytest.raises(IndexUnavailable, match="--repair"):
        open_records(Path("none")).counts()


def test_where_there_is_no_index_there_are_no_records() -> None:
    with pytest.raises(IndexUnavailable, match="--repair"):
        open_records(Path("none")).article("unknown")
