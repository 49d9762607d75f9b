"""A cluster that stands still, has no room on its disks or too much to do: told, and got over."""

import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager

from app.index.opening import open_index, open_writer
from benchmarks.cluster.node import Node
from benchmarks.site.newsroom import stories, write_stories
from tests.cluster.archive import (
    LONGEST_SECONDS,
    TOTAL,
    Archive,
    asked,
    change,
    eventually,
    manager,
    set_for_a_while,
)
from tests.cluster.conftest import ARTICLES
from tests.index.conftest import article

MORE = 40
# With so much room as no disk has, all of them are full; with so little as all have, none is.
ALL_FULL, NONE_FULL = "9999tb", "1b"
# A node with so little memory takes nothing that needs any.
BUSY = {"indices.breaker.total.limit": "1%"}


@contextmanager
def standing_still(*nodes: Node) -> Iterator[None]:
    """The nodes do nothing as long as the context lasts, but their network takes what comes."""
    for node in nodes:
        node.send(signal.SIGSTOP)
    try:
        yield
    finally:
        for node in nodes:
            node.send(signal.SIGCONT)


def watermark(room: str) -> dict[str, str]:
    """The settings by which disks with less than `room` free are full; looked at soon."""
    kind = "cluster.routing.allocation.disk"
    marks = (f"{kind}.watermark.{name}" for name in ("low", "high", "flood_stage"))
    return {
        f"{kind}.threshold_enabled": "true",
        "cluster.info.update.interval": "10s",
        **dict.fromkeys(marks, room),
    }


def is_closed(archive: Archive) -> bool:
    """Whether OpenSearch takes no changes to the archive's index."""
    told = asked(archive.cluster, f"/{archive.name}-articles/_settings")
    return any("blocks" in one["settings"]["index"] for one in told.values())


def turned_away(archive: Archive) -> int:
    """How often nodes had no memory for what they were asked."""
    nodes = asked(archive.cluster, "/_nodes/stats/breaker")["nodes"].values()
    return sum(int(one["breakers"]["parent"]["tripped"]) for one in nodes)


def test_readers_of_a_cluster_with_a_node_that_stands_still_are_answered(archive: Archive) -> None:
    victim = next(one for one in archive.cluster.nodes if one != manager(archive.cluster))
    with archive.served() as site, ThreadPoolExecutor(4) as readers:
        with standing_still(victim):
            answers = list(readers.map(site.get, [TOTAL] * 4))
            assert site.get("/healthz").status_code == 200
        assert {one.status_code for one in answers} <= {200, 503}
        assert {one.json()["total"] for one in answers if one.is_success} <= {ARTICLES}
        eventually(lambda: site.get(TOTAL).status_code == 200)
    archive.cluster.wait_until_green()


def test_full_disks_are_told_and_what_was_ingested_is_indexed_once_there_is_room(
    archive: Archive,
) -> None:
    write_stories(archive.articles / "more", stories(MORE, seed=7))
    with set_for_a_while(archive.cluster, watermark(ALL_FULL)):
        eventually(lambda: is_closed(archive))
        done = archive.warta("ingest", archive.articles)
        assert done.returncode == 2
        assert "want of room on its disks" in done.stderr
        found = archive.warta("search", "kata", "--json")
        assert found.returncode == 0, found.stderr
        change(archive.cluster, watermark(NONE_FULL))
        eventually(lambda: not is_closed(archive))
    again = archive.warta("ingest", archive.articles)
    assert again.returncode == 0, again.stderr
    assert archive.warta("check").returncode == 0
    assert len(archive.warta("export").stdout.splitlines()) == ARTICLES + MORE


def test_a_cluster_that_makes_no_more_indexes_is_told(archive: Archive) -> None:
    with set_for_a_while(archive.cluster, {"cluster.blocks.create_index": "true"}):
        done = archive.warta("ingest", "--reindex")
        assert done.returncode == 2
        assert "want of room on its disks" in done.stderr
        assert archive.warta("search", "kata").returncode == 0
    assert archive.warta("ingest", "--reindex").returncode == 0


def test_a_cluster_with_too_much_to_do_is_told(archive: Archive) -> None:
    with archive.served() as site, set_for_a_while(archive.cluster, BUSY):
        done = archive.warta("search", "kata")
        assert done.returncode == 2
        assert "too much to do" in done.stderr
        assert site.get("/search?q=kata").status_code == 503


def test_what_a_busy_cluster_does_not_take_is_sent_again(archive: Archive) -> None:
    writer = open_writer(archive.folder, anew=False)
    writer.put([article("new", "kata", "kata baru")])
    with ThreadPoolExecutor(1) as others, closing(writer):
        with set_for_a_while(archive.cluster, BUSY):
            before = turned_away(archive)
            commit = others.submit(writer.commit, 99)
            eventually(lambda: turned_away(archive) > before)
            assert not commit.done()
        commit.result(LONGEST_SECONDS)
    assert "new" in open_index(archive.folder).ids()
