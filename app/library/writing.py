"""Writing the library: batches of records in one transaction each."""

import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import bindparam, delete, func, update
from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session, col, select

from app.library.containers import Containers
from app.library.conversion import to_article, to_row
from app.library.opening import open_for_writing
from app.library.records import Article
from app.library.tables import ArticleRow, ContainerRow, InputRow, MetaRow, OriginalRow

# SQLite's oldest bound on the variables of a statement is 999.
_VARIABLES = 900
# zlib's own middle: higher levels save 1 % of such texts for three times the work.
_COMPRESSION = 6


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
    """An input that was read in this run: its article and bytes, or the `reason` it has none.

    `container` is the number of the file that it lies in, None where it is a file itself.
    """

    path: str
    file: str
    size: int
    modified_ns: int
    sha256: str | None = None
    article: Article | None = None
    data: bytes | None = None
    reason: str | None = None
    skipped: bool = False
    container: int | None = None
    generation: int = 0
    position: int = 0


@dataclass(frozen=True, slots=True)
class SeenInput:
    """An input whose bytes are as they were, and where and when it was seen this time."""

    path: str
    modified_ns: int
    generation: int = 0
    position: int = 0


@dataclass(frozen=True, slots=True)
class Holder:
    """An input that holds an article: `disk` is its file, `container` that file's number."""

    path: str
    article_id: str
    disk: str
    container: int | None
    generation: int


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
        self.containers = Containers(self._engine)

    def known(self, paths: Sequence[str]) -> dict[str, KnownInput]:
        """What is known of the files at `paths` (absolute), by path."""
        with Session(self._engine) as session:
            return {
                row.path: KnownInput(
                    row.path,
                    row.size,
                    row.modified_ns,
                    row.sha256,
                    row.article_id,
                    row.reason is not None,
                )
                for row in _inputs(session, InputRow.path, paths)
            }

    def holders(self, ids: Iterable[str]) -> list[Holder]:
        """The inputs that hold the articles."""
        with Session(self._engine) as session:
            rows = list(_inputs(session, InputRow.article_id, sorted(ids)))
            numbers = {row.container for row in rows if row.container is not None}
            paths = _container_paths(session, sorted(numbers))
            return [
                Holder(
                    row.path,
                    str(row.article_id),
                    row.path if row.container is None else paths[row.container],
                    row.container,
                    row.generation,
                )
                for row in rows
            ]

    def note_seen(self, inputs: Sequence[SeenInput]) -> None:
        """Notes where and when inputs were seen again whose bytes are as they were."""
        statement = (
            update(InputRow.__table__)  # type: ignore[attr-defined]
            .where(col(InputRow.path) == bindparam("at"))
            .values(
                modified_ns=bindparam("modified"),
                generation=bindparam("turn"),
                position=bindparam("place"),
            )
        )
        values = [
            {
                "at": one.path,
                "modified": one.modified_ns,
                "turn": one.generation,
                "place": one.position,
            }
            for one in inputs
        ]
        if values:
            with Session(self._engine) as session:
                session.connection().execute(statement, values)
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
            given_up = _forget(session, left)
            _set_aside(session, inputs)
            given_up |= _articles_left(session, inputs)
            _keep_originals(session, inputs)
            _keep_inputs(session, inputs)
            gone = _drop_orphans(session, given_up)
            kept = _load(session, given_up - gone | articles.keys())
            settled = _settled(session, kept | articles)
            changed = [article for article in settled if kept.get(article.id) != article]
            _keep_articles(session, changed)
            if changed or gone:
                self._raise_revision(session)
            session.commit()
        return Changes(tuple(changed), tuple(sorted(gone)))

    def _raise_revision(self, session: Session) -> None:
        if not self._raised:
            self._raised = True
            self.revision += 1
            session.execute(update(MetaRow).values(revision=self.revision))


def _forget(session: Session, paths: Sequence[str]) -> set[str]:
    """Takes out inputs; gives the articles that they held.

    A file that they lay in no longer is as it was noted.
    """
    rows = list(_inputs(session, InputRow.path, paths))
    for part in _parts(sorted({str(row.container) for row in rows if row.container})):
        numbers = [int(number) for number in part]
        incomplete = update(ContainerRow).where(col(ContainerRow.id).in_(numbers))
        session.execute(incomplete.values(complete=False))
    for part in _parts(paths):
        session.execute(delete(InputRow).where(col(InputRow.path).in_(part)))
    return {row.article_id for row in rows if row.article_id is not None}


