"""Opening whatever engine an index directory is of."""

from pathlib import Path
from shutil import rmtree
from time import sleep

from app.errors import IndexUnavailable as IndexUnavailable
from app.index.note import is_intact, note_path, read_note
from app.index.protocol import SearchIndex
from app.index.tantivy_files import unreadable as unreadable
from app.index.tantivy_reader import TantivyIndex
from app.index.tantivy_writer import TantivyWriter
from app.index.writing import IndexWriter

# How often, and with which pauses, an index is looked at that is being replaced: a moment.
_LOOKS, _LOOK_SECONDS = 5, 0.01


def open_index(directory: Path) -> SearchIndex:
    """The index in `directory` as it is now; IndexUnavailable where it can't be used.

    A writer may just be putting another in its place: then it is looked at again.
    """
    for _ in range(_LOOKS):
        before = index_stamp(directory)
        try:
            index = TantivyIndex(directory)
        except IndexUnavailable:
            if index_stamp(directory) == before and not _is_between(directory):
                raise
        else:
            if index_stamp(directory) == before:
                return index
        sleep(_LOOK_SECONDS)
    return TantivyIndex(directory)


def _is_between(directory: Path) -> bool:
    """Whether the earlier index has been put aside, and the new one not yet in its place."""
    return not directory.exists() and directory.with_name(f"{directory.name}.old").exists()


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


def finish_swap(directory: Path) -> None:
    """Ends what a writer that was broken off had begun, for the only writer there is now.

    Where it was putting an index in the place of the one in `directory`, a whole one of the two
    comes there; the rest goes.
    """
    new, old = (directory.with_name(f"{directory.name}.{ending}") for ending in ("new", "old"))
    for one in (new, old):
        if not directory.exists() and index_revision(one) is not None:
            one.rename(directory)
    for one in (new, old):
        rmtree(one, ignore_errors=True)


def index_stamp(directory: Path) -> tuple[int, int] | None:
    """Something that changes with every commit, cheap to ask for; None where nothing is."""
    try:
        state = note_path(directory).stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_ino
