"""Opening a library directory: read-only for serving, alone for writing."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import Engine, create_engine, event, insert
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool
from sqlmodel import Session, SQLModel, select

from app.errors import LibraryBusy, LibraryDamaged, LibraryOld, LibraryVersion
from app.library.failing import damaged, json_of, named, telling
from app.library.kept import Connections
from app.library.migrations import EARLIEST, copies_of, migrate
from app.library.places import (
    DATABASE,
    INDEX,
    LOCK,
    database_path,
    existing_database,
    journal_path,
    refuse_file,
)
from app.library.tables import SCHEMA_VERSION, MetaRow

# Reads the beginning of the file, and what must be known before that.
_ASK = "PRAGMA schema_version"
# How long a reader waits for the moment in which a writer commits, and how long a writer waits
# for a backup, which holds it up for as long as the copying takes.
_WAIT_SECONDS = 10
_WRITER_WAITS_SECONDS = 1_800


def open_for_reading(directory: Path) -> Engine:
    """An engine whose connections cannot write.

    Raises LibraryMissing, LibraryDamaged or LibraryVersion. Connections are opened anew for
    each use, so that a library that was replaced is seen at once.
    """
    path = existing_database(directory)
    engine = _engine(directory, lambda: _readable(path))
    _check_version(engine, directory)
    return engine


def kept_for_reading(directory: Path) -> Connections:
    """Connections that cannot write, for what is asked often, to a library that can be read."""
    path = database_path(directory)
    return Connections(path, lambda: _readable(path))


def open_for_writing(directory: Path) -> Engine:
    """An engine on the library in `directory`, made where there is none.

    To be called while `writing_alone` holds. Raises LibraryDamaged or LibraryVersion.
    """
    path = database_path(directory)
    uri = f"file:{quoted(path)}?mode=rwc"
    engine = _engine(
        directory, lambda: sqlite3.connect(uri, uri=True, timeout=_WRITER_WAITS_SECONDS)
    )
    with telling(directory), engine.connect() as connection:
        # Takes back what a run that was broken off had begun, be it the library itself.
        connection.exec_driver_sql(_ASK)
    if path.stat().st_size > 0:
        version = _version(engine, directory)
        if EARLIEST <= version < SCHEMA_VERSION:
            migrate(engine, path, version)
        _check_version(engine, directory)
        for copy in copies_of(path):
            # A run was broken off after it had brought the records up.
            copy.unlink()
        return engine
    with telling(directory), engine.begin() as connection:
        # Without it each table would be made by itself, and some of them be no library.
        connection.exec_driver_sql("BEGIN")
        SQLModel.metadata.create_all(connection)
        connection.execute(insert(MetaRow).values(MetaRow().model_dump()))
    return engine


@contextmanager
def writing_alone(directory: Path) -> Iterator[None]:
    """Holds the right to write; LibraryBusy while another process has it.

    What ends the writing within, such as a full disk, is told as one of the named errors. The
    lock is SQLite's own on an empty database, which every platform frees when a process ends,
    however it ends.
    """
    try:
        refuse_file(directory)
        directory.mkdir(parents=True, exist_ok=True)
        _refuse_read_only(directory)
        lock = sqlite3.connect(directory / LOCK, timeout=0, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise _unwritable(directory, error) from error
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.DatabaseError as error:
        lock.close()
        raise _cannot_lock(directory, error) from error
    try:
        with telling(directory):
            yield
    finally:
        lock.close()


def is_being_written(directory: Path) -> bool:
    """Whether another process holds the right to write; asking takes it from nobody."""
    # A lock that may not be looked at says nothing.
    path = directory / LOCK
    if not os.access(path, os.R_OK):
        return False
    try:
        with closing(sqlite3.connect(f"file:{quoted(path)}?mode=ro", uri=True, timeout=0)) as lock:
            lock.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.DatabaseError as error:
        # Nor does something else in its place.
        return _is_locked(error)
    return False


def _refuse_read_only(directory: Path) -> None:
    """Raises PermissionError for anything of the library that could not be written later on."""
    index = directory / INDEX
    own = [directory, directory / DATABASE, directory / LOCK, index, *index.glob("*")]
    for path in own:
        if path.exists() and not os.access(path, os.W_OK):
            raise PermissionError(f"{path} is read-only")


def _cannot_lock(directory: Path, error: sqlite3.DatabaseError) -> Exception:
    if _is_locked(error):
        return LibraryBusy(
            f"Another process is writing to the library in {directory}: wait until it is done."
        )
    if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
        return LibraryDamaged(
            f"{directory / LOCK} is to be empty and has something else in it: remove it."
        )
    return _unwritable(directory, error)


def _unwritable(directory: Path, error: Exception) -> LibraryDamaged:
    return LibraryDamaged(
        f"Nothing can be written in {directory} ({error}): name another directory with "
        "--library or make this one writable."
    )


def _is_locked(error: sqlite3.DatabaseError) -> bool:
    return "locked" in str(error)


def _readable(path: Path) -> sqlite3.Connection:
    """A connection that cannot write, for any thread.

    A change that was broken off must be taken back before anything can be read. SQLite has any
    connection do so that may write; this one lets one do it that does nothing else.
    """
    uri = f"file:{quoted(path)}?mode="
    connection = sqlite3.connect(
        f"{uri}ro", uri=True, timeout=_WAIT_SECONDS, check_same_thread=False
    )
    if journal_path(path).exists() and _is_broken_off(connection):
        if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            return connection
        with closing(sqlite3.connect(f"{uri}rw", uri=True, timeout=_WAIT_SECONDS)) as other:
            other.execute(_ASK).fetchone()
    return connection


def _is_broken_off(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute(_ASK).fetchone()
    except sqlite3.OperationalError as error:
        return error.sqlite_errorcode == sqlite3.SQLITE_READONLY_ROLLBACK
    return False


def _engine(directory: Path, connect: Callable[[], sqlite3.Connection]) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=connect,
        poolclass=NullPool,
        json_deserializer=partial(json_of, directory),
    )

    @event.listens_for(engine, "connect")
    def _configure(connection: sqlite3.Connection, _: object) -> None:
        # NORMAL loses no committed batch when the process dies, only when the power does.
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute("PRAGMA cache_size=-65536")

    return engine


def quoted(path: Path) -> str:
    """`path` as it stands in SQLite's URIs, where `?`, `#` and `%` would end or change it."""
    return str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _version(engine: Engine, directory: Path) -> int:
    """The version of the tables; LibraryDamaged where they are those of no library."""
    try:
        with Session(engine) as session:
            version = session.exec(select(MetaRow.schema_version)).one_or_none()
    except DatabaseError as error:
        raise named(directory, error) from error
    if not isinstance(version, int):
        raise damaged(directory, None)
    return version


def _check_version(engine: Engine, directory: Path) -> None:
    version = _version(engine, directory)
    if version == SCHEMA_VERSION:
        return
    about = f"The library in {directory} is of version {version}, this Warta reads version"
    if version > SCHEMA_VERSION:
        raise LibraryVersion(
            f"{about} {SCHEMA_VERSION}: use the newer Warta that made it, or ingest the articles "
            "into a new directory."
        )
    if version >= EARLIEST:
        raise LibraryOld(
            f"{about} {SCHEMA_VERSION}: `warta check --repair --library {directory}` brings it up "
            "to date, and so does the next ingest."
        )
    raise LibraryVersion(f"{about} {SCHEMA_VERSION}: ingest the articles into a new directory.")
