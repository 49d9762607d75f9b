"""Records as their rows have them, for who keeps them elsewhere as well."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, func

from app.library.conversion import NAMES, RECORD
from app.library.relations import files_of
from app.library.tables import ArticleRow, InputRow, OriginalRow
from app.library.tally import is_misdated

_WHOLE = sql_select(*RECORD).where(col(ArticleRow.id).in_(bindparam("ids", expanding=True)))
_MODIFIED = (
    sql_select(col(InputRow.article_id), func.min(col(InputRow.modified_ns)))
    .where(col(InputRow.article_id).in_(bindparam("ids", expanding=True)))
    .group_by(col(InputRow.article_id))
)
_ORIGINALS = sql_select(col(OriginalRow.sha256), col(OriginalRow.data)).where(
    col(OriginalRow.sha256).in_(bindparam("digests", expanding=True))
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


def raw_records(session: Session, ids: Sequence[str]) -> list[RawRecord]:
    """The records of those of the articles that there are; for no more than `parts` gives."""
    rows = [dict(zip(NAMES, row, strict=True)) for row in session.execute(_WHOLE, {"ids": ids})]
    digests = [row["sha256"] for row in rows]
    originals = {row[0]: row[1] for row in session.execute(_ORIGINALS, {"digests": digests})}
    files, modified = files_of(session, ids), modified_of(session, ids)
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


def modified_of(session: Session, ids: Sequence[str]) -> dict[str, int]:
    """When the first file of each of the articles was last changed: nanoseconds since 1970."""
    return {row[0]: row[1] for row in session.execute(_MODIFIED, {"ids": list(ids)})}
