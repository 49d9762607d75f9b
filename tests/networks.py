"""Hosts on this machine with networks of their own, and cables between them that can be pulled out.

They stand for machines that are cut off from each other: nothing gets there any more, and nobody is
told so.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from uuid import uuid4

# Another run of the tests at the same time has other addresses.
RUN = os.getpid() % 250 + 1
_BRIDGE = "bridge"
# For so many seconds and more a host seeks the one that an address belongs to: that none answers is
# what it would tell its programs, as if somebody had refused them.
_PROBES = "3600"


@dataclass(frozen=True, slots=True)
class Host:
    """One host, by the name of its network; this machine itself has none."""

    name: str

    @property
    def launcher(self) -> tuple[str, ...]:
        """What runs a program there."""
        return ("ip", "netns", "exec", self.name) if self.name else ()

    def ip(self, *arguments: str) -> None:
        """Changes its network."""
        there = ("-n", self.name) if self.name else ()
        run("ip", *there, *arguments)


THIS = Host("")


@dataclass(frozen=True, slots=True)
class Cable:
    """A cable that leads from a switch to a host, by the port that it is plugged into."""

    switch: Host
    port: str

    def pull_out(self) -> None:
        """Nothing gets through any more, and nothing says so."""
        self.switch.ip("link", "set", self.port, "down")

    def plug_in(self) -> None:
        """All is as it was."""
        self.switch.ip("link", "set", self.port, "up")


@dataclass(frozen=True, slots=True)
class Switch:
    """What all hosts with a cable to it are joined by, and nothing else."""

    host: Host

    def cable_to(self, host: Host, address: str, name: str = "") -> Cable:
        """A cable to a host, which has that address there; `name` is what it calls its end."""
        port = f"w{uuid4().hex[:8]}"
        end = name or f"{port}-end"
        self.host.ip("link", "add", port, "type", "veth", "peer", "name", end)
        self.host.ip("link", "set", end, "netns", host.name or str(os.getpid()))
        self.host.ip("link", "set", port, "master", _BRIDGE, "up")
        probes = ("ucast_probes", _PROBES, "mcast_probes", _PROBES)
        host.ip("addr", "add", f"{address}/24", "dev", end)
        host.ip("link", "set", end, "up")
        host.ip("ntable", "change", "name", "arp_cache", "dev", end, *probes)
        return Cable(self.host, port)


@contextmanager
def new_host() -> Iterator[Host]:
    """A host without any cable; gone at the end, with all cables that lead there."""
    host = Host(f"warta-{uuid4().hex[:6]}")
    run("ip", "netns", "add", host.name)
    try:
        host.ip("link", "set", "lo", "up")
        yield host
    finally:
        run("ip", "netns", "del", host.name)


@contextmanager
def new_switch() -> Iterator[Switch]:
    """A switch without any cable; gone at the end, with all of its cables.

    It stands in a network of its own, where no rule of this machine holds for what passes it.
    """
    with new_host() as host:
        host.ip("link", "add", _BRIDGE, "type", "bridge")
        host.ip("link", "set", _BRIDGE, "up")
        yield Switch(host)


def why_no_networks() -> str:
    """Why there can be no networks on this machine; nothing where there can."""
    if os.geteuid():
        return "Only root may make networks."
    if shutil.which("ip") is None:
        return "There is no `ip` (iproute2) to make networks with."
    try:
        with ExitStack() as ends:
            switch = ends.enter_context(new_switch())
            switch.cable_to(ends.enter_context(new_host()), "192.0.2.1")
    except subprocess.CalledProcessError as error:
        return f"Networks cannot be made here: {error.stderr.strip()}"
    return ""


def run(*command: str) -> None:
    """Runs a program to its end; CalledProcessError with what it said where it fails."""
    subprocess.run(command, check=True, capture_output=True, text=True)
