"""Nodes of a cluster on hosts of their own, which can be cut off from each other and from readers.

Each host has two cables: to the other nodes, and to who asks them.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from benchmarks.cluster.node import Place
from tests.networks import RUN, THIS, Cable, Host, Switch, new_host, new_switch, run

_ASKERS, _NODES = f"10.214.{RUN}", "127.214.0"
_FIRST = 11


@dataclass(frozen=True, slots=True)
class NodeHost:
    """A host for one node."""

    place: Place
    to_nodes: Cable
    to_askers: Cable

    def cut_off(self, *, from_nodes_alone: bool = False) -> None:
        """Neither other nodes nor those who ask, if not those too, get there any more."""
        self.to_nodes.pull_out()
        if not from_nodes_alone:
            self.to_askers.pull_out()

    def join(self) -> None:
        """All is as it was."""
        self.to_nodes.plug_in()
        self.to_askers.plug_in()


@contextmanager
def node_hosts(count: int) -> Iterator[tuple[NodeHost, ...]]:
    """So many hosts for nodes that reach each other, and that this machine reaches."""
    with ExitStack() as ends:
        nodes, askers = (ends.enter_context(new_switch()) for _ in range(2))
        askers.cable_to(THIS, f"{_ASKERS}.1")
        yield tuple(
            _wired(ends.enter_context(new_host()), number, nodes, askers)
            for number in range(_FIRST, _FIRST + count)
        )


def _wired(host: Host, number: int, nodes: Switch, askers: Switch) -> NodeHost:
    _give_up_loopback(host)
    # As those advise who make OpenSearch: else what was sent before a cable was pulled out keeps
    # all that follows it waiting for as long again once that is back.
    _set(host, "tcp_retries2", 5)
    place = Place(f"{_ASKERS}.{number}", f"{_NODES}.{number}", host.launcher)
    return NodeHost(place, nodes.cable_to(host, place.nodes), askers.cable_to(host, place.programs))


def _give_up_loopback(host: Host) -> None:
    """Has most addresses of loopback be those of other hosts: `Place` says what for."""
    host.ip("addr", "add", "127.0.0.1/32", "dev", "lo")
    host.ip("addr", "del", "127.0.0.1/8", "dev", "lo")
    _set(host, "conf/all/route_localnet", 1)


def _set(host: Host, name: str, value: int) -> None:
    """Sets something of a host's network, and of no other."""
    run(*host.launcher, "sh", "-c", f"echo {value} >/proc/sys/net/ipv4/{name}")
