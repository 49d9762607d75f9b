"""Articles that others send to OpenSearch, who may do so twice, or too late."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from app.errors import ClusterUnavailable
from app.index.hands import Doing
from app.index.kept import KeptRecord
from app.index.opening import kept_records, open_index, open_writer, whereabouts
from app.index.opensearch_batches import Batch
from app.index.opensearch_cluster import Cluster, ClusterAddress
from app.index.opensearch_engine import OpenSearchEngine, engine_of
from app.index.opensearch_errands import errand_of, packed
from app.index.protocol import IndexRequest
from app.index.terms import TermField
from app.settings import Settings
from tests.index.conftest import CLUSTER, article, using_opensearch, word

NOWHERE = Path("a library has no index of its own")


@dataclass
class Hands:
    """Hands that run each errand only when they are asked for it, some of them twice.

    After each of them others, which were thought lost, run those that are `late`.
    """

    engine: OpenSearchEngine
    times: int = 1
    room: int = 10
    late: list[bytes] = field(default_factory=list)
    given: list[bytes] = field(default_factory=list)
    under_way: list[bytes] = field(default_factory=list)
    most: int = 0

    def begin(self, errand: bytes) -> Doing:
        self.given.append(errand)
        self.under_way.append(errand)
        self.most = max(self.most, len(self.under_way))
        return Errand(self, errand)


@dataclass
class Errand:
    hands: Hands
    errand: bytes

    def result(self) -> bytes:
        for _ in range(self.hands.times):
            told = self.hands.engine.run(self.errand)
        for late in self.hands.late:
            self.hands.engine.run(late)
        self.hands.under_way.remove(self.errand)
        return told

    def give_up(self) -> None:
        self.hands.under_way.remove(self.errand)


@pytest.fixture(autouse=True)
def engine() -> Iterator[Settings]:
    with using_opensearch() as settings:
        yield settings


@pytest.fixture
def there(engine: Settings) -> Iterator[OpenSearchEngine]:
    """The engine of another machine."""
    with closing(engine_of(engine)) as there:
        yield there


@pytest.fixture
def indexes(engine: Settings) -> Iterator["Indexes"]:
    address = ClusterAddress(tuple(CLUSTER.split(",")), engine.opensearch_name)
    with closing(Cluster(address)) as cluster:
        yield Indexes(cluster)


@dataclass(frozen=True)
class Indexes:
    cluster: Cluster

    def names(self) -> set[str]:
        """All that is called as the archive is."""
        return set(self.cluster.client.indices.get_alias(index=f"{self.cluster.address.name}-*"))

    def refresh(self) -> None:
        self.cluster.client.indices.refresh(index=f"{self.cluster.address.name}-*")


def begun(hands: Hands) -> None:
    """An index of two articles."""
    with closing(open_writer(NOWHERE, anew=True, hands=hands)) as writer:
        writer.add([article("a", "", "laut kapal"), article("b", "", "laut")])
        writer.commit(1)


def frequencies() -> dict[str, int]:
    index = open_index(NOWHERE)
    return {word: index.frequency(TermField.BODY, word) for word in ("laut", "kapal", "darat")}


def record_of(name: str) -> dict[str, str]:
    """What is kept of an article's title and author."""
    kept = kept_records()
    assert kept is not None
    return dict(kept.read([name], ["title", "author"])[name].values)


def test_what_is_sent_twice_is_counted_once(there: OpenSearchEngine) -> None:
    hands = Hands(there, times=2)
    begun(hands)
    assert frequencies() == {"laut": 2, "kapal": 1, "darat": 0}
    with closing(open_writer(NOWHERE, anew=False, hands=hands)) as writer:
        writer.put([article("a", "", "darat")])
        writer.remove(["b", "unknown"])
        writer.commit(2)
    assert frequencies() == {"laut": 0, "kapal": 0, "darat": 1}
    assert list(open_index(NOWHERE).ids()) == ["a"]
    assert len(hands.given) == 2


def test_the_word_of_the_index_sees_that_it_is_the_same_cluster(there: OpenSearchEngine) -> None:
    assert there.whereabouts() == whereabouts()
    hands = Hands(there)
    begun(hands)
    other = replace(errand_of(hands.given[0]), cluster="another")
    with pytest.raises(ClusterUnavailable, match=r"another cluster .* WARTA_OPENSEARCH_URL"):
        there.run(packed(other))


