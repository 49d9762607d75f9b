"""Leaving alone for a moment what did not answer."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from app.errors import ClusterUnavailable

PAUSE_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class _Away:
    """What is said of who did not answer, until it is asked again."""

    refusal: ClusterUnavailable
    until: float


class Breaker:
    """Says at once what did not answer a moment ago, and then has one asker try whether it does.

    A page asks many things, and readers who wait behind each other would each wait for all of them.
    Several threads may use it.
    """

    def __init__(self, longest_try: float, clock: Callable[[], float] = monotonic) -> None:
        """Whoever tries is waited for as long as `longest_try` seconds, then another one may."""
        self._longest_try = longest_try
        self._clock = clock
        self._lock = Lock()
        self._away: _Away | None = None

    def check(self) -> None:
        """Returns where it may be asked; ClusterUnavailable where it is left alone."""
        # Reading one attribute needs no lock, and nearly always it is this.
        if self._away is None:
            return
        with self._lock:
            away, now = self._away, self._clock()
            if away is None:
                return
            if now < away.until:
                # One of its own for each thread: raising notes in an error where it went.
                raise type(away.refusal)(str(away.refusal))
            self._away = _Away(away.refusal, now + self._longest_try)

    def failed(self, refusal: ClusterUnavailable) -> None:
        """Notes that there was no answer, and what is to be said of it."""
        with self._lock:
            self._away = _Away(refusal, self._clock() + PAUSE_SECONDS)

    def answered(self) -> None:
        """Notes that there was an answer, whatever it was."""
        if self._away is not None:
            with self._lock:
                self._away = None
