"""The memory and the work of a server's processes, as Linux tells them."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_KIB = 1024


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes that a process holds: all, its share of them, and what of all is the mapped index."""

    rss: int
    pss: int
    index: int

    @property
    def own(self) -> int:
        """What it holds beyond the mapped index."""
        return self.rss - self.index


def workers_of(pid: int) -> list[int]:
    """The processes that answer requests: those that `pid` has started, else itself."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    workers = [int(child) for child in children if _is_worker(int(child))]
    return workers or [pid]


def processor_seconds_of(pids: Iterable[int]) -> float:
    """The time that the processors have spent on these processes so far."""
    ticks = 0
    for pid in pids:
        # What follows the name, which may hold anything: `man 5 proc`.
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def memory_of_worker(pid: int, library: Path) -> Memory:
    """What the process holds, and how much of it is files of the index of `library`.

    Such a file is known by its number: a server reads it by another name.
    """
    numbers = {str(file.stat().st_ino) for file in (library / "index").rglob("*")}
    rss = pss = index = 0
    of_index = False
    for line in Path(f"/proc/{pid}/smaps").read_text("utf-8", "replace").splitlines():
        first, *rest = line.split()
        if not first.endswith(":"):
            # address, rights, offset, device, number, and the name of a file
            of_index = len(rest) > 3 and rest[3] in numbers
        elif first == "Rss:":
            rss += int(rest[0]) * _KIB
            index += int(rest[0]) * _KIB * of_index
        elif first == "Pss:":
            pss += int(rest[0]) * _KIB
    return Memory(rss, pss, index)


def _is_worker(pid: int) -> bool:
    command = Path(f"/proc/{pid}/cmdline").read_bytes()
    return b"spawn_main" in command
