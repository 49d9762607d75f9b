"""Reading on this machine, on several processes where that pays."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.process import BaseProcess
from signal import SIG_BLOCK, SIG_SETMASK, SIGINT, pthread_sigmask, raise_signal, signal
from threading import Thread, current_thread, main_thread

from app.errors import WorkerLost
from app.ingest.batches import Bound
from app.ingest.collecting import collect_seldom
from app.ingest.pool import AHEAD, CHUNK, Manner, Pending, Pool, read_all
from app.ingest.steps import Input, Result


@contextmanager
def reading_here(manner: Manner, workers: int) -> Iterator[Pool]:
    """A pool of `workers` processes; with one, the work is done in this process.

    Raises WorkerLost where one of the processes ends by itself.
    """
    if workers <= 1:
        yield Here(manner)
        return
    # A forked copy of a process with threads of its own (Tantivy's) may hang: start afresh.
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_begin) as processes:
        try:
            yield Processes(manner, processes, workers)
        except KeyboardInterrupt:
            # Nobody waits any more for what they read.
            for process in active_children():
                process.terminate()
            raise
        except BrokenProcessPool as error:
            raise WorkerLost(
                "A process that reads files was ended, perhaps for want of memory: what was "
                "written before is kept; ingest again, with fewer --workers."
            ) from error


class Here:
    """This process, which reads a chunk as soon as it is given it."""

    def __init__(self, manner: Manner) -> None:
        """Reads in `manner`."""
        self._manner = manner

    @property
    def room(self) -> Bound:
        """A few chunks."""
        return _room(1)

    def hands(self) -> None:
        """There is nobody else."""

    def begin(self, inputs: Sequence[Input]) -> Pending:
        """Reads a chunk."""
        return _Read(read_all(inputs, self._manner))

    begin_few = begin

    def end(self) -> None:
        """It goes on with something else."""


class Processes:
    """Processes of this machine, which start with the first chunk that is worth it."""

    def __init__(self, manner: Manner, processes: ProcessPoolExecutor, workers: int) -> None:
        """Reads in `manner` by `workers` processes."""
        self._manner = manner
        self._processes = processes
        self._workers = workers

    @property
    def room(self) -> Bound:
        """A few chunks for each process."""
        return _room(self._workers)

    def hands(self) -> None:
        """The one that writes does not wait for the processor more than they."""

    def begin(self, inputs: Sequence[Input]) -> Pending:
        """Has a chunk read by one of the processes."""
        with _deaf_to_interrupts():
            return _BeingRead(self._processes.submit(read_all, inputs, self._manner))

    def begin_few(self, inputs: Sequence[Input]) -> Pending:
        """Reads a chunk that is not worth the start of a process."""
        return Here(self._manner).begin(inputs)

    def end(self) -> None:
        """Ends the processes: what is finished after reading has their memory."""
        self._processes.shutdown()


@dataclass(frozen=True, slots=True)
class _Read:
    """A chunk that was read."""

    read: list[Result]

    def results(self) -> list[Result]:
        return self.read


@dataclass(frozen=True, slots=True)
class _BeingRead:
    """A chunk that a process reads."""

    future: Future[list[Result]]

    def results(self) -> list[Result]:
        return self.future.result()


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Processes that start meanwhile never hear of Ctrl-C, which a terminal sends to all.

    They would tell of it with a traceback each; this one hears of it once they have started, and
    ends them. One whose start was broken off would wait for the rest of it for ever.
    """
    heard: list[int] = []
    listens = current_thread() is main_thread()
    handler = signal(SIGINT, lambda number, _: heard.append(number)) if listens else None
    mask = pthread_sigmask(SIG_BLOCK, {SIGINT})
    try:
        yield
    finally:
        pthread_sigmask(SIG_SETMASK, mask)
        if listens:
            signal(SIGINT, handler)
    if heard:
        raise_signal(SIGINT)


def _room(workers: int) -> Bound:
    chunks = workers * AHEAD
    return Bound(chunks, chunks * CHUNK.weight)


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
