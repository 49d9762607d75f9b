"""Backups are whole and consistent, whatever is done to the library meanwhile."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import BackupFailed, LibraryBusy, LibraryMissing
from app.library import backup
from app.library.backup import back_up, restore
from app.library.checking import record_problems
from app.library.places import database_path
from app.library.reading import LibraryReader
from tests.databases import change
from tests.rights import without_rights


@pytest.fixture
def library(library_dir: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(library_dir, tmp_path / "library"))


@pytest.fixture
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many steps for a small library, as a large one has."""
    monkeypatch.setattr(backup, "_PAGES_AT_ONCE", 2)


def titles(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as opened:
        return [row[0] for row in opened.execute("SELECT title FROM article ORDER BY id")]


def once(act: Callable[[], None]) -> Callable[[int, int], None]:
    """Tells of progress by doing `act` the first time."""
    left = [act]
    return lambda *_: left.pop()() if left else None


def test_a_backup_has_all_records_and_comes_back_as_they_were(
    library: Path, tmp_path: Path
) -> None:
    back_up(library, tmp_path / "news.backup")
    restore(tmp_path / "news.backup", tmp_path / "restored")
    assert record_problems(tmp_path / "restored") == []
    before, after = LibraryReader(library), LibraryReader(tmp_path / "restored")
    assert list(after.every_article()) == list(before.every_article())
    assert after.version(after.revision()) == before.version(before.revision())


def test_nothing_but_the_backup_is_left_beside_it(library: Path, tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    back_up(library, tmp_path / "backups" / "news")
    assert [path.name for path in (tmp_path / "backups").iterdir()] == ["news"]


@pytest.mark.usefixtures("small_steps")
def test_readers_read_while_a_backup_is_made(library: Path, tmp_path: Path) -> None:
    read: list[int] = []
    back_up(
        library,
        tmp_path / "news",
        once(lambda: read.append(LibraryReader(library).counts().articles)),
    )
    assert read == [len(titles(tmp_path / "news"))]


@pytest.mark.usefixtures("small_steps")
def test_writers_wait_while_a_backup_is_made(library: Path, tmp_path: Path) -> None:
    def write() -> None:
        with closing(sqlite3.connect(database_path(library), timeout=0)) as writer:
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                writer.execute("UPDATE article SET title = 'changed'")
            refused.append(True)

    refused: list[bool] = []
    back_up(library, tmp_path / "news", once(write))
    assert refused
    assert titles(tmp_path / "news") == titles(database_path(library))
    change(library, "UPDATE article SET title = 'changed'")


@pytest.mark.usefixtures("small_steps")
def test_a_library_that_someone_else_keeps_writing_is_given_up_in_the_end(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda _, mode: mode != os.W_OK)

    def write(*_: int) -> None:
        change(library, "UPDATE article SET title = title || '!'")

    with pytest.raises(LibraryBusy, match="as the user who ingests"):
        back_up(library, tmp_path / "news", write)
    assert not (tmp_path / "news").exists()


@pytest.mark.usefixtures("small_steps")
def test_a_change_by_someone_else_is_in_the_backup_whole(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda _, mode: mode != os.W_OK)
    back_up(
        library,
        tmp_path / "news",
        once(lambda: change(library, "UPDATE article SET file = 'changed'")),
    )
    with closing(sqlite3.connect(tmp_path / "news")) as opened:
        assert opened.execute("SELECT DISTINCT file FROM article").fetchall() == [("changed",)]


def test_what_exists_is_not_written_over(library: Path, tmp_path: Path) -> None:
    (tmp_path / "news").write_text("precious")
    with pytest.raises(BackupFailed, match="exists"):
        back_up(library, tmp_path / "news")
    assert (tmp_path / "news").read_text() == "precious"


@pytest.mark.usefixtures("small_steps")
def test_what_came_into_being_meanwhile_is_not_written_over(library: Path, tmp_path: Path) -> None:
    write = once(lambda: (tmp_path / "news").touch())
    with pytest.raises(BackupFailed, match="meanwhile"):
        back_up(library, tmp_path / "news", write)
    assert (tmp_path / "news").stat().st_size == 0


def test_a_damaged_library_makes_no_backup(library: Path, tmp_path: Path) -> None:
    change(library, "UPDATE original SET data = x'00' WHERE rowid = 1")
    with pytest.raises(BackupFailed, match="no longer has the bytes"):
        back_up(library, tmp_path / "news")
    assert not (tmp_path / "news").exists()


def test_a_folder_that_is_not_there_is_told(library: Path, tmp_path: Path) -> None:
    with pytest.raises(BackupFailed, match="cannot be written"):
        back_up(library, tmp_path / "nowhere" / "news")


def test_a_library_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing):
        back_up(tmp_path / "nowhere", tmp_path / "news")
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_restored_over_a_library(library: Path, tmp_path: Path) -> None:
    back_up(library, tmp_path / "news")
    with pytest.raises(BackupFailed, match="already"):
        restore(tmp_path / "news", library)


@pytest.mark.parametrize("content", [b"", b"no database" * 1000])
def test_what_is_no_backup_makes_no_library(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "news").write_bytes(content)
    with pytest.raises(BackupFailed):
        restore(tmp_path / "news", tmp_path / "library")
    assert not database_path(tmp_path / "library").exists()


def test_a_backup_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BackupFailed, match="no file"):
        restore(tmp_path / "news", tmp_path / "library")


def test_a_backup_of_another_version_is_told(library: Path, tmp_path: Path) -> None:
    back_up(library, tmp_path / "news")
    with closing(sqlite3.connect(tmp_path / "news")) as opened, opened:
        opened.execute("UPDATE meta SET schema_version = 999")
    with pytest.raises(BackupFailed, match="another version"):
        restore(tmp_path / "news", tmp_path / "restored")


def test_a_library_of_an_earlier_version_is_backed_up_before_it_is_brought_up(
    library: Path, tmp_path: Path
) -> None:
    change(library, "UPDATE meta SET schema_version = 2")
    back_up(library, tmp_path / "news")
    assert titles(tmp_path / "news") == titles(database_path(library))
    restore(tmp_path / "news", tmp_path / "restored")
    assert titles(database_path(tmp_path / "restored")) == titles(database_path(library))


def test_a_backup_that_may_not_be_read_is_named(library: Path, tmp_path: Path) -> None:
    back_up(library, tmp_path / "news")
    (tmp_path / "news").chmod(0)
    typed = ["restore", str(tmp_path / "news"), "--library", str(tmp_path / "restored")]
    done = without_rights("-m", "app", *typed)
    assert done.returncode == 2
    assert done.stderr == f"warta: {tmp_path / 'news'} may not be read: change its permissions.\n"
