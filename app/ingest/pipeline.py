"""Discover, read, find countries, write: the only way into the library."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.index.opening import finish_swap
from app.ingest.batches import Bound, weighed_batches
from app.ingest.cluster.address import DaskAddress
from app.ingest.collecting import collecting_seldom
from app.ingest.copies.settling import StoryKeeper
from app.ingest.discover import discover
from app.ingest.formats.columns import Mapping_
from app.ingest.index_upkeep import IndexKeeper, Upkeep, upkeep_needed
from app.ingest.limits import Limits
from app.ingest.pool import CHUNK, Manner
from app.ingest.pruning import refuse_empty, vanished
from app.ingest.report import InputReport, Summary
from app.ingest.run import Run
from app.ingest.sifting import Sifter
from app.ingest.workers import Preparer, reading, weight_of
from app.library.opening import writing_alone
from app.library.places import index_path, own_places
from app.library.writing import LibraryWriter

# Articles written in one transaction: what a fault may cost, and what waits in memory.
_BATCH = Bound(500, 4 * CHUNK.weight)

Tell = Callable[[InputReport], None]
Advance = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class IngestJob:
    """What to read (`paths` as given), into which library, by how many processes.

    `but` are files under `paths` that are no input, such as the report being written;
    `mapped` are columns that the user named. With `prune`, articles whose files have gone from
    the folders go too. With `cluster` its machines read, and no processes of this one; they
    write to the index too, if it is one that they reach.
    """

    paths: tuple[str, ...]
    directory: Path
    limits: Limits
    workers: int = 1
    but: tuple[Path, ...] = ()
    mapped: Mapping_ = ()
    prune: bool = False
    cluster: DaskAddress | None = None

    @property
    def passed_over(self) -> tuple[Path, ...]:
        """What is no input, wherever it lies: the library may stand in the folder that is read, or
        be that folder."""
        return (self.directory, *own_places(self.directory), *self.but)


def ingest(job: IngestJob, tell: Tell, advance: Advance = lambda _: None) -> Summary:
    """Brings the library up to date with the files and tells the outcome of each input.

    `advance` is told how many bytes of the files have been dealt with since it last was.
    Raises LibraryBusy, LibraryDamaged, LibraryVersion, LibraryUnwritten or IndexUnavailable where
    the library can't be written, FolderEmpty where a folder that is pruned has no files at all,
    and WorkerLost, DaskMissing or DaskUnavailable where nobody reads or writes to the index.
    """
    began = datetime.now(UTC)
    manner = Manner(job.limits, job.mapped)
    # Whoever should read, and write to the index, is asked before anything is written.
    with (
        reading(manner, job.workers, job.cluster) as pool,
        nullcontext(pool.hands()) as hands,
        _alone(job.directory),
    ):
        writer = LibraryWriter(job.directory)
        if job.prune:
            refuse_empty(writer, job.paths, job.passed_over)
        revision = writer.revision
        upkeep = upkeep_needed(job.directory, revision)
        stories = StoryKeeper(writer.stories)
        with closing(IndexKeeper(job.directory, upkeep, hands)) as keeper:
            sifter = Sifter(writer, manner)
            run = Run(writer, keeper, sifter.earlier, tell)
            files = discover(job.paths, job.passed_over)
            done = Preparer(pool).prepared(sifter.steps(files))
            for batch in weighed_batches(done, _BATCH, weight_of):
                run.write(batch)
                stories.keep_up()
                advance(sum(one.advance for one in batch))
            if job.prune:
                for gone in vanished(writer, job.paths):
                    run.remove(gone)
                    stories.keep_up()
            stories.finish()
            keeper.renew(stories.touched)
            run.summary.full_bands = stories.full_bands
            if run.read_any or writer.revision != revision:
                # Before the index is finished, which may tell of it.
                writer.runs.note(began, run.summary.outcomes)
            keeper.finish(writer.revision, read_any=run.read_any)
    return run.summary


def bring_up(directory: Path) -> None:
    """Brings records of an earlier version up to this one; raises as `ingest` does."""
    with _alone(directory):
        LibraryWriter(directory)


def repair(directory: Path, advance: Advance = lambda _: None) -> None:
    """Builds the index anew from the records, and ends what a broken-off run left of the stories.

    `advance` is told how many articles have been put into it since it last was. Readers have the
    earlier index until the new one is whole. Raises as `ingest` does.
    """
    with _alone(directory):
        writer = LibraryWriter(directory)
        StoryKeeper(writer.stories).finish()
        with closing(IndexKeeper(directory, Upkeep.REBUILD)) as keeper:
            keeper.finish(writer.revision, advance)


@contextmanager
def _alone(directory: Path) -> Iterator[None]:
    """The right to write, once what an earlier writer left of an index is in order."""
    with writing_alone(directory), collecting_seldom():
        finish_swap(index_path(directory))
        yield
