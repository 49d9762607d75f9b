"""Disks that are full before the work is done: small file systems in memory, which need root."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree, rmtree

from app.errors import LibraryMissing, LibraryOld
from app.ingest.checking import problems
from benchmarks.faults.archive import leftovers, size_of, state_of
from benchmarks.faults.killing import ROOT
from benchmarks.faults.scenes import Scene, Stage, scenes

# What a disk has on top of what is needed, where there is room again.
_ENOUGH = 512 * 1024 * 1024


@dataclass(slots=True)
class Full:
    """What came of all sizes of disk; `failures` are sentences."""

    found: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)


@contextmanager
def small_disk(place: Path, size: int) -> Iterator[None]:
    """A file system of `size` bytes at `place`; raises PermissionError where none can be had."""
    place.mkdir(parents=True, exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "warta-faults", str(place)]
    done = subprocess.run(mount, capture_output=True, text=True, check=False)
    if done.returncode:
        raise PermissionError(done.stderr.strip())
    try:
        yield
    finally:
        # Lazily: a file that this process has not closed yet would keep it busy.
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def resize(place: Path, size: int) -> None:
    """Gives a small disk another size."""
    subprocess.run(["mount", "-o", f"remount,size={size}", str(place)], check=True)


def fill_disks(folder: Path, sizes: int, *, count: int) -> Full:
    """Does everything on `sizes` disks each, from one with no room at all to almost enough."""
    disk = folder / "disk"
    stage = Stage(folder, 1)
    full = Full()
    for scene in scenes(stage, count):
        beginning = size_of(scene.begun) if scene.begun else 0
        needed = size_of(folder / "whole") * 2
        for step in range(sizes):
            room = int(beginning + 65_536 + needed * step / sizes)
            told = f"{scene.name} with room for {room - beginning:,} bytes: "
            with small_disk(disk, _ENOUGH):
                full.failures += [told + one for one in _tried(scene, disk, room, full.found)]
    return full


def _tried(scene: Scene, disk: Path, room: int, found: Counter[str]) -> list[str]:
    library = disk / "library"
    if scene.begun is not None:
        copytree(scene.begun, library)
    else:
        library.mkdir()
    used = sum(one.stat().st_blocks * 512 for one in disk.rglob("*"))
    resize(disk, max(room, used + 16_384))
    command = [one.replace("taken/backup", "disk/backup") for one in scene.command]
    done = subprocess.run(
        [sys.executable, "-m", "app", *command, "--library", str(library)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    wrong = _said(done)
    resize(disk, _ENOUGH)
    (disk / "backup").unlink(missing_ok=True)
    found[f"exit {done.returncode}"] += 1
    with suppress(LibraryMissing, LibraryOld):
        wrong += [one.sentence for one in problems(library) if not one.derived]
    scene.complete(library)
    if problems(library) or state_of(library) != scene.expected:
        wrong.append("with room again it was not completed")
    rmtree(library) if leftovers(library) == [] else wrong.append(f"left: {leftovers(library)}")
    return wrong


def _said(done: "subprocess.CompletedProcess[str]") -> list[str]:
    lines = done.stderr.strip().splitlines()
    if done.returncode == 0:
        return []
    if done.returncode != 2 or len(lines) != 1 or not lines[0].startswith("warta: "):
        return [f"exit {done.returncode}, said {done.stderr[-600:]!r}"]
    return []
