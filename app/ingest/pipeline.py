"""Discover, read, find countries, write: the only way into the library."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.ingest.batches import Bound, weighed_batches
from app.ingest.copies.settling import StoryKeeper
from app.ingest.discover import discover
from app.ingest.formats.columns import Mapping_
from app.ingest.index_upkeep import IndexKeeper, Upkeep, upkeep_needed
from app.ingest.limits import Limits
from app.ingest.report import InputReport, Summary
from app.ingest.run import Run
from app.ingest.sifting import Sifter
from app.ingest.workers import CHUNK, Manner, preparing, weight_of
from app.library.opening import writing_alone
from app.library.writing import LibraryWriter

# Articles written in one transaction: what a fault may cost, and what waits in memory.
_BATCH = Bound(500, 4 * CHUNK.weight)

Tell = Callable[[InputReport], None]
Advance = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class IngestJob:
    """What to read (`paths` as given), into which library, by how many processes.

    `but` are files under `paths` that are no input, such as the report being written;
    `mapped` are columns that the user named.
    """

    paths: tuple[str, ...]
    directory: Path
    limits: Limits
    workers: int = 1
    but: tuple[Path, ...] = ()
    mapped: Mapping_ = ()


def ingest(job: IngestJob, tell: Tell, advance: Advance = lambda _: None) -> Summary:
    """Brings the library up to date with the files and tells the outcome of each input.

    `advance` is told how many bytes of the files have been dealt with since it last was.
    Raises LibraryBusy, LibraryDamaged or LibraryVersion where the library can't be written.
    """
    began = datetime.now(UTC)
    manner = Manner(job.limits, job.mapped)
    with writing_alone(job.directory):
        writer = LibraryWriter(job.directory)
        revision = writer.revision
        upkeep = upkeep_needed(job.directory, revision)
        stories = StoryKeeper(writer.stories)
        with closing(IndexKeeper(job.directory, upkeep)) as keeper:
            sifter = Sifter(writer, manner)
            run = Run(writer, keeper, sifter.earlier, tell)
            with preparing(manner, job.workers) as preparer:
                files = discover(job.paths, (job.directory, *job.but))
                done = preparer.prepared(sifter.steps(files))
                for batch in weighed_batches(done, _BATCH, weight_of):
                    run.write(batch)
                    stories.keep_up()
                    advance(sum(one.advance for one in batch))
            stories.finish()
            keeper.renew(stories.touched)
            run.summary.full_bands = stories.full_bands
            keeper.finish(writer.revision)
        if run.read_any or writer.revision != revision:
            writer.runs.note(began, run.summary.outcomes)
    return run.summary


def repair(directory: Path) -> None:
    """Builds the index anew from the records, and ends what a broken-off run left of the stories.

    Raises as `ingest` does.
    """
    with writing_alone(directory):
        writer = LibraryWriter(directory)
        StoryKeeper(writer.stories).finish()
        with closing(IndexKeeper(directory, Upkeep.REBUILD)) as keeper:
            keeper.finish(writer.revision)
