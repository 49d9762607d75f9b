"""Reading the library: records by id, originals, counts."""

import sqlite3
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import bindparam, case, literal_column
from sqlalchemy import select as sql_select
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session, col, func, select

from app.errors import ClusterUnavailable as ClusterUnavailable
from app.errors import IndexUnavailable as IndexUnavailable
from app.errors import LibraryDamaged as LibraryDamaged
from app.errors import LibraryMissing as LibraryMissing
from app.errors import LibraryVersion as LibraryVersion
from app.errors import WartaError as WartaError
from app.library.conversion import (
    FOUND,
    FOUND_WITH_MENTIONS,
    RECORD,
    WITHOUT_MENTIONS,
    UnreadableRow,
    to_article,
    to_found,
)
from app.library.failing import damaged, named
from app.library.opening import kept_for_reading, open_for_reading
from app.library.places import records_state
from app.library.prepared import Prepared, among_given, given
from app.library.protocol import IdAndDate, LibraryCounts
from app.library.raw import RawRecord, modified_of, raw_records
from app.library.records import Article, FoundArticle, StoryMember
from app.library.relations import stories_with, with_relations
from app.library.statements import parts
from app.library.survey import Surveyor
from app.library.tables import ArticleRow, InputRow, MetaRow, OriginalRow, UnsettledRow
from app.library.version import kept_content, whole_content

_BATCH = 500
_IDS_AT_ONCE = 10_000
_BY_ID = select(ArticleRow.id, ArticleRow.published).order_by(col(ArticleRow.id))
_IDS = among_given(col(ArticleRow.id))
# What pages ask for, each time or article by article.
_TITLES = Prepared(sql_select(col(ArticleRow.id), col(ArticleRow.title)).where(_IDS))
_FOUND = {
    False: Prepared(sql_select(*FOUND).where(_IDS)),
    True: Prepared(sql_select(*FOUND_WITH_MENTIONS).where(_IDS)),
}
_WHOLE = Prepared(sql_select(*RECORD).where(_IDS).order_by(col(ArticleRow.id)))
_LISTED = Prepared(sql_select(*WITHOUT_MENTIONS).where(_IDS))
_AFTER = Prepared(
    sql_select(*RECORD)
    .where(col(ArticleRow.id) > bindparam("after"))
    .order_by(col(ArticleRow.id))
    .limit(literal_column(str(_BATCH)))
    .offset(literal_column("0"))
)


