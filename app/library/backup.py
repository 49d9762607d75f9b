"""Copying the records of a library while it is in use, and bringing such a copy back.

A backup is one SQLite database, the records alone: the index is derived, and restoring builds it
anew. SQLite's online backup begins again whenever another process commits; so that it comes to an
end during an ingest, the right to write to the database is held while it runs: the ingest waits
between two of its batches, and readers notice nothing.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from app.errors import BackupFailed, LibraryBusy, LibraryDamaged, LibraryOld, LibraryVersion
from app.library.checking import record_problems
from app.library.opening import open_for_reading, quoted, writing_alone
from app.library.places import LOCK, database_path, journal_path

# Of 4 KB each: so much is in memory, and so much is read before readers may get a word in.
_PAGES_AT_ONCE = 1_000
# An ingest lets go after each batch, which takes a second or two.
_WAIT_SECONDS = 60
# Where the right to write cannot be had (a library of someone else's), how often the copy may
# begin again before it is given up.
_MOST_BEGINNINGS = 20

# What the folders begin with in which backups are written, beside the place that they are for.
_DRAFTS = ".warta-draft-"

Advance = Callable[[int, int], None]


def back_up(directory: Path, file: Path, advance: Advance = lambda *_: None) -> None:
    """Copies the records of the library in `directory` to `file`, whole or not at all.

    `advance` is told how many pages are copied and how many there are. Raises BackupFailed where
    `file` exists, cannot be written or is not sound afterwards, LibraryBusy where the library is
    written to without an end, and what `open_for_reading` does.
    """
    with suppress(LibraryOld):
        # One that is still to be brought up to this version is worth a backup above all.
        open_for_reading(directory)
    with _new(file) as draft, _no_writes(directory):
        _copy(database_path(directory), draft, advance)


def restore(file: Path, directory: Path, advance: Advance = lambda *_: None) -> None:
    """Puts the records that `file` has into `directory`, where no library may be yet.

    The index is still to be built after that. Raises as `back_up` does, and LibraryBusy where
    another process writes there.
    """
    if not (_is_there(file) and file.is_file()):
        raise BackupFailed(f"There is no file {file}: name one that `warta backup` wrote.")
    if not os.access(file, os.R_OK):
        raise BackupFailed(f"{file} may not be read: change its permissions.")
    if _is_there(database_path(directory)):
        raise BackupFailed(
            f"There is a library in {directory} already: restore into another directory, "
            "or move that one away."
        )
    was_there = _is_there(directory)
    with writing_alone(directory):
        try:
            with _new(database_path(directory)) as draft:
                _copy(file, draft, advance)
        except BaseException:
            if not was_there:
                _unmake(directory)
            raise


def _unmake(directory: Path) -> None:
    """Removes a library's directory that was made for nothing, while its lock is still held."""
    lock = directory / LOCK
    with suppress(OSError):
        lock.unlink()
        journal_path(lock).unlink(missing_ok=True)
        directory.rmdir()


def _is_there(path: Path) -> bool:
    """Whether there is something at `path`, as far as that may be seen."""
    return os.access(path, os.F_OK)


@contextmanager
def _new(file: Path) -> Iterator[Path]:
    """A place for a draft that becomes `file` once it is written and found sound."""
    if os.path.lexists(file):
        raise BackupFailed(f"{file} exists and is not written over: name another file.")
    try:
        with _draft_folder(file.absolute().parent) as folder:
            draft = database_path(folder)
            yield draft
            _verify(draft.parent)
            _keep(draft, file)
    except (OSError, sqlite3.Error) as error:
        raise BackupFailed(
            f"{file} cannot be written ({error}): see that its folder exists, may be written to "
            "and has room."
        ) from error


@contextmanager
def _draft_folder(parent: Path) -> Iterator[Path]:
    """A folder for a draft in `parent`; those of runs that were broken off there go.

    Each is locked as long as the run lives that writes in it.
    """
    for left in parent.glob(f"{_DRAFTS}*"):
        with suppress(OSError), _locked(left):
            rmtree(left)
    with TemporaryDirectory(prefix=_DRAFTS, dir=parent) as made, _locked(Path(made)):
        yield Path(made)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Holds the folder; BlockingIOError where another process does."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        flock(opened, LOCK_EX | LOCK_NB)
        yield
    finally:
        os.close(opened)


def _verify(folder: Path) -> None:
    try:
        problems = record_problems(folder)
    except LibraryOld:
        problems = _structural_problems(database_path(folder))
    except LibraryVersion as error:
        raise BackupFailed(
            "The backup is of another version of Warta: restore it with that one."
        ) from error
    except LibraryDamaged as error:
        raise BackupFailed("What was copied is no library: name what a backup wrote.") from error
    if problems:
        raise BackupFailed(f"What was copied is not sound, so it is not kept. {problems[0]}")


def _structural_problems(database: Path) -> list[str]:
    """What SQLite itself says; of records of another version no more can be known."""
    with closing(sqlite3.connect(database)) as opened:
        told = [str(row[0]) for row in opened.execute("PRAGMA integrity_check(20)")]
    return [] if told == ["ok"] else told


def _keep(draft: Path, file: Path) -> None:
    """Gives the draft its name, and sees both on the disk, as far as the system can say."""
    if file.exists():
        raise BackupFailed(f"{file} was made meanwhile and is not written over: name another file.")
    draft.replace(file)
    folder = os.open(file.absolute().parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


@contextmanager
def _no_writes(directory: Path) -> Iterator[None]:
    """Holds the right to write to the records, as far as this process may have it.

    SQLite's RESERVED lock: writers wait for it, readers pass. The file is not changed.
    """
    path = database_path(directory)
    if not os.access(path, os.W_OK):
        yield
        return
    uri = f"file:{quoted(path)}?mode=rw"
    with closing(sqlite3.connect(uri, uri=True, timeout=_WAIT_SECONDS, isolation_level=None)) as it:
        try:
            it.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise _busy(directory) from error
            # A file system that is mounted read-only: nobody else writes there either.
        yield


def _copy(source: Path, target: Path, advance: Advance) -> None:
    left, beginnings = 0, 0

    def progress(_: int, remaining: int, total: int) -> None:
        nonlocal left, beginnings
        beginnings += remaining >= left
        left = remaining
        if beginnings > _MOST_BEGINNINGS:
            raise _busy(source.parent)
        advance(total - remaining, total)

    uri = f"file:{quoted(source)}?mode=ro"
    with (
        closing(sqlite3.connect(uri, uri=True, timeout=_WAIT_SECONDS)) as read,
        closing(sqlite3.connect(target)) as written,
    ):
        try:
            read.backup(written, pages=_PAGES_AT_ONCE, progress=progress, sleep=0)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError as error:
            raise BackupFailed(f"{source} cannot be read as a library ({error}).") from error


def _busy(directory: Path) -> LibraryBusy:
    return LibraryBusy(
        f"The library in {directory} is being written too fast to be copied: try again as the "
        "user who ingests, or when that is done."
    )
