"""Reads thousands of broken files: none may crash, hang, or be left out of the report.

    python -m benchmarks.fuzz_reading --files 10000 --seed 1

Files are invented samples of every format, mutated: cut short, shuffled, with noise, NULs,
gigantic lines, marks that turn the direction of writing, bytes that are no UTF-8, wrong names
and archives in archives. They are ingested into a real library. Each must be counted once,
with an outcome and a reason where it failed, and none may take longer than the bound.
"""

import argparse
import faulthandler
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from app.ingest.checking import problems
from app.ingest.discover import discover
from app.ingest.formats.columns import known_columns
from app.ingest.inputs import inputs_of
from app.ingest.limits import Limits
from app.ingest.pipeline import IngestJob, ingest
from app.ingest.prepare import prepare
from app.ingest.report import InputReport, Outcome
from benchmarks.formats import every_format, tarred, zipped

# Far above what a file of this size takes on a slow machine; a hang takes for ever.
SLOWEST_SECONDS = 20.0
# Its own number, since tests put something else in the place of `sys.stderr`.
_STANDARD_ERROR = 2
_GIGANTIC = 300_000
_MARKS = ["\u202e", "\u200f", "\u2066", "\ufeff", "\u200b"]
_NOISES = [b"\x00", b"\xff\xfe", b"\xc3\x28", b"\xed\xa0\x80", b"\x1b[31m", b"\x7f", b'"', b"<"]
_WORDS = [b"kata ", b"a", b"<div>", b"[", b'{"a":', b'"', b"Baca juga: ", b"1/2/2024 "]

Mutation = Callable[[bytes, random.Random], bytes]


def cut(data: bytes, rng: random.Random) -> bytes:
    """Ends somewhere in the middle."""
    return data[: rng.randrange(len(data) + 1)]


def without_beginning(data: bytes, rng: random.Random) -> bytes:
    """Begins somewhere in the middle."""
    return data[rng.randrange(len(data) + 1) :]


def shuffled_lines(data: bytes, rng: random.Random) -> bytes:
    """The lines in another order."""
    lines = data.split(b"\n")
    rng.shuffle(lines)
    return b"\n".join(lines)


def shuffled_bytes(data: bytes, rng: random.Random) -> bytes:
    """A stretch of the bytes in another order."""
    begin = rng.randrange(len(data) + 1)
    stretch = bytearray(data[begin : begin + rng.randrange(1, 400)])
    rng.shuffle(stretch)
    return data[:begin] + bytes(stretch) + data[begin + len(stretch) :]


def noisy(data: bytes, rng: random.Random) -> bytes:
    """Some bytes changed into any others."""
    changed = bytearray(data)
    for _ in range(rng.randrange(1, 40)):
        if changed:
            changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def with_binary(data: bytes, rng: random.Random) -> bytes:
    """A block of random bytes inside."""
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.randbytes(rng.randrange(1, 3000)) + data[at:]


def with_oddities(data: bytes, rng: random.Random) -> bytes:
    """NULs, broken UTF-8, escapes, quotes and braces strewn in."""
    for _ in range(rng.randrange(1, 12)):
        at = rng.randrange(len(data) + 1)
        data = data[:at] + rng.choice(_NOISES) * rng.randrange(1, 5) + data[at:]
    return data


def with_marks(data: bytes, rng: random.Random) -> bytes:
    """Marks that turn the direction of writing, or are not seen at all."""
    for _ in range(rng.randrange(1, 12)):
        at = rng.randrange(len(data) + 1)
        data = data[:at] + rng.choice(_MARKS).encode() + data[at:]
    return data


