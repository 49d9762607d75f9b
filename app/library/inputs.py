"""The state of inputs, as rows: what was read, where it lies, which article it holds."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, update
from sqlalchemy import select as sql_select
from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session, col, select

from app.library.records import Article
from app.library.sketches import Bands
from app.library.statements import parts, table_of
from app.library.tables import ContainerRow, InputRow


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

    By its `bands` the article's copies are found. `container` is the number of the file that
    it lies in, None where it is a file itself.
    """

    path: str
    file: str
    size: int
    modified_ns: int
    sha256: str | None = None
    article: Article | None = None
    data: bytes | None = None
    bands: Bands = ()
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
class KeptInput:
    """An input that the library keeps: `file` is its name as given, `disk` the file it lies in."""

    path: str
    file: str
    disk: str


@dataclass(frozen=True, slots=True)
class Holder:
    """An input that holds an article: `disk` is its file, `container` that file's number."""

    path: str
    article_id: str
    disk: str
    container: int | None
    generation: int


def known_inputs(session: Session, paths: Sequence[str]) -> dict[str, KnownInput]:
    """What is known of the inputs at `paths`, by path."""
    return {
        row.path: KnownInput(
            row.path,
            row.size,
            row.modified_ns,
            row.sha256,
            row.article_id,
            row.reason is not None,
        )
        for row in inputs_where(session, InputRow.path, paths)
    }


def holders(session: Session, ids: Sequence[str]) -> list[Holder]:
    """The inputs that hold the articles."""
    rows = list(inputs_where(session, InputRow.article_id, ids))
    paths = _container_paths(session, _containers_of(rows))
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


def inputs_under(session: Session, folder: str, after: str, most: int) -> list[KeptInput]:
    """The inputs in the folder by path, at most so many, beginning behind the path `after`."""
    inside = folder.rstrip(os.sep) + os.sep
    # What follows the separator in the order of characters: all paths inside come before it.
    beyond = inside[:-1] + chr(ord(os.sep) + 1)
    rows = session.exec(
        select(InputRow)
        .where(col(InputRow.path) > max(after, inside), col(InputRow.path) < beyond)
        .order_by(col(InputRow.path))
        .limit(most)
    ).all()
    paths = _container_paths(session, _containers_of(rows))
    return [
        KeptInput(row.path, row.file, row.path if row.container is None else paths[row.container])
        for row in rows
    ]


def note_seen(session: Session, inputs: Sequence[SeenInput]) -> None:
    """Notes where and when inputs were seen again whose bytes are as they were."""
    statement = (
        update(table_of(InputRow))
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
        session.connection().execute(statement, values)


def forget(session: Session, paths: Sequence[str]) -> set[str]:
    """Takes out inputs; gives the articles that they held.

    A file that they lay in no longer is as it was noted.
    """
    rows = list(inputs_where(session, InputRow.path, paths))
    for numbers in parts(_containers_of(rows)):
        incomplete = update(ContainerRow).where(col(ContainerRow.id).in_(numbers))
        session.execute(incomplete.values(complete=False))
    for part in parts(paths):
        session.execute(delete(InputRow).where(col(InputRow.path).in_(part)))
    return {row.article_id for row in rows if row.article_id is not None}


def set_aside(session: Session, inputs: Sequence[ReadInput]) -> None:
    """Gives the earlier rows of changed inputs inside of files a path that none else has."""
    read = {one.path: one.sha256 for one in inputs if one.container is not None and one.article}
    for row in inputs_where(session, InputRow.path, sorted(read)):
        if row.article_id is not None and row.sha256 != read[row.path]:
            session.execute(
                update(InputRow)
                .where(col(InputRow.path) == row.path)
                .values(path=f"{row.path}\n{row.generation}")
            )


def _containers_of(rows: Iterable[Any]) -> list[int]:
    """The numbers of the files that the inputs lie in, each once."""
    return sorted({row.container for row in rows if row.container is not None})


def _container_paths(session: Session, numbers: Sequence[int]) -> dict[int, str]:
    return {
        int(row.id or 0): row.path
        for part in parts(numbers)
        for row in session.exec(select(ContainerRow).where(col(ContainerRow.id).in_(part)))
    }


def articles_left(session: Session, inputs: Sequence[ReadInput]) -> set[str]:
    """The articles that these files held before and no longer hold.

    A file that can't be read any more keeps the article it had: nothing is lost to a fault.
    """
    holds = {item.path: item.article.id for item in inputs if item.article is not None}
    return {
        row.article_id
        for row in inputs_where(session, InputRow.path, sorted(holds))
        if row.article_id is not None and row.article_id != holds[row.path]
    }


def keep_inputs(session: Session, inputs: Sequence[ReadInput]) -> None:
    """Notes the state of inputs that were read."""
    statement = insert(table_of(InputRow))
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


def inputs_where(session: Session, column: str | None, values: Sequence[str]) -> Iterator[Row[Any]]:
    """The inputs whose `column` has one of the values: rows with the names of the table."""
    every = sql_select(table_of(InputRow))
    for part in parts(values):
        yield from session.execute(every.where(col(column).in_(part)))
