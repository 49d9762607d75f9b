"""A progress bar on standard error, with rate and time left; drawn only on a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
    TransferSpeedColumn,
)

from app.cli.streams import tell
from app.cli.visible import visible


def _watched(console: Console) -> bool:
    """Whether a terminal shows it: colours may be asked for elsewhere too, as where tests are run
    (FORCE_COLOR), and mean no bar."""
    return console.is_terminal and sys.stderr.isatty()


class Shown:
    """The bar, or nothing where there is no terminal."""

    def __init__(self, progress: Progress | None) -> None:
        """Shows on `progress`."""
        self._progress = progress
        self._task = progress.add_task("reading", total=None) if progress else None
        self._count = 0

    def count(self) -> None:
        """One input more was dealt with."""
        self._count += 1

    def advance(self, size: int) -> None:
        """So many bytes of the files more were dealt with."""
        if self._progress is not None and self._task is not None:
            inputs = f"{self._count:,} inputs"
            self._progress.update(self._task, advance=size, description=inputs)

    def say(self, line: str) -> None:
        """A line on standard error, above the bar."""
        if self._progress is not None:
            line = visible(line)
            self._progress.console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            tell(line)


@contextmanager
def rows_bar(total: int) -> Iterator[Callable[[int], None]]:
    """Shows progress towards `total` rows; what it gives is told of so many rows more."""
    console = Console(stderr=True)
    if not _watched(console):
        yield lambda _: None
        return
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("writing", total=total)
        yield lambda rows: progress.advance(task, rows)


@contextmanager
def pages_bar() -> Iterator[Callable[[int, int], None]]:
    """Shows the copying of a database; what it gives is told the pages copied and their number."""
    console = Console(stderr=True)
    if not _watched(console):
        yield lambda *_: None
        return
    columns = (TextColumn("copying"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("copying", total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


@contextmanager
def progress_bar(total: Callable[[], int]) -> Iterator[Shown]:
    """Shows progress towards `total` bytes, which is asked for only if it is shown."""
    console = Console(stderr=True)
    if not _watched(console):
        yield Shown(None)
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        shown = Shown(progress)
        progress.update(progress.task_ids[0], total=total())
        yield shown
