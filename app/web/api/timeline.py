"""The JSON objects of a result over time."""

from datetime import date

from pydantic import Field

from app.web.api.base import Model


class BucketObject(Model):
    """A period of a timeline."""

    first: date = Field(
        description="its first day, or that of the dates asked for", examples=["2022-01-01"]
    )
    last: date = Field(description="its last day, likewise", examples=["2022-01-31"])
    articles: int = Field(description="articles of the result", examples=[3])
    archive: int = Field(description="articles of the whole archive", examples=[340])
    gap: bool = Field(
        description="the archive has no articles, or no more than a tenth of what is usual before "
        "and after",
        examples=[False],
    )


class ArchiveGapObject(Model):
    """A time of which the archive has no articles, or strikingly few."""

    first: date = Field(examples=["2021-06-01"])
    last: date = Field(examples=["2021-08-31"])
    archive: int = Field(description="articles of the whole archive", examples=[0])


class TimelineObject(Model):
    """The articles of a result over time: those of the buckets, `earlier`, `later`, `vague` and
    `undated` are all of them."""

    grain: str = Field(
        description="how long each period is: day, month, year or decade", examples=["month"]
    )
    buckets: list[BucketObject] = Field(
        description="from the first period to the last, with none left out"
    )
    gaps: list[ArchiveGapObject] = Field(description="gaps of the archive in this time")
    earlier: int = Field(description="few articles that are much older than all others")
    later: int = Field(description="few that are much newer")
    vague: int = Field(description="those with dates that are not so well known")
    undated: int = Field(description="those of no known date")
