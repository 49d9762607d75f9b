"""The JSON objects of searches over time."""

from datetime import date

from pydantic import Field

from app.search.curves import Curve, Curves
from app.web.api.base import Model
from app.web.api.search_models import CorrectionObject, ExpansionObject, NoticeObject
from app.web.api.timeline import ArchiveGapObject
from app.web.charts.bars import share_of


class PeriodObject(Model):
    """A period in which searches are compared."""

    first: date = Field(
        description="its first day, or that of the dates asked for", examples=["2022-01-01"]
    )
    last: date = Field(description="its last day, likewise", examples=["2022-01-31"])
    articles: int = Field(description="all articles that the filters leave", examples=[340])
    gap: bool = Field(
        description="the archive has no articles, or no more than a tenth of what is usual before "
        "and after",
        examples=[False],
    )


class ComparedSearchObject(Model):
    """A search over time: `counts`, `earlier`, `later`, `vague` and `undated` are all of it."""

    query: str = Field(examples=["kazahstan"])
    understood: str = Field(description="the search as it was read", examples=["kazahstan"])
    articles: int = Field(description="all that match", examples=[4])
    counts: list[int] = Field(description="its articles in each period", examples=[[1, 0, 3]])
    shares: list[float | None] = Field(
        description="their part of all articles that the filters leave in the period; null where "
        "these are none",
        examples=[[0.25, None, 0.03]],
    )
    earlier: int = Field(description="few articles before the first period", examples=[0])
    later: int = Field(description="few after the last", examples=[0])
    vague: int = Field(description="those with dates that are not so well known", examples=[0])
    undated: int = Field(description="those of no known date", examples=[0])
    corrections: list[CorrectionObject]
    expansions: list[ExpansionObject] = Field(description="words that count as a country")
    notices: list[NoticeObject] = Field(description="what was set aside or bounded")


class ComparedObject(Model):
    """Searches over time, beside each other."""

    by: str = Field(
        description="how long each period is: day, month, year or decade", examples=["month"]
    )
    coarser: bool = Field(
        description="the periods are longer than was asked: shorter ones would be too many, or no "
        "date is known so exactly",
        examples=[False],
    )
    articles: int = Field(description="all that the filters leave, of any date", examples=[5000])
    archive_version: str = Field(
        description="a short hash of the content of the archive", examples=["3f2a9c01beef"]
    )
    periods: list[PeriodObject] = Field(
        description="from the first that any search has to the last, with none left out"
    )
    gaps: list[ArchiveGapObject] = Field(
        description="gaps of the archive in this time, with the articles that the filters leave"
    )
    searches: list[ComparedSearchObject]


def compared_object(curves: Curves) -> ComparedObject:
    """The object of searches over time."""
    return ComparedObject(
        by=curves.grain.value,
        coarser=curves.is_coarser,
        articles=curves.articles,
        archive_version=curves.version,
        periods=[PeriodObject.model_validate(one) for one in curves.within.buckets],
        gaps=[ArchiveGapObject.model_validate(one) for one in curves.within.gaps],
        searches=[_search(one) for one in curves.curves],
    )


def _search(curve: Curve) -> ComparedSearchObject:
    told = curve.timeline
    return ComparedSearchObject(
        query=curve.query,
        understood=curve.written,
        articles=curve.articles,
        counts=[one.articles for one in told.buckets],
        shares=[share_of(one) for one in told.buckets],
        earlier=told.earlier,
        later=told.later,
        vague=told.vague,
        undated=told.undated,
        corrections=[CorrectionObject.model_validate(one) for one in curve.corrections],
        expansions=[ExpansionObject.model_validate(one) for one in curve.expansions],
        notices=[NoticeObject.model_validate(one) for one in curve.notices],
    )
