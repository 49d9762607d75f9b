"""What goes wrong while a library is read or written, as the named errors."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DatabaseError, ProgrammingError

from app.errors import (
    UNWRITABLE,
    LibraryBrokenOff,
    LibraryBusy,
    LibraryDamaged,
    LibraryUnwritten,
    WartaError,
)
from app.library.conversion import UnreadableRow

# What cannot be written, as SQLite says it.
_UNWRITTEN = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
# So much of what SQLite says is told, in letters.
_LONGEST = 100
# The rest of a code says more of the same.
_KIND = 0xFF


@contextmanager
def telling(directory: Path) -> Iterator[None]:
    """Turns what ends the writing to the library in `directory` into what to do about it.

    Raises the named error for what SQLite, the disk or a row says; others are left as they are.
    """
    try:
        yield
    except ProgrammingError:
        raise
    except (UnreadableRow, json.JSONDecodeError) as error:
        raise damaged(directory, error) from error
    except DatabaseError as error:
        raise named(directory, error) from error
    except OSError as error:
        if error.errno not in UNWRITABLE:
            raise
        raise _unwritten(directory, error.strerror) from error


def named(directory: Path, error: DatabaseError | sqlite3.Error) -> WartaError:
    """The named error for what SQLite says, itself or by SQLAlchemy, of the library there."""
    said = error.orig if isinstance(error, DatabaseError) else error
    code = getattr(said, "sqlite_errorcode", None) or sqlite3.SQLITE_ERROR
    if code == sqlite3.SQLITE_READONLY_ROLLBACK:
        return LibraryBrokenOff(
            f"An ingest into {directory} was broken off: `warta check --library {directory}` as a "
            "user who may write there puts it in order, and so does the next ingest."
        )
    if code & _KIND in _UNWRITTEN:
        return _unwritten(directory, said)
    if code & _KIND in _BUSY:
        return LibraryBusy(
            f"The library in {directory} is being written by another process: try again soon."
        )
    return damaged(directory, said)


def damaged(directory: Path, why: object) -> LibraryDamaged:
    """The error that says that the records cannot be read, and why if that is known."""
    # SQLite quotes what it cannot read, which may be a whole article.
    told = f" ({str(why).partition(chr(10))[0][:_LONGEST]})" if why is not None else ""
    return LibraryDamaged(
        f"The library in {directory} is damaged{told}: bring back a backup, or move articles.db "
        "away and ingest again."
    )


def json_of(directory: Path, text: str) -> Any:
    """What a column of JSON holds; LibraryDamaged where that is none."""
    try:
        return json.loads(text)
    except ValueError as error:
        raise damaged(directory, error) from error


def _unwritten(directory: Path, why: object) -> LibraryUnwritten:
    return LibraryUnwritten(
        f"Nothing more can be written in {directory} ({why}): what was written before is kept; "
        "make room, and ingest again."
    )
