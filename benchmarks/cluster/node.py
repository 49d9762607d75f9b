"""One node of OpenSearch: a process of a user without rights, that is heard on loopback only."""

import os
import pwd
import signal
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.cluster.distribution import java_home

HOST = "127.0.0.1"
_UNPRIVILEGED = "nobody"
_HEAP = "-Xms512m -Xmx512m"
_STOP_SECONDS = 30


@dataclass(slots=True)
class Node:
    """One node: its name, the ports for programs and for other nodes, its folder, its process."""

    name: str
    http: int
    transport: int
    folder: Path
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def url(self) -> str:
        """Where programs reach it."""
        return f"http://{HOST}:{self.http}"

    def start(self, home: Path) -> None:
        """Starts it, behind everything else that this machine does."""
        user = _user()
        with (self.folder / "output").open("ab") as output:
            self.process = subprocess.Popen(
                ("nice", "-n", "10", str(home / "bin" / "opensearch")),
                cwd=self.folder,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                user=user.uid if user else None,
                group=user.gid if user else None,
                extra_groups=() if user else None,
            )

    def stop(self) -> None:
        """Ends it and whatever it started, kindly at first."""
        if self.process is None:
            return
        for sign in (signal.SIGTERM, signal.SIGKILL):
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, sign)
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(_STOP_SECONDS)
        self.process = None

    def own(self) -> None:
        """Makes the user who runs it the owner of its folder."""
        if user := _user():
            for path in (self.folder, *self.folder.rglob("*")):
                os.chown(path, user.uid, user.gid)

    @property
    def _environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "OPENSEARCH_JAVA_HOME": str(java_home()),
            "OPENSEARCH_JAVA_OPTS": _HEAP,
            "OPENSEARCH_PATH_CONF": str(self.folder / "config"),
            "OPENSEARCH_TMPDIR": str(self.folder / "tmp"),
        }

    @property
    def ended(self) -> bool:
        """Whether it ended by itself."""
        return self.process is not None and self.process.poll() is not None

    def last_lines(self, count: int = 20) -> str:
        """What it said last."""
        said = (self.folder / "output").read_text("utf-8", "replace")
        return "\n".join(said.splitlines()[-count:])


@dataclass(frozen=True, slots=True)
class _User:
    uid: int
    gid: int


def _user() -> _User | None:
    """As whom a node runs, where we are root: it refuses to run as that one."""
    if os.geteuid():
        return None
    account = pwd.getpwnam(_UNPRIVILEGED)
    return _User(account.pw_uid, account.pw_gid)
