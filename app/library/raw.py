"""Records as their rows have them, for who keeps them elsewhere as well."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select as sql_select
from sqlmodel import col, func

from app.library.conversion import NAMES, RECORD
from app.library.prepared import Prepared, among_given, given
from app.library.relations import files_of
from app.library.tables import ArticleRow, InputRow, OriginalRow
from app.library.tally import is_misdated

_WHOLE = Prepared(sql_select(*RECORD).where(among_given(col(ArticleRow.id))))
_MODIFIED = Prepared(
    sql_select(col(InputRow.article_id), func.min(col(InputRow.modified_ns)))
    .where(among_given(col(InputRow.article_id)))
    .group_by(col(InputRow.article_id))
)
_ORIGINALS = Prepared(
    sql_select(col(OriginalRow.sha256), col(OriginalRow.data)).where(
        among_given(col(OriginalRow.sha256))
    )
)


@dataclass(frozen=True, slots=True)
class RawRecord:
    """All that is kept of an article but for its relations to others.

    `values` are those of the columns by name, lists as JSON; `original` is the packed file,
    `files` are the names of all that hold the article, the first of them changed at `modified`.
    """

    id: str
    values: Mapping[str, str | None]
    files: Sequence[str]
    modified: int
    original: bytes
    misdated: bool


def raw_records(connection: sqlite3.Connection, ids: Sequence[str]) -> list[RawRecord]:
    """The records of those of the articles that there are."""
    rows = [dict(zip(NAMES, row, strict=True)) for row in _WHOLE.rows(connection, given(ids))]
    originals = dict(_ORIGINALS.rows(connection, given(row["sha256"] for row in rows)))
    files, modified = files_of(connection, ids), modified_of(connection, ids)
    return [
        RawRecord(
            id=row["id"],
            values=row,
            files=files.get(row["id"], ()),
            modified=modified.get(row["id"], 0),
            original=originals.get(row["sha256"], b""),
            misdated=is_misdated(row["published"], row["url"]),
        )
        for row in rows
    ]


def modified_of(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, int]:
    """When the first file of each of the articles was last changed: nanoseconds since 1970."""
    return dict(_MODIFIED.rows(connection, given(ids)))
