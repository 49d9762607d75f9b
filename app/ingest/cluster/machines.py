"""Reading by the machines of a Dask cluster.

A chunk travels with its bytes, since the files need not be seen from there. Dask gives it to
another machine where one is lost.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import TypeVar

from distributed import Client, Future
from distributed.scheduler import KilledWorker

from app.errors import DaskUnavailable
from app.ingest.batches import Bound
from app.ingest.cluster.address import DaskAddress
from app.ingest.cluster.connecting import (
    answering,
    connected,
    other_release,
    threads_of,
    wait_for_workers,
)
from app.ingest.cluster.release import release
from app.ingest.cluster.task import packed, read_chunk, unpacked
from app.ingest.pool import AHEAD, Manner, Pending, Pool
from app.ingest.steps import Input, Result

# The scheduler keeps what is under way, to send it again; so does this machine.
_BYTES_AHEAD = 256 * 1024 * 1024
# How often it is looked whether there still are machines, and how many.
_LOOK_SECONDS = 5
# A sending that takes longer is begun again, so it must be long enough for the largest.
_SEND_SECONDS = 60
_KILLS = (
    "Each process that read it was ended, perhaps for want of memory, and so it was given up: "
    "give the workers more, or lower WARTA_MAX_FILE_BYTES."
)

# What a chunk becomes, as `read_chunk` gives it.
_Chunk = Future[bytes | tuple[str, ...] | str]
Answer = TypeVar("Answer")


class ChunkLost(Exception):
    """A chunk of which nothing came back; the text says why, in a sentence."""


@contextmanager
def reading_there(manner: Manner, address: DaskAddress) -> Iterator[Pool]:
    """A pool of the cluster's machines; DaskUnavailable where they cannot be asked."""
    with connected(address) as client:
        yield Machines(client, address, manner)


class Machines:
    """A `Pool` of whatever machines the cluster has at the moment."""

    def __init__(self, client: Client, address: DaskAddress, manner: Manner) -> None:
        """Reads in `manner` by the machines that `client` asks."""
        self._client = client
        self._address = address
        self._manner = manner
        self._under_way: set[_Chunk] = set()
        self._threads = 1
        self._looked = -float(_LOOK_SECONDS)

    @property
    def room(self) -> Bound:
        """A few chunks for each thread of the machines."""
        if monotonic() - self._looked >= _LOOK_SECONDS:
            self._look()
        return Bound(self._threads * AHEAD, _BYTES_AHEAD)

    def begin(self, inputs: Sequence[Input]) -> Pending:
        """Has a chunk read by one of the machines."""
        return _There(self, inputs, self._submitted(inputs))

    begin_few = begin

    def received(self, future: _Chunk) -> list[Result]:
        """What became of the inputs of a chunk; waits for it as long as there are machines.

        Raises DaskUnavailable, and ChunkLost where there are results of none of them.
        """
        fault = self._fault(future)
        self._under_way.discard(future)
        if isinstance(fault, KilledWorker):
            raise ChunkLost(_KILLS)
        if fault is not None:
            raise DaskUnavailable(
                f"The Dask workers cannot read ({fault!r:.200}): install the same Warta on all "
                "machines, the scheduler's too, then run the same command again."
            )
        told = self._patiently(partial(future.result, _SEND_SECONDS))
        if isinstance(told, tuple):
            raise other_release("that read", told)
        if isinstance(told, str):
            raise ChunkLost(f"Warta failed on it, please report this: {told}.")
        return unpacked(told)

    def one_by_one(self, inputs: Sequence[Input]) -> list[Result]:
        """Reads each input while nothing else is read, so that the one at fault is known.

        Dask blames all that a lost machine had before it for its end.
        """
        for future in tuple(self._under_way):
            self._fault(future)
        return [self._alone(one) for one in inputs]

    def _alone(self, one: Input) -> Result:
        try:
            (result,) = self.received(self._submitted([one]))
        except ChunkLost as lost:
            return Result(reason=str(lost))
        return result

    def _submitted(self, inputs: Sequence[Input]) -> _Chunk:
        chunk = packed(inputs, self._manner)
        with answering(self._address):
            future = self._client.submit(read_chunk, chunk, release(), pure=False)
        self._under_way.add(future)
        return future

    def _fault(self, future: _Chunk) -> BaseException | None:
        """What went wrong with a chunk, once that is known; None where nothing did."""
        fault: BaseException | None = self._patiently(partial(future.exception, _LOOK_SECONDS))
        return fault

    def _patiently(self, ask: Callable[[], Answer]) -> Answer:
        """Asks until there is an answer, as long as there are machines."""
        while True:
            with answering(self._address), suppress(TimeoutError):
                return ask()
            self._look()

    def _look(self) -> None:
        with answering(self._address):
            wait_for_workers(self._client, self._address)
            self._threads = max(1, threads_of(self._client))
        self._looked = monotonic()


@dataclass(frozen=True, slots=True)
class _There:
    """A chunk that machines read."""

    machines: Machines
    inputs: Sequence[Input]
    future: _Chunk

    def results(self) -> list[Result]:
        try:
            return self.machines.received(self.future)
        except ChunkLost:
            return self.machines.one_by_one(self.inputs)
