"""Discover, read, find countries, write: the only way into the library."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from app.ingest.batches import batches
from app.ingest.copies.settling import StoryKeeper
from app.ingest.discover import Found, discover
from app.ingest.index_upkeep import IndexKeeper, Upkeep, upkeep_needed
from app.ingest.prepare import Limits, Prepared
from app.ingest.report import InputReport, Outcome, Summary
from app.ingest.workers import preparing
from app.library.opening import writing_alone
from app.library.writing import KnownInput, LibraryWriter, ReadInput

# Articles written in one transaction: what a fault may cost, and what waits in memory.
_BATCH = 500

Tell = Callable[[InputReport], None]


@dataclass(frozen=True, slots=True)
class IngestJob:
    """What to read (`paths` as given), into which library, by how many processes.

    `but` are files under `paths` that are no input, such as the report being written.
    """

    paths: tuple[str, ...]
    directory: Path
    limits: Limits
    workers: int = 1
    but: tuple[Path, ...] = ()


def ingest(job: IngestJob, tell: Tell) -> Summary:
    """Brings the library up to date with the files and tells the outcome of each input.

    Raises LibraryBusy, LibraryDamaged or LibraryVersion where the library can't be written.
    """
    with writing_alone(job.directory):
        writer = LibraryWriter(job.directory)
        upkeep = upkeep_needed(job.directory, writer.revision)
        stories = StoryKeeper(writer.stories)
        with closing(IndexKeeper(job.directory, upkeep)) as keeper:
            run = _Run(writer, keeper, tell)
            with preparing(job.limits, job.workers) as preparer:
                inputs = run.to_read(discover(job.paths, (job.directory, *job.but)))
                for batch in batches(preparer.prepared(inputs), _BATCH):
                    run.write(batch)
                    stories.keep_up()
            stories.finish()
            run.summary.full_bands = stories.full_bands
            keeper.finish(writer.revision)
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


@dataclass(slots=True)
class _Run:
    """One ingest under way: `known` is what was noted of the files now being read."""

    writer: LibraryWriter
    keeper: IndexKeeper
    tell_outcome: Tell
    summary: Summary = field(default_factory=Summary)
    known: dict[str, KnownInput] = field(default_factory=dict)

    def to_read(self, inputs: Iterable[Found]) -> Iterator[Found]:
        """The inputs that are new or have changed; the others are told as unchanged."""
        for batch in batches(inputs, _BATCH):
            known = self.writer.known([found.path for found in batch])
            for found in batch:
                before = known.get(found.path)
                if before is not None and _looks_unchanged(found, before):
                    self.tell(found, Outcome.UNCHANGED)
                    continue
                if before is not None:
                    self.known[found.path] = before
                yield found

    def write(self, batch: Sequence[Prepared]) -> None:
        """Writes what was read and tells the outcomes."""
        before = {item.found.path: self.known.pop(item.found.path, None) for item in batch}
        same, rest = _parted(batch, before)
        self.writer.note_unchanged([(item.found.path, item.found.modified_ns) for item in same])
        for item in same:
            self.tell(item.found, Outcome.UNCHANGED)
        ids = {item.article.id for item in rest if item.article}
        holders = self.writer.holders(ids)
        left = {path for path in holders if _has_vanished(path)}
        kept = {article_id for path, article_id in holders.items() if path not in left}
        moved = {holders[path] for path in left} - kept
        changes = self.writer.write([_read_input(item) for item in rest], sorted(left))
        terms = {item.terms.id: item.terms for item in rest if item.terms}
        new = [terms[article.id] for article in changes.changed if article.id in terms]
        if new or changes.gone:
            self.keeper.apply(new, changes.gone)
        for item in rest:
            earlier = before[item.found.path]
            taken = item.article is not None and item.article.id in moved
            changed = taken or (earlier is not None and earlier.article_id is not None)
            self._tell_read(item, kept, changed=changed)

    def tell(self, found: Found, outcome: Outcome, reason: str | None = None) -> None:
        """Counts and passes on one outcome."""
        report = InputReport(found.file, outcome, reason)
        self.summary.add(report)
        self.tell_outcome(report)

    def _tell_read(self, item: Prepared, kept: set[str], *, changed: bool) -> None:
        if item.article is None:
            self.tell(item.found, Outcome.FAILED, item.reason)
        elif changed:
            self.tell(item.found, Outcome.UPDATED)
        elif item.article.id in kept:
            reason = f"The same text is in the library already, as article {item.article.id}."
            self.tell(item.found, Outcome.DUPLICATE, reason)
        else:
            kept.add(item.article.id)
            self.tell(item.found, Outcome.ADDED)


def _has_vanished(path: str) -> bool:
    """Whether a file that was read once is gone: its article has moved to where it is read now.

    A name with a backslash may stand for bytes that are not UTF-8, and standard input for no
    file at all: of those nothing is known.
    """
    return "\\" not in path and Path(path).is_absolute() and not Path(path).exists()


def _looks_unchanged(found: Found, before: KnownInput) -> bool:
    return (
        not before.failed
        and found.reason is None
        and (found.size, found.modified_ns) == (before.size, before.modified_ns)
    )


def _parted(
    batch: Sequence[Prepared], before: Mapping[str, KnownInput | None]
) -> tuple[list[Prepared], list[Prepared]]:
    """Those whose bytes are as they were, and the others."""
    same: list[Prepared] = []
    rest: list[Prepared] = []
    for item in batch:
        unchanged = _is_unchanged(item, before[item.found.path])
        (same if unchanged else rest).append(item)
    return same, rest


def _is_unchanged(item: Prepared, before: KnownInput | None) -> bool:
    return (
        before is not None
        and not before.failed
        and item.sha256 is not None
        and item.sha256 == before.sha256
    )


def _read_input(item: Prepared) -> ReadInput:
    return ReadInput(
        path=item.found.path,
        file=item.found.file,
        size=item.found.size,
        modified_ns=item.found.modified_ns,
        sha256=item.sha256,
        article=item.article,
        data=item.data,
        bands=item.bands,
        reason=item.reason,
    )
