"""Nodes of OpenSearch that know each other, as long as something needs them."""

import json
import re
import shutil
import socket
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from time import monotonic, sleep

from benchmarks.cluster.distribution import Unobtainable, java_home, unpacked
from benchmarks.cluster.node import HOST, Node, Place

# Of three nodes on two processors that have other work; on idle ones it is half a minute.
_START_SECONDS = 300
_TOLD = "nodes.json"
# What makes comparing vectors quick; a Java without it does not start where it is asked for.
_VECTORS = "jdk.incubator.vector"


@dataclass(frozen=True, slots=True)
class Cluster:
    """Nodes that know each other; the program that they run is in `home`."""

    home: Path
    nodes: tuple[Node, ...]

    @classmethod
    def at(cls, folder: Path) -> "Cluster":
        """The cluster that another process keeps running in `folder`."""
        told = json.loads((folder / _TOLD).read_text("utf-8"))
        nodes = tuple(
            Node(name, http, transport, folder / name, Path(told["java"]), _place(**place))
            for name, http, transport, place in told["nodes"]
        )
        return cls(Path(told["home"]), nodes)

    @property
    def folder(self) -> Path:
        """Where everything of it lies."""
        return self.home.parent

    @property
    def urls(self) -> str:
        """Where programs reach it, with commas between."""
        return ",".join(node.url for node in self.nodes)

    def wait_until_green(self) -> None:
        """Returns when all nodes and all copies are there; Unobtainable where they never are."""
        until = monotonic() + _START_SECONDS
        while monotonic() < until and not any(node.ended for node in self.nodes):
            if any(_is_green(node, len(self.nodes)) for node in self.nodes):
                return
            sleep(0.5)
        told = "\n".join(f"{one.name}:\n{one.last_lines()}" for one in self.nodes)
        raise Unobtainable(f"The nodes of OpenSearch did not come up.\n{told}")

    def tell(self) -> None:
        """Writes down what `at` reads."""
        nodes = [(one.name, one.http, one.transport, asdict(one.place)) for one in self.nodes]
        told = {"home": str(self.home), "java": str(self.nodes[0].java), "nodes": nodes}
        (self.folder / _TOLD).write_text(json.dumps(told), "utf-8")


@contextmanager
def running(places: Sequence[Place], settings: Sequence[str] = ()) -> Iterator[Cluster]:
    """A green cluster of a node at each place; at the end nothing of it is left.

    `settings` are further lines of every node's configuration. Unobtainable where it can't be had.
    """
    with ExitStack() as ends:
        folder = Path(ends.enter_context(tempfile.TemporaryDirectory(prefix="warta-opensearch-")))
        folder.chmod(0o755)
        java = _usable(java_home(), folder)
        home = unpacked(folder)
        cluster = Cluster(home, _laid_out(folder, java, places))
        _configure(cluster, settings)
        cluster.tell()
        for node in cluster.nodes:
            ends.callback(node.stop)
            node.start(home)
        cluster.wait_until_green()
        yield cluster


def _usable(java: Path, folder: Path) -> Path:
    """The Java where every user can run it: one of our own environment may lie out of reach."""
    if not java.is_relative_to(Path(sys.prefix).resolve()):
        return java
    return Path(shutil.copytree(java, folder / "java"))


def _is_green(node: Node, nodes: int) -> bool:
    """Whether the node knows so many and says that all is well, soon."""
    asked = f"wait_for_nodes={nodes}&wait_for_status=green&timeout=5s"
    connection = HTTPConnection(node.place.programs, node.http, timeout=10)
    with closing(connection), suppress(OSError, HTTPException, ValueError):
        connection.request("GET", f"/_cluster/health?{asked}")
        return json.load(connection.getresponse()).get("timed_out") is False
    return False


def _laid_out(folder: Path, java: Path, places: Sequence[Place]) -> tuple[Node, ...]:
    ports = iter(_free_ports(2 * len(places)))
    return tuple(
        Node(name, next(ports), next(ports), folder / name, java, place)
        for name, place in ((f"node-{number}", one) for number, one in enumerate(places, 1))
    )


def _place(programs: str, nodes: str, launcher: Sequence[str]) -> Place:
    """The place that was written down so."""
    return Place(programs, nodes, tuple(launcher))


def _configure(cluster: Cluster, settings: Sequence[str]) -> None:
    """Writes what each node reads at its start, into a folder that is its own."""
    for node in cluster.nodes:
        config = node.folder / "config"
        shutil.copytree(cluster.home / "config", config)
        for name in ("tmp", "logs"):
            (node.folder / name).mkdir()
        lines = (*_lines(cluster, node), *settings)
        (config / "opensearch.yml").write_text("\n".join(lines) + "\n", "utf-8")
        java = (config / "jvm.options").read_text("utf-8")
        (config / "jvm.options").write_text(_java_options(java, node), "utf-8")
        node.own()


def _java_options(text: str, node: Node) -> str:
    """OpenSearch's options for Java, as they fit this node."""
    # Java's own log would be among the files of the program, which the user may not write.
    own = re.sub(r"(?<=[=:])logs/", f"{node.folder}/logs/", text)
    if _VECTORS in _modules(node.java):
        return own
    return re.sub(rf"(?m)^.*{re.escape(_VECTORS)}.*\n", "", own)


def _modules(java: Path) -> str:
    """The names of all that this Java is made of, as far as it tells."""
    with suppress(OSError):
        return (java / "release").read_text("utf-8")
    return ""


def _lines(cluster: Cluster, node: Node) -> tuple[str, ...]:
    names = [one.name for one in cluster.nodes]
    others = [f"{one.place.nodes}:{one.transport}" for one in cluster.nodes]
    return (
        "cluster.name: warta-tests",
        f"node.name: {node.name}",
        f"http.host: {node.place.programs}",
        f"transport.host: {node.place.nodes}",
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
