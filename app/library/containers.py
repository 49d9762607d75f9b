"""Files that hold several inputs: what is known of them, and of their members."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Engine, update
from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session, col, select

from app.library.tables import ContainerRow, InputRow

_BATCH = 500


@dataclass(frozen=True, slots=True)
class ContainerState:
    """A file of several inputs, as it is or was: `mapped` and `limits` are how it was read."""

    path: str
    size: int
    modified_ns: int
    mapped: str
    limits: str


@dataclass(frozen=True, slots=True)
class KnownContainer:
    """A file of several inputs that an earlier run read, completely or not."""

    id: int
    state: ContainerState
    complete: bool


@dataclass(frozen=True, slots=True)
class Member:
    """An input in such a file; `reason` where it could not be read or was `skipped`."""

    name: str
    reason: str | None
    skipped: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a file of several inputs: the file's number, and the how-manieth it is."""

    container: int
    generation: int


class Containers:
    """The files of several inputs of one library, for its only writer."""

    def __init__(self, engine: Engine) -> None:
        """Reads and writes by way of `engine`."""
        self._engine = engine

    def known(self, paths: Sequence[str]) -> dict[str, KnownContainer]:
        """Those of the files that were read as containers, by path."""
        with Session(self._engine) as session:
            rows = session.exec(select(ContainerRow).where(col(ContainerRow.path).in_(paths)))
            return {row.path: _known(row) for row in rows}

    def members(self, container: int, path: str, file: str) -> Iterator[Member]:
        """The members in their order, each named after `file`; a batch in memory at a time."""
        last = -1
        while True:
            with Session(self._engine) as session:
                rows = session.exec(
                    select(InputRow.path, InputRow.reason, InputRow.skipped, InputRow.position)
                    .where(InputRow.container == container, col(InputRow.position) > last)
                    .order_by(col(InputRow.position))
                    .limit(_BATCH)
                ).all()
            if not rows:
                return
            for place, reason, skipped, position in rows:
                yield Member(f"{file}{place.removeprefix(path)}", reason, skipped)
                last = position

    def has_failures(self, container: int) -> bool:
        """Whether any member could not be read."""
        with Session(self._engine) as session:
            failed = select(InputRow.path).where(
                InputRow.container == container,
                col(InputRow.reason).is_not(None),
                col(InputRow.skipped).is_(False),
            )
            return session.exec(failed.limit(1)).first() is not None

    def begin(self, state: ContainerState) -> Reading:
        """Notes that a file is being read; until `end`, it counts as not read completely."""
        values = {
            "path": state.path,
            "size": state.size,
            "modified_ns": state.modified_ns,
            "complete": False,
            "mapped": state.mapped,
            "limits": state.limits,
        }
        statement = insert(ContainerRow).values(**values, generation=1)
        statement = statement.on_conflict_do_update(
            index_elements=["path"],
            set_={**values, "generation": col(ContainerRow.generation) + 1},
        )
        with Session(self._engine) as session:
            session.execute(statement)
            session.commit()
            row = session.exec(select(ContainerRow).where(ContainerRow.path == state.path)).one()
            return Reading(int(row.id or 0), row.generation)

    def stale(self, reading: Reading) -> list[str]:
        """Paths of inputs that this reading has not seen again, so many as fit in a batch."""
        with Session(self._engine) as session:
            path = select(ContainerRow.path).where(ContainerRow.id == reading.container)
            seen_before = select(InputRow.path).where(
                InputRow.container == reading.container,
                col(InputRow.generation) < reading.generation,
            )
            # The file may have been an input of its own before.
            itself = select(InputRow.path).where(
                col(InputRow.path).in_(path), col(InputRow.container).is_(None)
            )
            found = [*session.exec(itself), *session.exec(seen_before.limit(_BATCH))]
            return list(dict.fromkeys(found))

    def end(self, reading: Reading) -> None:
        """Notes that all of the file was read."""
        with Session(self._engine) as session:
            session.execute(
                update(ContainerRow)
                .where(col(ContainerRow.id) == reading.container)
                .values(complete=True)
            )
            session.commit()


def _known(row: ContainerRow) -> KnownContainer:
    state = ContainerState(row.path, row.size, row.modified_ns, row.mapped, row.limits)
    return KnownContainer(int(row.id or 0), state, row.complete)
