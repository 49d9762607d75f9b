"""Writing what was read, batch by batch, and telling what became of each input."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from app.ingest.formats.record import Shape
from app.ingest.index_upkeep import IndexChange, IndexKeeper
from app.ingest.presence import has_vanished
from app.ingest.report import InputReport, Outcome, Summary
from app.ingest.steps import ContainerEnd, Done, Known, Prepared
from app.library.containers import Reading
from app.library.inputs import Holder, KeptInput, KnownInput, ReadInput, SeenInput
from app.library.writing import Changes, LibraryWriter


@dataclass(slots=True)
class Run:
    """One ingest under way: `earlier` is what was noted of the inputs now being read.

    `read_any` says whether any input was read, and not only seen to be as it was.
    """

    writer: LibraryWriter
    keeper: IndexKeeper
    earlier: dict[str, KnownInput]
    tell_outcome: Callable[[InputReport], None]
    summary: Summary = field(default_factory=Summary)
    read_any: bool = False

    def write(self, batch: Sequence[Done]) -> None:
        """Writes what was read and tells the outcomes, in order."""
        for is_end, steps in groupby(batch, lambda step: isinstance(step, ContainerEnd)):
            if not is_end:
                self._write(list(steps))
                continue
            for step in steps:
                if isinstance(step, ContainerEnd) and step.complete:
                    self._end(Reading(step.container, step.generation))

    def _write(self, steps: Sequence[Done]) -> None:
        read = [step for step in steps if isinstance(step, Prepared)]
        notes = [step.note for step in steps if isinstance(step, Known) and step.note]
        self.writer.note_seen(
            [
                SeenInput(
                    note.path, note.place.modified_ns, note.place.generation, note.place.position
                )
                for note in notes
            ]
        )
        self.read_any |= bool(read)
        outcomes = self._keep(read) if read else None
        for step in steps:
            if isinstance(step, Known):
                self._tell(step.file, _known_outcome(step), step.reason)
            elif isinstance(step, Prepared) and outcomes is not None:
                self.summary.named |= step.result.named
                self.summary.records += step.input.shape is Shape.FIELDS
                before = self.earlier.pop(step.input.path, None)
                self._tell(step.input.file, *outcomes.of(step, before))

    def _keep(self, read: Sequence[Prepared]) -> "_Outcomes":
        """Writes the articles of a batch; gives what decides on the outcomes."""
        articles = (item.result.article for item in read)
        holders = self.writer.holders({article.id for article in articles if article})
        has_vanished.cache_clear()
        left = [holder for holder in holders if has_vanished(holder.disk)]
        there = [holder for holder in holders if not has_vanished(holder.disk)]
        changes = self.writer.write(
            [read_input(item) for item in read], sorted({holder.path for holder in left})
        )
        self._apply(changes, read)
        kept = {holder.article_id for holder in there}
        return _Outcomes(there, kept, {holder.article_id for holder in left} - kept)

    def _apply(self, changes: Changes, read: Sequence[Prepared] = ()) -> None:
        found = (item.result.terms for item in read)
        terms = {one.id: one for one in found if one}
        # The rest has the same terms and is held by other files.
        moved = [one.id for one in changes.changed if one.id not in terms]
        self.keeper.apply(
            IndexChange(
                changed=[terms[one.id] for one in changes.changed if one.id in terms],
                added=[terms[one.id] for one in changes.added if one.id in terms],
                gone=changes.gone,
                moved=[*moved, *changes.moved],
            )
        )

    def _end(self, reading: Reading) -> None:
        """Forgets what is no longer in a file that was read to its end."""
        while paths := self.writer.containers.stale(reading):
            self._apply(self.writer.write((), paths))
        self.writer.containers.end(reading)

    def remove(self, inputs: Sequence[KeptInput]) -> None:
        """Gives up inputs whose files are gone, and the articles that only they held."""
        self._apply(self.writer.write((), [one.path for one in inputs]))
        for one in inputs:
            self._tell(one.file, Outcome.REMOVED)

    def _tell(self, file: str, outcome: Outcome, reason: str | None = None) -> None:
        report = InputReport(file, outcome, reason)
        self.summary.add(report)
        self.tell_outcome(report)


@dataclass(slots=True)
class _Outcomes:
    """Decides on the outcome of each input of a batch.

    `holders` are the inputs that held its articles before and still are there, `kept` the
    articles that are in the library, `moved` those whose files are there no more.
    """

    holders: Sequence[Holder]
    kept: set[str]
    moved: set[str]

    def of(self, item: Prepared, before: KnownInput | None) -> tuple[Outcome, str | None]:
        """The outcome of an input of which `before` was noted earlier, and its reason."""
        article = item.result.article
        if article is None:
            return Outcome.SKIPPED if item.input.skipped else Outcome.FAILED, item.result.reason
        name = article.id
        if self._has_shifted(name, item):
            return Outcome.UNCHANGED, None
        if name in self.moved or (before is not None and before.article_id is not None):
            return Outcome.UPDATED, None
        if name in self.kept:
            return (
                Outcome.DUPLICATE,
                f"The same text is in the library already, as article {name}.",
            )
        self.kept.add(name)
        return Outcome.ADDED, None

    def _has_shifted(self, name: str, item: Prepared) -> bool:
        """Whether the same file held the article before, under another number or name."""
        place = item.input.place
        holders = [one for one in self.holders if one.article_id == name]
        there = [one for one in holders if one.container == place.container]
        shifted = (
            bool(place.container)
            and bool(there)
            and all(one.generation < place.generation for one in there)
        )
        if shifted:
            self.holders = [one for one in self.holders if one.article_id != name]
        return shifted


def _known_outcome(step: Known) -> Outcome:
    if step.reason is None:
        return Outcome.UNCHANGED
    return Outcome.SKIPPED if step.skipped else Outcome.FAILED


def read_input(item: Prepared) -> ReadInput:
    """What the library keeps of an input that was read."""
    one, place, result = item.input, item.input.place, item.result
    return ReadInput(
        path=one.path,
        file=one.file,
        size=place.size,
        modified_ns=place.modified_ns,
        sha256=one.sha256 if result.article else None,
        article=result.article,
        data=one.data if result.article else None,
        bands=result.bands,
        reason=result.reason,
        skipped=one.skipped,
        container=place.container or None,
        generation=place.generation,
        position=place.position,
    )
