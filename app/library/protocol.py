"""What pages, searches and commands ask of an archive's records, wherever these are kept."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.library.records import Article, FoundArticle, StoryMember
from app.library.runs import Ingest


@dataclass(frozen=True, slots=True)
class IdAndDate:
    """What a sitemap needs of an article."""

    id: str
    published: str | None

    @property
    def day(self) -> str | None:
        """The day of publication; None where it is not known to the day."""
        return self.published[:10] if self.published and len(self.published) >= 10 else None


@dataclass(frozen=True, slots=True)
class LibraryCounts:
    """How much is in the library; `first` and `last` are the dates at its ends."""

    articles: int
    sources: int
    undated: int
    inputs: int
    failed: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class ArticleDate:
    """What a list of articles by their dates shows of one."""

    id: str
    title: str
    source: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class UnreadInput:
    """An input that could not be read, and why."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class StorySize:
    """A story: its leader's id and title, and how many articles it has."""

    leader: str
    title: str
    articles: int


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many bytes an archive takes on disk.

    `database` is 0 where there is none, since the records are kept in the index.
    """

    database: int
    index: int


# For each thing that is counted, the articles by value (see `app.library.tally`).
FieldCounts = dict[str, Counter[str]]
# The articles of each year, by source.
SourceYears = dict[str, dict[int, int]]


class Records(Protocol):
    """The records of an archive, for reading; several threads may ask at once.

    Whatever is asked raises one of the named errors where it cannot be read.
    """

    @property
    def survey(self) -> "Survey":
        """What they say of themselves."""
        ...

    def moment(self) -> object:
        """Something that is another whenever something was written; asking waits for nobody."""
        ...

    def revision(self) -> int:
        """The number of runs that changed the records."""
        ...

    def version(self, revision: int) -> str:
        """The short hash of the content of the records at `revision`: see `app.library.version`."""
        ...

    def article(self, article_id: str) -> Article | None:
        """The article of that id."""
        ...

    def listed(self, ids: Sequence[str]) -> list[Article]:
        """The articles of those ids that there are, in that order, their mentions left out."""
        ...

    def found(
        self, ids: Sequence[str], *, mentions: bool = False, copies: bool = True
    ) -> dict[str, FoundArticle]:
        """What results show of the articles of those ids that there are, by id.

        Reading all of the records would take most of a search's time, and looking for the `copies`
        of many articles half of the rest.
        """
        ...

    def titles(self, ids: Sequence[str]) -> dict[str, str]:
        """The titles of the articles of those ids that there are, by id."""
        ...

    def modified(self, ids: Sequence[str]) -> dict[str, int]:
        """When the first file of each of the articles was last changed: nanoseconds since 1970."""
        ...

    def story(self, article_id: str) -> tuple[StoryMember, ...]:
        """All copies of the story that the article is one of, the leader first, then by date.

        Nothing where it has no copies.
        """
        ...

    def original(self, article_id: str) -> bytes | None:
        """The bytes of the article's file as it came."""
        ...

    def every_id(self) -> Iterator[IdAndDate]:
        """Every article's id and date, by id, some in memory at a time."""
        ...

    def article_count(self) -> int:
        """The number of articles."""
        ...

    def some_ids(self, first: int, most: int) -> list[IdAndDate]:
        """The ids and dates of so many articles from the place `first` (from 0) of all by id."""
        ...

    def every_article(self) -> Iterator[Article]:
        """All articles by id, a batch in memory at a time."""
        ...

    def counts(self) -> LibraryCounts:
        """How much there is."""
        ...


class Survey(Protocol):
    """Counts and lists of what an archive holds and lacks."""

    def moment(self) -> object:
        """Something that is another whenever something was written."""
        ...

    def fields(self) -> FieldCounts | None:
        """The articles by what is known of each field; None where an older Warta kept no counts."""
        ...

    def source_years(self) -> SourceYears:
        """The articles of each source by year; nothing where no counts are kept."""
        ...

    def against_address(self, most: int) -> list[ArticleDate]:
        """Articles whose date is not that of their address, the earliest first."""
        ...

    def dated_before(self, first: str, most: int) -> list[ArticleDate]:
        """Articles that are dated before `first` (ISO 8601), the earliest first."""
        ...

    def dated_from(self, first: str, most: int) -> list[ArticleDate]:
        """Articles that are dated from `first` on (ISO 8601), the earliest first."""
        ...

    def dates_of(self, ids: Sequence[str]) -> list[ArticleDate]:
        """Those of the articles that there are, the earliest first."""
        ...

    def unread_reasons(self) -> Counter[str]:
        """How many inputs could not be read for each reason."""
        ...

    def unread(self, first: int, most: int) -> list[UnreadInput]:
        """So many inputs that could not be read, from the place `first` in their list by name."""
        ...

    def every_unread(self) -> Iterator[UnreadInput]:
        """All inputs that could not be read, by name, a batch in memory at a time."""
        ...

    def unread_with(self, reason: str, most: int) -> list[str]:
        """The first names of inputs that could not be read for that reason."""
        ...

    def largest_stories(self, most: int) -> list[StorySize]:
        """The stories of most articles."""
        ...

    def last_ingest(self) -> Ingest | None:
        """The ingest that ended last; None where none was noted, as by older Wartas."""
        ...

    def sizes(self) -> Sizes:
        """What it takes on disk."""
        ...
