import os
from pathlib import Path

import pytest

from benchmarks.cluster import beside
from benchmarks.cluster.node import Node
from benchmarks.cluster.nodes import Cluster


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the tests themselves run beside."""
    monkeypatch.delenv(beside.ADDRESSES, raising=False)
    monkeypatch.delenv(beside.FOLDER, raising=False)


def test_a_command_finds_the_cluster_that_it_was_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    places = [Path("/nodes/node-1"), Path("/nodes/node-2")]
    nodes = [Node(one.name, 9200 + at, 9300, one, Path("/java")) for at, one in enumerate(places)]
    cluster = Cluster(Path("/nodes/opensearch"), tuple(nodes))
    for name, value in beside.told(cluster).items():
        monkeypatch.setitem(os.environ, name, value)
    assert beside.addresses() == beside.needed_addresses() == cluster.urls
    assert beside.addresses().count(",") == 1
    assert beside.folder() == "/nodes"


def test_alone_it_finds_none_and_is_told_where_to_read_of_it() -> None:
    assert (beside.addresses(), beside.folder()) == ("", "")
    with pytest.raises(SystemExit, match=r"see benchmarks\.cluster"):
        beside.needed_addresses()
