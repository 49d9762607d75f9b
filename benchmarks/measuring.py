"""Clocks and scales: time of calls and commands, memory, bytes on disk; where to build."""

import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# 200 samples leave two above p99; a slow kind of query stops at the budget, after one round.
WANTED_SAMPLES = 200
BUDGET_SECONDS = 10.0
# Asking for the memory of processes holds them up and takes 20 ms of a core, so that a long run is
# asked less often: every hundredth of the time that it has run, between these.
MEMORY_EVERY_SECONDS = 0.1
MEMORY_EVERY_SECONDS_AT_LEAST = 2.0


@dataclass(frozen=True, slots=True)
class Latency:
    """Milliseconds of the median and of the slowest hundredth, over `samples` calls."""

    p50: float
    p99: float
    samples: int


@dataclass(frozen=True, slots=True)
class CommandRun:
    """How long a command took, and the most memory that it and its children held at once."""

    seconds: float
    peak_bytes: int
    output: str


class CommandFailed(Exception):
    """A measured command ended with an error."""


def time_calls(calls: Sequence[Callable[[], object]]) -> Latency:
    """The latency of `calls`, made round after round until there are samples enough."""
    calls[0]()
    taken: list[float] = []
    began = time.perf_counter()
    while len(taken) < WANTED_SAMPLES:
        for call in calls:
            start = time.perf_counter()
            call()
            taken.append((time.perf_counter() - start) * 1000)
        if time.perf_counter() - began > BUDGET_SECONDS:
            break
    taken.sort()
    return Latency(percentile(taken, 50), percentile(taken, 99), len(taken))


def processor_seconds(call: Callable[[], object]) -> float:
    """The time that the processor spends on a call in this process."""
    began = time.process_time()
    call()
    return time.process_time() - began


def percentile(ordered: Sequence[float], percent: int) -> float:
    """The smallest value that `percent` of the sorted values do not exceed (nearest rank)."""
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def run_measured(command: Sequence[str]) -> CommandRun:
    """Runs `command` from the project's root; CommandFailed with its error output if it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parent.parent
    )
    peak = 0
    output = ""
    while True:
        try:
            output, _ = process.communicate(timeout=_pause(time.perf_counter() - began))
            break
        except subprocess.TimeoutExpired:
            peak = max(peak, sum(map(memory_of, process_tree(process.pid))))
    if process.returncode:
        raise CommandFailed(f"{' '.join(command)} ended with code {process.returncode}")
    return CommandRun(time.perf_counter() - began, peak, output)


def own_peak_memory() -> int:
    """The most bytes that this process ever held; 0 where the system does not tell.

    Not `ru_maxrss`: that survives `exec`, so a child begins with its parent's peak.
    """
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:"))


def memory_of(pid: int) -> int:
    """The bytes that the process holds in memory, pages shared with others counted in part."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:  # it has just ended, or this system has no /proc
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def process_tree(pid: int) -> set[int]:
    """The process and all that descend from it."""
    parents = dict(filter(None, map(_pid_and_parent, Path("/proc").glob("[0-9]*/stat"))))
    tree = {pid}
    while more := {child for child, parent in parents.items() if parent in tree} - tree:
        tree |= more
    return tree


def size_on_disk(path: Path) -> int:
    """The bytes of a file, or of all files under a directory."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())


@contextmanager
def kept_or_temporary(kept: Path | None) -> Iterator[Path]:
    """The directory to build in: the one that is kept, else one that is gone afterwards."""
    if kept:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept.resolve()
        return
    with tempfile.TemporaryDirectory(prefix="warta-bench-") as made:
        yield Path(made)


def _pause(run: float) -> float:
    return min(max(run / 100, MEMORY_EVERY_SECONDS), MEMORY_EVERY_SECONDS_AT_LEAST)


def _pid_and_parent(stat: Path) -> tuple[int, int] | None:
    try:
        text = stat.read_text(encoding="utf-8", errors="replace")
    except OSError:  # it has just ended
        return None
    # "PID (NAME) STATE PARENT …": the name may hold blanks and brackets.
    return int(stat.parent.name), int(text.rpartition(")")[2].split()[1])
