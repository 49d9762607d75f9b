"""Whether a library is sound: its database, its originals, its stories, its index."""

from dataclasses import dataclass
from pathlib import Path

from app.errors import ClusterUnavailable
from app.index.opening import IndexUnavailable, is_damaged, open_index
from app.ingest.formats.wording import counted
from app.library.checking import record_problems
from app.library.places import index_path
from app.library.reading import LibraryReader


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong, in a sentence; what is `derived` can be made anew of the records."""

    sentence: str
    derived: bool


def problems(directory: Path) -> tuple[Problem, ...]:
    """Everything wrong with the library in `directory`, nothing where it is sound.

    Raises LibraryMissing, LibraryDamaged or LibraryVersion where it can't even be opened, and
    ClusterUnavailable where its index is kept by another program that does not answer.
    """
    library = LibraryReader(directory)
    found = [Problem(sentence, derived=False) for sentence in record_problems(directory)]
    # What is derived can only be held against records that can be read.
    return tuple(found) if found else (*_story_problems(library), *_index_problems(library))


def _story_problems(library: LibraryReader) -> tuple[Problem, ...]:
    waiting = library.unsettled()
    if not waiting:
        return ()
    articles = counted(waiting, "article")
    return _derived(f"The copies of {articles} are still to be sought.", "seeks them")


def _index_problems(library: LibraryReader) -> tuple[Problem, ...]:
    directory = index_path(library.directory)
    try:
        index = open_index(directory)
    except ClusterUnavailable:
        # Building it anew would not help, nor could it be done.
        raise
    except IndexUnavailable:
        return _derived("The index is missing, damaged or of another version.")
    if index.revision != library.revision():
        return _derived("The index is behind the records: an ingest ended before it was done.")
    if is_damaged(directory):
        return _derived("The index has files with other bytes than were written.")
    try:
        only_indexed = index.ids()
    except ClusterUnavailable:
        raise
    except IndexUnavailable as error:
        return (Problem(str(error), derived=True),)
    only_recorded = 0
    for one in library.every_id():
        if one.id in only_indexed:
            only_indexed.remove(one.id)
        else:
            only_recorded += 1
    if not (only_recorded or only_indexed):
        return ()
    return _derived(
        f"The index lacks {counted(only_recorded, 'article')} of the records and has "
        f"{len(only_indexed):,} that are not in them."
    )


def _derived(sentence: str, mending: str = "rebuilds it") -> tuple[Problem, ...]:
    return (Problem(f"{sentence} `warta check --repair` {mending}.", derived=True),)
