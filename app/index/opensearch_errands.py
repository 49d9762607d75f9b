"""Articles on their way into an index of OpenSearch, and what whoever sends them does."""

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.errors import ClusterUnavailable
from app.index.kept import KeptRecord
from app.index.opensearch_cluster import Cluster
from app.index.opensearch_schema import COMMIT, Json, record_source, to_source
from app.index.opensearch_sending import Change, send, written
from app.index.opensearch_words import WordCounts
from app.index.writing import IndexDocument


@dataclass(frozen=True, slots=True)
class Errand:
    """Articles for the commit of that number, each of them once.

    With a record alone the terms of an article stay. `index` is at the cluster that calls itself
    `cluster`. Of what is sent to an article the highest `version` counts, however late it comes.
    """

    cluster: str
    index: str
    commit: int
    version: int
    articles: Sequence[IndexDocument | KeptRecord]
    by_alias: bool = False

    def run(self, cluster: Cluster) -> WordCounts:
        """Sends the articles; gives the words that they have. It may be run again."""
        counts = WordCounts()
        send(cluster, self.index, self._changes(cluster, counts), by_alias=self.by_alias)
        return counts

    def run_there(self, cluster: Cluster) -> WordCounts:
        """As `run` for another machine: ClusterUnavailable where it writes to another cluster."""
        if self.cluster != cluster.identity():
            raise ClusterUnavailable(OTHER_CLUSTER.format(name=cluster.name))
        return self.run(cluster)

    def _changes(self, cluster: Cluster, counts: WordCounts) -> Iterator[Change]:
        told = [one.id for one in self.articles if isinstance(one, KeptRecord)]
        # Sent whole, with their terms: only whole documents can be told to be out of date.
        there = written(cluster, self.index, told)
        for one in self.articles:
            if isinstance(one, KeptRecord):
                if one.id in there:
                    yield self._change(one.id, there[one.id] | record_source(one))
                continue
            source = to_source(one)
            counts.add(source)
            yield self._change(one.id, source)

    def _change(self, name: str, source: Json) -> Change:
        return Change(name, {**source, COMMIT: self.commit}, version=self.version)


OTHER_CLUSTER = (
    "{name} is another cluster than that of the machine that ingests: give both the same "
    "WARTA_OPENSEARCH_URL."
)


def packed(what: Errand | bytes | WordCounts) -> bytes:
    """An errand as it is handed over, or what is told of it."""
    if isinstance(what, bytes):
        return what
    return pickle.dumps(what, pickle.HIGHEST_PROTOCOL)


def errand_of(packed_errand: bytes) -> Errand:
    """The errand; as trustworthy as who gave it."""
    errand: Errand = pickle.loads(packed_errand)  # noqa: S301
    return errand


def words_of(told: bytes) -> WordCounts:
    """The words that were told; as trustworthy as who did."""
    counts: WordCounts = pickle.loads(told)  # noqa: S301
    return counts
