"""Asking an index of OpenSearch: several questions at once, and rankings of any length."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from opensearchpy.exceptions import OpenSearchException

from app.index.opensearch_cluster import SECONDS, Cluster
from app.index.opensearch_query import order_by, scores, to_query
from app.index.opensearch_refusals import refused, too_slow
from app.index.opensearch_schema import STORY, Json
from app.index.protocol import IndexRequest

# OpenSearch gives no hit further down in a ranking, unless it is walked there.
DEEPEST = 10_000
# So many in one request keep both its size and the time that it takes small.
_QUESTIONS = 100
_WINDOW = 5_000
_DOCUMENTS = 1_000
# How long a view of an index is kept for who reads on; each batch renews it.
_KEPT = "5m"
# What is only counted and thrown away need not travel.
_LEFT_OUT = "-responses.aggregations.copied.story.buckets"


@dataclass(frozen=True, slots=True)
class RankedHit:
    """An article of a ranking: its id, its score (0 by date), its story where it has copies."""

    id: str
    score: float
    story: str | None


@dataclass(frozen=True, slots=True)
class Questioner:
    """Asks one index, by its own name, of one cluster; all answers are whole or none."""

    cluster: Cluster
    index: str

    def answers(self, bodies: Sequence[Json], *, alike: bool = False) -> list[Json]:
        """The answer to each search; `alike` where all shards must weigh terms the same.

        Raises ClusterUnavailable where any shard of any of them does not answer in time: no total
        is of a part.
        """
        found: list[Json] = []
        for at in range(0, len(bodies), _QUESTIONS):
            found += self._some(bodies[at : at + _QUESTIONS], alike=alike)
        return found

    def documents(self, ids: Sequence[str], fields: Sequence[str]) -> dict[str, Json]:
        """Some fields of the documents of those ids that there are, as they were last committed."""
        found: dict[str, Json] = {}
        for at in range(0, len(ids), _DOCUMENTS):
            found |= self._some_documents(ids[at : at + _DOCUMENTS], fields)
        return found

    def walk(self, request: IndexRequest) -> Iterator[list[RankedHit]]:
        """The whole ranking of `request` as it is when it begins, each story once if asked so."""
        seen: set[str] = set()
        for hits in self._windows(request):
            rows = [_ranked(hit) for hit in hits]
            yield [row for row in rows if _is_new(row, seen)] if request.one_per_story else rows

    def _windows(self, request: IndexRequest) -> Iterator[list[Json]]:
        view = self._view()
        try:
            body = {
                "query": to_query(request),
                "size": _WINDOW,
                "sort": order_by(request.sort),
                "_source": False,
                "docvalue_fields": [STORY],
                "track_total_hits": False,
                "pit": {"id": view, "keep_alive": _KEPT},
            }
            params = {"allow_partial_search_results": "false", **_search_type(scores(request))}
            while True:
                with self.cluster.answering():
                    answer = self.cluster.client.search(body=body, params=params)
                hits: list[Json] = self._whole(answer)["hits"]["hits"]
                yield hits
                if len(hits) < _WINDOW:
                    return
                body["search_after"] = hits[-1]["sort"]
        finally:
            # Where it cannot be given back now, it is when its time is over.
            with suppress(OpenSearchException):
                self.cluster.client.delete_pit(body={"pit_id": [view]})

    def _view(self) -> str:
        """A view of the whole index as it is now, which stays for who walks through it."""
        # Unless told, OpenSearch gives one of those parts that it has at hand.
        params = {"keep_alive": _KEPT, "allow_partial_pit_creation": "false"}
        with self.cluster.answering():
            answer = self.cluster.client.create_pit(index=self.index, params=params)
        if answer["_shards"]["failed"]:
            raise refused(answer, self.cluster.name)
        return str(answer["pit_id"])

    def _some_documents(self, ids: Sequence[str], fields: Sequence[str]) -> dict[str, Json]:
        params = {
            # Only what searches find too.
            "realtime": "false",
            "_source_includes": ",".join(fields),
            "request_timeout": self.cluster.seconds(SECONDS),
        }
        with self.cluster.answering():
            told = self.cluster.client.mget(
                body={"ids": list(ids)}, index=self.index, params=params
            )
        for one in told["docs"]:
            if "error" in one:
                raise refused(one["error"], self.cluster.name)
        return {one["_id"]: one["_source"] for one in told["docs"] if one["found"]}

    def _some(self, bodies: Sequence[Json], *, alike: bool) -> list[Json]:
        head = {"index": self.index, "allow_partial_search_results": False, **_search_type(alike)}
        seconds = self.cluster.seconds(SECONDS)
        limit = {"timeout": f"{round(seconds * 1000)}ms"}
        lines = [line for body in bodies for line in (head, {**limit, **body})]
        params = {"filter_path": f"responses,{_LEFT_OUT}", "request_timeout": seconds}
        with self.cluster.answering():
            told = self.cluster.client.msearch(body=lines, params=params)
        return [self._whole(answer) for answer in told["responses"]]

    def _whole(self, answer: Json) -> Json:
        """The answer where it is one to the whole question."""
        if "error" in answer:
            raise refused(answer["error"], self.cluster.name)
        # `terminated_early` tells nothing: it stands beside whole counts too, which OpenSearch has
        # read from its own lists, and no search is sent with a `terminate_after`.
        if answer["timed_out"] or answer["_shards"]["failed"]:
            raise too_slow(self.cluster.name)
        return answer


def _search_type(alike: bool) -> Json:
    """Whether the frequencies of terms in all shards are gathered first."""
    return {"search_type": "dfs_query_then_fetch"} if alike else {}


def _ranked(hit: Mapping[str, Json]) -> RankedHit:
    story = hit.get("fields", {}).get(STORY, [None])[0]
    score = hit.get("_score")
    return RankedHit(str(hit["_id"]), float(score) if score else 0.0, story)  # type: ignore[arg-type]


def _is_new(row: RankedHit, seen: set[str]) -> bool:
    """Whether no article of its story came before it; `seen` grows."""
    if row.story is None:
        return True
    is_new = row.story not in seen
    seen.add(row.story)
    return is_new
