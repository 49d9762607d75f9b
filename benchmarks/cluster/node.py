"""One node of OpenSearch: a process of a user without rights, that is heard on loopback only.

Unless it is put on a host of its own, whose network leads nowhere else.
"""

import os
import pwd
import signal
import subprocess
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep

HOST = "127.0.0.1"
_UNPRIVILEGED = "nobody"
_HEAP = "-Xms512m -Xmx512m"
_STOP_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node runs: its addresses for programs and for other nodes, what runs it there.

    The latter has to be one of loopback wherever that is: at any other, OpenSearch asks for more
    open files and mapped memory than machines give that were not set up for it.
    """

    programs: str = HOST
    nodes: str = HOST
    launcher: tuple[str, ...] = ()


@dataclass(slots=True)
class Node:
    """One node: its name, the ports for programs and for other nodes, its folder, its Java.

    Which process it is stands in its folder, so that who did not start it can end it too.
    """

    name: str
    http: int
    transport: int
    folder: Path
    java: Path
    place: Place = Place()
    _process: "subprocess.Popen[bytes] | None" = field(default=None, repr=False)

    @property
    def url(self) -> str:
        """Where programs reach it."""
        return f"http://{self.place.programs}:{self.http}"

    def start(self, home: Path) -> None:
        """Starts the program in `home` as this node, behind everything else on this machine."""
        program = ("nice", "-n", "10", str(home / "bin" / "opensearch"))
        with (self.folder / "output").open("ab") as output:
            self._process = subprocess.Popen(
                (*self.place.launcher, *_without_rights(), *program),
                cwd=self.folder,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._noted.write_text(str(self._process.pid), "ascii")

    def stop(self) -> None:
        """Ends it and whatever it started, kindly at first."""
        for sign in (signal.SIGTERM, signal.SIGKILL):
            if self.ended:
                break
            self.send(sign)
            # One that stands still takes no other.
            self.send(signal.SIGCONT)
            self.wait_until_ended()
        if self._process is not None:
            # What it ran beside its first thread may take a moment longer.
            self._process.wait(_STOP_SECONDS)

    def leave(self) -> None:
        """Has it go on when this process ends, for another one to end it."""
        if self._process is not None:
            # Else it is warned of, as something that was forgotten.
            self._process.returncode = 0

    def send(self, sign: signal.Signals) -> None:
        """Sends a signal to it and whatever it started."""
        with suppress(ProcessLookupError):
            os.killpg(self._pid, sign)

    def wait_until_ended(self) -> None:
        """Returns when it has ended, or when it was waited for long enough."""
        until = monotonic() + _STOP_SECONDS
        while not self.ended and monotonic() < until:
            sleep(0.05)

    @property
    def ended(self) -> bool:
        """Whether it has ended, or was never started."""
        if self._process is not None:
            # Else one that ended waits to be asked for. It may have been started again by others:
            # only its folder tells which process it is now.
            self._process.poll()
        return not (self._noted.exists() and _runs(self._pid))

    def own(self) -> None:
        """Makes the user who runs it the owner of its folder."""
        if user := _user():
            for path in (self.folder, *self.folder.rglob("*")):
                os.chown(path, user.uid, user.gid)

    def last_lines(self, count: int = 40) -> str:
        """What it said last."""
        try:
            said = (self.folder / "output").read_text("utf-8", "replace")
        except OSError:
            return "It said nothing."
        return "\n".join(said.splitlines()[-count:])

    @property
    def _noted(self) -> Path:
        return self.folder / "process"

    @property
    def _pid(self) -> int:
        return int(self._noted.read_text("ascii"))

    @property
    def _environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "OPENSEARCH_JAVA_HOME": str(self.java),
            "OPENSEARCH_JAVA_OPTS": _HEAP,
            "OPENSEARCH_PATH_CONF": str(self.folder / "config"),
            "OPENSEARCH_TMPDIR": str(self.folder / "tmp"),
        }


@dataclass(frozen=True, slots=True)
class _User:
    uid: int
    gid: int


def _without_rights() -> tuple[str, ...]:
    """What runs a program as that user, once those rights are used that it takes to get there."""
    if user := _user():
        return ("setpriv", f"--reuid={user.uid}", f"--regid={user.gid}", "--clear-groups")
    return ()


def _user() -> _User | None:
    """As whom a node runs, where we are root: it refuses to run as that one."""
    if os.geteuid():
        return None
    account = pwd.getpwnam(_UNPRIVILEGED)
    return _User(account.pw_uid, account.pw_gid)


def _runs(pid: int) -> bool:
    """Whether the process is there, and not only waits for whoever started it to ask for it."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    try:
        told = Path(f"/proc/{pid}/stat").read_text("utf-8")
    except OSError:
        # No Linux, or gone since.
        return not Path("/proc/self").exists()
    return told.rpartition(")")[2].split()[0] != "Z"
