"""What an engine has to offer so that an index of it can be opened, written and replaced."""

from pathlib import Path
from typing import Protocol

from app.index.hands import Hands
from app.index.kept import RecordStore
from app.index.protocol import SearchIndex
from app.index.writing import IndexWriter


class Engine(Protocol):
    """An engine; `directory` is where a library has its index, if it is one of files.

    One that `is_remote` is another program, and asking it anything may take a while.
    """

    is_remote: bool

    def open(self, directory: Path) -> SearchIndex:
        """The index as it is now; IndexUnavailable where it can't be used."""
        ...

    def writer(self, directory: Path, *, anew: bool, hands: Hands | None = None) -> IndexWriter:
        """A writer that continues the index, or begins it `anew`; `hands` may do a part of it."""
        ...

    def whereabouts(self) -> str | None:
        """Where other machines find the index too, the same for all; None where they don't.

        Raises ClusterUnavailable where that is not told.
        """
        ...

    def run(self, errand: bytes) -> bytes:
        """Runs an errand for a writer on another machine; may be run again.

        Raises IndexUnavailable where it cannot be run here.
        """
        ...

    def revision(self, directory: Path) -> int | None:
        """The revision of the records that the index mirrors; None where it must be rebuilt."""
        ...

    def records(self) -> RecordStore | None:
        """The records that are kept with the index; None where they are in the library alone."""
        ...

    def is_damaged(self, directory: Path) -> bool:
        """Whether the index has other content than was written; may read all of it."""
        ...

    def finish_swap(self, directory: Path) -> None:
        """Ends what a writer that was broken off had begun, for the only writer there is now."""
        ...

    def stamp(self, directory: Path) -> tuple[int, int] | None:
        """Something that changes with every commit, cheap to ask for; None where nothing is.

        The first number is when that was, in nanoseconds since 1970. Raises ClusterUnavailable
        where it is another program's and that does not answer.
        """
        ...
