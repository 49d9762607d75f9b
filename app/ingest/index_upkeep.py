"""Keeping the index in step with the records while an ingest writes."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from app.errors import ClusterUnavailable, IndexUnavailable
from app.index.opening import index_revision, open_writer
from app.index.writing import IndexDocument, IndexWriter
from app.ingest.batches import batches
from app.ingest.indexing import to_index
from app.library.places import index_path
from app.library.reading import LibraryReader

_BATCH = 1_000


class Upkeep(Enum):
    """How a run brings the index up to date."""

    CONTINUE = auto()  # it mirrors the records: apply what changes
    BEGIN = auto()  # there are no records yet: start an empty one and apply what comes
    REBUILD = auto()  # it is missing, damaged or behind: build it from all records at the end


def upkeep_needed(directory: Path, revision: int) -> Upkeep:
    """What the index of `directory` needs while its records are at `revision`."""
    if revision == 0:
        return Upkeep.BEGIN
    if index_revision(index_path(directory)) == revision:
        return Upkeep.CONTINUE
    return Upkeep.REBUILD


@dataclass(frozen=True, slots=True)
class IndexChange:
    """What a batch of the records changed: articles that differ, new ones, ids that are gone."""

    changed: Sequence[IndexDocument]
    added: Sequence[IndexDocument]
    gone: Sequence[str]

    def __bool__(self) -> bool:
        return bool(self.changed or self.added or self.gone)


class IndexKeeper:
    """The index of one library during a run; not even opened as long as nothing changes."""

    def __init__(self, directory: Path, upkeep: Upkeep) -> None:
        """Keeps the index of the library in `directory` by way of `upkeep`."""
        self._directory = directory
        self._upkeep = upkeep
        self._writer: IndexWriter | None = None

    def apply(self, change: IndexChange) -> None:
        """Writes what a batch of the records changed."""
        if self._upkeep is not Upkeep.REBUILD:
            with self._or_anew():
                writer = self._opened()
                writer.remove(change.gone)
                writer.put(change.changed)
                writer.add(change.added)

    def renew(self, ids: Collection[str]) -> None:
        """Puts articles anew, as they are recorded now; ids that are gone are passed over."""
        if ids and self._upkeep is not Upkeep.REBUILD:
            with self._or_anew():
                articles = LibraryReader(self._directory).articles(ids)
                for batch in batches(articles, _BATCH):
                    self._opened().put(map(to_index, batch))

    def finish(self, revision: int, advance: Callable[[int], None] = lambda _: None) -> None:
        """Makes the index mirror `revision` of the records.

        Where it is built anew, `advance` is told how many articles have been put since it last was.
        Raises IndexUnavailable where it cannot be written.
        """
        if self._writer is not None or self._upkeep is Upkeep.BEGIN:
            with self._or_anew():
                self._opened().commit(revision)
        if self._upkeep is Upkeep.REBUILD:
            for batch in batches(LibraryReader(self._directory).every_article(), _BATCH):
                self._opened().add(map(to_index, batch))
                advance(len(batch))
            self._opened().commit(revision)

    @contextmanager
    def _or_anew(self) -> Iterator[None]:
        """Has the index built anew at the end where it cannot be continued after all."""
        try:
            yield
        except ClusterUnavailable:
            # The records are written by now: the next run brings the index up to them.
            raise
        except IndexUnavailable:
            self.close()
            self._upkeep = Upkeep.REBUILD

    def close(self) -> None:
        """Ends writing; what `finish` has not made visible is given up."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def _opened(self) -> IndexWriter:
        if self._writer is None:
            anew = self._upkeep is not Upkeep.CONTINUE
            self._writer = open_writer(index_path(self._directory), anew=anew)
        return self._writer
