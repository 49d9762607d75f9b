"""Where things stand in a library's directory; known without loading what reads them."""

import os
from pathlib import Path

from app.errors import LibraryDamaged, LibraryMissing

DATABASE = "articles.db"
INDEX = "index"
LOCK = "writer.lock"
# Where SQLite counts its commits in a file: section 1.3.7 of https://sqlite.org/fileformat2.html.
_CHANGES = slice(24, 28)


def database_path(directory: Path) -> Path:
    """Where the records of the library in `directory` stand."""
    return directory / DATABASE


def index_path(directory: Path) -> Path:
    """Where the index of the library in `directory` stands."""
    return directory / INDEX


def journal_path(database: Path) -> Path:
    """Where SQLite notes what to take back while `database` is being changed."""
    return database.with_name(f"{database.name}-journal")


def own_places(directory: Path) -> tuple[Path, ...]:
    """What is the library's own in its directory; other files may lie beside that."""
    databases, index = (database_path(directory), directory / LOCK), index_path(directory)
    replaced = (index.with_name(f"{INDEX}.{ending}") for ending in ("new", "old"))
    return (*databases, *map(journal_path, databases), index, *replaced)


def refuse_file(directory: Path) -> None:
    """Raises LibraryMissing where what is to be a library's directory is a file."""
    if directory.is_file():
        meant = directory.parent if directory.name == DATABASE else "one"
        raise LibraryMissing(
            f"{directory} is a file, and a library is a directory: name {meant} with --library."
        )


def existing_database(directory: Path) -> Path:
    """Where there are records to read; raises LibraryMissing or LibraryDamaged where none are."""
    path = database_path(directory)
    try:
        refuse_file(directory)
        size = path.stat().st_size if path.is_file() else 0
    except OSError as error:
        # Of a folder that may not be entered nobody knows what is in it.
        raise LibraryDamaged(
            f"{directory} may not be looked into ({error.strerror}): change its permissions, or "
            "name another directory with --library."
        ) from error
    if not size:
        # Empty is what an ingest leaves that was broken off before it had made one.
        raise LibraryMissing(
            f"There is no library in {directory}: `warta ingest PATH --library {directory}` "
            "makes one."
        )
    if not os.access(path, os.R_OK):
        raise LibraryDamaged(f"{path} may not be read: change its permissions.")
    return path


def records_state(directory: Path) -> tuple[bytes, int, int]:
    """Something that changes with every commit of records to the library in `directory`.

    It is read past SQLite, so that nobody waits for a writer who commits. Raises LibraryMissing or
    LibraryDamaged where there are no records to read.
    """
    path = existing_database(directory)
    try:
        with path.open("rb", buffering=0) as file:
            found = os.fstat(file.fileno())
            return file.read(_CHANGES.stop)[_CHANGES], found.st_mtime_ns, found.st_ino
    except OSError as error:
        raise LibraryDamaged(f"{path} cannot be read ({error.strerror}).") from error
