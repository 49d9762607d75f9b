"""Asking an index of OpenSearch: several questions at once, each answered whole or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.index.opensearch_cluster import SECONDS, Cluster
from app.index.opensearch_refusals import refused, too_slow
from app.index.opensearch_schema import Json

# So many in one request keep both its size and the time that it takes small.
_QUESTIONS = 100
_DOCUMENTS = 1_000
# What is only counted and thrown away need not travel.
_LEFT_OUT = "-responses.aggregations.copied.story.buckets"


@dataclass(frozen=True, slots=True)
class Questioner:
    """Asks one index, by its own name, of one cluster; all answers are whole or none.

    Where it has no name, each search names the view that it is of.
    """

    cluster: Cluster
    index: str | None

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
        return documents_in(told, self.cluster)

    def _some(self, bodies: Sequence[Json], *, alike: bool) -> list[Json]:
        head = {"allow_partial_search_results": False, **search_type(alike)}
        if self.index is not None:
            head["index"] = self.index
        seconds = self.cluster.seconds(SECONDS)
        limit = {"timeout": f"{round(seconds * 1000)}ms"}
        lines = [line for body in bodies for line in (head, {**limit, **body})]
        params = {"filter_path": f"responses,{_LEFT_OUT}", "request_timeout": seconds}
        with self.cluster.answering():
            told = self.cluster.client.msearch(body=lines, params=params)
        return [whole(answer, self.cluster) for answer in told["responses"]]


def whole(answer: Json, cluster: Cluster) -> Json:
    """The answer where it is one to the whole question; raises what is the matter otherwise."""
    if "error" in answer:
        raise refused(answer["error"], cluster.name)
    # `terminated_early` tells nothing: it stands beside whole counts too, which OpenSearch has
    # read from its own lists, and no search is sent with a `terminate_after`.
    if answer["timed_out"] or answer["_shards"]["failed"]:
        raise too_slow(cluster.name)
    return answer


def documents_in(told: Json, cluster: Cluster) -> dict[str, Json]:
    """The documents of an answer to many ids, by those that there are; raises as `whole` does."""
    for one in told["docs"]:
        if "error" in one:
            raise refused(one["error"], cluster.name)
    return {one["_id"]: one["_source"] for one in told["docs"] if one["found"]}


def search_type(alike: bool) -> Json:
    """How a search is sent: whether the frequencies of terms in all shards are gathered first."""
    return {"search_type": "dfs_query_then_fetch"} if alike else {}
