"""The records at a cluster are those of the library, whatever becomes of its files."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from app.errors import IndexUnavailable
from app.index import opensearch_records
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
    ids = [one.id for one in records.every_id()]
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
        list(records.every_id()),
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


def searches(settings: Settings) -> int:
    """How often parts of indexes of the archive have been asked."""
    url = settings.opensearch_url.partition(",")[0]
    told = httpx.get(f"{url}/{settings.opensearch_name}*/_stats/search").json()
    return int(told["_all"]["total"]["search"]["query_total"])


def test_parts_of_all_articles_are_the_same_in_whatever_order_they_are_asked_for(
    folder: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opensearch_records, "_AT_ONCE", 4)
    kept, here = open_records(library), LibraryReader(library)
    asked = [(first, most) for first in (24, 0, 7, 28, 3, 25, 99) for most in (1, 6, 40)]
    for name in ("one", "two"):
        for first, most in asked:
            assert kept.some_ids(first, most) == here.some_ids(first, most)
        # Another article, by which all places behind it are others.
        (folder / f"more-{name}.txt").write_text(f"Kabar {name}\n\nHujan turun di {name}.\n")
        ingest_all(folder, library=library)
    assert kept.some_ids(20, 40) == here.some_ids(20, 40)


def test_who_reads_on_does_not_come_by_all_before_again(
    library: Path, engine: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opensearch_records, "_AT_ONCE", 2)
    kept = open_records(library)
    before = searches(engine)
    kept.some_ids(24, 2)
    come_by = searches(engine) - before
    assert come_by >= 24 / 2
    for first in (24, 10, 26):
        before = searches(engine)
        kept.some_ids(first, 2)
        assert searches(engine) - before < come_by / 2
