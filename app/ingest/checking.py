"""Whether a library is sound: its database, its originals, its index against its records."""

from dataclasses import dataclass
from pathlib import Path

from app.index.opening import IndexUnavailable, is_damaged, open_index
from app.library.checking import record_problems
from app.library.opening import index_path
from app.library.reading import LibraryReader


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong, in a sentence; what is `in_index` can be mended from the records."""

    sentence: str
    in_index: bool


def problems(directory: Path) -> tuple[Problem, ...]:
    """Everything wrong with the library in `directory`, nothing where it is sound.

    Raises LibraryMissing, LibraryDamaged or LibraryVersion where it can't even be opened.
    """
    library = LibraryReader(directory)
    found = [Problem(sentence, in_index=False) for sentence in record_problems(directory)]
    # An index can only be held against records that can be read.
    return tuple(found) if found else _index_problems(library)


def _index_problems(library: LibraryReader) -> tuple[Problem, ...]:
    directory = index_path(library.directory)
    try:
        index = open_index(directory)
    except IndexUnavailable:
        return _in_index("The index is missing, damaged or of another version.")
    if index.revision != library.revision():
        return _in_index("The index is behind the records: an ingest ended before it was done.")
    if is_damaged(directory):
        return _in_index("The index has files with other bytes than were written.")
    try:
        indexed = index.ids()
    except IndexUnavailable as error:
        return (Problem(str(error), in_index=True),)
    recorded = {one.id for one in library.all_ids()}
    if indexed == recorded:
        return ()
    return _in_index(
        f"The index lacks {len(recorded - indexed)} articles of the records and has "
        f"{len(indexed - recorded)} that are not in them."
    )


def _in_index(sentence: str) -> tuple[Problem, ...]:
    return (Problem(f"{sentence} `warta check --repair` rebuilds it.", in_index=True),)
