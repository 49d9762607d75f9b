"""Preparing many inputs, on several processes where that pays."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread

from app.errors import WorkerLost
from app.ingest.batches import Bound, weighed_batches
from app.ingest.collecting import collect_seldom
from app.ingest.formats.columns import Mapping_, known_columns
from app.ingest.limits import Limits
from app.ingest.prepare import prepare
from app.ingest.steps import Done, Input, Prepared, Result, Step

# Inputs handed over at once: enough to hide the cost of the hand-over, not more than fits.
CHUNK = Bound(64, 4 * 1024 * 1024)
# Chunks in flight for each worker; bounds what waits in memory.
_AHEAD = 4


@dataclass(frozen=True, slots=True)
class Manner:
    """How inputs are read: within which bounds, and which columns the user named."""

    limits: Limits
    mapped: Mapping_ = ()


class Preparer:
    """Prepares inputs in order, by itself or with `workers` processes."""

    def __init__(self, manner: Manner, pool: ProcessPoolExecutor | None, workers: int) -> None:
        """Uses `pool` of `workers` processes, or none."""
        self._manner = manner
        self._pool = pool
        self._ahead = workers * _AHEAD

    def prepared(self, steps: Iterable[Step]) -> Iterator[Done]:
        """Each step in the order given, its input as it was read."""
        waiting: deque[_Chunk] = deque()
        for steps_of_chunk in weighed_batches(steps, CHUNK, weight_of):
            waiting.append(self._begun(steps_of_chunk, is_first=not waiting))
            if len(waiting) >= self._ahead:
                yield from waiting.popleft().done()
        while waiting:
            yield from waiting.popleft().done()

    def _begun(self, steps: list[Step], *, is_first: bool) -> "_Chunk":
        inputs = [step for step in steps if isinstance(step, Input)]
        few = len(steps) < CHUNK.count and sum(map(weight_of, steps)) < CHUNK.weight
        # Too few to be worth the start of a process.
        if self._pool is None or not inputs or (few and is_first):
            future: Future[list[Result]] = Future()
            future.set_result(_prepare_all(inputs, self._manner))
            return _Chunk(steps, future)
        return _Chunk(steps, self._pool.submit(_prepare_all, inputs, self._manner))


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Steps whose inputs are being prepared."""

    steps: list[Step]
    results: Future[list[Result]]

    def done(self) -> Iterator[Done]:
        """The steps in their order, once the inputs are prepared."""
        results = iter(self.results.result())
        for step in self.steps:
            if isinstance(step, Input):
                yield Prepared(step, next(results))
            else:
                yield step


def weight_of(step: object) -> int:
    """The bytes that a step holds in memory."""
    one = step.input if isinstance(step, Prepared) else step
    return len(one.data) if isinstance(one, Input) else 0


@contextmanager
def preparing(manner: Manner, workers: int) -> Iterator[Preparer]:
    """A preparer with `workers` processes; with one, the work is done in this process."""
    if workers <= 1:
        yield Preparer(manner, None, 1)
        return
    # A forked copy of a process with threads of its own (Tantivy's) may hang: start afresh.
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_begin) as pool:
        try:
            yield Preparer(manner, pool, workers)
        except BrokenProcessPool as error:
            raise WorkerLost(
                "A process that reads files was ended, perhaps for want of memory: what was "
                "written before is kept; ingest again, with fewer --workers."
            ) from error


def _begin() -> None:
    """What each process does before it reads."""
    collect_seldom()
    _end_with_parent()


def _end_with_parent() -> None:
    """Has this process end when the one that started it is gone, however that was ended.

    It would wait for work for ever: it holds the other end of its own queue too.
    """
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(process: BaseProcess) -> None:
    process.join()
    os._exit(1)


def _prepare_all(inputs: list[Input], manner: Manner) -> list[Result]:
    columns = known_columns(manner.mapped)
    return [prepare(one, manner.limits, columns) for one in inputs]
