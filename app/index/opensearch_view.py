"""The view that a reader has of an index of articles: that of one commit, all of it, nothing else.

The parts of an index do not change together. A commit is seen in each of them when that is
refreshed, and earlier in a copy that is opened anew because another was lost. So a reader does not
ask the index itself, but a view that stays as it was when it was taken (OpenSearch's point in
time), and takes it only where it holds what the commit that is noted last left there.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Lock
from time import sleep

from opensearchpy.exceptions import ConnectionError as Unreached
from opensearchpy.exceptions import OpenSearchException

from app.errors import ClusterUnavailable
from app.index.opensearch_asking import Questioner
from app.index.opensearch_cluster import SECONDS, SECONDS_TO_TELL, Cluster
from app.index.opensearch_generations import Generation, GenerationNote
from app.index.opensearch_refusals import PartAway, Passing, refused, too_slow
from app.index.opensearch_schema import COMMIT, Json
from app.index.patience import seconds_left

# How long a view is kept that nobody asks; each question renews it. Those of processes that have
# ended are kept so long too.
KEPT = "1m"
# Between showing a commit and noting it there are some moments.
_PAUSES = (0.1, 0.3, 1.0)


@dataclass(frozen=True, slots=True)
class Shown:
    """How many articles an index shows, how many are of one commit, how many of later ones."""

    articles: int
    latest: int
    later: int

    def is_of(self, note: GenerationNote) -> bool:
        """Whether it is what the commit that `note` tells of left, all of it and nothing else.

        Whatever a later one writes or takes out is seen by `later` or by `articles`, and what of
        this one is not seen yet by `latest` or by `articles`.
        """
        return (self.articles, self.latest, self.later) == (note.articles, note.latest, 0)


class View:
    """The view of one reader, which its threads share; taken when it is first asked for."""

    def __init__(self, take: Callable[[], str], give_back: Callable[[str], None]) -> None:
        """`take` gives another view, by its id in the cluster, and `give_back` ends one."""
        self._take = take
        self._give_back = give_back
        self._lock = Lock()
        self._id: str | None = None

    @contextmanager
    def asked(self) -> Iterator[str]:
        """The id of the view, for one question.

        Where it turns out to be lost, or does not answer, the next question has another one.
        """
        taken = self._taken()
        try:
            yield taken
        except PartAway:
            self._lose(taken)
            self._give_back(taken)
            raise
        except ClusterUnavailable as error:
            if isinstance(error.__cause__, Unreached):
                # It may be of a node that stands still: who gave it back would wait for that.
                self._lose(taken)
            raise

    def _taken(self) -> str:
        if self._id is not None:
            return self._id
        if not self._lock.acquire(timeout=max(0.0, seconds_left(2 * SECONDS))):
            raise too_slow()
        try:
            self._id = self._id or self._take()
            return self._id
        finally:
            self._lock.release()

    def _lose(self, lost: str) -> None:
        with self._lock:
            if self._id == lost:
                self._id = None


def take_view(cluster: Cluster, noted: Callable[[], Generation], kept: str = KEPT) -> str:
    """A view of what `noted` gives, which shows the commit that is noted of it.

    Raises Passing where none can be had now: an ingest is writing, and a copy of a part was opened
    anew meanwhile.
    """
    for pause in (*_PAUSES, None):
        found = noted()
        view = _created(cluster, found.articles, kept)
        try:
            if shown(cluster, found.note.commit, view=view).is_of(found.note):
                return view
        except ClusterUnavailable:
            give_back(cluster, view)
            raise
        give_back(cluster, view)
        if pause is not None:
            sleep(pause)
    raise Passing(
        f"{cluster.name} shows an ingest in part while it is under way: try again soon. Where none "
        "is, `warta check --repair` builds the index anew."
    )


def give_back(cluster: Cluster, view: str) -> None:
    """Ends a view; where it cannot be ended soon, it is when its time is over."""
    with suppress(OpenSearchException, ClusterUnavailable):
        # A node that has a part of it may be cut off, and who asks has no longer than they have.
        params = {"request_timeout": cluster.seconds(SECONDS_TO_TELL)}
        cluster.client.delete_pit(body={"pit_id": [view]}, params=params)


def shown(cluster: Cluster, commit: int, *, index: str | None = None, view: str = "") -> Shown:
    """What is seen of a commit in an index, or in a view of one."""
    where: Json = {} if index else {"pit": {"id": view}}
    queries: list[Json] = [
        {"match_all": {}},
        {"term": {COMMIT: commit}},
        {"range": {COMMIT: {"gt": commit}}},
    ]
    bodies = [{"query": one, "size": 0, "track_total_hits": True, **where} for one in queries]
    told = Questioner(cluster, index).answers(bodies)
    return Shown(*(int(answer["hits"]["total"]["value"]) for answer in told))


def _created(cluster: Cluster, index: str, kept: str) -> str:
    # Unless told, OpenSearch gives a view of those parts that it has at hand.
    params = {
        "keep_alive": kept,
        "allow_partial_pit_creation": "false",
        "request_timeout": cluster.seconds(SECONDS),
    }
    with cluster.answering():
        answer = cluster.client.create_pit(index=index, params=params)
    if answer["_shards"]["failed"]:
        raise refused(answer, cluster.name)
    return str(answer["pit_id"])
