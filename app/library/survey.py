"""What the library knows of itself: its fields, its files that could not be read, its ingests."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Select
from sqlalchemy import select as sql_select
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session, col, func, select

from app.library.failing import named
from app.library.opening import open_for_reading
from app.library.places import database_path, index_path, records_state
from app.library.protocol import (
    ArticleDate,
    FieldCounts,
    Sizes,
    SourceYears,
    StorySize,
    UnreadInput,
)
from app.library.runs import Ingest, last_ingest
from app.library.tables import (
    ArticleRow,
    InputRow,
    MisdatedRow,
    SourceYearRow,
    StoryRow,
    TallyRow,
)
from app.library.tally import is_kept

_READ_AT_ONCE = 1_000
# A partial scan: inputs that never were articles are no failures.
_UNREAD: tuple[ColumnElement[bool], ...] = (
    col(InputRow.reason).is_not(None),
    col(InputRow.skipped).is_(False),
)


class Surveyor:
    """Counts and lists what is in one library, read-only."""

    def __init__(self, directory: Path) -> None:
        """Opens it; raises LibraryMissing, LibraryDamaged or LibraryVersion."""
        self._directory = directory
        self._engine = open_for_reading(directory)

    def moment(self) -> object:
        """Something that is another whenever something was written."""
        return records_state(self._directory)

    def fields(self) -> FieldCounts | None:
        """The articles by what is known of each field; None where an older Warta kept no counts."""
        with self._session() as session:
            if not is_kept(session):
                return None
            found: FieldCounts = {}
            for row in session.exec(select(TallyRow)):
                found.setdefault(row.counted, Counter())[row.value] = row.articles
        return found

    def source_years(self) -> SourceYears:
        """The articles of each source by year; nothing where no counts are kept."""
        found: SourceYears = {}
        with self._session() as session:
            if is_kept(session):
                for row in session.exec(select(SourceYearRow)):
                    found.setdefault(row.source, {})[int(row.year)] = row.articles
        return found

    def against_address(self, most: int) -> list[ArticleDate]:
        """Articles whose date is not that of their address, the earliest first."""
        with self._session() as session:
            if not is_kept(session):
                return []
            misdated = select(MisdatedRow.article_id)
            return _dated(session, col(ArticleRow.id).in_(misdated), most)

    def dated_before(self, first: str, most: int) -> list[ArticleDate]:
        """Articles that are dated before `first` (ISO 8601), the earliest first."""
        with self._session() as session:
            return _dated(session, col(ArticleRow.published) < first, most)

    def dated_from(self, first: str, most: int) -> list[ArticleDate]:
        """Articles that are dated from `first` on (ISO 8601), the earliest first."""
        with self._session() as session:
            return _dated(session, col(ArticleRow.published) >= first, most)

    def dates_of(self, ids: Sequence[str]) -> list[ArticleDate]:
        """Those of the articles that there are, the earliest first."""
        with self._session() as session:
            return _dated(session, col(ArticleRow.id).in_(ids), len(ids))

    def unread_reasons(self) -> Counter[str]:
        """How many inputs could not be read for each reason."""
        with self._session() as session:
            counted = select(col(InputRow.reason), func.count()).where(*_UNREAD)
            rows = session.exec(counted.group_by(col(InputRow.reason)))
            return Counter({reason or "": inputs for reason, inputs in rows})

    def unread(self, first: int, most: int) -> list[UnreadInput]:
        """So many inputs that could not be read, from the place `first` in their list by name."""
        with self._session() as session:
            rows = session.execute(_unread().offset(first).limit(most))
            return [UnreadInput(file, reason or "") for file, reason in rows]

    def every_unread(self) -> Iterator[UnreadInput]:
        """All inputs that could not be read, by name, a batch in memory at a time."""
        with self._session() as session:
            for file, reason in session.execute(_unread()).yield_per(_READ_AT_ONCE):
                yield UnreadInput(file, reason or "")

    def unread_with(self, reason: str, most: int) -> list[str]:
        """The first names of inputs that could not be read for that reason."""
        with self._session() as session:
            files = select(InputRow.file).where(*_UNREAD, InputRow.reason == reason)
            by_name = files.order_by(col(InputRow.file), col(InputRow.path))
            return list(session.exec(by_name.limit(most)))

    def largest_stories(self, most: int) -> list[StorySize]:
        """The stories of most articles."""
        articles = func.count().label("articles")
        with self._session() as session:
            largest = (
                select(col(StoryRow.leader_id).label("leader"), articles)
                .group_by(col(StoryRow.leader_id))
                .order_by(articles.desc(), col(StoryRow.leader_id))
                .limit(most)
                .subquery()
            )
            rows = session.exec(
                select(ArticleRow.id, ArticleRow.title, largest.c.articles)
                .join(largest, largest.c.leader == ArticleRow.id)
                .order_by(largest.c.articles.desc(), col(ArticleRow.id))
            )
            return [StorySize(*row) for row in rows]

    def last_ingest(self) -> Ingest | None:
        """The ingest that ended last; None where none was noted, as by older Wartas."""
        with self._session() as session:
            return last_ingest(session)

    def sizes(self) -> Sizes:
        """What it takes on disk."""
        database = database_path(self._directory).stat().st_size
        return Sizes(database, _bytes_below(index_path(self._directory)))

    @contextmanager
    def _session(self) -> Iterator[Session]:
        try:
            with Session(self._engine) as session:
                yield session
        except DatabaseError as error:
            raise named(self._directory, error) from error


def _bytes_below(folder: Path) -> int:
    """The size of all files in the folder; those that a writer takes away meanwhile are nothing."""
    size = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with suppress(FileNotFoundError):
                size += Path(place, name).stat().st_size
    return size


def _unread() -> Select[*tuple[Any, ...]]:
    by_name = (col(InputRow.file), col(InputRow.path))
    names = (col(InputRow.file), col(InputRow.reason))
    return sql_select(*names).where(*_UNREAD).order_by(*by_name)


def _dated(session: Session, which: ColumnElement[bool], most: int) -> list[ArticleDate]:
    rows = session.exec(
        select(ArticleRow.id, ArticleRow.title, ArticleRow.source, ArticleRow.published)
        .where(which)
        .order_by(col(ArticleRow.published), col(ArticleRow.id))
        .limit(most)
    )
    return [ArticleDate(*row) for row in rows]
