"""Where things stand in a library's directory; known without loading what reads them."""

import os
from pathlib import Path

from app.errors import LibraryDamaged, LibraryMissing

DATABASE = "articles.db"
INDEX = "index"


def database_path(directory: Path) -> Path:
    """Where the records of the library in `directory` stand."""
    return directory / DATABASE


def index_path(directory: Path) -> Path:
    """Where the index of the library in `directory` stands."""
    return directory / INDEX


def existing_database(directory: Path) -> Path:
    """Where there are records to read; raises LibraryMissing or LibraryDamaged where none are."""
    path = database_path(directory)
    if not path.is_file() or not path.stat().st_size:
        # Empty is what an ingest leaves that was broken off before it had made one.
        raise LibraryMissing(
            f"There is no library in {directory}: `warta ingest PATH --library {directory}` "
            "makes one."
        )
    if not os.access(path, os.R_OK):
        raise LibraryDamaged(f"{path} may not be read: change its permissions.")
    return path