def _set_aside(session: Session, inputs: Sequence[ReadInput]) -> None:
    """Gives the earlier rows of changed inputs inside of files a path that none else has."""
    read = {one.path: one.sha256 for one in inputs if one.container is not None and one.article}
    for row in _inputs(session, InputRow.path, sorted(read)):
        if row.article_id is not None and row.sha256 != read[row.path]:
            session.execute(
                update(InputRow)
                .where(col(InputRow.path) == row.path)
                .values(path=f"{row.path}\n{row.generation}")
            )


def _container_paths(session: Session, numbers: Sequence[int]) -> dict[int, str]:
    return {
        int(row.id or 0): row.path
        for at in range(0, len(numbers), _VARIABLES)
        for row in session.exec(
            select(ContainerRow).where(col(ContainerRow.id).in_(numbers[at : at + _VARIABLES]))
        )
    }


def _articles_left(session: Session, inputs: Sequence[ReadInput]) -> set[str]:
    """The articles that these files held before and no longer hold.

    A file that can't be read any more keeps the article it had: nothing is lost to a fault.
    """
    holds = {item.path: item.article.id for item in inputs if item.article is not None}
    return {
        row.article_id
        for row in _inputs(session, InputRow.path, sorted(holds))
        if row.article_id is not None and row.article_id != holds[row.path]
    }


def _keep_originals(session: Session, inputs: Sequence[ReadInput]) -> None:
    originals = {
        item.sha256: {"sha256": item.sha256, "data": zlib.compress(item.data, _COMPRESSION)}
        for item in inputs
        if item.data is not None
    }
    if originals:
        statement = insert(OriginalRow).on_conflict_do_nothing()
        session.execute(statement, list(originals.values()))


def _keep_inputs(session: Session, inputs: Sequence[ReadInput]) -> None:
    statement = insert(InputRow)
    new = statement.excluded
    # Where a file can't be read any more, what it held before stays noted.
    statement = statement.on_conflict_do_update(
        index_elements=["path"],
        set_={
            "file": new.file,
            "size": new.size,
            "modified_ns": new.modified_ns,
            "sha256": func.coalesce(new.sha256, col(InputRow.sha256)),
            "article_id": func.coalesce(new.article_id, col(InputRow.article_id)),
            "reason": new.reason,
            "skipped": new.skipped,
            "container": new.container,
            "generation": new.generation,
            "position": new.position,
        },
    )
    rows = [
        {
            "path": item.path,
            "file": item.file,
            "size": item.size,
            "modified_ns": item.modified_ns,
            "sha256": item.sha256 if item.article else None,
            "article_id": item.article.id if item.article else None,
            "reason": item.reason,
            "skipped": item.skipped,
            "container": item.container,
            "generation": item.generation,
            "position": item.position,
        }
        for item in inputs
    ]
    if rows:
        session.execute(statement, rows)


def _drop_orphans(session: Session, ids: set[str]) -> set[str]:
    """Takes out those of the articles that no file holds any more, with their originals."""
    held = {row.article_id for row in _inputs(session, InputRow.article_id, sorted(ids))}
    gone = ids - held
    for part in _parts(sorted(gone)):
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
    first: dict[str, InputRow] = {}
    for row in _inputs(session, InputRow.article_id, sorted(articles)):
        best = first.setdefault(str(row.article_id), row)
        if (row.file, row.path) < (best.file, best.path):
            first[str(row.article_id)] = row
    return [
        replace(article, file=first[name].file, sha256=first[name].sha256 or article.sha256)
        for name, article in articles.items()
    ]


def _keep_articles(session: Session, articles: Sequence[Article]) -> None:
    statement = insert(ArticleRow)
    columns = [name for name in ArticleRow.model_fields if name != "id"]
    statement = statement.on_conflict_do_update(
        index_elements=["id"], set_={name: statement.excluded[name] for name in columns}
    )
    if articles:
        session.execute(statement, [to_row(article).model_dump() for article in articles])


def _load(session: Session, ids: Collection[str]) -> dict[str, Article]:
    return {
        row.id: to_article(row)
        for part in _parts(sorted(ids))
        for row in session.exec(select(ArticleRow).where(col(ArticleRow.id).in_(part)))
    }


def _inputs(session: Session, column: str | None, values: Sequence[str]) -> Iterator[InputRow]:
    """The inputs whose `column` of the table has one of the values."""
    for part in _parts(values):
        yield from session.exec(select(InputRow).where(col(column).in_(part)))


def _parts(values: Sequence[str]) -> Iterable[Sequence[str]]:
    return (values[at : at + _VARIABLES] for at in range(0, len(values), _VARIABLES))
