"""Writing the library: batches of records in one transaction each."""

import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Row, delete, update
from sqlalchemy import select as sql_select
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session, col, select

from app.library.containers import Containers
from app.library.conversion import COLUMNS, RECORD, to_article, to_values
from app.library.inputs import (
    Holder,
    KeptInput,
    KnownInput,
    ReadInput,
    SeenInput,
    articles_left,
    forget,
    holders,
    inputs_under,
    inputs_where,
    keep_inputs,
    known_inputs,
    note_seen,
    set_aside,
)
from app.library.opening import open_for_writing
from app.library.records import Article
from app.library.relations import files_of
from app.library.runs import RunKeeper
from app.library.statements import driver_of, parts, table_of
from app.library.stories import StoryWriter, note_unsettled
from app.library.tables import ArticleRow, InputRow, MetaRow, OriginalRow
from app.library.tally import keep_tally, prepare_tally, tally_of
from app.library.version import content_of, keep_content, prepared

# zlib's own middle: higher levels save 1 % of such texts for three times the work.
_COMPRESSION = 6


@dataclass(frozen=True, slots=True)
class Changes:
    """What a batch changed: articles that are different, those that are new, ids that are gone.

    `moved` are articles that are as they were, but that other files hold.
    """

    changed: tuple[Article, ...]
    added: tuple[Article, ...]
    gone: tuple[str, ...]
    moved: tuple[str, ...] = ()


class LibraryWriter:
    """The records of one library, for the only writer; to be used while `writing_alone` holds."""

    def __init__(self, directory: Path) -> None:
        """Opens the library or makes it; raises LibraryDamaged or LibraryVersion."""
        self._engine = open_for_writing(directory)
        with Session(self._engine) as session:
            self.revision = session.exec(select(MetaRow.revision)).one()
        self._raised = False
        self._content = prepared(self._engine)
        prepare_tally(self._engine)
        self.containers = Containers(self._engine)

    @property
    def stories(self) -> StoryWriter:
        """The stories of this library."""
        return StoryWriter(self._engine)

    @property
    def runs(self) -> RunKeeper:
        """The notes of this library's ingests."""
        return RunKeeper(self._engine)

    def known(self, paths: Sequence[str]) -> dict[str, KnownInput]:
        """What is known of the inputs at `paths` (absolute), by path."""
        with Session(self._engine) as session:
            return known_inputs(session, paths)

    def holders(self, ids: Iterable[str]) -> list[Holder]:
        """The inputs that hold the articles."""
        with Session(self._engine) as session:
            return holders(session, sorted(ids))

    def under(self, folder: str, after: str = "", most: int = 500) -> list[KeptInput]:
        """The inputs in the folder (absolute) by path, at most so many, those behind `after`."""
        with Session(self._engine) as session:
            return inputs_under(session, folder, after, most)

    def note_seen(self, inputs: Sequence[SeenInput]) -> None:
        """Notes where and when inputs were seen again whose bytes are as they were."""
        with Session(self._engine) as session:
            note_seen(session, inputs)
            session.commit()

    def write(self, inputs: Sequence[ReadInput], left: Sequence[str] = ()) -> Changes:
        """Keeps a batch whole: records, originals and the state of the files.

        `left` are paths of inputs that are there no more; they are forgotten. An input inside
        of a file that now has other bytes keeps its earlier row under another path until the
        file was read to its end: what it held may come again under another number.

        The article of several files that hold the same text carries the first of their names,
        whatever the order in which they came; an article that no file holds any more goes.
        """
        articles = {item.article.id: item.article for item in inputs if item.article}
        with Session(self._engine) as session:
            held = files_of(driver_of(session), articles)
            given_up = forget(session, left)
            set_aside(session, inputs)
            given_up |= articles_left(session, inputs)
            _keep_originals(session, inputs)
            keep_inputs(session, inputs)
            touched = sorted(given_up | articles.keys())
            before, tallied = content_of(session, touched), tally_of(session, touched)
            gone = _drop_orphans(session, given_up)
            kept = _load(session, given_up - gone | articles.keys())
            settled = _settled(session, kept | articles)
            changed = [article for article in settled if kept.get(article.id) != article]
            _keep_articles(session, changed)
            bands = {item.article.id: item.bands for item in inputs if item.article}
            # The others carry another of their files' names now, and the same text.
            read = [article.id for article in changed if article.id in bands]
            note_unsettled(session, {name: bands[name] for name in read}, gone)
            content = self._content
            if changed or gone:
                self._raise_revision(session)
                content = content - before + content_of(session, touched)
                keep_content(session, self.revision, content)
                keep_tally(session, self.revision, tallied, tally_of(session, touched))
            files = files_of(driver_of(session), touched)
            session.commit()
        self._content = content
        changes = _changes(changed, kept.keys(), gone)
        # Of what was given up it is not known any more which files held it.
        as_before = {name for name in articles if held.get(name) == files[name]}
        moved = set(touched) - gone - as_before - {article.id for article in changed}
        return replace(changes, moved=tuple(sorted(moved)))

    def _raise_revision(self, session: Session) -> None:
        if not self._raised:
            self._raised = True
            self.revision += 1
            session.execute(update(MetaRow).values(revision=self.revision))


