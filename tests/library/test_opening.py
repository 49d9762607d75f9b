import os
import re
import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, text

from app.errors import LibraryBusy, LibraryDamaged, LibraryMissing, LibraryVersion
from app.library.opening import is_being_written, open_for_reading, open_for_writing, writing_alone
from app.library.places import database_path
from app.library.reading import LibraryReader
from tests.rights import without_rights


@pytest.fixture
def made(tmp_path: Path) -> Path:
    with writing_alone(tmp_path):
        open_for_writing(tmp_path)
    return tmp_path


def test_a_missing_library_is_not_made_by_reading(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing, match="warta ingest"):
        open_for_reading(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_a_file_in_place_of_a_directory_is_told(made: Path, tmp_path: Path) -> None:
    (listing := tmp_path / "terms.txt").write_text("banjir\n", encoding="utf-8")
    with pytest.raises(LibraryMissing, match=r"terms\.txt is a file"):
        open_for_reading(listing)
    with pytest.raises(LibraryMissing, match=r"terms\.txt is a file"), writing_alone(listing):
        pass
    with pytest.raises(LibraryMissing, match=f"name {re.escape(str(made))} with --library"):
        open_for_reading(database_path(made))


def test_a_file_that_is_no_database_is_damaged(tmp_path: Path) -> None:
    database_path(tmp_path).write_bytes(b"no database at all" * 100)
    with pytest.raises(LibraryDamaged, match="damaged"):
        open_for_reading(tmp_path)
    with pytest.raises(LibraryDamaged, match="damaged"):
        open_for_writing(tmp_path)


def test_a_database_of_something_else_is_damaged(tmp_path: Path) -> None:
    with sqlite3.connect(database_path(tmp_path)) as other:
        other.execute("CREATE TABLE plants (name)")
    other.close()
    with pytest.raises(LibraryDamaged):
        open_for_reading(tmp_path)


def test_a_truncated_database_is_damaged(made: Path) -> None:
    whole = database_path(made).read_bytes()
    database_path(made).write_bytes(whole[:6000])
    with pytest.raises(LibraryDamaged):
        LibraryReader(made).counts()


def test_another_version_is_named(made: Path) -> None:
    with sqlite3.connect(database_path(made)) as other:
        other.execute("UPDATE meta SET schema_version = 99")
    other.close()
    with pytest.raises(LibraryVersion, match="99"):
        open_for_reading(made)


def test_a_reader_cannot_write(made: Path) -> None:
    with (
        Session(open_for_reading(made)) as session,
        pytest.raises(OperationalError, match="readonly"),
    ):
        session.connection().execute(text("DELETE FROM meta"))


@pytest.mark.parametrize("name", ["with space", "per%cent", "what?", "no#1", "désa"])
def test_any_directory_name_will_do(tmp_path: Path, name: str) -> None:
    with writing_alone(tmp_path / name):
        open_for_writing(tmp_path / name)
    assert LibraryReader(tmp_path / name).counts().articles == 0


def test_only_one_may_write(tmp_path: Path) -> None:
    refused: list[Exception] = []

    def second() -> None:
        try:
            with writing_alone(tmp_path):
                pass
        except LibraryBusy as error:
            refused.append(error)

    with writing_alone(tmp_path):
        assert is_being_written(tmp_path)
        thread = threading.Thread(target=second)
        thread.start()
        thread.join()
    assert len(refused) == 1
    assert not is_being_written(tmp_path)


def test_a_read_only_library_is_not_being_written(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    assert not is_being_written(made)


def test_a_library_that_was_replaced_is_read_anew(made: Path, library_dir: Path) -> None:
    reader = LibraryReader(made)
    assert reader.counts().articles == 0
    fresh = made / "fresh.db"
    fresh.write_bytes(database_path(library_dir).read_bytes())
    fresh.replace(database_path(made))
    assert reader.counts().articles > 0


@pytest.mark.parametrize("command", ["stats", "check", "search x", "export", "backup {}.copy"])
def test_a_directory_that_may_not_be_entered_is_one_sentence(made: Path, command: str) -> None:
    made.chmod(0)
    typed = [*command.format(made).split(), "--library", str(made)]
    done = without_rights("-m", "app", *typed)
    made.chmod(0o700)
    assert done.returncode == (4 if command == "check" else 2)
    (sentence,) = (done.stdout + done.stderr).splitlines()
    assert "permissions" in sentence


def test_something_else_in_place_of_the_lock_is_told_by_who_needs_it(made: Path) -> None:
    lock = made / "writer.lock"
    lock.write_text("4711\n", "utf-8")
    assert not is_being_written(made)
    with pytest.raises(LibraryDamaged, match=r"writer\.lock.*remove it"), writing_alone(made):
        pass
    lock.unlink()
    lock.mkdir()
    assert not is_being_written(made)
    with pytest.raises(LibraryDamaged), writing_alone(made):
        pass


def test_a_lock_that_may_not_be_looked_at_is_nobodys(made: Path) -> None:
    (made / "writer.lock").chmod(0)
    code = "import sys, pathlib; from app.library.opening import is_being_written; "
    code += "print(is_being_written(pathlib.Path(sys.argv[1])))"
    done = without_rights("-c", code, str(made))
    assert (done.stdout, done.stderr) == ("False\n", "")
