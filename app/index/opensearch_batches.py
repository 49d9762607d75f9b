"""The changes of an index of OpenSearch in batches, each article once in each."""

import pickle
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from tempfile import SpooledTemporaryFile

from app.index.kept import KeptRecord
from app.index.opensearch_errands import Errand, packed
from app.index.writing import IndexDocument

_AT_ONCE = 500
# About that much of a batch is in memory several times: as it is given, and as it is sent.
_BYTES_AT_ONCE = 8 * 1024 * 1024
# Of a word, its lemma included, in memory and on the way.
_BYTES_OF_WORD = 16
# What waits for a commit is kept in memory up to this size, and on disk beyond.
_WAITING_BYTES = 64 * 1024 * 1024

# The versions of articles rise with commits, and with the batches of each.
_COMMIT_BITS = 32

# What becomes of an article: it is put, told of with its terms as they are, or taken out.
Wanted = IndexDocument | KeptRecord | None


@dataclass(slots=True)
class Batch:
    """What is to become of some articles, by their ids."""

    wanted: dict[str, Wanted] = field(default_factory=dict)
    _size: int = 0

    def want(self, name: str, wanted: Wanted) -> None:
        """Adds what is to become of an article, after whatever else was to."""
        if isinstance(wanted, KeptRecord) and name in self.wanted:
            wanted = _told(self.wanted[name], wanted)
        self.wanted[name] = wanted
        self._size += _weight(wanted)

    @property
    def is_full(self) -> bool:
        """Whether it is to be sent before more comes."""
        return len(self.wanted) >= _AT_ONCE or self._size >= _BYTES_AT_ONCE

    @property
    def gone(self) -> tuple[str, ...]:
        """The articles that are taken out."""
        return tuple(name for name, wanted in self.wanted.items() if wanted is None)

    @property
    def put(self) -> tuple[str, ...]:
        """The articles that are put, with all of their terms."""
        changes = self.wanted.items()
        return tuple(name for name, wanted in changes if isinstance(wanted, IndexDocument))

    @property
    def articles(self) -> list[IndexDocument | KeptRecord]:
        """All that there is to be sent."""
        return [wanted for wanted in self.wanted.values() if wanted is not None]


@dataclass(frozen=True, slots=True)
class Parcel:
    """A batch as it is dealt with: the ids of its kinds, and the errand, which may be packed."""

    ids: tuple[str, ...]
    gone: tuple[str, ...]
    put: tuple[str, ...]
    version: int
    errand: Errand | bytes

    @property
    def is_sent(self) -> bool:
        """Whether there is anything to send, and not only to take out."""
        return len(self.ids) > len(self.gone)


class Parcels:
    """Packs the batches of a commit, to be sent to `index` at the cluster of that identity."""

    def __init__(self, cluster: str, index: str, commit: int, *, by_alias: bool = False) -> None:
        """Has packed nothing yet; `by_alias` says whether the index is called by one."""
        self._empty = Errand(cluster, index, commit, commit << _COMMIT_BITS, (), by_alias)
        self._count = 0

    def of(self, batch: Batch) -> Parcel:
        """The next batch."""
        self._count += 1
        version = self._empty.version + self._count
        errand = replace(self._empty, version=version, articles=batch.articles)
        return Parcel(tuple(batch.wanted), batch.gone, batch.put, version, errand)

    def packed(self, batch: Batch) -> Parcel:
        """The next batch, with its errand packed."""
        parcel = self.of(batch)
        return replace(parcel, errand=packed(parcel.errand))


class Waiting:
    """Parcels that wait for a commit; to be closed."""

    def __init__(self) -> None:
        """Begins with none."""
        # Closed by `close`.
        self._file = SpooledTemporaryFile(_WAITING_BYTES, "w+b")  # noqa: SIM115

    def add(self, parcel: Parcel) -> None:
        """Has one more wait."""
        pickle.dump(parcel, self._file, pickle.HIGHEST_PROTOCOL)

    def all(self) -> Iterator[Parcel]:
        """Those that waited, in their order."""
        end = self._file.tell()
        self._file.seek(0)
        while self._file.tell() < end:
            parcel: Parcel = pickle.load(self._file)  # noqa: S301
            yield parcel

    def close(self) -> None:
        """Gives up what waits."""
        self._file.close()


def _told(earlier: Wanted, record: KeptRecord) -> Wanted:
    """What becomes of an article of which `record` is told after something else was wanted."""
    if isinstance(earlier, IndexDocument):
        return replace(earlier, record=record)
    return record if earlier else None


def _weight(wanted: Wanted) -> int:
    if wanted is None:
        return 0
    if isinstance(wanted, KeptRecord):
        return len(wanted.original)
    words = len(wanted.title) + sum(map(len, wanted.body))
    return words * _BYTES_OF_WORD + (len(wanted.record.original) if wanted.record else 0)
