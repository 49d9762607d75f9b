"""The JSON objects of what an archive holds."""

from datetime import date, datetime

from pydantic import Field

from app.web.api.base import Model
from app.web.api.search_models import FacetObject


class PeriodObject(Model):
    """A period of the coverage."""

    first: date = Field(examples=["2022-01-01"])
    last: date = Field(examples=["2022-01-31"])


class CellObject(Model):
    """The articles of one period."""

    articles: int = Field(examples=[34])
    gap: bool = Field(
        description="no articles, or no more than a tenth of what is usual before and after",
        examples=[False],
    )


class CoverageRowObject(Model):
    """A source over time; its cells, `earlier`, `later`, `vague` and `undated` are all of it."""

    name: str | None = Field(description="null for all articles together", examples=["Harian Uji"])
    articles: int = Field(examples=[340])
    cells: list[CellObject] = Field(description="one for each period")
    earlier: int = Field(description="articles before the periods", examples=[0])
    later: int = Field(description="articles after them", examples=[0])
    vague: int = Field(description="those with dates that are not so well known", examples=[2])
    undated: int = Field(description="those of no known date", examples=[5])


class CoverageObject(Model):
    """The articles by source and time."""

    grain: str = Field(description="how long each period is: month, year or decade")
    periods: list[PeriodObject] = Field(description="all of one length, none left out")
    total: CoverageRowObject
    sources: list[CoverageRowObject] = Field(description="a page of them, most articles first")


class OriginObject(Model):
    """How many articles have a field by an origin, or of a precision."""

    key: str = Field(examples=["metadata"])
    articles: int = Field(examples=[320])


class FieldObject(Model):
    """How many articles have a field, and how it is known of them."""

    name: str = Field(
        description="title, published, source, published_in, agency, author, dateline, url, "
        "language or countries",
        examples=["published"],
    )
    known: int = Field(examples=[330])
    unknown: int = Field(examples=[10])
    origins: list[OriginObject] = Field(
        description="as in the article; none of language and countries, which have none"
    )
    precisions: list[OriginObject] = Field(description="minute, day, month or year; of dates only")


class OddDateObject(Model):
    """An article with an odd date."""

    id: str
    title: str
    source: str | None
    published: str | None = Field(examples=["1983-10"])
    reasons: list[str] = Field(
        description="future (later than the archive was filled), before-newspapers, address (its "
        "address names another date) or alone (nothing else of its source within five years)",
        examples=[["alone"]],
    )


class UnreadObject(Model):
    """Inputs that could not be read for one reason."""

    reason: str = Field(examples=["The file is empty."])
    inputs: int = Field(examples=[3])
    examples: list[str] = Field(description="names of some", examples=[["berita/a.txt"]])


class LargestStoryObject(Model):
    """A story of many copies."""

    leader: str = Field(description="id of its leader")
    title: str
    articles: int = Field(examples=[7])


class IngestObject(Model):
    """An ingest, and how many inputs had each outcome."""

    began: datetime
    ended: datetime
    added: int
    updated: int
    unchanged: int
    duplicate: int
    failed: int
    skipped: int
    removed: int


class ScoreObject(Model):
    """How well something is read: its part right, 0 to 1, among labelled files."""

    name: str = Field(examples=["title"])
    held: float = Field(description="files that nobody had seen before", examples=[0.966])
    seen: float = Field(description="files known while the rules were made", examples=[0.989])


class ArchiveObject(Model):
    """What is in the archive, and what is missing."""

    archive_version: str = Field(examples=["04d471958c27"])
    program_version: str = Field(examples=["0.1.0"])
    articles: int = Field(examples=[340])
    stories: int = Field(examples=[310])
    undated: int = Field(description="articles of no known date", examples=[5])
    unsourced: int = Field(description="articles of no known source", examples=[1])
    sources: int = Field(examples=[22])
    page: int = Field(description="of the sources in the coverage", examples=[1])
    pages: int = Field(examples=[1])
    languages: list[FacetObject]
    coverage: CoverageObject
    fields: list[FieldObject] | None = Field(
        description="null where an older Warta made the library and nothing was ingested since"
    )
    odd_dates: int = Field(description="articles with odd dates", examples=[4])
    first_odd_dates: list[OddDateObject] = Field(
        description="the earliest of them; all are in /archive/dates.csv"
    )
    unread: int = Field(description="inputs that could not be read", examples=[3])
    unread_reasons: list[UnreadObject] = Field(
        description="the most frequent reasons; all inputs are in /archive/unread.csv"
    )
    largest_stories: list[LargestStoryObject]
    last_ingest: IngestObject | None = Field(description="null where none was recorded")
    database_bytes: int
    index_bytes: int
    scores: list[ScoreObject] = Field(description="how well articles are read: docs/quality.md")
