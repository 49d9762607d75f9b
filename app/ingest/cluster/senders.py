"""Writing by the machines of a Dask cluster: they make the documents of an index and send them.

Where an index is and by which password it is written, each of them knows from its own environment.
Dask gives a batch to another machine where one is lost; it may be sent twice, which does no harm.
"""

from dataclasses import dataclass, field, replace

from distributed import Client
from distributed.scheduler import KilledWorker

from app.errors import DaskUnavailable
from app.index.hands import Doing
from app.ingest.cluster.asking import Asking, Task
from app.ingest.cluster.connecting import other_release
from app.ingest.cluster.task import Refusal, run_errand, whereabouts_there

# Batches under way for each thread of the machines: one that is sent, and one that waits.
_AHEAD = 2
# Before anything that is still to be read, which would come back to wait here.
_PRIORITY = 10
# How often a batch is handed out of which Dask says that all who had it were lost: it may have
# been lost with something else that they did.
_TRIES = 3
_AGAIN = "then run the same command again"


class Senders:
    """`Hands` that are whatever machines the cluster has at the moment."""

    def __init__(self, asking: Asking) -> None:
        """Has the machines write that are asked by `asking`."""
        self._asking = asking

    @property
    def room(self) -> int:
        """A few for each thread."""
        return self._asking.threads * _AHEAD

    def begin(self, errand: bytes) -> Doing:
        """Has an errand run by one of the machines."""
        return _BeingRun(self._asking, errand, self.submitted(errand))

    def submitted(self, errand: bytes) -> Task:
        """An errand that Dask has."""
        return self._asking.begin(run_errand, errand, priority=_PRIORITY)


@dataclass(slots=True)
class _BeingRun:
    """An errand that machines run."""

    asking: Asking
    errand: bytes
    task: Task
    tries: int = field(default=1)

    def result(self) -> bytes:
        while fault := self.asking.fault(self.task):
            if not isinstance(fault, KilledWorker):
                raise DaskUnavailable(
                    f"The Dask workers cannot write to the index ({fault!r:.200}): install the "
                    "same Warta on all machines, the scheduler's too, then run the same command "
                    "again; what was written is kept."
                )
            if self.tries == _TRIES:
                raise DaskUnavailable(
                    "Each Dask worker that had the same articles to send to the index was ended, "
                    "perhaps for want of memory: give the workers more, then run the same command "
                    "again; what was written is kept."
                )
            self.tries += 1
            self.task = Senders(self.asking).submitted(self.errand)
        told = self.asking.told(self.task)
        if isinstance(told, Refusal):
            raise _refused(told, f"{_AGAIN}; what was written is kept")
        if isinstance(told, tuple):
            raise other_release("that was to write", told)
        if isinstance(told, str):
            raise DaskUnavailable(f"Warta failed on writing there, please report this: {told}.")
        return told

    def give_up(self) -> None:
        self.asking.give_up(self.task)


def check_senders(client: Client, where: str) -> None:
    """Sees that all machines write where this one does; DaskUnavailable where one does not."""
    for worker, told in client.run(whereabouts_there, on_error="return").items():
        if isinstance(told, Refusal):
            raise _refused(replace(told, worker=worker), _AGAIN)
        if isinstance(told, Exception):
            raise DaskUnavailable(
                f"The Dask worker {worker} cannot write to the index ({told!r:.200}): install "
                "Warta there, with the same version as here."
            )
        if told != where:
            raise _refused(
                Refusal(worker, "its WARTA_OPENSEARCH_URL is of another cluster than here"),
                _AGAIN,
            )


def _refused(refusal: Refusal, then: str) -> DaskUnavailable:
    return DaskUnavailable(
        f"The Dask worker {refusal.worker} cannot write to the index: "
        f"{refusal.reason.rstrip('.')}. Workers go by the WARTA_… settings of their own "
        f"environment: mend that, start the worker again, {then}."
    )
