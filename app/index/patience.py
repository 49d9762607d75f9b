"""How long whoever asks has for all their questions together."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from math import inf
from time import monotonic


@dataclass(slots=True)
class Patience:
    """The moment at which an asker gives up; it may be put off for ever."""

    until: float

    def never_ends(self) -> None:
        """From now on every question is waited for by itself."""
        self.until = inf


_patience: ContextVar[Patience | None] = ContextVar("patience", default=None)


@contextmanager
def patience(seconds: float) -> Iterator[Patience]:
    """Whatever an engine is asked inside has so many seconds in all, in other threads too where
    those take over the context."""
    asker = Patience(monotonic() + seconds)
    token = _patience.set(asker)
    try:
        yield asker
    finally:
        _patience.reset(token)


def seconds_left(most: float) -> float:
    """How long the next question may take, at `most`; not above 0 where there is no time left."""
    asker = _patience.get()
    return most if asker is None else min(most, asker.until - monotonic())
