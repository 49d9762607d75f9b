"""One of three nodes is killed while readers search and while articles are ingested.

Each part of the index is kept twice. No total of a part is ever told as one of the whole, nothing
is lost, and all goes on.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from benchmarks.cluster.node import Node
from benchmarks.site.newsroom import stories, write_stories
from tests.cluster.archive import (
    Archive,
    asked,
    eventually,
    kept_by,
    manager,
    named,
    reading,
)
from tests.cluster.conftest import ARTICLES

MORE = 2_000


@contextmanager
def killed(archive: Archive, node: Node) -> Iterator[None]:
    """The node is away as long as the context lasts, and all is well again after it."""
    node.send(signal.SIGKILL)
    node.wait_until_ended()
    try:
        yield
    finally:
        node.start(archive.cluster.home)
        archive.cluster.wait_until_green()


def have_no_copies(archive: Archive) -> str:
    """Has each part of the archive's index be kept once from now on; gives the index's name."""
    (index,) = asked(archive.cluster, f"/{archive.name}-articles/_settings")
    alone = {"index": {"auto_expand_replicas": "false", "number_of_replicas": "0"}}
    asked(archive.cluster, f"/{index}/_settings", alone)
    return str(index)


def test_readers_are_told_the_whole_total_or_none_while_a_node_is_away(archive: Archive) -> None:
    victim = next(one for one in archive.cluster.nodes if one != manager(archive.cluster))
    with archive.served() as reader, reading(reader) as seen:
        eventually(lambda: seen.statuses[200] > 5)
        with killed(archive, victim):
            before = seen.statuses[200]
            eventually(lambda: seen.statuses[200] > before + 10)
            found = archive.warta("search", "kata", "--json")
            assert found.returncode == 0, found.stderr
            assert len(archive.warta("export").stdout.splitlines()) == ARTICLES
        after = seen.statuses[200]
        eventually(lambda: seen.statuses[200] > after + 5)
    assert seen.totals == {ARTICLES}
    assert seen.statuses.keys() <= {200, 503}


def test_of_an_index_whose_part_is_away_nothing_is_told_until_it_is_back(archive: Archive) -> None:
    index = have_no_copies(archive)
    victim = named(archive.cluster, min(kept_by(archive.cluster, index)))
    with archive.served() as reader:
        with killed(archive, victim):
            eventually(lambda: asked(archive.cluster, "/_cluster/health")["status"] == "red")
            page, problem, ready = map(reader.get, ("/search?q=kata", "/api/search", "/readyz"))
            assert {one.status_code for one in (page, problem, ready)} == {503}
            assert "cannot be searched at the moment" in page.text
            assert "total" not in problem.json()
            assert reader.get("/healthz").status_code == 200
            for command in (["search", "kata"], ["export"], ["check"]):
                done = archive.warta(*command)
                assert (done.returncode, done.stdout) == (2, ""), command
                assert "does not have all of the index at hand" in done.stderr, command
        eventually(lambda: reader.get("/api/search").status_code == 200)
        assert reader.get("/api/search").json()["total"] == ARTICLES
        assert reader.get("/readyz").status_code == 200


@pytest.mark.parametrize("who", ["manager", "another"])
def test_no_article_is_lost_where_a_node_is_killed_during_an_ingest(
    archive: Archive, who: str
) -> None:
    chief = manager(archive.cluster)
    others = (one for one in archive.cluster.nodes if one != chief)
    victim = chief if who == "manager" else next(others)
    write_stories(archive.articles / "more", stories(MORE, seed=7))
    with archive.served() as reader, reading(reader) as seen:
        ingest = archive.begin("ingest", archive.articles)
        begun = indexed(archive)
        eventually(lambda: ingest.poll() is not None or indexed(archive) > begun)
        assert ingest.poll() is None, ingest.communicate()
        with killed(archive, victim):
            said, told = ingest.communicate()
            assert ingest.returncode == 0, told
        eventually(lambda: seen.totals == {ARTICLES, ARTICLES + MORE})
    assert seen.statuses.keys() <= {200, 503}
    checked = archive.warta("check")
    assert checked.returncode == 0, checked.stdout + checked.stderr + said


def indexed(archive: Archive) -> int:
    """How many documents the cluster has been given for the archive."""
    told = asked(archive.cluster, f"/{archive.name}-*/_stats/indexing")
    return int(told["_all"]["primaries"]["indexing"]["index_total"])
