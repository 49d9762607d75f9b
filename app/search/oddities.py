"""Articles whose dates are odd: to be looked through, since nothing is changed on that account."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from app.index.protocol import Filters, IndexRequest, SearchIndex
from app.library.protocol import ArticleDate, SourceYears, Survey

# The first newspaper, the Relation of Strasbourg, is of 1605.
FIRST_NEWSPAPER = "1605"
# In the east of the world it is the next day already, when an ingest ends by UTC.
_AHEAD = timedelta(days=2)
# An article stands alone where its source, that has so many dated ones, has no other within so
# many years before and after.
ALONE_AMONG, ALONE_YEARS = 10, 5
# What a list holds of each reason.
MOST = 10_000
_MOST_ALONE = 200


class Oddity(StrEnum):
    """What is odd about a date."""

    FUTURE = "future"
    BEFORE_NEWSPAPERS = "before-newspapers"
    ADDRESS = "address"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class OddDate:
    """An article with an odd date, and all that is odd about it."""

    article: ArticleDate
    reasons: tuple[Oddity, ...]


def odd_dates(survey: Survey, index: SearchIndex) -> tuple[OddDate, ...]:
    """The articles with odd dates, the earliest first; at most `MOST` of each reason."""
    reasons: dict[str, tuple[Oddity, ...]] = {}
    articles: dict[str, ArticleDate] = {}
    for oddity, found in _found(survey, index):
        for article in found:
            articles[article.id] = article
            reasons[article.id] = (*reasons.get(article.id, ()), oddity)
    listed = sorted(articles.values(), key=lambda one: (one.published or "", one.id))
    return tuple(OddDate(one, reasons[one.id]) for one in listed)


def alone(years: SourceYears) -> tuple[tuple[str, int], ...]:
    """The sources and years of articles that stand alone in time (see `ALONE_YEARS`)."""
    return tuple(
        (source, year)
        for source, counts in sorted(years.items())
        if sum(counts.values()) >= ALONE_AMONG
        for year, articles in sorted(counts.items())
        if articles == 1 and not any(0 < abs(other - year) <= ALONE_YEARS for other in counts)
    )


def _found(survey: Survey, index: SearchIndex) -> Iterator[tuple[Oddity, Iterable[ArticleDate]]]:
    yield Oddity.BEFORE_NEWSPAPERS, survey.dated_before(FIRST_NEWSPAPER, MOST)
    yield Oddity.FUTURE, survey.dated_from(_not_yet(survey), MOST)
    yield Oddity.ADDRESS, survey.against_address(MOST)
    yield Oddity.ALONE, survey.dates_of(_ids_alone(survey, index))


def _not_yet(survey: Survey) -> str:
    """The first day that had not come when the last ingest ended, anywhere on earth."""
    ingest = survey.last_ingest()
    return ((ingest.ended if ingest else datetime.now(UTC)).date() + _AHEAD).isoformat()


def _ids_alone(survey: Survey, index: SearchIndex) -> list[str]:
    found: list[str] = []
    for source, year in alone(survey.source_years())[:_MOST_ALONE]:
        filters = Filters(sources=(source,), first=date(year, 1, 1), last=date(year, 12, 31))
        asked = IndexRequest(filters=filters, limit=1, facets=False)
        found += [hit.id for hit in index.search(asked).hits]
    return found