def _changes(written: Sequence[Article], earlier: Set[str], gone: set[str]) -> Changes:
    return Changes(
        changed=tuple(article for article in written if article.id in earlier),
        added=tuple(article for article in written if article.id not in earlier),
        gone=tuple(sorted(gone)),
    )


def _keep_originals(session: Session, inputs: Sequence[ReadInput]) -> None:
    originals = {
        item.sha256: {"sha256": item.sha256, "data": zlib.compress(item.data, _COMPRESSION)}
        for item in inputs
        if item.data is not None
    }
    if originals:
        statement = insert(table_of(OriginalRow)).on_conflict_do_nothing()
        session.execute(statement, list(originals.values()))


def _drop_orphans(session: Session, ids: set[str]) -> set[str]:
    """Takes out those of the articles that no file holds any more, with their originals."""
    held = {row.article_id for row in inputs_where(session, InputRow.article_id, sorted(ids))}
    gone = ids - held
    for part in parts(sorted(gone)):
        digests = session.exec(select(ArticleRow.sha256).where(col(ArticleRow.id).in_(part))).all()
        session.execute(delete(ArticleRow).where(col(ArticleRow.id).in_(part)))
        still = select(InputRow.sha256).where(col(InputRow.sha256).in_(digests))
        session.execute(
            delete(OriginalRow).where(
                col(OriginalRow.sha256).in_(digests), col(OriginalRow.sha256).not_in(still)
            )
        )
    return gone


def _settled(session: Session, articles: Mapping[str, Article]) -> list[Article]:
    """Each article under the first of the names of the files that hold it."""
    first: dict[str, Row[Any]] = {}
    for row in inputs_where(session, InputRow.article_id, sorted(articles)):
        best = first.setdefault(str(row.article_id), row)
        if (row.file, row.path) < (best.file, best.path):
            first[str(row.article_id)] = row
    return [
        replace(article, file=first[name].file, sha256=first[name].sha256 or article.sha256)
        for name, article in articles.items()
    ]


def _keep_articles(session: Session, articles: Sequence[Article]) -> None:
    if articles:
        session.connection().exec_driver_sql(_keeping(), list(map(to_values, articles)))


@cache
def _keeping() -> str:
    """The statement that keeps an article, for what `to_values` gives."""
    statement = insert(table_of(ArticleRow))
    columns = [name for name in COLUMNS if name != "id"]
    statement = statement.on_conflict_do_update(
        index_elements=["id"], set_={name: statement.excluded[name] for name in columns}
    )
    return str(statement.compile(dialect=sqlite.dialect()))


def _load(session: Session, ids: Collection[str]) -> dict[str, Article]:
    rows = (
        row
        for part in parts(sorted(ids))
        for row in session.execute(sql_select(*RECORD).where(col(ArticleRow.id).in_(part)))
    )
    return {article.id: article for article in map(to_article, rows)}
