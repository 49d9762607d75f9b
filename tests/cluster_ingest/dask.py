"""A real Dask cluster on this machine: a scheduler and workers, each a process of its own."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep

from app.ingest.cluster.address import DaskAddress
from tests.conftest import ROOT

LOOPBACK = "127.0.0.1"
# A busy machine takes long to start a program.
_START_SECONDS = 120
_STOP_SECONDS = 20


@dataclass(slots=True)
class Dask:
    """A scheduler and its workers; `environment` is what each of them is given.

    What they say goes to `folder`. The scheduler is at `url` from when it was started.
    """

    folder: Path
    url: str = "tcp://127.0.0.1:9"
    environment: dict[str, str] = field(default_factory=dict)
    tls: Sequence[str] = ()
    processes: "list[subprocess.Popen[bytes]]" = field(default_factory=list)

    @property
    def address(self) -> DaskAddress:
        """Where an ingest finds it."""
        return DaskAddress(self.url)

    @property
    def scheduler(self) -> "subprocess.Popen[bytes]":
        """The process that was started first."""
        return self.processes[0]

    def schedule(
        self,
        launcher: Sequence[str] = (),
        preload: Path | None = None,
        *,
        scheme: str = "tcp",
        host: str = LOOPBACK,
    ) -> None:
        """Starts the scheduler, by `launcher` if any, such as in a network of its own."""
        listens = ("--protocol", scheme, "--host", host, "--port", "0")
        self._start("scheduler", listens, launcher, preload)
        self.wait_for_line(self.scheduler, "Registering")
        self.url = re.findall(r"Scheduler at: +(\S+)", self.said(self.scheduler))[0]

    def work(
        self,
        launcher: Sequence[str] = (),
        preload: Path | None = None,
        *,
        host: str = LOOPBACK,
        code: Path = ROOT,
        nanny: bool = False,
        environment: Mapping[str, str] | None = None,
    ) -> "subprocess.Popen[bytes]":
        """Starts a worker that has the Warta in the folder `code`, with a further `environment`.

        With a `nanny` it comes again when it was killed.
        """
        bound = ("--host", host, "--nthreads", "1", "--nanny" if nanny else "--no-nanny")
        worker = self._start("worker", (self.url, *bound), launcher, preload, code, environment)
        self.wait_for_line(worker, "Starting established connection")
        return worker

    def end_last(self) -> None:
        """Ends what was started last, which the scheduler knows by then."""
        last = self.processes[-1]
        before = self.said(self.scheduler).count("Remove worker")
        os.killpg(last.pid, signal.SIGKILL)
        last.wait()
        wait_until(lambda: self.said(self.scheduler).count("Remove worker") > before)

    def stop(self) -> None:
        """Ends whatever was started, and what that started."""
        for sign in (signal.SIGTERM, signal.SIGKILL):
            for process in reversed(self.processes):
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, sign)
            for process in self.processes:
                with suppress(subprocess.TimeoutExpired):
                    process.wait(_STOP_SECONDS)

    def said(self, process: "subprocess.Popen[bytes]") -> str:
        """What a process said so far."""
        return self._words(self.processes.index(process)).read_text("utf-8", "replace")

    def wait_for_line(self, process: "subprocess.Popen[bytes]", words: str) -> None:
        """Returns as soon as a process has said so."""
        wait_until(lambda: words in self.said(process) or process.poll() is not None)
        assert process.poll() is None, self.said(process)

    def _words(self, number: int) -> Path:
        return self.folder / f"{number}.log"

    def _start(
        self,
        kind: str,
        arguments: Sequence[str],
        launcher: Sequence[str],
        preload: Path | None,
        code: Path = ROOT,
        environment: Mapping[str, str] | None = None,
    ) -> "subprocess.Popen[bytes]":
        command = [*launcher, sys.executable, "-m", f"distributed.cli.dask_{kind}", *arguments]
        command += ["--dashboard-address", ":0", *self.tls]
        command += ["--preload", str(preload)] if preload else []
        with self._words(len(self.processes)).open("wb") as words:
            process = subprocess.Popen(
                command,
                cwd=code,
                env={**os.environ, **self.environment, **(environment or {})},
                stdin=subprocess.DEVNULL,
                stdout=words,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self.processes.append(process)
        return process


@contextmanager
def dask(folder: Path, **settings: str) -> Iterator[Dask]:
    """A cluster of which nothing runs yet, and nothing any more at the end.

    `settings` are Dask's own, such as `scheduler__allowed_failures`.
    """
    environment = {f"DASK_DISTRIBUTED__{name.upper()}": value for name, value in settings.items()}
    cluster = Dask(folder, environment=environment)
    try:
        yield cluster
    finally:
        cluster.stop()


def wait_until(is_so: Callable[[], bool]) -> None:
    """Returns as soon as it is so; TimeoutError where it takes far too long."""
    until = monotonic() + _START_SECONDS
    while not is_so():
        if monotonic() > until:
            raise TimeoutError("It did not come to that.")
        sleep(0.05)