def with_gigantic_line(data: bytes, rng: random.Random) -> bytes:
    """A line without an end inside."""
    at = rng.randrange(len(data) + 1)
    word = rng.choice(_WORDS)
    return data[:at] + word * (_GIGANTIC // len(word)) + data[at:]


def repeated(data: bytes, rng: random.Random) -> bytes:
    """The same again and again."""
    return data * rng.randrange(2, 5)


def in_archive(data: bytes, rng: random.Random) -> bytes:
    """As a member of archives in one another."""
    for depth in range(rng.randrange(1, 8)):
        pack = rng.choice([zipped, tarred])
        data = pack({f"lapis{depth}.{rng.choice(['txt', 'zip', 'json'])}": data})
    return data


MUTATIONS: tuple[Mutation, ...] = (
    cut,
    without_beginning,
    shuffled_lines,
    shuffled_bytes,
    noisy,
    with_binary,
    with_oddities,
    with_marks,
    with_gigantic_line,
    repeated,
    in_archive,
)


@dataclass(slots=True)
class FuzzRun:
    """What came of a run; `failures` are sentences, none where all went well."""

    files: int = 0
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    slowest: tuple[float, str] = (0.0, "")
    failures: list[str] = field(default_factory=list)


def write_mutated(folder: Path, count: int, seed: int) -> list[Path]:
    """Writes `count` mutated files, the same ones for the same `seed`."""
    made: list[Path] = []
    while len(made) < count:
        samples = every_format(len(made))
        names = list(samples)
        for name, sample in samples.items():
            rng = random.Random(f"{seed} {len(made)}")
            data = sample
            for _ in range(rng.choice([1, 1, 1, 2, 3])):
                data = rng.choice(MUTATIONS)(data, rng)
            # Every fifth has a name that says something else.
            shown = rng.choice(names) if rng.random() < 0.2 else name
            path = folder / f"{len(made):06}-{shown}"
            path.write_bytes(data)
            made.append(path)
    for path in made[count:]:
        path.unlink()
    return made[:count]


def fuzz(folder: Path, count: int, seed: int, workers: int = 1) -> FuzzRun:
    """Ingests `count` mutated files in `folder`, and checks the report and the library."""
    inputs = folder / "inputs"
    inputs.mkdir(parents=True)
    files = write_mutated(inputs, count, seed)
    run = FuzzRun(files=len(files))
    limits = Limits(max_bytes=1024 * 1024, now=datetime.now(UTC))
    run.slowest = max((_seconds(path, limits), path.name) for path in files)
    if run.slowest[0] > SLOWEST_SECONDS:
        run.failures.append(f"{run.slowest[1]} took {run.slowest[0]:.1f} s.")
    reports: list[InputReport] = []
    job = IngestJob((str(inputs),), folder / "library", limits, workers)
    ingest(job, reports.append)
    check_reports(files, reports, run)
    run.failures += [problem.sentence for problem in problems(folder / "library")]
    return run


def _seconds(path: Path, limits: Limits) -> float:
    """How long it takes to read a file; where it hangs, the program ends and shows where."""
    faulthandler.dump_traceback_later(10 * SLOWEST_SECONDS, exit=True, file=_STANDARD_ERROR)
    begin = time.monotonic()
    columns = known_columns()
    for found in discover([str(path)]):
        for one in inputs_of(found, limits, columns):
            prepare(one, limits, columns)
    faulthandler.cancel_dump_traceback_later()
    return time.monotonic() - begin


def check_reports(files: list[Path], reports: list[InputReport], run: FuzzRun) -> None:
    """Adds to `run` what is wrong with the reports on `files`."""
    names = Counter(report.file for report in reports)
    run.outcomes = Counter(report.outcome for report in reports)
    run.failures += [f"{name} was counted {n} times." for name, n in names.items() if n > 1]
    told = {_file_of(report.file) for report in reports}
    run.failures += [f"{path.name} is missing." for path in files if path.name not in told]
    for report in reports:
        if report.outcome in (Outcome.FAILED, Outcome.SKIPPED) and not report.reason:
            run.failures.append(f"{report.file} has no reason.")
        if "report this" in (report.reason or ""):
            run.failures.append(f"{report.file}: {report.reason}")
        json.loads(report.as_json())


def _file_of(name: str) -> str:
    """The file that an input lies in: the mutated files' names have no slash and no #."""
    return name.partition("/inputs/")[2].partition("/")[0].partition("#")[0]


def main(arguments: list[str]) -> int:
    """Runs, prints the counts, and gives 1 where anything was wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz_reading")
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1)
    typed = parser.parse_args(arguments)
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        run = fuzz(Path(folder), typed.files, typed.seed, typed.workers)
    counts = ", ".join(f"{count:,} {outcome}" for outcome, count in sorted(run.outcomes.items()))
    print(f"{run.files:,} files, {run.outcomes.total():,} inputs in them: {counts}")
    print(f"{time.monotonic() - begin:.0f} s; the slowest file took {run.slowest[0]:.2f} s")
    print("\n".join(run.failures) or "Each was counted once; the library is sound.")
    return 1 if run.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
