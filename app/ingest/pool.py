"""What reads chunks of inputs: this process, others of this machine, or other machines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from app.index.hands import Hands
from app.ingest.batches import Bound
from app.ingest.formats.columns import Mapping_, known_columns
from app.ingest.limits import Limits
from app.ingest.prepare import prepare
from app.ingest.steps import Input, Result

# Inputs handed over at once: enough to hide the cost of the hand-over, not more than fits.
CHUNK = Bound(64, 4 * 1024 * 1024)
# Chunks in flight for each worker; bounds what waits in memory.
AHEAD = 4


@dataclass(frozen=True, slots=True)
class Manner:
    """How inputs are read: within which bounds, and which columns the user named."""

    limits: Limits
    mapped: Mapping_ = ()


class Pending(Protocol):
    """A chunk that is being read."""

    def results(self) -> list[Result]:
        """What became of each input, in order; waits until it is known."""
        ...


class Pool(Protocol):
    """Reads chunks side by side."""

    @property
    def room(self) -> Bound:
        """How many chunks may be under way, and how many bytes they may have together."""
        ...

    def hands(self) -> Hands | None:
        """Those of the pool that can write the index as well; None where there are none.

        Raises what they say who should and cannot.
        """
        ...

    def begin(self, inputs: Sequence[Input]) -> Pending:
        """Has a chunk read."""
        ...

    def begin_few(self, inputs: Sequence[Input]) -> Pending:
        """Has a chunk read that may be all there is."""
        ...

    def end(self) -> None:
        """Nothing more is read: whoever does nothing else is let go."""
        ...


def read_all(inputs: Sequence[Input], manner: Manner) -> list[Result]:
    """What becomes of each input of a chunk, in order; a fault in one never stops the others."""
    columns = known_columns(manner.mapped)
    return [prepare(one, manner.limits, columns) for one in inputs]
