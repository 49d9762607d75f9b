"""What the formats give: records with their own bytes, and faults with their reasons."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import BinaryIO, Protocol

from app.ingest.formats.budget import Budget
from app.ingest.formats.columns import Columns
from app.ingest.limits import Limits
from app.values import value


class Shape(StrEnum):
    """How the bytes of a record are read; FIELDS are a JSON object."""

    TEXT = "text"
    MARKDOWN = "markdown"
    PAGE = "page"
    FIELDS = "fields"


@dataclass(frozen=True, slots=True)
class Web:
    """What a web archive says of a page: its address, its charset, when the crawler saw it."""

    url: str | None = None
    charset: str | None = None
    seen: datetime | None = None


NO_WEB = Web()


@value
class Record:
    """One thing that may be an article.

    `name` is where it lies within the file: empty for the file itself, otherwise such as
    `/2024/a.txt` or `#17`. `data` are its own bytes, to be read in its `shape`.
    """

    name: str
    data: bytes
    shape: Shape = Shape.TEXT
    web: Web = NO_WEB


def fields_record(name: str, fields: dict[str, object]) -> Record:
    """The record of `fields`, kept as JSON in UTF-8."""
    data = json.dumps(fields, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return Record(name, data, Shape.FIELDS)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is no article, by its name within the file, and the reason.

    `ends` says that what followed it could not be read; `skipped` that nothing is wrong, it
    only is no article, such as a picture in a web archive.
    """

    name: str
    reason: str
    ends: bool = False
    skipped: bool = False


Item = Record | Fault


@value
class Source:
    """Bytes to read: their name within the file, the name that tells their format, the stream.

    `depth` counts the packings around them; `head` is how they begin, once that was looked at.
    The outermost stream can be sought in, those inside only be read.
    """

    name: str
    filename: str
    stream: BinaryIO
    depth: int = 0
    head: bytes = b""


class Visit(Protocol):
    """What a format needs to read on: the bounds, the known columns, and the way inwards."""

    @property
    def limits(self) -> Limits:
        """What bounds reading."""

    @property
    def columns(self) -> Columns:
        """The columns that are known."""

    @property
    def budget(self) -> Budget:
        """What this file has used up of its bounds."""

    def into(self, source: Source) -> Iterator[Item]:
        """The records of something that was inside."""
