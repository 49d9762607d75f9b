"""Reading by the machines of a Dask cluster.

A chunk travels with its bytes, since the files need not be seen from there. Dask gives it to
another machine where one is lost.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from distributed.scheduler import KilledWorker

from app.errors import DaskUnavailable
from app.index.hands import Hands
from app.index.opening import whereabouts
from app.ingest.batches import Bound
from app.ingest.cluster.address import DaskAddress
from app.ingest.cluster.asking import Asking, Task
from app.ingest.cluster.connecting import connected, other_release
from app.ingest.cluster.senders import Senders, check_senders
from app.ingest.cluster.task import Refusal, packed, read_chunk, unpacked
from app.ingest.pool import AHEAD, Manner, Pending, Pool
from app.ingest.steps import Input, Result

# The scheduler keeps what is under way, to send it again; so does this machine.
_BYTES_AHEAD = 256 * 1024 * 1024
_KILLS = (
    "Each process that read it was ended, perhaps for want of memory, and so it was given up: "
    "give the workers more, or lower WARTA_MAX_FILE_BYTES."
)


class ChunkLost(Exception):
    """A chunk of which nothing came back; the text says why, in a sentence."""


@contextmanager
def reading_there(manner: Manner, address: DaskAddress) -> Iterator[Pool]:
    """A pool of the cluster's machines; DaskUnavailable where they cannot be asked."""
    with connected(address) as client:
        yield Machines(Asking(client, address), manner)


class Machines:
    """A `Pool` of whatever machines the cluster has at the moment."""

    def __init__(self, asking: Asking, manner: Manner) -> None:
        """Reads in `manner` by the machines that are asked by `asking`."""
        self._asking = asking
        self._manner = manner

    @property
    def room(self) -> Bound:
        """A few chunks for each thread of the machines."""
        return Bound(self._asking.threads * AHEAD, _BYTES_AHEAD)

    def hands(self) -> Hands | None:
        """The machines, where the index is one that they reach too.

        Raises DaskUnavailable where one of them does not, and ClusterUnavailable.
        """
        where = whereabouts()
        if where is None:
            return None
        check_senders(self._asking.client, where)
        return Senders(self._asking)

    def begin(self, inputs: Sequence[Input]) -> Pending:
        """Has a chunk read by one of the machines."""
        return _There(self, inputs, self._submitted(inputs))

    begin_few = begin

    def end(self) -> None:
        """They stay: they may write to the index until it is finished."""

    def received(self, future: Task) -> list[Result]:
        """What became of the inputs of a chunk; waits for it as long as there are machines.

        Raises DaskUnavailable, and ChunkLost where there are results of none of them.
        """
        fault = self._asking.fault(future)
        if isinstance(fault, KilledWorker):
            raise ChunkLost(_KILLS)
        if fault is not None:
            raise DaskUnavailable(
                f"The Dask workers cannot read ({fault!r:.200}): install the same Warta on all "
                "machines, the scheduler's too, then run the same command again."
            )
        told = self._asking.told(future)
        if isinstance(told, tuple):
            raise other_release("that read", told)
        if isinstance(told, Refusal):
            told = told.reason
        if isinstance(told, str):
            raise ChunkLost(f"Warta failed on it, please report this: {told}.")
        return unpacked(told)

    def one_by_one(self, inputs: Sequence[Input]) -> list[Result]:
        """Reads each input while nothing else is read, so that the one at fault is known.

        Dask blames all that a lost machine had before it for its end.
        """
        self._asking.wait_for_all()
        return [self._alone(one) for one in inputs]

    def _alone(self, one: Input) -> Result:
        try:
            (result,) = self.received(self._submitted([one]))
        except ChunkLost as lost:
            return Result(reason=str(lost))
        return result

    def _submitted(self, inputs: Sequence[Input]) -> Task:
        return self._asking.begin(read_chunk, packed(inputs, self._manner))


@dataclass(frozen=True, slots=True)
class _There:
    """A chunk that machines read."""

    machines: Machines
    inputs: Sequence[Input]
    future: Task

    def results(self) -> list[Result]:
        try:
            return self.machines.received(self.future)
        except ChunkLost:
            return self.machines.one_by_one(self.inputs)
