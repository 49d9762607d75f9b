"""What the library gives and takes: frozen records, free of SQL."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.language.mentions import CountryShare, Mention


class RemovalReason(StrEnum):
    """Why a line of the input is not part of the article's text."""

    NAVIGATION = "navigation"
    HEADER = "header"
    FOOTER = "footer"
    COMMENT_FORM = "comment-form"
    MARKER = "marker"
    ADVERTISEMENT = "advertisement"
    DUPLICATE = "duplicate"
    SHARE = "share"
    OTHER = "other"


class TitleOrigin(StrEnum):
    """Where the title was found."""

    HEADLINE = "headline"
    METADATA = "metadata"
    LEDE = "lede"


class DateOrigin(StrEnum):
    """Where the date of publication was found."""

    METADATA = "metadata"
    BYLINE = "byline"
    DATELINE = "dateline"
    TEXT = "text"
    URL = "url"
    INFERRED = "inferred"


class DatePrecision(StrEnum):
    """How much of the date is known."""

    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece cut from the article; `line` is its 1-based line in the input."""

    text: str
    reason: RemovalReason
    line: int


@dataclass(frozen=True, slots=True)
class Related:
    """A link to another story that stood in the input."""

    title: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it is kept.

    `published` is ISO 8601, no more precise than `published_precision`; `mentions` are in
    the order of the text, `countries` by falling salience. `file` is the path as given,
    `sha256` that of the file's bytes. Unknown fields are None or empty.
    """

    id: str
    title: str
    title_origin: TitleOrigin
    file: str
    sha256: str
    published: str | None = None
    published_origin: DateOrigin | None = None
    published_precision: DatePrecision | None = None
    source: str | None = None
    agency: str | None = None
    author: str | None = None
    dateline: str | None = None
    url: str | None = None
    language: str | None = None
    paragraphs: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    removed: tuple[Removed, ...] = ()
    countries: tuple[CountryShare, ...] = ()
    mentions: tuple[Mention, ...] = field(default=())
    duplicates: tuple[str, ...] = ()

    @property
    def passages(self) -> tuple[str, ...]:
        """The texts beside the title in which words are searched.

        What was removed and the related links are kept with the record but never found.
        """
        named = tuple(text for text in (self.dateline, self.author) if text)
        return (*self.paragraphs, *self.captions, *named)
