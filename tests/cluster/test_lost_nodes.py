"""One of three nodes is killed while readers search and while articles are ingested.

Each part of the index is kept twice. No total of those parts that are at hand is told as one of the
whole, nothing is lost, and all goes on.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from benchmarks.cluster.node import Node
from benchmarks.site.newsroom import stories, write_stories
from tests.cluster.archive import (
    LONGEST_SECONDS,
    TOTAL,
    Archive,
    Seen,
    Site,
    asked,
    eventually,
    indexed,
    kept_by,
    manager,
    named,
    reading,
    total,
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


def test_while_a_node_is_away_readers_are_told_the_whole_total_or_none(
    make_archive: Callable[[str], Archive],
) -> None:
    copied, alone = make_archive("copied"), make_archive("alone")
    holders = kept_by(copied.cluster, have_no_copies(alone)) - {manager(copied.cluster).name}
    victim = named(copied.cluster, min(holders))
    with copied.served() as site, alone.served() as broken, reading(site) as seen:
        eventually(lambda: seen.statuses[200] > 5)
        with killed(copied, victim):
            goes_on(copied, seen)
            tells_nothing(alone, broken)
        for one in (site, broken):
            is_whole_again(one)
    assert seen.totals == {ARTICLES}
    assert seen.statuses.keys() <= {200, 503}


def goes_on(archive: Archive, seen: Seen) -> None:
    """The archive has a copy of each part that is away: readers and commands get all of it."""
    before = seen.statuses[200]
    eventually(lambda: seen.statuses[200] > before + 10)
    found = archive.warta("search", "kata", "--json")
    assert found.returncode == 0, found.stderr
    assert len(archive.warta("export").stdout.splitlines()) == ARTICLES


def tells_nothing(archive: Archive, site: Site) -> None:
    """A part of the archive is away, and there is no copy of it: nothing of it is told."""
    eventually(lambda: asked(archive.cluster, "/_cluster/health")["status"] == "red")
    page, problem, ready = map(site.get, ("/search?q=kata", TOTAL, "/readyz"))
    assert {one.status_code for one in (page, problem, ready)} == {503}
    assert "cannot be searched at the moment" in page.text
    assert "total" not in problem.json()
    assert site.get("/healthz").status_code == 200
    for command in (["search", "kata"], ["export"], ["check"]):
        done = archive.warta(*command)
        assert (done.returncode, done.stdout) == (2, ""), command
        assert "does not have all of the index at hand" in done.stderr, command


def test_no_article_is_lost_where_the_manager_is_killed_during_an_ingest(archive: Archive) -> None:
    write_stories(archive.articles / "more", stories(MORE, seed=7))
    with archive.served() as site, reading(site) as seen:
        begun = indexed(archive)
        ingest = archive.begin("ingest", archive.articles)
        eventually(lambda: ingest.poll() is not None or indexed(archive) > begun)
        assert ingest.poll() is None, ingest.communicate()
        with killed(archive, manager(archive.cluster)):
            said, told = ingest.communicate(timeout=LONGEST_SECONDS)
            assert ingest.returncode == 0, told
        eventually(lambda: ARTICLES + MORE in seen.totals)
    assert seen.totals == {ARTICLES, ARTICLES + MORE}
    assert seen.statuses.keys() <= {200, 503}
    checked = archive.warta("check")
    assert checked.returncode == 0, checked.stdout + checked.stderr + said


def is_whole_again(site: Site) -> None:
    eventually(lambda: site.get("/readyz").status_code == 200)
    eventually(lambda: total(site) == ARTICLES)
