"""The tables of `articles.db`."""

from typing import Any

from sqlalchemy import JSON, Column, Index, LargeBinary
from sqlmodel import Field, SQLModel

# Raised whenever a table changes, so that another version's library is recognised.
SCHEMA_VERSION = 3

Json = list[Any]


class MetaRow(SQLModel, table=True):
    """The one row about the library itself; `revision` grows with every run that changes it."""

    __tablename__ = "meta"
    id: int = Field(default=1, primary_key=True)
    schema_version: int = SCHEMA_VERSION
    revision: int = 0


class VersionRow(SQLModel, table=True):
    """The content of the records at a revision: so many articles, and the sum of their numbers.

    `make` says how the numbers were made (`app.library.version`).
    """

    __tablename__ = "version"
    revision: int = Field(primary_key=True)
    make: int
    articles: int
    total: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class ArticleRow(SQLModel, table=True):
    """An article; lists are JSON, since they are only ever read whole."""

    __tablename__ = "article"
    id: str = Field(primary_key=True)
    title: str
    title_origin: str
    published: str | None = Field(default=None, index=True)
    published_origin: str | None = None
    published_precision: str | None = None
    source: str | None = Field(default=None, index=True)
    published_in: str | None = None
    published_in_origin: str | None = None
    agency: str | None = None
    author: str | None = None
    dateline: str | None = None
    url: str | None = None
    language: str | None = None
    paragraphs: Json = Field(sa_column=Column(JSON, nullable=False))
    captions: Json = Field(sa_column=Column(JSON, nullable=False))
    related: Json = Field(sa_column=Column(JSON, nullable=False))
    removed: Json = Field(sa_column=Column(JSON, nullable=False))
    countries: Json = Field(sa_column=Column(JSON, nullable=False))
    mentions: Json = Field(sa_column=Column(JSON, nullable=False))
    evidence: Json = Field(sa_column=Column(JSON, nullable=False))
    lines: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    gaps: Json = Field(sa_column=Column(JSON, nullable=False))
    repairs: Json = Field(sa_column=Column(JSON, nullable=False))
    file: str
    sha256: str


class OriginalRow(SQLModel, table=True):
    """The bytes of a file as it came, compressed with zlib."""

    __tablename__ = "original"
    sha256: str = Field(primary_key=True)
    data: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class InputRow(SQLModel, table=True):
    """An input that was read: `path` is absolute, `file` the path as given.

    An input inside of a file has that file's path, followed by its own name; `container`,
    `generation` and `position` say which file, when it was last seen there, and where.
    `article_id` is None where it could not be read; `reason` then says why, and `skipped`
    whether it never was meant to be an article.
    """

    __tablename__ = "input"
    __table_args__ = (Index("input_place", "container", "position"),)
    path: str = Field(primary_key=True)
    file: str
    size: int
    modified_ns: int
    sha256: str | None = None
    article_id: str | None = Field(default=None, index=True)
    reason: str | None = None
    skipped: bool = False
    container: int | None = None
    generation: int = 0
    position: int = 0


class ContainerRow(SQLModel, table=True):
    """A file that holds several inputs: an archive, a table, a list.

    `generation` counts how often it was read; `complete` says that the last time all of it
    was. `mapped` and `limits` are how it was read.
    """

    __tablename__ = "container"
    id: int | None = Field(default=None, primary_key=True)
    path: str = Field(unique=True)
    size: int
    modified_ns: int
    generation: int = 1
    complete: bool = False
    mapped: str = ""
    limits: str = ""


class SketchRow(SQLModel, table=True):
    """The MinHash bands of an article that was compared, packed; `key` is made of its id."""

    __tablename__ = "sketch"
    __table_args__ = {"sqlite_with_rowid": False}
    key: int = Field(primary_key=True)
    article_id: str = Field(primary_key=True)
    bands: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class BandRow(SQLModel, table=True):
    """A band and the key of an article that has it: two numbers of four bytes, 20 an article."""

    __tablename__ = "band"
    __table_args__ = {"sqlite_with_rowid": False}
    band: int = Field(primary_key=True)
    key: int = Field(primary_key=True)


class CopyRow(SQLModel, table=True):
    """Two articles whose texts were found to be copies; each pair stands here both ways."""

    __tablename__ = "copy"
    __table_args__ = {"sqlite_with_rowid": False}
    article_id: str = Field(primary_key=True)
    other_id: str = Field(primary_key=True)


class StoryRow(SQLModel, table=True):
    """An article that has copies, and the one that leads them (itself, where it does)."""

    __tablename__ = "story"
    article_id: str = Field(primary_key=True)
    leader_id: str = Field(index=True)


class UnsettledRow(SQLModel, table=True):
    """An article whose copies are still to be sought; `bands` is None where it has gone."""

    __tablename__ = "unsettled"
    article_id: str = Field(primary_key=True)
    bands: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))


class TallyRow(SQLModel, table=True):
    """How many articles have a `value` in what is counted of every record (`app.library.tally`)."""

    __tablename__ = "tally"
    __table_args__ = {"sqlite_with_rowid": False}
    counted: str = Field(primary_key=True)
    value: str = Field(primary_key=True)
    articles: int


class SourceYearRow(SQLModel, table=True):
    """How many articles of a year a source has."""

    __tablename__ = "source_year"
    __table_args__ = {"sqlite_with_rowid": False}
    source: str = Field(primary_key=True)
    year: str = Field(primary_key=True)
    articles: int


class MisdatedRow(SQLModel, table=True):
    """An article whose date is another than that in its address."""

    __tablename__ = "misdated"
    article_id: str = Field(primary_key=True)


class TallyStateRow(SQLModel, table=True):
    """The one row that says of which revision of the records the counts are, and of which make."""

    __tablename__ = "tally_state"
    id: int = Field(default=1, primary_key=True)
    revision: int
    make: int


class RunRow(SQLModel, table=True):
    """An ingest that read something: when it was (ISO 8601), and the outcomes of its inputs."""

    __tablename__ = "run"
    id: int | None = Field(default=None, primary_key=True)
    began: str
    ended: str
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    duplicate: int = 0
    failed: int = 0
    skipped: int = 0
    removed: int = 0
