"""Having the machines of a Dask cluster do something, and waiting for it while there are any."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from time import monotonic
from typing import Any, TypeVar

from distributed import Client, Future

from app.ingest.cluster.address import DaskAddress
from app.ingest.cluster.connecting import answering, threads_of, wait_for_workers
from app.ingest.cluster.release import release
from app.ingest.cluster.task import Told

# How often it is looked whether there still are machines, and how many.
_LOOK_SECONDS = 5
# A sending that takes longer is begun again, so it must be long enough for the largest.
_SEND_SECONDS = 60

Task = Future[Told]
Answer = TypeVar("Answer")


class Asking:
    """Whatever machines the cluster has at the moment."""

    def __init__(self, client: Client, address: DaskAddress) -> None:
        """Asks by `client`."""
        self.client = client
        self._address = address
        self._under_way: set[Task] = set()
        self._threads = 1
        self._looked = -float(_LOOK_SECONDS)

    @property
    def threads(self) -> int:
        """How much the machines can do at once, as of a moment ago."""
        if monotonic() - self._looked >= _LOOK_SECONDS:
            self._look()
        return self._threads

    def begin(self, do: Callable[[bytes, tuple[str, ...]], Told], data: bytes, **how: Any) -> Task:
        """Has one of the machines do something with `data`, if it has our release."""
        with answering(self._address):
            task: Task = self.client.submit(do, data, release(), pure=False, **how)
        self._under_way.add(task)
        return task

    def fault(self, task: Task) -> BaseException | None:
        """What went wrong with a task, once that is known; None where nothing did."""
        fault: BaseException | None = self._patiently(partial(task.exception, _LOOK_SECONDS))
        self._under_way.discard(task)
        return fault

    def told(self, task: Task) -> Told:
        """What was told of a task that is done."""
        told: Told = self._patiently(partial(task.result, _SEND_SECONDS))
        return told

    def wait_for_all(self) -> None:
        """Returns when nothing is under way."""
        for task in tuple(self._under_way):
            self.fault(task)

    def give_up(self, task: Task) -> None:
        """Nobody asks for a task any more."""
        self._under_way.discard(task)
        # This waits for no answer of a scheduler that may be lost.
        task.release()

    def _patiently(self, ask: Callable[[], Answer]) -> Answer:
        """Asks until there is an answer, as long as there are machines."""
        while True:
            with answering(self._address), suppress(TimeoutError):
                return ask()
            self._look()

    def _look(self) -> None:
        with answering(self._address):
            wait_for_workers(self.client, self._address)
            self._threads = max(1, threads_of(self.client))
        self._looked = monotonic()