class LibraryReader:
    """The records of one library, read-only."""

    def __init__(self, directory: Path) -> None:
        """Opens it; raises LibraryMissing, LibraryDamaged or LibraryVersion."""
        self.directory = directory
        self._engine = open_for_reading(directory)
        self._connections = kept_for_reading(directory)

    @property
    def survey(self) -> Surveyor:
        """What the records say of themselves."""
        return Surveyor(self.directory)

    def moment(self) -> object:
        """Something that is another whenever something was written; asking waits for nobody."""
        return records_state(self.directory)

    def article(self, article_id: str) -> Article | None:
        """The article of that id."""
        # A list of ids ends each at a character that is none in a text (U+0000).
        return next((one for one in self.articles([article_id]) if one.id == article_id), None)

    def articles(self, ids: Collection[str]) -> Iterator[Article]:
        """The articles of those ids that there are, by id, a batch in memory at a time."""
        for part in parts(sorted(ids)):
            with self._asking() as connection:
                found = _records(connection, _WHOLE.rows(connection, given(part)))
            yield from found

    def listed(self, ids: Sequence[str]) -> list[Article]:
        """The articles of those ids that there are, in that order, their mentions left out."""
        with self._asking() as connection:
            rows = _LISTED.rows(connection, given(ids))
            found = {one.id: one for one in _records(connection, rows)}
        return [found[one] for one in ids if one in found]

    def found(
        self, ids: Sequence[str], *, mentions: bool = False, copies: bool = True
    ) -> dict[str, FoundArticle]:
        """What results show of the articles of those ids that there are, by id.

        Reading all of the records would take most of a search's time, and looking for the `copies`
        of many articles half of the rest.
        """
        with self._asking() as connection:
            rows = _FOUND[mentions].rows(connection, given(ids))
            stories = stories_with(connection, ids) if copies else {}
            return {
                row[0]: to_found(
                    row, tuple(copy for copy in stories.get(row[0], ()) if copy.id != row[0])
                )
                for row in rows
            }

    def titles(self, ids: Sequence[str]) -> dict[str, str]:
        """The titles of the articles of those ids that there are, by id."""
        with self._asking() as connection:
            return dict(_TITLES.rows(connection, given(ids)))

    def modified(self, ids: Sequence[str]) -> dict[str, int]:
        """When the first file of each of the articles was last changed: nanoseconds since 1970."""
        with self._asking() as connection:
            return modified_of(connection, ids)

    def story(self, article_id: str) -> tuple[StoryMember, ...]:
        """All copies of the story that the article is one of, the leader first, then by date.

        Nothing where it has no copies.
        """
        with self._asking() as connection:
            return stories_with(connection, [article_id]).get(article_id, ())

    def original(self, article_id: str) -> bytes | None:
        """The bytes of the article's file as it came."""
        with self._session() as session:
            data = session.exec(
                select(OriginalRow.data)
                .join(ArticleRow, col(ArticleRow.sha256) == col(OriginalRow.sha256))
                .where(ArticleRow.id == article_id)
            ).one_or_none()
            return None if data is None else zlib.decompress(data)

    def raw(self, ids: Sequence[str]) -> Iterator[RawRecord]:
        """The records of those of the articles that there are, as their rows have them."""
        for part in parts(ids):
            with self._asking() as connection:
                found = raw_records(connection, part)
            yield from found

    def every_id(self) -> Iterator[IdAndDate]:
        """Every article's id and date, by id, some in memory at a time."""
        with self._session() as session:
            for article_id, published in session.exec(_BY_ID).yield_per(_IDS_AT_ONCE):
                yield IdAndDate(article_id, published)

    def article_count(self) -> int:
        """The number of articles."""
        with self._session() as session:
            return session.exec(select(func.count(col(ArticleRow.id)))).one()

    def some_ids(self, first: int, most: int) -> list[IdAndDate]:
        """The ids and dates of so many articles from the place `first` (from 0) of all by id."""
        with self._session() as session:
            rows = session.exec(_BY_ID.offset(first).limit(most)).all()
            return [IdAndDate(article_id, published) for article_id, published in rows]

    def every_article(self) -> Iterator[Article]:
        """All articles by id, a batch in memory at a time."""
        last = ""
        while batch := self._batch_after(last):
            yield from batch
            last = batch[-1].id

    def counts(self) -> LibraryCounts:
        """How much there is."""
        dated = col(ArticleRow.published)
        with self._session() as session:
            articles, sources = session.exec(
                select(
                    func.count(col(ArticleRow.id)),
                    func.count(func.distinct(ArticleRow.source)),
                )
            ).one()
            known, first, last = session.exec(
                select(func.count(dated), func.min(dated), func.max(dated))
            ).one()
            failed_one = case((col(InputRow.skipped).is_(False), col(InputRow.reason)))
            inputs, failed = session.exec(
                select(func.count(col(InputRow.path)), func.count(failed_one))
            ).one()
        return LibraryCounts(articles, sources, articles - known, inputs, failed, first, last)

    def revision(self) -> int:
        """The number of runs that changed the records."""
        with self._session() as session:
            return session.exec(select(MetaRow.revision)).one()

    def version(self, revision: int) -> str:
        """The short hash of the content of the records at `revision`: see `app.library.version`.

        Of a revision of which none was noted (by an older Warta) that of the records as they are,
        which reads them all.
        """
        with self._session() as session:
            return (kept_content(session, revision) or whole_content(session)).version

    def unsettled(self) -> int:
        """How many articles' copies are still to be sought: none, but after a broken-off run."""
        with self._session() as session:
            return session.exec(select(func.count(col(UnsettledRow.article_id)))).one()

    def _batch_after(self, article_id: str) -> list[Article]:
        with self._asking() as connection:
            return _records(connection, _AFTER.rows(connection, article_id))

    @contextmanager
    def _session(self) -> Iterator[Session]:
        try:
            with Session(self._engine) as session:
                yield session
        except DatabaseError as error:
            raise named(self.directory, error) from error
        except zlib.error as error:
            raise damaged(self.directory, error) from error

    @contextmanager
    def _asking(self) -> Iterator[sqlite3.Connection]:
        """A connection for what is `Prepared`."""
        try:
            with self._connections.one() as connection:
                yield connection
        except sqlite3.Error as error:
            raise named(self.directory, error) from error
        except UnreadableRow as error:
            raise damaged(self.directory, error) from error


def _records(connection: sqlite3.Connection, rows: Iterable[Sequence[Any]]) -> list[Article]:
    """The articles that the rows are, with their relations."""
    return with_relations(connection, [to_article(row) for row in rows])
