"""One of three nodes is cut off from the others while it runs, and nothing refuses a connection.

Whether Warta is on its side or on that of most nodes: no total of what there was before is told as
that of now, nothing is lost, and all is whole again when the cable is back.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import Any

import httpx
import pytest

from app.web.waiting import READER_SECONDS
from benchmarks.cluster.node import Node
from benchmarks.cluster.nodes import Cluster, running
from benchmarks.site.newsroom import stories, write_stories
from tests.cluster.archive import (
    LONGEST_SECONDS,
    TOTAL,
    Archive,
    Site,
    eventually,
    indexed,
    manager,
    reading,
    total,
)
from tests.cluster.conftest import ARTICLES
from tests.cluster.front import fronted
from tests.cluster.hosts import NodeHost, node_hosts
from tests.cluster.test_tls import by
from tests.networks import why_no_networks

FEW, MORE = 40, 1_000
# Readers get an answer in their time, if the machine is not too busy to give it.
ANSWERED_SECONDS = READER_SECONDS + 10
# By itself OpenSearch takes out a node that is silent after half a minute, and waits as long for
# one that does not join: the tests would take five times as long, and see nothing else.
SOON = (
    *(
        f"cluster.fault_detection.{one}_check.{name}"
        for one in ("follower", "leader")
        for name in ("interval: 500ms", "timeout: 2s", "retry_count: 2")
    ),
    "cluster.publish.timeout: 5s",
    "cluster.nodes.reconnect_interval: 1s",
    "discovery.probe.connect_timeout: 2s",
    "transport.connect_timeout: 3s",
)
# Each node has all of the archive, and could answer everything alone.
EVERYWHERE = {"WARTA_OPENSEARCH_SHARDS": "1", "WARTA_OPENSEARCH_REPLICAS": "2"}

CutOff = Callable[..., AbstractContextManager[None]]


@pytest.fixture(scope="module")
def hosts() -> Iterator[tuple[NodeHost, ...]]:
    """A host for each node."""
    if reason := why_no_networks():
        pytest.skip(reason)
    with node_hosts(3) as hosts:
        yield hosts


@pytest.fixture(scope="module")
def cluster(hosts: tuple[NodeHost, ...]) -> Iterator[Cluster]:
    """Nodes on these hosts, in place of those that the other tests share."""
    with running([host.place for host in hosts], SOON) as cluster:
        yield cluster


@pytest.fixture
def cut_off(cluster: Cluster, hosts: tuple[NodeHost, ...]) -> CutOff:
    """Cuts a node off, from other nodes alone or from everybody, as long as a context lasts."""

    @contextmanager
    def cut(node: Node, *, from_nodes_alone: bool = False) -> Iterator[None]:
        host = next(one for one in hosts if one.place == node.place)
        host.cut_off(from_nodes_alone=from_nodes_alone)
        try:
            yield
        finally:
            host.join()
            # Its copies are brought up later: what readers saw of them holds on to them for a
            # minute, and all that is asked meanwhile the other copies answer.
            eventually(lambda: are_one(cluster))

    return cut


def test_readers_are_told_the_whole_total_or_none(archive: Archive, cut_off: CutOff) -> None:
    victim = not_manager(archive.cluster)
    rest = without(archive.cluster, victim)
    with archive.served() as site, reading(site) as seen:
        eventually(lambda: seen.statuses[200] > 5)
        with cut_off(victim):
            eventually(lambda: are_one(rest))
            before = seen.statuses[200]
            eventually(lambda: seen.statuses[200] > before + 10)
            assert len(archive.warta("export").stdout.splitlines()) == ARTICLES
        eventually(lambda: site.get("/readyz").status_code == 200)
        eventually(lambda: total(site) == ARTICLES)
    assert seen.totals == {ARTICLES}
    assert seen.statuses.keys() <= {200, 503}
    assert seen.longest_seconds < ANSWERED_SECONDS


def test_no_article_is_lost_where_the_manager_is_cut_off_during_an_ingest(
    archive: Archive, cut_off: CutOff
) -> None:
    write_stories(archive.articles / "more", stories(MORE, seed=7))
    victim = manager(archive.cluster)
    rest = without(archive.cluster, victim)
    with archive.served() as site, reading(site) as seen:
        begun = indexed(archive)
        ingest = archive.begin("ingest", archive.articles)
        eventually(lambda: ingest.poll() is not None or indexed(archive) > begun)
        assert ingest.poll() is None, ingest.communicate()
        with cut_off(victim):
            said, told = ingest.communicate(timeout=LONGEST_SECONDS)
            assert ingest.returncode == 0, told
            assert are_one(rest)
        eventually(lambda: ARTICLES + MORE in seen.totals)
    assert seen.totals == {ARTICLES, ARTICLES + MORE}
    assert seen.statuses.keys() <= {200, 503}
    assert seen.longest_seconds < ANSWERED_SECONDS
    checked = archive.warta("check")
    assert checked.returncode == 0, checked.stdout + checked.stderr + said


def test_who_reaches_only_a_node_without_a_manager_is_told_nothing_of_before(
    archive: Archive, cut_off: CutOff
) -> None:
    victim = not_manager(archive.cluster)
    alone = {"WARTA_OPENSEARCH_URL": victim.url}
    others = {"WARTA_OPENSEARCH_URL": without(archive.cluster, victim).urls}
    assert archive.warta("ingest", "--reindex", **EVERYWHERE).returncode == 0
    archive.cluster.wait_until_green()
    with archive.served(**alone) as site:
        assert total(site) == ARTICLES
        with cut_off(victim, from_nodes_alone=True):
            eventually(lambda: not has_manager(known_to(victim)))
            write_stories(archive.articles / "more", stories(FEW, seed=7))
            done = archive.warta("ingest", archive.articles, **others)
            assert done.returncode == 0, done.stderr
            # The node itself would tell it without a word of what it lacks.
            assert told_by(victim, archive) == ARTICLES
            with reading(site) as seen:
                tells_nothing(archive, site, alone)
            assert seen.statuses.keys() == {503}
            assert seen.longest_seconds < ANSWERED_SECONDS
        eventually(lambda: total(site) == ARTICLES + FEW)
    eventually(lambda: told_by(victim, archive) == ARTICLES + FEW)
    assert archive.warta("check", **alone).returncode == 0
    assert len(archive.warta("export", **alone).stdout.splitlines()) == ARTICLES + FEW


def tells_nothing(archive: Archive, site: Site, alone: Mapping[str, str]) -> None:
    """Neither pages nor commands tell anything, and nothing is written."""
    page, problem, ready = map(site.get, ("/search?q=kata", TOTAL, "/readyz"))
    assert {one.status_code for one in (page, problem, ready)} == {503}
    assert "cannot be searched at the moment" in page.text
    assert "total" not in problem.json()
    assert site.get("/healthz").status_code == 200
    for command in (["search", "kata"], ["export"], ["stats"], ["ingest", "--reindex"]):
        done = archive.warta(*command, **alone)
        assert (done.returncode, done.stdout) == (2, ""), command
        assert "has no manager at the moment" in done.stderr, command


def test_sites_whose_only_address_is_cut_off_say_so_in_time(
    archive: Archive, cut_off: CutOff, tmp_path: Path
) -> None:
    victim = not_manager(archive.cluster)
    with ExitStack() as ends:
        front = ends.enter_context(fronted(victim.url, tmp_path))
        ways = ({"WARTA_OPENSEARCH_URL": victim.url}, by(front.here, front.authority))
        sites = [ends.enter_context(archive.served(**way)) for way in ways]
        assert {total(site) for site in sites} == {ARTICLES}
        with cut_off(victim):
            for site in sites:
                says_so_in_time(site)
        eventually(lambda: {total(site) for site in sites} == {ARTICLES})


def says_so_in_time(site: Site) -> None:
    begun = monotonic()
    page = site.get("/search?q=kata")
    assert monotonic() - begun < ANSWERED_SECONDS
    assert page.status_code == 503
    assert "cannot be searched at the moment" in page.text
    assert site.get("/healthz").status_code == 200
    assert site.get("/readyz").status_code == 503


def not_manager(cluster: Cluster) -> Node:
    """A node that does not manage the others."""
    managing = manager(cluster)
    return next(one for one in cluster.nodes if one != managing)


def without(cluster: Cluster, node: Node) -> Cluster:
    """The other nodes."""
    return replace(cluster, nodes=tuple(one for one in cluster.nodes if one != node))


def are_one(cluster: Cluster) -> bool:
    """Whether these nodes have a manager, and are all that there is for each of them."""
    return all(
        (told.get("number_of_nodes"), has_manager(told)) == (len(cluster.nodes), True)
        for told in map(known_to, cluster.nodes)
    )


def has_manager(told: Mapping[str, object]) -> bool:
    return told.get("discovered_cluster_manager") is True


def known_to(node: Node) -> Mapping[str, object]:
    """What the node by itself knows of the cluster."""
    return dict(got(node, "/_cluster/health?local=true"))


def told_by(node: Node, archive: Archive) -> object:
    """The number of articles that the node has of an archive; nothing where it has no copy."""
    return got(node, f"/{archive.name}-articles/_count?preference=_only_local").get("count")


def got(node: Node, path: str) -> Any:
    return httpx.get(f"{node.url}{path}", trust_env=False, timeout=30).json()
