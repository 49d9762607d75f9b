"""A second host: a network of its own on this machine, behind a cable that can be pulled out."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import uuid4

HERE, THERE = "10.213.47.1", "10.213.47.2"


@dataclass(frozen=True, slots=True)
class Host:
    """The other host, by the name of its network; `cable` is our end of what leads there."""

    name: str
    cable: str

    @property
    def launcher(self) -> tuple[str, ...]:
        """What runs a program there."""
        return ("ip", "netns", "exec", self.name)

    def cut_off(self) -> None:
        """Nothing gets there any more, and nothing says so."""
        _ip("link", "set", self.cable, "down")

    def join(self) -> None:
        """It can be reached again."""
        _ip("link", "set", self.cable, "up")


@contextmanager
def other_host() -> Iterator[Host]:
    """A host at THERE that reaches this one at HERE, and nothing else; gone at the end."""
    name = f"warta-{uuid4().hex[:6]}"
    host = Host(name, f"w{name[-6:]}a")
    inner = f"w{name[-6:]}b"
    _ip("netns", "add", name)
    try:
        _ip("link", "add", host.cable, "type", "veth", "peer", "name", inner)
        _ip("link", "set", inner, "netns", name)
        _ip("addr", "add", f"{HERE}/24", "dev", host.cable)
        _ip("link", "set", host.cable, "up")
        for change in (
            ("addr", "add", f"{THERE}/24", "dev", inner),
            ("link", "set", inner, "up"),
            ("link", "set", "lo", "up"),
        ):
            _ip("-n", name, *change)
        yield host
    finally:
        # The cable goes with the network that one of its ends is in.
        _ip("netns", "del", name)


def why_no_hosts() -> str:
    """Why there can be no other host on this machine; nothing where there can."""
    if os.geteuid():
        return "Only root may make networks."
    if shutil.which("ip") is None:
        return "There is no `ip` (iproute2) to make networks with."
    try:
        with other_host():
            return ""
    except subprocess.CalledProcessError as error:
        return f"Networks cannot be made here: {error.stderr.strip()}"


def _ip(*arguments: str) -> None:
    subprocess.run(["ip", *arguments], check=True, capture_output=True, text=True)
