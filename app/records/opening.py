"""Opening the records of an archive, wherever the engine that the operator chose keeps them."""

from pathlib import Path

from app.index.opening import kept_records
from app.library.protocol import Records
from app.library.reading import LibraryReader
from app.records.kept import KeptRecords


def open_records(directory: Path) -> Records:
    """The records of the archive in `directory`.

    Where they are kept with the index it need not be there, and nothing is asked yet. Raises
    LibraryMissing, LibraryDamaged or LibraryVersion where they cannot be opened.
    """
    kept = kept_records()
    return LibraryReader(directory) if kept is None else KeptRecords(kept)
