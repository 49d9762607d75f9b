"""Opening whatever engine an index directory is of."""

from pathlib import Path

from app.errors import IndexUnavailable as IndexUnavailable
from app.index.note import is_intact, note_path, read_note
from app.index.protocol import SearchIndex
from app.index.tantivy_reader import TantivyIndex
from app.index.tantivy_writer import TantivyWriter
from app.index.writing import IndexWriter


def open_index(directory: Path) -> SearchIndex:
    """The index in `directory` as it is now; IndexUnavailable where it can't be used."""
    return TantivyIndex(directory)


def open_writer(directory: Path, *, anew: bool) -> IndexWriter:
    """A writer that continues the index in `directory`, or begins it `anew`."""
    return TantivyWriter(directory, anew=anew)


def index_revision(directory: Path) -> int | None:
    """The revision of the records that the index mirrors; None where it must be rebuilt."""
    try:
        return open_index(directory).revision
    except IndexUnavailable:
        return None


def is_damaged(directory: Path) -> bool:
    """Whether any file of the index has other bytes than were written; reads all of them."""
    return not is_intact(directory, read_note(directory))


def index_stamp(directory: Path) -> tuple[int, int] | None:
    """Something that changes with every commit, cheap to ask for; None where nothing is."""
    try:
        state = note_path(directory).stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_ino
