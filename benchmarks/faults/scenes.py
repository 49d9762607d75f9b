"""What is being done to a library when it is broken off, and how it is done to the end after."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.cli import main
from app.ingest.pipeline import repair
from app.library.places import database_path
from benchmarks.faults.archive import (
    State,
    copied,
    ingest_into,
    outdate,
    state_of,
    write_articles,
)


@dataclass(frozen=True, slots=True)
class Scene:
    """`begun` is the library at the beginning, None where there is none; `command` what is
    broken off; `complete` does it to the end, so that there is `expected`.
    """

    name: str
    begun: Path | None
    command: tuple[str, ...]
    complete: Callable[[Path], None]
    expected: State


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the scenes play: `library` is the one that is written, `file` takes backups."""

    folder: Path
    workers: int

    @property
    def library(self) -> Path:
        """The library that is written."""
        return self.folder / "library"

    @property
    def file(self) -> Path:
        """A backup of it."""
        return self.folder / "taken" / "backup"


def scenes(stage: Stage, count: int) -> list[Scene]:
    """All scenes, with `count` articles."""
    base = stage.folder
    articles, pruned = base / "articles", base / "pruned"
    write_articles(articles, count)
    write_articles(pruned, count)
    half, whole, old, full = (base / name for name in ("half", "whole", "old", "full"))
    ingest_into(half, articles / "early")
    ingest_into(whole, articles)
    outdate(copied(whole, old))
    ingest_into(full, pruned)
    for file in sorted((pruned / "late").iterdir())[::2]:
        file.unlink()
    left = base / "left"
    ingest_into(left, pruned)
    (base / "taken").mkdir()
    (base / "restored").mkdir()
    backup = base / "restored" / "backup"
    assert main(["backup", str(backup), "--library", str(whole)]) == 0
    there, rest = state_of(whole), state_of(left)
    read = ("ingest", str(articles), "--workers", str(stage.workers))
    prune = ("ingest", str(pruned), "--prune", "--workers", str(stage.workers))

    def again(library: Path) -> None:
        ingest_into(library, articles)

    def prune_again(library: Path) -> None:
        ingest_into(library, pruned, prune=True)

    def back_up(library: Path) -> None:
        _back_up(library, stage)

    def restore(library: Path) -> None:
        _restore(library, backup)

    return [
        Scene("first ingest", None, read, again, there),
        Scene("further ingest", half, read, again, there),
        Scene("prune", full, prune, prune_again, rest),
        Scene("reindex", whole, ("ingest", "--reindex"), again, there),
        Scene("migration", old, read, again, there),
        Scene("backup", whole, ("backup", str(stage.file)), back_up, there),
        Scene("restore", None, ("restore", str(backup)), restore, there),
    ]


def _back_up(library: Path, stage: Stage) -> None:
    """Takes the backup, unless it was taken; it makes a library, and leaves nothing beside it."""
    if not stage.file.exists():
        assert main(["backup", str(stage.file), "--library", str(library)]) == 0
    assert [one.name for one in stage.file.parent.iterdir()] == [stage.file.name]
    stage.file.unlink()


def _restore(library: Path, file: Path) -> None:
    if not database_path(library).exists():
        assert main(["restore", str(file), "--library", str(library)]) == 0
    repair(library)
