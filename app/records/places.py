"""Which articles stand at a place among all by id, without coming by all before each time.

A cluster gives what follows an id at once, but not what follows a number of articles. Who reads an
archive part by part, as crawlers do, comes by the ends of all parts: they are remembered.
"""

from collections.abc import Iterator
from threading import Lock

from app.index.kept import Dated, RecordStore


class Places:
    """The ids at places of the archive that were come by, as long as it stays as it is."""

    def __init__(self, store: RecordStore) -> None:
        """Knows none yet."""
        self._store = store
        self._lock = Lock()
        self._revision = -1
        self._last_before: dict[int, str | None] = {}

    def some(self, first: int, most: int) -> Iterator[Dated]:
        """So many articles from the place `first` (from 0) of all by id; fewer at the end."""
        revision = self._store.revision()
        place, last = self._nearest(first, revision)
        for batch in self._store.dates(last):
            yield from batch[max(0, first - place) : max(0, first + most - place)]
            place += len(batch)
            if batch:
                self._remember(place, batch[-1].id, revision)
            if place >= first + most:
                return

    def _nearest(self, first: int, revision: int) -> tuple[int, str | None]:
        """The nearest place up to `first` that is known, and the id that stands before it."""
        with self._lock:
            if revision != self._revision:
                self._revision, self._last_before = revision, {0: None}
            place = max(place for place in self._last_before if place <= first)
            return place, self._last_before[place]

    def _remember(self, place: int, last: str, revision: int) -> None:
        with self._lock:
            # Of an archive that has changed meanwhile nothing of this holds.
            if revision == self._revision:
                self._last_before[place] = last
