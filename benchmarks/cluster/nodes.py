"""Nodes of OpenSearch that know each other, as long as something needs them."""

import json
import re
import shutil
import socket
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from time import monotonic, sleep

from benchmarks.cluster.distribution import Unobtainable, unpacked
from benchmarks.cluster.node import HOST, Node

_START_SECONDS = 240


@dataclass(frozen=True, slots=True)
class Cluster:
    """Nodes that know each other; the program that they run is in `home`."""

    home: Path
    nodes: tuple[Node, ...]

    @property
    def urls(self) -> str:
        """Where programs reach it, with commas between."""
        return ",".join(node.url for node in self.nodes)

    def wait_until_green(self) -> None:
        """Returns when all nodes and all copies are there; Unobtainable where they never are."""
        until = monotonic() + _START_SECONDS
        while monotonic() < until:
            if any(node.ended for node in self.nodes):
                break
            if self._is_green():
                return
            sleep(0.5)
        told = "\n".join(f"{one.name}:\n{one.last_lines()}" for one in self.nodes)
        raise Unobtainable(f"The nodes of OpenSearch did not come up.\n{told}")

    def _is_green(self) -> bool:
        """Whether the first node says so, soon."""
        asked = f"wait_for_nodes={len(self.nodes)}&wait_for_status=green&timeout=5s"
        connection = HTTPConnection(HOST, self.nodes[0].http, timeout=10)
        with closing(connection), suppress(OSError):
            connection.request("GET", f"/_cluster/health?{asked}")
            return not json.load(connection.getresponse())["timed_out"]
        return False


@contextmanager
def running(nodes: int, settings: Sequence[str] = ()) -> Iterator[Cluster]:
    """A green cluster of so many nodes; at the end nothing of it is left.

    `settings` are further lines of every node's configuration. Unobtainable where it can't be had.
    """
    with ExitStack() as ends:
        folder = Path(ends.enter_context(tempfile.TemporaryDirectory(prefix="warta-opensearch-")))
        folder.chmod(0o755)
        home = unpacked(folder)
        cluster = Cluster(home, _laid_out(folder, nodes))
        _configure(cluster, settings)
        for node in cluster.nodes:
            ends.callback(node.stop)
            node.start(home)
        cluster.wait_until_green()
        yield cluster


def _laid_out(folder: Path, count: int) -> tuple[Node, ...]:
    ports = iter(_free_ports(2 * count))
    return tuple(
        Node(f"node-{number}", next(ports), next(ports), folder / f"node-{number}")
        for number in range(1, count + 1)
    )


def _configure(cluster: Cluster, settings: Sequence[str]) -> None:
    """Writes what each node reads at its start, into a folder that is its own."""
    for node in cluster.nodes:
        config = node.folder / "config"
        shutil.copytree(cluster.home / "config", config)
        for name in ("tmp", "logs"):
            (node.folder / name).mkdir()
        lines = (*_lines(cluster, node), *settings)
        (config / "opensearch.yml").write_text("\n".join(lines) + "\n", "utf-8")
        # Java's own log would be among the files of the program, which the user may not write.
        java = (config / "jvm.options").read_text("utf-8")
        own = re.sub(r"(?<=[=:])logs/", f"{node.folder}/logs/", java)
        (config / "jvm.options").write_text(own, "utf-8")
        node.own()


def _lines(cluster: Cluster, node: Node) -> tuple[str, ...]:
    names = [one.name for one in cluster.nodes]
    others = [f"{HOST}:{one.transport}" for one in cluster.nodes]
    return (
        "cluster.name: warta-tests",
        f"node.name: {node.name}",
        f"network.host: {HOST}",
        f"http.port: {node.http}",
        f"transport.port: {node.transport}",
        f"discovery.seed_hosts: {json.dumps(others)}",
        f"cluster.initial_cluster_manager_nodes: {json.dumps(names)}",
        f"path.data: {node.folder / 'data'}",
        f"path.logs: {node.folder / 'logs'}",
        # A developer's disk is nearly full as often as not.
        "cluster.routing.allocation.disk.threshold_enabled: false",
        "action.auto_create_index: false",
    )


def _free_ports(count: int) -> list[int]:
    with ExitStack() as opened:
        sockets = [opened.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind((HOST, 0))
        return [one.getsockname()[1] for one in sockets]
