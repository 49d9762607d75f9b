"""Writing the library: batches of records in one transaction each."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import delete, update
from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session, col, select

from app.library.conversion import to_article, to_row
from app.library.opening import open_for_writing
from app.library.records import Article
from app.library.tables import ArticleRow, InputRow, MetaRow, OriginalRow

# SQLite's oldest bound on the variables of a statement is 999.
_VARIABLES = 900


@dataclass(frozen=True, slots=True)
class KnownInput:
    """What an earlier run noted of a file; `failed` where it could not be read then."""

    path: str
    size: int
    modified_ns: int
    sha256: str | None
    article_id: str | None
    failed: bool


@dataclass(frozen=True, slots=True)
class ReadInput:
    """A file that was read in this run: its article and bytes, or the `reason` it has none."""

    path: str
    file: str
    size: int
    modified_ns: int
    sha256: str | None = None
    article: Article | None = None
    data: bytes | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What a batch changed: articles that are new or different, and ids that are gone."""

    changed: tuple[Article, ...]
    gone: tuple[str, ...]


class LibraryWriter:
    """The records of one library, for the only writer; to be used while `writing_alone` holds."""

    def __init__(self, directory: Path) -> None:
        """Opens the library or makes it; raises LibraryDamaged or LibraryVersion."""
        self._engine = open_for_writing(directory)
        with Session(self._engine) as session:
            self.revision = session.exec(select(MetaRow.revision)).one()
        self._raised = False

    def known(self, paths: Sequence[str]) -> dict[str, KnownInput]:
        """What is known of the files at `paths` (absolute), by path."""
        with Session(self._engine) as session:
            rows = [
                row
                for part in _parts(paths)
                for row in session.exec(select(InputRow).where(col(InputRow.path).in_(part)))
            ]
            return {
                row.path: KnownInput(
                    row.path,
                    row.size,
                    row.modified_ns,
                    row.sha256,
                    row.article_id,
                    row.reason is not None,
                )
                for row in rows
            }

    def existing(self, ids: Iterable[str]) -> set[str]:
        """Which of the article ids are in the library."""
        with Session(self._engine) as session:
            return {
                found
                for part in _parts(sorted(set(ids)))
                for found in session.exec(select(ArticleRow.id).where(col(ArticleRow.id).in_(part)))
            }

    def note_unchanged(self, inputs: Sequence[tuple[str, int]]) -> None:
        """Notes the new modification times of files whose bytes are as they were."""
        with Session(self._engine) as session:
            for path, modified_ns in inputs:
                session.execute(
                    update(InputRow)
                    .where(col(InputRow.path) == path)
                    .values(modified_ns=modified_ns)
                )
            session.commit()

    def write(self, inputs: Sequence[ReadInput]) -> Changes:
        """Keeps a batch whole: records, originals and the state of the files.

        The article of several files that hold the same text carries the first of their names,
        whatever the order in which they came; an article that no file holds any more goes.
        """
        with Session(self._engine) as session:
            left = self._articles_left(session, inputs)
            for item in inputs:
                self._keep(session, item)
            gone = self._drop_orphans(session, left)
            articles = {item.article.id: item.article for item in inputs if item.article}
            changed = [self._settle(session, article) for article in articles.values()]
            again = left - gone - articles.keys()
            changed += [self._settle(session, kept) for kept in _load(session, again)]
            result = Changes(
                tuple(article for article in changed if article is not None), tuple(sorted(gone))
            )
            if result.changed or result.gone:
                self._raise_revision(session)
            session.commit()
        return result

    def _articles_left(self, session: Session, inputs: Sequence[ReadInput]) -> set[str]:
        """The articles that these files held before and no longer hold.

        A file that can't be read any more keeps the article it had: nothing is lost to a fault.
        """
        holds = {item.path: item.article.id for item in inputs if item.article is not None}
        return {
            row.article_id
            for part in _parts(sorted(holds))
            for row in session.exec(select(InputRow).where(col(InputRow.path).in_(part)))
            if row.article_id is not None and row.article_id != holds[row.path]
        }

    def _keep(self, session: Session, item: ReadInput) -> None:
        row = session.get(InputRow, item.path) or InputRow(
            path=item.path, file=item.file, size=item.size, modified_ns=item.modified_ns
        )
        row.file, row.size, row.modified_ns = item.file, item.size, item.modified_ns
        row.reason = item.reason
        if item.article is not None:
            row.article_id, row.sha256 = item.article.id, item.sha256
        session.add(row)
        if item.article is not None and item.data is not None:
            session.execute(
                insert(OriginalRow)
                .values(sha256=item.sha256, data=zlib.compress(item.data, 6))
                .on_conflict_do_nothing()
            )

    def _drop_orphans(self, session: Session, ids: set[str]) -> set[str]:
        session.flush()
        held = {
            found
            for part in _parts(sorted(ids))
            for found in session.exec(
                select(InputRow.article_id).where(col(InputRow.article_id).in_(part))
            )
        }
        gone = ids - held
        for part in _parts(sorted(gone)):
            digests = session.exec(
                select(ArticleRow.sha256).where(col(ArticleRow.id).in_(part))
            ).all()
            session.execute(delete(ArticleRow).where(col(ArticleRow.id).in_(part)))
            still = select(InputRow.sha256).where(col(InputRow.sha256).is_not(None))
            session.execute(
                delete(OriginalRow).where(
                    col(OriginalRow.sha256).in_(digests), col(OriginalRow.sha256).not_in(still)
                )
            )
        return gone

    def _settle(self, session: Session, article: Article) -> Article | None:
        """Writes `article` under the first of its files' names; None where it stood so already."""
        file, sha256 = session.exec(
            select(InputRow.file, InputRow.sha256)
            .where(InputRow.article_id == article.id)
            .order_by(col(InputRow.file), col(InputRow.path))
            .limit(1)
        ).one()
        settled = replace(article, file=file, sha256=sha256 or article.sha256)
        row = session.get(ArticleRow, article.id)
        if row is not None and to_article(row) == settled:
            return None
        session.merge(to_row(settled))
        return settled

    def _raise_revision(self, session: Session) -> None:
        if not self._raised:
            self._raised = True
            self.revision += 1
            session.execute(update(MetaRow).values(revision=self.revision))


def _load(session: Session, ids: set[str]) -> list[Article]:
    return [
        to_article(row)
        for part in _parts(sorted(ids))
        for row in session.exec(select(ArticleRow).where(col(ArticleRow.id).in_(part)))
    ]


def _parts(values: Sequence[str]) -> Iterable[Sequence[str]]:
    return (values[at : at + _VARIABLES] for at in range(0, len(values), _VARIABLES))
