"""Connections to the records that are kept from one use to the next.

Opening one takes as long as reading an article: SQLite reads the schema, and every page afresh.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.library.places import journal_path

# So many are kept; those that more threads need at once are closed after use. Each remembers pages
# of the file, up to 8 MB of them.
MOST_KEPT = 4
_CACHE = "PRAGMA cache_size=-8192"

# What tells the file as it was: process, device, number, time of its last change, size.
_Seen = tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class _Kept:
    connection: sqlite3.Connection
    seen: _Seen | None


class Connections:
    """Connections to the database at `path`, made by `connect`, for any thread.

    One is used again only if the file is the same as when it was opened, byte for byte as far as
    the file system tells, and nobody is in the midst of changing it: a library that was replaced is
    seen at once, and what a writer broke off is met by a new connection.
    """

    def __init__(self, path: Path, connect: Callable[[], sqlite3.Connection]) -> None:
        self._path, self._connect = path, connect
        self._idle: list[_Kept] = []

    @contextmanager
    def one(self) -> Iterator[sqlite3.Connection]:
        """A connection for a while; closed rather than kept where anything went wrong."""
        kept = self._taken()
        try:
            yield kept.connection
        except BaseException:
            kept.connection.close()
            raise
        if kept.seen is not None and len(self._idle) < MOST_KEPT:
            self._idle.append(kept)
        else:
            kept.connection.close()

    def _taken(self) -> _Kept:
        seen = _seen(self._path)
        while self._idle:
            try:
                kept = self._idle.pop()
            except IndexError:
                # Another thread was quicker.
                break
            if seen is not None and kept.seen == seen:
                return kept
            kept.connection.close()
        connection = self._connect()
        connection.execute(_CACHE)
        return _Kept(connection, seen)


def _seen(path: Path) -> _Seen | None:
    """What tells the file from others and from what it was; None while it is being changed."""
    if journal_path(path).exists():
        return None
    try:
        found = path.stat()
    except OSError:
        return None
    return os.getpid(), found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size
