"""Building an index anew, with a bar on a terminal."""

from pathlib import Path

from app.cli.progress import rows_bar
from app.errors import LibraryOld
from app.ingest.pipeline import bring_up, repair
from app.library.reading import LibraryReader


def rebuild(directory: Path) -> int:
    """Builds the index of the library in `directory` anew; gives the number of its articles."""
    total = _opened(directory).counts().articles
    with rows_bar(total) as advance:
        repair(directory, advance)
    return total


def _opened(directory: Path) -> LibraryReader:
    try:
        return LibraryReader(directory)
    except LibraryOld:
        bring_up(directory)
        return LibraryReader(directory)
