"""Who sends articles to OpenSearch: this process, or others, some batches at a time."""

from collections import deque
from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from app.index.hands import Doing, Hands
from app.index.opensearch_cluster import Cluster
from app.index.opensearch_errands import Errand, errand_of, packed, words_of
from app.index.opensearch_words import WordCounts

# What others have to send is kept until it is sent, to be given to another one.
_BYTES_UNDER_WAY = 64 * 1024 * 1024


class Sender(Protocol):
    """Runs errands in their order, as far as they are of the same articles."""

    def wait_for(self, ids: Collection[str]) -> None:
        """Returns as soon as nothing of these articles is under way."""
        ...

    def begin(self, ids: Collection[str], errand: Errand | bytes) -> None:
        """Runs an errand, which may be packed, of these articles, or has it run."""
        ...

    def finish(self) -> None:
        """Returns when everything is at the cluster and counted; raises what failed."""
        ...

    def give_up(self) -> None:
        """What is under way is no longer wanted."""
        ...


class SendingHere:
    """A `Sender` that does it in this process, at once."""

    def __init__(self, cluster: Cluster, counts: WordCounts) -> None:
        """Counts the words of what is sent in `counts`."""
        self._cluster = cluster
        self._counts = counts

    def wait_for(self, ids: Collection[str]) -> None:
        """Nothing is ever under way."""

    def begin(self, ids: Collection[str], errand: Errand | bytes) -> None:  # noqa: ARG002
        """Runs the errand."""
        one = errand_of(errand) if isinstance(errand, bytes) else errand
        self._counts.merge(one.run(self._cluster))

    def finish(self) -> None:
        """Everything is there already."""

    def give_up(self) -> None:
        """There is nothing to give up."""


class SendingThere:
    """A `Sender` that has others do it."""

    def __init__(self, hands: Hands, counts: WordCounts) -> None:
        """Counts the words that `hands` tell of in `counts`: once, however often they sent them."""
        self._hands = hands
        self._counts = counts
        self._under_way: deque[_UnderWay] = deque()

    def wait_for(self, ids: Collection[str]) -> None:
        """Returns as soon as nothing of these articles is under way."""
        while any(not one.ids.isdisjoint(ids) for one in self._under_way):
            self._finish_first()

    def begin(self, ids: Collection[str], errand: Errand | bytes) -> None:
        """Has the errand run as soon as there is room for it."""
        self.wait_for(ids)
        data = packed(errand)
        while self._under_way and self._is_full(len(data)):
            self._finish_first()
        doing = self._hands.begin(data)
        self._under_way.append(_UnderWay(frozenset(ids), len(data), doing))

    def finish(self) -> None:
        """Returns when everything is at the cluster and counted; raises what failed."""
        while self._under_way:
            self._finish_first()

    def give_up(self) -> None:
        """What is under way is no longer wanted."""
        while self._under_way:
            self._under_way.popleft().doing.give_up()

    def _is_full(self, more: int) -> bool:
        size = sum(one.size for one in self._under_way) + more
        return len(self._under_way) >= self._hands.room or size > _BYTES_UNDER_WAY

    def _finish_first(self) -> None:
        # In their order: a word keeps the lemma of the text that it was last put with.
        self._counts.merge(words_of(self._under_way[0].doing.result()))
        self._under_way.popleft()


@dataclass(frozen=True, slots=True)
class _UnderWay:
    ids: frozenset[str]
    size: int
    doing: Doing