def test_what_comes_late_is_passed_over_where_a_later_batch_came_first(
    there: OpenSearchEngine,
) -> None:
    hands = Hands(there)
    with closing(open_writer(NOWHERE, anew=True, hands=hands)) as writer:
        writer.add([article("a", "", "laut")])
        # It waits for the first.
        writer.put([article("a", "", "darat")])
        assert hands.most == 1
        writer.remove(["a"])
        writer.put([article("a", "", "darat kapal")])
        hands.late = hands.given[:2]
        writer.commit(1)
    assert frequencies() == {"laut": 0, "kapal": 1, "darat": 1}
    (hit,) = open_index(NOWHERE).best(IndexRequest(must=[word("darat"), word("kapal")]))
    assert hit.id == "a"
    assert [one.text for one in open_index(NOWHERE).terms_with_prefix("", 9)] != []


def test_a_record_that_comes_late_is_passed_over_where_a_later_one_came_first(
    there: OpenSearchEngine,
) -> None:
    hands = Hands(there)
    with closing(open_writer(NOWHERE, anew=True, hands=hands)) as writer:
        writer.add([article("a", "", "laut")])
        writer.keep([KeptRecord("a", {"title": "Kapal"}, b"")])
        writer.keep([KeptRecord("a", {"title": "Laut"}, b"")])
        hands.late = hands.given[:2]
        writer.commit(1)
    assert record_of("a") == {"title": "Laut"}
    assert frequencies() == {"laut": 1, "kapal": 0, "darat": 0}


def test_of_a_record_that_is_told_again_nothing_of_the_earlier_one_is_left(
    there: OpenSearchEngine,
) -> None:
    hands = Hands(there)
    begun(hands)
    for number, values in enumerate(({"title": "Kapal", "author": "Sari"}, {"title": "Laut"}), 2):
        with closing(open_writer(NOWHERE, anew=False, hands=hands)) as writer:
            writer.keep([KeptRecord("a", values, b""), KeptRecord("unknown", values, b"")])
            writer.commit(number)
    assert record_of("a") == {"title": "Laut"}
    assert frequencies() == {"laut": 2, "kapal": 1, "darat": 0}
    assert open_index(NOWHERE).ids() == {"a", "b"}


def test_what_comes_after_the_commit_is_refused(there: OpenSearchEngine, indexes: Indexes) -> None:
    hands = Hands(there)
    begun(hands)
    before = indexes.names()
    with pytest.raises(ClusterUnavailable, match="no index of this archive"):
        there.run(hands.given[0])
    with closing(open_writer(NOWHERE, anew=False, hands=hands)) as writer:
        writer.keep([KeptRecord("a", {}, b"")])
        writer.commit(2)
    with pytest.raises(ClusterUnavailable, match="no index of this archive"):
        there.run(hands.given[1])
    assert indexes.names() == before


def test_what_was_given_up_makes_no_index(there: OpenSearchEngine, indexes: Indexes) -> None:
    hands = Hands(there)
    with closing(open_writer(NOWHERE, anew=True, hands=hands)) as writer:
        writer.add([article("a", "", "laut")])
    assert hands.under_way == []
    with pytest.raises(ClusterUnavailable, match="no index of this archive"):
        there.run(hands.given[0])
    assert indexes.names() == set()


def test_no_more_is_under_way_than_there_is_room_for(there: OpenSearchEngine) -> None:
    hands = Hands(there, room=2)
    with closing(open_writer(NOWHERE, anew=True, hands=hands)) as writer:
        for number in range(5):
            writer.add([article(f"a{number}", "", "laut")])
        writer.commit(1)
    assert hands.most == 2
    assert frequencies()["laut"] == 5


def test_of_several_changes_in_one_batch_the_last_counts() -> None:
    batch, record = Batch(), KeptRecord("a", {"title": "Kapal"}, b"")
    batch.want("a", article("a", "", "laut"))
    batch.want("a", record)
    batch.want("b", None)
    batch.want("b", replace(record, id="b"))
    batch.want("c", replace(record, id="c"))
    batch.want("d", article("d", "", "laut"))
    batch.want("d", None)
    assert batch.wanted["a"] == replace(article("a", "", "laut"), record=record)
    assert (batch.put, batch.gone) == (("a",), ("b", "d"))
    assert [one.id for one in batch.articles] == ["a", "c"]
