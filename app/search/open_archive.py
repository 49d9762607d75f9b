"""One library, open for searching: its records and its index together."""

import logging
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from app.index.opening import IndexUnavailable, index_stamp, is_remote, open_index
from app.index.patience import patience as patience
from app.index.protocol import SearchIndex
from app.library.places import index_path
from app.records.opening import open_records
from app.search.names import names_of
from app.search.opened import Opened
from app.search.proper import ProperWords
from app.search.results import SearchRequest

logger = logging.getLogger(__name__)


class OpenArchive:
    """The records and the index of one library; several threads may use it at once.

    The index is opened anew when an ingest has committed, so that a page served after it
    shows what is new. Where there is none to open, what was open goes on being searched; but not
    where another program does not tell whether it is as it was.
    """

    def __init__(self, directory: Path) -> None:
        """Opens the records of the archive in `directory`, and its index when it is first needed.

        Whatever needs that raises IndexUnavailable as long as there is none that can be opened.
        Raises LibraryMissing, LibraryDamaged or LibraryVersion where there are no records.
        """
        self.library = open_records(directory)
        self._index = index_path(directory)
        self._opened: Opened | None = None
        self._outlived: Opened | None = None

    @classmethod
    def open(cls, directory: Path) -> Self:
        """The archive in `directory`, its index open.

        Raises LibraryMissing, LibraryDamaged, LibraryVersion or IndexUnavailable.
        """
        archive = cls(directory)
        archive._current()
        return archive

    @property
    def state(self) -> str:
        """Something that changes with every change of what is found: an ingest commits its
        records a batch at a time, and what is searched at its end. Asking waits for nobody but
        another program that `is_remote`."""
        return f"{self.library.moment()} {self._stamp()}"

    @property
    def is_remote(self) -> bool:
        """Whether another program is searched, so that asking anything may take a while."""
        return is_remote()

    @property
    def version(self) -> str:
        """The short hash of the content of what is searched, else of the records that there are
        (`app.library.version`)."""
        try:
            return self._current().version
        except IndexUnavailable:
            return self.library.version(self.library.revision())

    @property
    def changed(self) -> datetime:
        """When what is searched was last committed."""
        stamp = self._current().stamp
        return datetime.fromtimestamp(stamp[0] // 10**9 if stamp else 0, UTC)

    @property
    def index(self) -> SearchIndex:
        """The index as it is now."""
        return self._current().index

    def _asked(self, request: SearchRequest) -> tuple[Opened, SearchRequest]:
        """The index, and the request with the names of sources as they stand in it."""
        opened = self._current()
        return opened, replace(request, sources=opened.names.spellings(request.sources))

    def _current(self) -> Opened:
        earlier = self._opened
        if earlier is None:
            self._opened = self._open()
            return self._opened
        if self._stamp() == earlier.stamp:
            return earlier
        try:
            self._opened = self._open()
        except IndexUnavailable as error:
            # Its files stay readable while they are open, even where they are deleted.
            if earlier is not self._outlived:
                logger.warning("The index that was open goes on being searched: %s", error)
            self._outlived = earlier
            return earlier
        return self._opened

    def _stamp(self) -> tuple[int, int] | None:
        return index_stamp(self._index)

    def _open(self) -> Opened:
        stamp = self._stamp()
        index = open_index(self._index)
        return Opened(
            index=index,
            records=self.library,
            stamp=stamp,
            names=names_of(index),
            proper=ProperWords(self.library, index),
            version=self.library.version(index.revision),
        )
