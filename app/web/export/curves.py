"""Searches over time as a table, with what makes them repeatable."""

from collections.abc import Iterator
from datetime import UTC, datetime

from app.search.curves import Curve, Curves
from app.search.timeline import Bucket
from app.web.charts.bars import share_of
from app.web.charts.naming import ends_written
from app.web.compared import ComparedState
from app.web.export.cells import BOM, Cell, csv_text
from app.web.export.told import Told, lasting

COLUMNS = (
    "query", "understood", "period", "first", "last", "articles", "all_articles", "share", "gap",
    "filters", "archive_version", "exported", "page",
)  # fmt: skip
# What stands in the place of a period, for articles that are in none.
OUTSIDE = ("earlier", "later", "vague", "undated")


def told_curves(curves: Curves, state: ComparedState, origin: str = "") -> Told:
    """What is told of the searches of `state` together; its articles are all that filters leave.

    `origin` is the scheme and host of the address; empty where it has none.
    """
    kept = lasting(state.pairs())
    return Told(
        query="; ".join(one.query for one in curves.curves),
        understood="; ".join(one.written for one in curves.curves),
        filters=" ".join(f"{name}={value}" for name, value in kept if name != "q"),
        articles=curves.articles,
        stories=curves.articles,
        version=curves.version,
        moment=datetime.now(UTC),
        url=f"{origin}{state.url()}",
    )


def curves_table(curves: Curves, told: Told) -> str:
    """The CSV: a row for each search and period, then for articles that are in none of them.

    The articles of a search's rows are all that it found.
    """
    search = (told.filters, told.version, told.when, told.url)
    rows = ((*row, *search) for one in curves.curves for row in _rows(one, curves))
    return BOM + csv_text([COLUMNS, *rows])


def _rows(curve: Curve, curves: Curves) -> Iterator[tuple[Cell, ...]]:
    search = (curve.query, curve.written)
    for bucket in curve.timeline.buckets:
        yield (*search, *_of_period(bucket, curves))
    for name in OUTSIDE:
        articles = getattr(curve.timeline, name)
        if articles:
            yield (*search, name, None, None, articles, None, None, None)


def _of_period(bucket: Bucket, curves: Curves) -> tuple[Cell, ...]:
    return (
        ends_written(curves.grain, bucket.first, bucket.last).first,
        bucket.first.isoformat(),
        bucket.last.isoformat(),
        bucket.articles,
        bucket.archive,
        share_of(bucket),
        bucket.gap,
    )
