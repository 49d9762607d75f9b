"""Reading the records that the documents of an OpenSearch index carry."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.index.kept import Dated, ReadRecord
from app.index.opensearch_asking import Questioner
from app.index.opensearch_cluster import SECONDS, Cluster
from app.index.opensearch_generations import Generations
from app.index.opensearch_schema import (
    FACT,
    ID,
    MISDATED,
    ORIGINAL,
    PUBLISHED,
    RECORD,
    STORY,
    Json,
    unpacked,
)

_AT_ONCE = 5_000
_EVERYTHING: Json = {"match_all": {}}
_BY_ID: list[Json] = [{ID: "asc"}]
_BY_DATE: list[Json] = [{PUBLISHED: "asc"}, {ID: "asc"}]


@dataclass(frozen=True, slots=True)
class OpenSearchRecords:
    """A `RecordStore` over the generation that is current when something is asked.

    Nothing is read that is not committed, as searches find nothing that is not.
    """

    cluster: Cluster

    def revision(self) -> int:
        """The revision of the records that are kept."""
        return Generations(self.cluster).current().note.revision

    def read(self, ids: Sequence[str], names: Sequence[str]) -> dict[str, ReadRecord]:
        """The values of those names of the articles that there are, by id."""
        found = self._asked().documents(ids, _fields(names))
        return {name: _read(name, source) for name, source in found.items()}

    def original(self, article_id: str) -> bytes | None:
        """The packed file of the article."""
        source = self._asked().documents([article_id], [ORIGINAL]).get(article_id)
        return None if source is None else unpacked(source[ORIGINAL])

    def of_stories(self, stories: Sequence[str], names: Sequence[str]) -> list[ReadRecord]:
        """The values of those names of all articles of these stories, by id."""
        query = {"terms": {STORY: list(stories)}}
        return [_hit(hit) for hits in self._hits(query, _fields(names)) for hit in hits]

    def dated(
        self,
        names: Sequence[str],
        most: int,
        *,
        first: str | None = None,
        before: str | None = None,
    ) -> list[ReadRecord]:
        """The values of the earliest articles that are dated from `first` on, and `before`."""
        bounds = {"gte": first, "lt": before}
        span = {side: day for side, day in bounds.items() if day is not None}
        return self._earliest({"range": {PUBLISHED: span}}, names, most)

    def misdated(self, names: Sequence[str], most: int) -> list[ReadRecord]:
        """The values of the earliest articles that are marked as misdated."""
        return self._earliest({"term": {MISDATED: True}}, names, most)

    def dates(self, after: str | None = None) -> Iterator[Sequence[Dated]]:
        """All articles by id, those that follow `after` where it is given, a batch at a time."""
        for hits in self._hits(_EVERYTHING, [], [PUBLISHED], after):
            yield [
                Dated(hit["_id"], hit.get("fields", {}).get(PUBLISHED, [None])[0]) for hit in hits
            ]

    def fact(self, name: str) -> str | None:
        """The fact of that name."""
        facts = Questioner(self.cluster, Generations(self.cluster).facts)
        found = facts.documents([name], [FACT]).get(name)
        return None if found is None else str(found[FACT])

    def size(self) -> int:
        """How many bytes index and records take together, copies of shards left aside."""
        names = ",".join(Generations(self.cluster).aliases)
        params = {
            "filter_path": "_all.primaries.store.size_in_bytes",
            "request_timeout": self.cluster.seconds(SECONDS),
        }
        with self.cluster.answering():
            told = self.cluster.client.indices.stats(index=names, metric="store", params=params)
        return int(told["_all"]["primaries"]["store"]["size_in_bytes"])

    def _earliest(self, query: Json, names: Sequence[str], most: int) -> list[ReadRecord]:
        body = {"query": query, "size": most, "sort": _BY_DATE, "_source": _fields(names)}
        (answer,) = self._asked().answers([body])
        return [_hit(hit) for hit in answer["hits"]["hits"]]

    def _hits(
        self,
        query: Json,
        fields: Sequence[str],
        columns: Sequence[str] = (),
        after: str | None = None,
    ) -> Iterator[list[Json]]:
        """Everything that `query` finds by id, with some fields, and some kept as columns."""
        body: Json = {
            "query": query,
            "size": _AT_ONCE,
            "sort": _BY_ID,
            "_source": list(fields) or False,
            "docvalue_fields": list(columns),
            "track_total_hits": False,
        }
        if after is not None:
            body["search_after"] = [after]
        while True:
            (answer,) = self._asked().answers([body])
            hits: list[Json] = answer["hits"]["hits"]
            yield hits
            if len(hits) < _AT_ONCE:
                return
            body["search_after"] = hits[-1]["sort"]

    def _asked(self) -> Questioner:
        return Questioner(self.cluster, Generations(self.cluster).articles)


def _fields(names: Sequence[str]) -> list[str]:
    return [*(f"{RECORD}.{name}" for name in names), STORY]


def _hit(hit: Json) -> ReadRecord:
    return _read(hit["_id"], hit["_source"])


def _read(name: str, source: Json) -> ReadRecord:
    return ReadRecord(name, source.get(RECORD, {}), source.get(STORY))
