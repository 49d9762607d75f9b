"""Opening the records of an archive, wherever the engine that the operator chose keeps them."""

from pathlib import Path

from app.library.protocol import Records
from app.library.reading import LibraryReader


def open_records(directory: Path) -> Records:
    """The records of the archive in `directory`.

    Raises LibraryMissing, LibraryDamaged or LibraryVersion where they cannot be opened.
    """
    return LibraryReader(directory)
