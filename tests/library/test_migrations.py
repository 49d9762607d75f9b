"""Libraries of earlier versions are brought up to this one, and newer ones are left alone."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from app.errors import LibraryDamaged, LibraryOld, LibraryVersion
from app.ingest.checking import problems
from app.ingest.pipeline import repair
from app.library.opening import open_for_reading, open_for_writing, writing_alone
from app.library.places import database_path
from app.library.reading import LibraryReader
from tests.conftest import ARTICLES, ingest_all
from tests.databases import change

# What the tables of the first version lacked.
ADDED = {
    "article": ("evidence", "lines", "gaps", "repairs", "published_in", "published_in_origin"),
    "input": ("skipped", "generation"),
}


def first_version(library: Path) -> None:
    with sqlite3.connect(database_path(library)) as connection:
        connection.execute("DROP INDEX input_place")
        for table, columns in ADDED.items():
            for column in columns:
                connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        for column in ("container", "position"):
            connection.execute(f"ALTER TABLE input DROP COLUMN {column}")
        for table in ("container", "sketch", "band", "copy", "story", "unsettled", "version"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute(
            "UPDATE article SET countries = (SELECT json_group_array(json_remove(value, '$.about',"
            "'$.captions')) FROM json_each(countries))"
        )
        connection.execute("UPDATE meta SET schema_version = 1")
    connection.close()


@pytest.fixture
def library(library_dir: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(library_dir, tmp_path / "library"))


def told(library: Path) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.id, one.title, one.paragraphs) for one in LibraryReader(library).every_article()]


@pytest.mark.parametrize("version", [1, 2])
def test_an_earlier_library_is_brought_up_and_no_article_lost(library: Path, version: int) -> None:
    before = told(library)
    if version == 1:
        first_version(library)
    else:
        change(library, "UPDATE meta SET schema_version = 2")
    with pytest.raises(LibraryOld, match="check --repair"):
        open_for_reading(library)
    repair(library)
    assert told(library) == before
    assert problems(library) == ()
    assert not list(library.glob("*.version-*"))


def test_the_next_ingest_brings_it_up_and_reads_the_files_again(library: Path) -> None:
    as_read_now = list(LibraryReader(library).every_article())
    first_version(library)
    ingest_all(ARTICLES, library=library)
    assert list(LibraryReader(library).every_article()) == as_read_now
    assert problems(library) == ()


def test_a_copy_stays_as_long_as_it_is_not_done(library: Path) -> None:
    change(library, "UPDATE meta SET schema_version = 2")
    change(library, "UPDATE article SET countries = 'no json'")
    before = database_path(library).read_bytes()
    with writing_alone(library), pytest.raises(LibraryDamaged, match="as it was"):
        open_for_writing(library)
    assert database_path(library).read_bytes() == before
    copy = library / "articles.db.version-2"
    with sqlite3.connect(copy) as kept:
        assert kept.execute("SELECT schema_version FROM meta").fetchone() == (2,)
    kept.close()


def test_a_newer_library_is_refused_and_left_alone(library: Path) -> None:
    change(library, "UPDATE meta SET schema_version = schema_version + 1")
    before = database_path(library).read_bytes()
    with writing_alone(library), pytest.raises(LibraryVersion, match="newer"):
        open_for_writing(library)
    with pytest.raises(LibraryVersion, match="newer"):
        open_for_reading(library)
    assert database_path(library).read_bytes() == before
