"""Killing `warta` at random moments of everything it does, and looking at what is left.

Each run is timed once without a fault: when it comes to which place, and how long it stays
there. A point is a place, one of the times that it is come to, and a moment within.
"""

import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree
from time import monotonic, sleep
from typing import IO

from app.errors import LibraryMissing, LibraryOld
from app.ingest.checking import problems
from app.ingest.pipeline import repair
from app.library.reading import LibraryReader
from benchmarks.faults.archive import copied, leftovers, state_of
from benchmarks.faults.scenes import Scene, Stage, scenes

ROOT = Path(__file__).parent.parent.parent
ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Point:
    """The `time`th time (from 0) that the run comes to `place`, and `seconds` after that."""

    place: str
    time: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Stay:
    """One time that a run was at a place."""

    place: str
    time: int
    seconds: float


@dataclass(slots=True)
class Kills:
    """What came of all points, by scene and place; `failures` are sentences."""

    tried: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)


def kill_at_random(
    stage: Stage, points: int, seed: int, *, count: int, names: Collection[str] = ()
) -> Kills:
    """Kills at `points` points, spread evenly over the scenes (those of `names`) and their places.

    `count` articles are what is worked with.
    """
    played = [one for one in scenes(stage, count) if not names or one.name in names]
    timed = {scene.name: _timed(scene, stage) for scene in played}
    kills = Kills()
    for number, (scene, place) in zip(range(points), _rounds(played, timed, seed), strict=False):
        rng = random.Random(f"{seed} {number}")
        stay = rng.choice([one for one in timed[scene.name] if one.place == place])
        point = Point(place, stay.time, rng.uniform(0, stay.seconds))
        kept, ended = _killed(scene, stage, point)
        kills.tried[f"{scene.name}: {place}"] += 1
        kills.found["had ended before"] += ended
        try:
            kills.found[_looked_at(scene, stage.library, kept)] += 1
        except Exception as error:  # noqa: BLE001
            kills.failures.append(f"Seed {seed}, point {number}, {scene.name}, {point}: {error!r}")
    return kills


def _rounds(
    played: list[Scene], timed: dict[str, list[Stay]], seed: int
) -> Iterator[tuple[Scene, str]]:
    """Every place of every scene, again and again, each time in another order."""
    pairs = [
        (scene, place) for scene in played for place in {s.place: 0 for s in timed[scene.name]}
    ]
    rng = random.Random(seed)
    while True:
        yield from rng.sample(pairs, len(pairs))


def _begin(scene: Scene, stage: Stage) -> tuple["subprocess.Popen[bytes]", IO[str]]:
    """The run of a scene, in a session of its own, and what it tells."""
    if scene.begun is not None:
        copied(scene.begun, stage.library)
    else:
        rmtree(stage.library, ignore_errors=True)
    read, write = os.pipe()
    command = [sys.executable, "-m", "benchmarks.faults.victim", str(write), *scene.command]
    process = subprocess.Popen(
        [*command, "--library", str(stage.library)],
        cwd=ROOT,
        pass_fds=[write],
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    return process, os.fdopen(read, encoding="utf-8")


def _timed(scene: Scene, stage: Stage) -> list[Stay]:
    """Where a run is when nothing disturbs it."""
    began = monotonic()
    process, told = _begin(scene, stage)
    entered: dict[str, float] = {}
    times: Counter[str] = Counter()
    stays: list[Stay] = []
    with told:
        for line in told:
            sign, place = line.split()[:2]
            if sign == ">":
                entered[place] = monotonic()
            else:
                stays.append(Stay(place, times[place], monotonic() - entered[place]))
                times[place] += 1
    assert process.wait() == 0, f"{scene.name} does not even end well by itself"
    stays.append(Stay(ANYWHERE, 0, monotonic() - began))
    scene.complete(stage.library)
    return stays


def _killed(scene: Scene, stage: Stage, point: Point) -> tuple[frozenset[str], bool]:
    """Kills a run at the point; gives the articles that it had kept, and whether it had ended."""
    process, told = _begin(scene, stage)
    kept: set[str] = set() if scene.begun is None else _ids(stage.library)
    with told:
        if point.place != ANYWHERE:
            left = point.time
            for line in told:
                _note(line, kept)
                if line.startswith(f"> {point.place}"):
                    if not left:
                        break
                    left -= 1
        sleep(point.seconds)
        ended = process.poll() is not None
        if not ended:
            os.killpg(process.pid, signal.SIGKILL)
        for line in told:
            if line.endswith("\n"):
                _note(line, kept)
    process.wait()
    return frozenset(kept), ended


def _note(line: str, kept: set[str]) -> None:
    for word in line.split()[2:]:
        if word.startswith("+"):
            kept.add(word[1:])
        else:
            kept.discard(word[1:])


def _looked_at(scene: Scene, library: Path, kept: frozenset[str]) -> str:
    """What is left of the library, and whether it is done to the end; AssertionError if not."""
    told = _opened(library, kept)
    scene.complete(library)
    assert state_of(library) == scene.expected, "other articles than undisturbed"
    found = problems(library)
    assert not found, f"not sound in the end: {found[0].sentence}"
    assert not leftovers(library), f"left behind: {leftovers(library)}"
    return told


def _opened(library: Path, kept: frozenset[str]) -> str:
    """What there is after a run was killed, before anything is done about it."""
    try:
        found = problems(library)
    except LibraryMissing:
        assert not kept, f"{len(kept)} articles are lost"
        return "no library yet"
    except LibraryOld:
        return "still of the earlier version"
    lost = kept - _ids(library)
    assert not lost, f"{len(lost)} articles are lost"
    assert all(one.derived for one in found), found[0].sentence
    if not found:
        return "sound"
    repair(library)
    assert not problems(library), "not mended"
    return "mended by check --repair"


def _ids(library: Path) -> set[str]:
    try:
        return {one.id for one in LibraryReader(library).every_id()}
    except LibraryOld:
        return set()
