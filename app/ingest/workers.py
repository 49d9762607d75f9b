"""Preparing many inputs, on several processes where that pays."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context

from app.ingest.batches import batches
from app.ingest.discover import Found
from app.ingest.prepare import Limits, Prepared, prepare

# Inputs handed over at once: enough to hide the cost of the hand-over.
_CHUNK = 64
# Chunks in flight for each worker; bounds what waits in memory.
_AHEAD = 4


class Preparer:
    """Prepares inputs in order, by itself or with `workers` processes."""

    def __init__(self, limits: Limits, pool: ProcessPoolExecutor | None, workers: int) -> None:
        """Uses `pool` of `workers` processes, or none."""
        self._limits = limits
        self._pool = pool
        self._ahead = workers * _AHEAD

    def prepared(self, inputs: Iterable[Found]) -> Iterator[Prepared]:
        """Each input as it was read, in the order given."""
        if self._pool is None:
            yield from (prepare(found, self._limits) for found in inputs)
            return
        waiting: deque[Future[list[Prepared]]] = deque()
        work = partial(_prepare_all, limits=self._limits)
        for chunk in batches(inputs, _CHUNK):
            if len(chunk) < _CHUNK and not waiting:
                # Too few to be worth the start of a process.
                yield from work(chunk)
                continue
            waiting.append(self._pool.submit(work, chunk))
            if len(waiting) >= self._ahead:
                yield from waiting.popleft().result()
        for future in waiting:
            yield from future.result()


@contextmanager
def preparing(limits: Limits, workers: int) -> Iterator[Preparer]:
    """A preparer with `workers` processes; with one, the work is done in this process."""
    if workers <= 1:
        yield Preparer(limits, None, 1)
        return
    # A forked copy of a process with threads of its own (Tantivy's) may hang: start afresh.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield Preparer(limits, pool, workers)


def _prepare_all(chunk: list[Found], limits: Limits) -> list[Prepared]:
    return [prepare(found, limits) for found in chunk]
