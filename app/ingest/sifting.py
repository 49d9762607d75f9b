"""What must be read: files and their members that are new or changed; the others are known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from app.ingest.batches import Bound, batches, weighed_batches
from app.ingest.discover import Found
from app.ingest.formats.columns import known_columns
from app.ingest.formats.record import Fault
from app.ingest.inputs import Opened, opened, to_input
from app.ingest.limits import Limits
from app.ingest.pool import CHUNK, Manner
from app.ingest.steps import ContainerEnd, Input, Known, Passed, Place, Step
from app.ingest.workers import weight_of
from app.library.containers import ContainerState, KnownContainer, Reading
from app.library.inputs import KnownInput
from app.library.writing import LibraryWriter

_FILES = 500
# Members asked for at once.
_MEMBERS = Bound(500, CHUNK.weight)


class Sifter:
    """Opens what must be read, for one library; `earlier` is what was noted of what it gives."""

    def __init__(self, writer: LibraryWriter, manner: Manner) -> None:
        """Compares with what `writer` knows, and reads in `manner`."""
        self.earlier: dict[str, KnownInput] = {}
        self._writer = writer
        self._manner = manner
        self._columns = known_columns(manner.mapped)
        self._mapped = "; ".join(f"{one.field}={one.column}" for one in manner.mapped)
        self._limits = _limits_text(manner.limits)

    def steps(self, files: Iterable[Found]) -> Iterator[Step]:
        """All inputs of the files in order, each to be read or known to be as it was."""
        for batch in batches(files, _FILES):
            paths = [found.path for found in batch]
            inputs = self._writer.known(paths)
            containers = self._writer.containers.known(paths)
            for found in batch:
                container = containers.get(found.path)
                if container is not None:
                    yield from self._container_again(found, container)
                else:
                    yield from self._file(found, inputs.get(found.path))

    def _file(self, found: Found, before: KnownInput | None) -> Iterator[Step]:
        if before is not None and _looks_unchanged(found, before):
            yield Known(found.file, advance=found.size)
            return
        file = opened(found, self._manner.limits, self._columns)
        if not file.is_plain:
            yield from self._members(found, file, anew=True)
            return
        for item, advance in file.items:
            place = Place(found.size, found.modified_ns)
            yield self._sifted(to_input(found, item, place, advance), before)

    def _container_again(self, found: Found, known: KnownContainer) -> Iterator[Step]:
        if self._is_unchanged(found, known):
            for one in self._writer.containers.members(known.id, found.path, found.file):
                yield Known(one.name, reason=one.reason, skipped=one.skipped)
            yield Passed(found.size)
            return
        file = opened(found, self._manner.limits, self._columns)
        yield from self._members(found, file, anew=known.state.mapped != self._mapped)

    def _members(self, found: Found, file: Opened, *, anew: bool) -> Iterator[Step]:
        """The inputs inside a file; with `anew`, also those whose bytes are as they were."""
        reading = self._writer.containers.begin(self._state(found))
        inputs = self._member_inputs(found, file, reading)
        advanced = 0
        complete = True
        for batch in weighed_batches(inputs, _MEMBERS, lambda one: weight_of(one.input)):
            known = self._writer.known([one.input.path for one in batch])
            for one in batch:
                advanced += one.input.advance
                complete = complete and not one.ends
                yield self._sifted(one.input, known.get(one.input.path), anew=anew)
        yield ContainerEnd(
            reading.container, reading.generation, complete, max(0, found.size - advanced)
        )

    def _member_inputs(
        self, found: Found, file: Opened, reading: Reading
    ) -> "Iterator[_MemberInput]":
        for position, (item, advance) in enumerate(file.items):
            place = Place(
                found.size, found.modified_ns, reading.container, reading.generation, position
            )
            # A fault of the file itself says nothing of what it held before.
            ends = isinstance(item, Fault) and (item.ends or not item.name)
            yield _MemberInput(to_input(found, item, place, advance), ends)

    def _sifted(self, one: Input, before: KnownInput | None, *, anew: bool = False) -> Step:
        is_same = before is not None and not before.failed and one.sha256 == before.sha256
        if is_same and not anew and one.reason is None:
            return Known(one.file, one, one.advance)
        if before is not None:
            self.earlier[one.path] = before
        return one

    def _is_unchanged(self, found: Found, known: KnownContainer) -> bool:
        state = known.state
        if not known.complete or found.reason is not None or state.mapped != self._mapped:
            return False
        if (found.size, found.modified_ns) != (state.size, state.modified_ns):
            return False
        # Other bounds may let in what was refused.
        return state.limits == self._limits or not self._writer.containers.has_failures(known.id)

    def _state(self, found: Found) -> ContainerState:
        return ContainerState(found.path, found.size, found.modified_ns, self._mapped, self._limits)


@dataclass(frozen=True, slots=True)
class _MemberInput:
    """An input inside of a file; `ends` where what followed could not be read."""

    input: Input
    ends: bool


def _looks_unchanged(found: Found, before: KnownInput) -> bool:
    return (
        not before.failed
        and found.reason is None
        and (found.size, found.modified_ns) == (before.size, before.modified_ns)
    )


def _limits_text(limits: Limits) -> str:
    names = (one.name for one in fields(limits) if one.name != "now")
    return "; ".join(f"{name}={getattr(limits, name)}" for name in names)
