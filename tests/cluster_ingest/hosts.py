"""A second host, behind a cable that can be pulled out."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.networks import RUN, THIS, Cable, Host, new_host, new_switch

HERE, THERE = f"10.213.{RUN}.1", f"10.213.{RUN}.2"


@dataclass(frozen=True, slots=True)
class OtherHost:
    """The other host, and the cable that leads there."""

    host: Host
    cable: Cable

    @property
    def launcher(self) -> tuple[str, ...]:
        """What runs a program there."""
        return self.host.launcher

    def cut_off(self) -> None:
        """Nothing gets there any more, and nothing says so."""
        self.cable.pull_out()

    def join(self) -> None:
        """It can be reached again."""
        self.cable.plug_in()


@contextmanager
def other_host() -> Iterator[OtherHost]:
    """A host at THERE that reaches this one at HERE, and nothing else; gone at the end."""
    with new_switch() as switch, new_host() as host:
        switch.cable_to(THIS, HERE)
        yield OtherHost(host, switch.cable_to(host, THERE))
