"""Coming to the scheduler of a Dask cluster, and seeing that its machines are as this one."""

import logging
import warnings
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from time import monotonic, sleep
from typing import Any

import dask
from distributed import Client, Security
from distributed.versions import VersionMismatchWarning

from app.errors import DaskUnavailable
from app.ingest.cluster.address import Credentials, DaskAddress
from app.ingest.cluster.release import differences, release

# For how long it is tried to come to a scheduler.
CONNECT_SECONDS = 20
# One that is there answers at once, but on a machine with much else to do.
ANSWER_SECONDS = 60
# A cluster that is being started, or whose machines restart, is waited for.
WORKER_SECONDS = 30
_PAUSE_SECONDS = 0.5
_CLOSE_SECONDS = 5
# What fails is told by our own errors; Dask would print it too, with tracebacks.
for _name in ("distributed", "distributed.client", "tornado.application", "asyncio"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)
# A chunk travels with what is asked for, so that it can be asked again of another machine.
_CONFIG = {"distributed.admin.large-graph-warning-threshold": "1GiB"}


@contextmanager
def connected(address: DaskAddress) -> Iterator[Client]:
    """A client of the scheduler, whose machines were seen to be as this one.

    DaskUnavailable where they are not, or it cannot be reached.
    """
    with dask.config.set(_CONFIG):
        with answering(address):
            client = _client(address)
        try:
            with answering(address):
                _check_dask(client, address)
                wait_for_workers(client, address)
                _check_workers(client)
                _check_scheduler(client, address)
            yield client
        finally:
            # A scheduler that does not answer is not waited for: it forgets us by itself.
            with suppress(TimeoutError):
                client.close(timeout=_CLOSE_SECONDS)


@contextmanager
def answering(address: DaskAddress) -> Iterator[None]:
    """Turns what fails on the way to the scheduler into what to do about it: DaskUnavailable."""
    try:
        yield
    except (OSError, CancelledError, RuntimeError) as error:
        raise DaskUnavailable(
            f"The Dask scheduler at {address.url} cannot be reached ({_reason(error)}): see that "
            "it runs, then run the same command again; what was written is kept."
        ) from error


def threads_of(client: Client) -> int:
    """How many chunks the machines can read at once."""
    found: dict[str, int] = client.nthreads(callback_timeout=ANSWER_SECONDS)
    return sum(found.values())


def wait_for_workers(client: Client, address: DaskAddress) -> None:
    """Returns as soon as there are machines to read; DaskUnavailable where there are none."""
    until = monotonic() + WORKER_SECONDS
    while not threads_of(client):
        if monotonic() > until:
            raise DaskUnavailable(
                f"The Dask scheduler at {address.url} has no workers: start some "
                "(`dask worker`), then run the same command again; what was written is kept."
            )
        sleep(_PAUSE_SECONDS)


def other_release(worker: str, theirs: tuple[str, ...]) -> DaskUnavailable:
    """The error for a machine that would read otherwise."""
    return DaskUnavailable(
        f"The Dask worker {worker} has another Warta ({differences(theirs, release())}): install "
        "the same on all machines, by the same lock file."
    )


def _client(address: DaskAddress) -> Client:
    with warnings.catch_warnings():
        # What counts of the versions is compared here, and told in a sentence.
        warnings.simplefilter("ignore", VersionMismatchWarning)
        return Client(
            address.url,
            timeout=CONNECT_SECONDS,
            security=_security(address.credentials),
            set_as_default=False,
            # Results come by the scheduler: this machine may not reach the workers.
            direct_to_workers=False,
        )


def _security(credentials: Credentials | None) -> Security:
    if credentials is None:
        return Security()
    key = credentials.key or credentials.cert
    return Security(
        require_encryption=True,
        tls_ca_file=str(credentials.ca),
        tls_client_cert=str(credentials.cert),
        tls_client_key=str(key),
    )


def _check_dask(client: Client, address: DaskAddress) -> None:
    """Sees that the scheduler is of our Dask: what they say to each other is not settled."""
    told: Any = client.get_versions()
    theirs, ours = (told[one]["packages"]["distributed"] for one in ("scheduler", "client"))
    if theirs != ours:
        raise DaskUnavailable(
            f"The Dask scheduler at {address.url} is of version {theirs}, this "
            f"machine has {ours}: install the same on all machines, by the same lock file."
        )


def _check_workers(client: Client) -> None:
    for worker, theirs in client.run(release, on_error="return").items():
        if isinstance(theirs, Exception):
            raise DaskUnavailable(
                f"The Dask worker {worker} cannot run Warta ({theirs}): install it there, with "
                "the same version as here."
            )
        if theirs != release():
            raise other_release(worker, theirs)


def _check_scheduler(client: Client, address: DaskAddress) -> None:
    """Sees that the scheduler hands out work, which it must know to do so."""
    try:
        fault = client.submit(release, pure=False).exception(timeout=CONNECT_SECONDS)
    except TimeoutError:
        # The machines are busy with something else.
        return
    if fault is not None:
        raise DaskUnavailable(
            f"The Dask scheduler at {address.url} cannot hand out Warta's work ({fault!r:.200}): "
            "install the same Warta there too."
        )


def _reason(error: BaseException) -> str:
    """What went wrong, in a few words."""
    if isinstance(error, CancelledError):
        return "the connection was lost"
    if isinstance(error, TimeoutError):
        return "it does not answer in time"
    said = str(error).strip().splitlines()
    return said[0][:200].rstrip(".:") if said else type(error).__name__
