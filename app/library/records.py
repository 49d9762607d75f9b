"""What the library gives and takes: frozen records, free of SQL."""

from dataclasses import field
from enum import StrEnum

from app.language.mentions import CountryShare, Mention
from app.language.sources import SourceCountryOrigin
from app.values import value


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


class FieldOrigin(StrEnum):
    """How the words of a field were found; a title's and a date's origin have their own names."""

    METADATA = "metadata"
    LABEL = "label"
    BYLINE = "byline"
    DATELINE = "dateline"
    MASTHEAD = "masthead"
    HEADLINE = "headline"
    LEDE = "lede"
    TEXT = "text"
    SIGNOFF = "signoff"
    COPYRIGHT = "copyright"
    URL = "url"
    INFERRED = "inferred"


@value
class Evidence:
    """What a field's value was made of: `text` as it stood in the input, on its 1-based `line`.

    Both are None where the value came with the input but not in its text (a JSON field, a
    page's head), or was inferred from all of it; a title made of the lede has a line alone.
    """

    field: str
    origin: FieldOrigin
    line: int | None = None
    text: str | None = None


@value
class Lines:
    """The lines of the input (1-based) at which paragraphs, captions and related links begin."""

    paragraphs: tuple[int, ...] = ()
    captions: tuple[int, ...] = ()
    related: tuple[int, ...] = ()


@value
class Gap:
    """A place where words are missing: before the character `at` of paragraph `paragraph`."""

    paragraph: int
    at: int


@value
class Removed:
    """A piece cut from the article; `line` is its 1-based line in the input."""

    text: str
    reason: RemovalReason
    line: int


@value
class Related:
    """A link to another story that stood in the input."""

    title: str
    source: str | None = None


@value
class Article:
    """One article as it is kept.

    `published` is ISO 8601, no more precise than `published_precision`; `mentions` are in
    the order of the text, `countries` by falling salience. `published_in` is the country of
    the source (alpha-2), whatever the text speaks of. `file` is the path as given,
    `sha256` that of the file's bytes. `evidence` says where each field came from, `lines`
    where the texts stood, `gaps` where scraping lost words, `repairs` what was mended
    ("mojibake"). Filled where the library is read: `files`, the names of all files that hold
    this same text; `story`, the id of the story's leader; `duplicates`, the ids of the
    story's other copies, the leader first. Unknown fields are None or empty.
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
    published_in: str | None = None
    published_in_origin: SourceCountryOrigin | None = None
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
    files: tuple[str, ...] = ()
    story: str | None = None
    duplicates: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    lines: Lines = Lines()
    gaps: tuple[Gap, ...] = ()
    repairs: tuple[str, ...] = ()

    @property
    def passages(self) -> tuple[str, ...]:
        """The texts beside the title in which words are searched.

        What was removed and the related links are kept with the record but never found.
        """
        return _passages(self.paragraphs, self.captions, self.dateline, self.author)

    def evidence_of(self, name: str) -> tuple[Evidence, ...]:
        """What the value of the field `name` was made of."""
        return tuple(one for one in self.evidence if one.field == name)


@value
class FoundArticle:
    """What a result shows of an article, read without the rest of the record.

    `countries` are codes by falling salience; `mentions` are left out where nobody asked for them;
    `copies` are the others of its story, the leader first.
    The other fields are those of `Article`.
    """

    id: str
    title: str
    title_origin: TitleOrigin
    published: str | None
    published_origin: DateOrigin | None
    source: str | None
    published_in: str | None
    language: str | None
    dateline: str | None
    author: str | None
    paragraphs: tuple[str, ...]
    captions: tuple[str, ...]
    countries: tuple[str, ...]
    mentions: tuple[Mention, ...] = ()
    copies: tuple["StoryMember", ...] = ()

    @property
    def passages(self) -> tuple[str, ...]:
        """The texts beside the title in which words are searched."""
        return _passages(self.paragraphs, self.captions, self.dateline, self.author)


def _passages(
    paragraphs: tuple[str, ...],
    captions: tuple[str, ...],
    dateline: str | None,
    author: str | None,
) -> tuple[str, ...]:
    return (*paragraphs, *captions, *(text for text in (dateline, author) if text))


@value
class ArticleText:
    """What tells an article's copies: its text, when and by whom it was published."""

    id: str
    title: str
    paragraphs: tuple[str, ...]
    published: str | None = None
    source: str | None = None

    @classmethod
    def of(cls, article: Article) -> "ArticleText":
        """The text of `article`."""
        return cls(
            id=article.id,
            title=article.title,
            paragraphs=article.paragraphs,
            published=article.published,
            source=article.source,
        )


@value
class StoryMember:
    """One copy of a story, as it is listed beside the others; the leader is the earliest."""

    id: str
    title: str
    source: str | None
    published: str | None
    language: str | None
    leads: bool


def order_of(published: str | None) -> str:
    """Orders dates of copies: as printed, what is known less well from its end, the unknown last.

    Offsets are left aside: many sources print none, and copies are nearly always of one country.
    """
    if published is None:
        return "~~"
    # A tilde comes after every letter and sign in an ISO 8601 date.
    minute = len("2022-01-11T05:20")
    return published[:minute] if len(published) >= minute else f"{published}~"


def in_story(member: StoryMember) -> tuple[bool, str, str]:
    """Orders the copies of a story: the leader first, then by date."""
    return (not member.leads, order_of(member.published), member.id)
