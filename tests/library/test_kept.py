"""Connections that are kept are those to the records as they are."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from app.library.kept import MOST_KEPT, Connections
from app.library.places import journal_path

Write = Callable[[str], None]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "records.db"


@pytest.fixture
def write(path: Path) -> Write:
    def written(value: str) -> None:
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS noted (value)")
            connection.execute("DELETE FROM noted")
            connection.execute("INSERT INTO noted VALUES (?)", (value,))
        connection.close()

    written("first")
    return written


@pytest.fixture
def connections(path: Path, write: Write) -> Connections:
    write("first")
    return Connections(path, lambda: sqlite3.connect(path, check_same_thread=False))


def noted(connections: Connections) -> str:
    with connections.one() as connection:
        value: str = connection.execute("SELECT value FROM noted").fetchone()[0]
    return value


def test_one_that_was_given_back_is_used_again(connections: Connections) -> None:
    with connections.one() as first:
        pass
    with connections.one() as second:
        assert second is first


def test_two_at_once_are_two(connections: Connections) -> None:
    with connections.one() as first, connections.one() as second:
        assert first is not second


def test_what_was_written_meanwhile_is_read(connections: Connections, write: Write) -> None:
    assert noted(connections) == "first"
    write("second")
    assert noted(connections) == "second"


def test_a_file_put_in_the_place_of_another_is_read(
    connections: Connections, write: Write, path: Path
) -> None:
    assert noted(connections) == "first"
    old = path.rename(path.with_name("old.db"))
    write("other")
    assert old.exists()
    assert noted(connections) == "other"


def test_none_is_kept_while_the_file_is_being_changed(connections: Connections, path: Path) -> None:
    with connections.one() as first:
        journal_path(path).touch()
    with connections.one() as second:
        assert second is not first
    journal_path(path).unlink()
    with connections.one() as third:
        assert third not in (first, second)


def test_one_with_which_something_went_wrong_is_closed(connections: Connections) -> None:
    with pytest.raises(sqlite3.OperationalError), connections.one() as first:
        first.execute("SELECT * FROM nowhere")
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        first.execute("SELECT 1")
    assert noted(connections) == "first"


def test_only_a_few_are_kept(connections: Connections) -> None:
    def nested(left: int) -> list[sqlite3.Connection]:
        with connections.one() as connection:
            return [connection, *(nested(left - 1) if left else [])]

    opened = nested(MOST_KEPT + 1)
    usable = [one for one in opened if is_open(one)]
    assert (len(opened), len(usable)) == (MOST_KEPT + 2, MOST_KEPT)


def is_open(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("SELECT 1")
    except sqlite3.ProgrammingError:
        return False
    return True


def test_any_thread_may_use_it(connections: Connections) -> None:
    read: list[str] = []
    with connections.one() as first:
        pass
    thread = Thread(target=lambda: read.append(noted(connections)))
    thread.start()
    thread.join()
    assert read == ["first"]
    with connections.one() as again:
        assert again is first
