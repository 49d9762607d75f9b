"""Keeping the index in step with the records while an ingest writes."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path

from app.errors import ClusterUnavailable, IndexUnavailable
from app.index.hands import Hands
from app.index.opening import index_revision, kept_records, open_writer
from app.index.writing import IndexDocument, IndexWriter
from app.ingest.batches import batches
from app.ingest.indexing import to_index
from app.library.places import index_path
from app.library.reading import LibraryReader
from app.library.records import Article
from app.records.keeping import facts_of, records_of

_BATCH = 1_000
# With what came as their files articles take ten times the memory.
_BATCH_OF_RECORDS = 100


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
    """What a batch of the records changed: articles that differ, new ones, ids that are gone.

    `moved` are articles of which other files, and nothing else, are to be told.
    """

    changed: Sequence[IndexDocument]
    added: Sequence[IndexDocument]
    gone: Sequence[str]
    moved: Sequence[str] = ()

    @property
    def terms(self) -> bool:
        """Whether any terms are others than before."""
        return bool(self.changed or self.added or self.gone)


class IndexKeeper:
    """The index of one library during a run; not even opened as long as nothing changes."""

    def __init__(self, directory: Path, upkeep: Upkeep, hands: Hands | None = None) -> None:
        """Keeps the index of the library in `directory` by way of `upkeep`; `hands` may help."""
        self._directory = directory
        self._upkeep = upkeep
        self._hands = hands
        self._writer: IndexWriter | None = None
        self._keeps_records = kept_records() is not None

    def apply(self, change: IndexChange) -> None:
        """Writes what a batch of the records changed."""
        moved = change.moved if self._keeps_records else ()
        if self._upkeep is not Upkeep.REBUILD and (change.terms or moved):
            with self._or_anew():
                writer = self._opened()
                writer.remove(change.gone)
                writer.put(self._with_records(change.changed))
                writer.add(self._with_records(change.added))
                if moved:
                    writer.keep(records_of(LibraryReader(self._directory), moved))

    def renew(self, ids: Collection[str]) -> None:
        """Puts articles anew, as they are recorded now; ids that are gone are passed over."""
        if ids and self._upkeep is not Upkeep.REBUILD:
            with self._or_anew():
                articles = LibraryReader(self._directory).articles(ids)
                for documents in self._documents(articles):
                    self._opened().put(documents)

    def finish(
        self,
        revision: int,
        advance: Callable[[int], None] = lambda _: None,
        *,
        read_any: bool = False,
    ) -> None:
        """Makes the index mirror `revision` of the records, of which something was `read_any`.

        Where it is built anew, `advance` is told how many articles have been put since it last was.
        Raises IndexUnavailable where it cannot be written.
        """
        told = self._keeps_records and read_any
        begun = self._writer is not None or self._upkeep is Upkeep.BEGIN
        if begun or told or self._is_behind(revision):
            with self._or_anew():
                self._commit(revision)
        if self._upkeep is Upkeep.REBUILD:
            for documents in self._documents(LibraryReader(self._directory).every_article()):
                self._opened().add(documents)
                advance(len(documents))
            self._commit(revision)

    def _is_behind(self, revision: int) -> bool:
        """Whether the records have changed in what the index has nothing of: the name of a file."""
        if self._upkeep is not Upkeep.CONTINUE:
            return False
        return index_revision(index_path(self._directory)) != revision

    def _commit(self, revision: int) -> None:
        if self._keeps_records:
            self._opened().describe(facts_of(LibraryReader(self._directory), revision))
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

    def _documents(self, articles: Iterable[Article]) -> Iterator[Sequence[IndexDocument]]:
        """The articles as the index takes them, some at a time."""
        for batch in batches(articles, _BATCH_OF_RECORDS if self._keeps_records else _BATCH):
            yield self._with_records([to_index(article) for article in batch])

    def _with_records(self, documents: Sequence[IndexDocument]) -> Sequence[IndexDocument]:
        """The documents with the records of their articles, where the engine keeps these."""
        if not self._keeps_records:
            return documents
        ids = [document.id for document in documents]
        records = {one.id: one for one in records_of(LibraryReader(self._directory), ids)}
        return [replace(one, record=records.get(one.id)) for one in documents]

    def close(self) -> None:
        """Ends writing; what `finish` has not made visible is given up."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def _opened(self) -> IndexWriter:
        if self._writer is None:
            anew = self._upkeep is not Upkeep.CONTINUE
            self._writer = open_writer(index_path(self._directory), anew=anew, hands=self._hands)
        return self._writer
