"""Asking the articles of one generation as they are after a commit, and walking through them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from app.index.opensearch_asking import Questioner, search_type, whole
from app.index.opensearch_cluster import Cluster
from app.index.opensearch_generations import Generation, Generations
from app.index.opensearch_query import order_by, scores, to_query
from app.index.opensearch_refusals import PartAway
from app.index.opensearch_schema import STORY, Json
from app.index.opensearch_view import KEPT, View, give_back, take_view
from app.index.protocol import IndexRequest

# OpenSearch gives no hit further down in a ranking, unless it is walked there.
DEEPEST = 10_000
_WINDOW = 5_000
# How long the view of who walks is kept, however long they take with a batch; each renews it.
_WALKED = "5m"


@dataclass(frozen=True, slots=True)
class RankedHit:
    """An article of a ranking: its id, its score (0 by date), its story where it has copies."""

    id: str
    score: float
    story: str | None


class ViewedArticles:
    """The articles of one generation by a view of them, which several threads may ask at once."""

    def __init__(self, cluster: Cluster, generation: Generation) -> None:
        """Asks nothing yet."""
        self._cluster = cluster
        self._noted = partial(Generations(cluster).again, generation)
        self._view = View(partial(take_view, cluster, self._noted), partial(give_back, cluster))
        self._asked = Questioner(cluster, None)

    def answers(self, bodies: Sequence[Json], *, alike: bool = False) -> list[Json]:
        """The answer to each search, all of the same view; otherwise as a Questioner gives them."""
        try:
            return self._of_view(bodies, alike=alike)
        except PartAway:
            # A view ends where nobody asks for a while, and where a node goes; another one is of
            # the copies that there are.
            return self._of_view(bodies, alike=alike)

    def walk(self, request: IndexRequest) -> Iterator[list[RankedHit]]:
        """The whole ranking of `request` as it is when it begins, each story once if asked so."""
        seen: set[str] = set()
        for hits in self._windows(request):
            rows = [_ranked(hit) for hit in hits]
            yield [row for row in rows if _is_new(row, seen)] if request.one_per_story else rows

    def _windows(self, request: IndexRequest) -> Iterator[list[Json]]:
        view = take_view(self._cluster, self._noted, _WALKED)
        try:
            body = {
                "query": to_query(request),
                "size": _WINDOW,
                "sort": order_by(request.sort),
                "_source": False,
                "docvalue_fields": [STORY],
                "track_total_hits": False,
                "pit": {"id": view, "keep_alive": _WALKED},
            }
            params = {"allow_partial_search_results": "false", **search_type(scores(request))}
            while True:
                with self._cluster.answering():
                    answer = self._cluster.client.search(body=body, params=params)
                hits: list[Json] = whole(answer, self._cluster)["hits"]["hits"]
                yield hits
                if len(hits) < _WINDOW:
                    return
                body["search_after"] = hits[-1]["sort"]
        finally:
            give_back(self._cluster, view)

    def _of_view(self, bodies: Sequence[Json], *, alike: bool) -> list[Json]:
        with self._view.asked() as view:
            seen: Json = {"pit": {"id": view, "keep_alive": KEPT}}
            return self._asked.answers([{**body, **seen} for body in bodies], alike=alike)


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
