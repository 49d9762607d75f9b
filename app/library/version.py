"""The version of the records: a short hash that changes exactly when what they say does.

Every article gives a number made of all that is kept of it, but for where its file lay. The sum of
these numbers does not depend on the order in which articles came, so a writer keeps it up by what
it takes away and adds (an incremental multiset hash: Bellare and Micciancio, 1997).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from sqlalchemy import Engine, Row, Text, type_coerce
from sqlalchemy import select as sql_select
from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session, SQLModel, col

from app.library.statements import is_there, parts
from app.library.tables import ArticleRow, MetaRow, VersionRow

# Raised whenever the numbers are made otherwise, so that sums of the former kind are made anew.
MAKE = 1
VERSION_LETTERS = 12
_NUMBER_BYTES = 16
_MODULUS = 1 << (8 * _NUMBER_BYTES)
_READ_AT_ONCE = 1_000
# What differs between machines that hold the same articles: the names and bytes of files.
_ABOUT_FILES = {"file", "sha256"}
# Lists as the text that is kept of them: they need not be read to be compared.
_CONTENT = sql_select(
    *(
        type_coerce(getattr(ArticleRow, name), Text)
        for name in ArticleRow.model_fields
        if name not in _ABOUT_FILES
    )
)


@dataclass(frozen=True, slots=True)
class Content:
    """What a set of articles holds: how many they are, and the sum of their numbers."""

    articles: int = 0
    total: int = 0

    def __add__(self, other: "Content") -> "Content":
        """Both together."""
        return Content(self.articles + other.articles, (self.total + other.total) % _MODULUS)

    def __sub__(self, other: "Content") -> "Content":
        """What is left without the other, all of which is in this one."""
        return Content(self.articles - other.articles, (self.total - other.total) % _MODULUS)

    @property
    def version(self) -> str:
        """The short hash that stands for it."""
        told = f"{self.articles} {self.total}".encode()
        return blake2b(told).hexdigest()[:VERSION_LETTERS]


def content_of(session: Session, ids: Sequence[str]) -> Content:
    """The content of those of the articles that there are."""
    found = Content()
    for part in parts(ids):
        found += _sum(session.execute(_CONTENT.where(col(ArticleRow.id).in_(part))))
    return found


def whole_content(session: Session) -> Content:
    """The content of all articles, read from beginning to end: 200,000 take some seconds."""
    return _sum(session.execute(_CONTENT).yield_per(_READ_AT_ONCE))


def kept_content(session: Session, revision: int) -> Content | None:
    """The content that was noted of that revision; None where none was."""
    if not is_there(session, VersionRow):
        return None
    row = session.get(VersionRow, revision)
    return Content(row.articles, int.from_bytes(row.total)) if row and row.make == MAKE else None


def keep_content(session: Session, revision: int, content: Content) -> None:
    """Notes the content of that revision."""
    values = {
        "revision": revision,
        "make": MAKE,
        "articles": content.articles,
        "total": content.total.to_bytes(_NUMBER_BYTES),
    }
    statement = insert(VersionRow).values(values)
    session.execute(statement.on_conflict_do_update(index_elements=["revision"], set_=values))


def prepared(engine: Engine) -> Content:
    """The content of a library that is going to be written, noted where it was not yet.

    Libraries of before have no table for it.
    """
    SQLModel.metadata.create_all(engine, tables=[SQLModel.metadata.tables["version"]])
    with Session(engine) as session:
        revision = session.execute(sql_select(col(MetaRow.revision))).scalar_one()
        kept = kept_content(session, revision)
        if kept is not None:
            return kept
        content = whole_content(session)
        keep_content(session, revision, content)
        session.commit()
        return content


def _sum(rows: Iterable[Row[Any]]) -> Content:
    numbers = [_number(row) for row in rows]
    return Content(len(numbers), sum(numbers) % _MODULUS)


def _number(values: Iterable[str | None]) -> int:
    """The number of an article; the length before each value tells where it ends."""
    told = "".join("-" if value is None else f"{len(value)}:{value}" for value in values)
    return int.from_bytes(blake2b(told.encode(), digest_size=_NUMBER_BYTES).digest())
