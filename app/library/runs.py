"""The ingests of a library: when each was, and what it added."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from sqlalchemy import Engine
from sqlmodel import Session, SQLModel, col, select

from app.library.statements import is_there
from app.library.tables import RunRow


@dataclass(frozen=True, slots=True)
class Ingest:
    """An ingest that read something, and the outcomes of its inputs."""

    began: datetime
    ended: datetime
    added: int
    updated: int
    unchanged: int
    duplicate: int
    failed: int
    skipped: int
    removed: int

    @property
    def took(self) -> timedelta:
        """How long it took."""
        return self.ended - self.began

    @property
    def inputs(self) -> int:
        """All inputs that it met."""
        changed = self.added + self.updated + self.duplicate
        return changed + self.unchanged + self.failed + self.skipped


Outcome = TypeVar("Outcome", bound=str)


class RunKeeper:
    """Notes the ingests of one library, for its only writer."""

    def __init__(self, engine: Engine) -> None:
        """Writes by way of `engine`, which `open_for_writing` gave."""
        self._engine = engine

    def note(self, began: datetime, outcomes: Mapping[Outcome, int]) -> None:
        """Notes an ingest that ends now, with so many inputs of each outcome."""
        SQLModel.metadata.create_all(self._engine, tables=[SQLModel.metadata.tables["run"]])
        counts = {str(outcome): number for outcome, number in outcomes.items()}
        with Session(self._engine) as session:
            session.add(RunRow(began=_written(began), ended=_written(datetime.now(UTC)), **counts))
            session.commit()


def last_ingest(session: Session) -> Ingest | None:
    """The ingest that ended last; None where none was noted, as by older Wartas."""
    if not is_there(session, RunRow):
        return None
    row = session.exec(select(RunRow).order_by(col(RunRow.id).desc()).limit(1)).first()
    return _ingest(row) if row else None


def _ingest(row: RunRow) -> Ingest:
    return Ingest(
        began=datetime.fromisoformat(row.began),
        ended=datetime.fromisoformat(row.ended),
        added=row.added,
        updated=row.updated,
        unchanged=row.unchanged,
        duplicate=row.duplicate,
        failed=row.failed,
        skipped=row.skipped,
        removed=row.removed,
    )


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")
