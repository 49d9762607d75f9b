"""Preparing many inputs, side by side where that pays, and giving them back in order."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib import import_module

from app.errors import DaskMissing
from app.ingest.batches import weighed_batches
from app.ingest.cluster.address import DaskAddress
from app.ingest.pool import CHUNK, Manner, Pending, Pool
from app.ingest.processes import reading_here
from app.ingest.steps import Done, Input, Prepared, Step


def reading(
    manner: Manner, workers: int, cluster: DaskAddress | None
) -> AbstractContextManager[Pool]:
    """A pool of `workers` processes of this machine, or of the machines of a Dask cluster.

    Raises WorkerLost, DaskMissing where Dask is not installed, and DaskUnavailable.
    """
    if cluster is None:
        return reading_here(manner, workers)
    # Who reads on one machine need not have it installed.
    try:
        dask = import_module("app.ingest.cluster.machines")
    except ModuleNotFoundError as error:
        raise DaskMissing(
            "--cluster needs Dask, which is not installed: `pip install warta[cluster]` does so."
        ) from error
    pool: AbstractContextManager[Pool] = dask.reading_there(manner, cluster)
    return pool


class Preparer:
    """Prepares inputs in order, by a pool."""

    def __init__(self, pool: Pool) -> None:
        """Has `pool` read."""
        self._pool = pool

    def prepared(self, steps: Iterable[Step]) -> Iterator[Done]:
        """Each step in the order given, its input as it was read."""
        waiting: deque[_Chunk] = deque()
        weight = 0
        for steps_of_chunk in weighed_batches(steps, CHUNK, weight_of):
            chunk = self._begun(steps_of_chunk, is_first=not waiting)
            waiting.append(chunk)
            weight += chunk.weight
            room = self._pool.room
            while len(waiting) >= room.count or weight >= room.weight:
                weight -= waiting[0].weight
                yield from waiting.popleft().done()
        while waiting:
            yield from waiting.popleft().done()
        self._pool.end()

    def _begun(self, steps: list[Step], *, is_first: bool) -> "_Chunk":
        inputs = [step for step in steps if isinstance(step, Input)]
        weight = sum(map(weight_of, steps))
        few = len(steps) < CHUNK.count and weight < CHUNK.weight
        if not inputs:
            return _Chunk(steps, None, 0)
        begin = self._pool.begin_few if few and is_first else self._pool.begin
        return _Chunk(steps, begin(inputs), weight)


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Steps whose inputs are being prepared, if there are any, and their bytes."""

    steps: Sequence[Step]
    pending: Pending | None
    weight: int

    def done(self) -> Iterator[Done]:
        """The steps in their order, once the inputs are prepared."""
        results = iter(self.pending.results() if self.pending else ())
        for step in self.steps:
            if isinstance(step, Input):
                yield Prepared(step, next(results))
            else:
                yield step


def weight_of(step: object) -> int:
    """The bytes that a step holds in memory."""
    one = step.input if isinstance(step, Prepared) else step
    return len(one.data) if isinstance(one, Input) else 0
