"""What is chosen beside a search text, and how facets are counted beside it."""

from collections.abc import Iterator
from dataclasses import replace

from app.index.protocol import NO_VALUE, CountedApart, FacetField, Filters, Flag
from app.search.filtering import narrowed
from app.search.grains import MOST_PERIODS, Grain
from app.search.periods import Period, typed_period
from app.search.results import SearchRequest


def chosen_filters(asked: SearchRequest) -> Filters:
    """The filters that stand beside the search text."""
    return Filters(
        countries=asked.countries,
        sources=(*asked.sources, NO_VALUE) if asked.unsourced else asked.sources,
        published_in=asked.published_in,
        languages=asked.languages,
        flags=(Flag.UNDATED,) if asked.undated else (),
        first=asked.first,
        last=asked.last,
    )


def counted_apart(typed: Filters, asked: SearchRequest) -> tuple[CountedApart, ...]:
    """The facets that are not counted in the result itself; `typed` are the query's filters.

    A facet of which a value is chosen counts what choosing another one would add, or replace it
    by: as if its own choice were not made. Of several groups of countries another country joins
    the last. Months and days are counted within the year or month that all dates lie in.
    """
    alternatives = _alternatives(typed, asked) if asked.alternatives else ()
    return (*alternatives, *_calendar(typed, asked))


def calendar_counted(filters: Filters) -> tuple[FacetField, ...]:
    """The periods of time that the result itself is counted by: days only in a short time."""
    period = period_of(filters)
    longer = (FacetField.YEAR, FacetField.MONTH)
    if period is None or (period.last - period.first).days >= MOST_PERIODS[Grain.DAY]:
        return longer
    return (*longer, FacetField.DAY)


def year_of(asked: Period) -> str | None:
    """The year in which all of the period lies; None where it is longer."""
    return _shared(asked, len("2022"))


def _month_of(asked: Period) -> str | None:
    """The month, likewise."""
    return _shared(asked, len("2022-01"))


def period_of(filters: Filters) -> Period | None:
    """The days between which all dates lie; None where an end is open."""
    if filters.first is None or filters.last is None:
        return None
    return Period(filters.first, filters.last)


def _alternatives(typed: Filters, asked: SearchRequest) -> Iterator[CountedApart]:
    chosen = chosen_filters(asked)
    both = narrowed(typed, chosen)
    if asked.countries:
        left = replace(chosen, countries=asked.countries[:-1])
        yield CountedApart(FacetField.COUNTRY, narrowed(typed, left))
    if both.sources:
        yield CountedApart(FacetField.SOURCE, replace(both, sources=()))
    if both.published_in:
        yield CountedApart(FacetField.PUBLISHED_IN, replace(both, published_in=()))
    if both.languages:
        yield CountedApart(FacetField.LANGUAGE, replace(both, languages=()))
    if asked.first or asked.last or asked.undated:
        yield CountedApart(FacetField.YEAR, narrowed(typed, _any_time(chosen)))


def _calendar(typed: Filters, asked: SearchRequest) -> Iterator[CountedApart]:
    chosen = chosen_filters(asked)
    period = period_of(narrowed(typed, chosen))
    if period is None or asked.undated:
        return
    for facet, name in (
        (FacetField.MONTH, year_of(period)),
        (FacetField.DAY, _month_of(period)),
    ):
        within = typed_period(name) if name else None
        if within:
            wider = replace(_any_time(chosen), first=within.first, last=within.last)
            yield CountedApart(facet, narrowed(typed, wider))


def _any_time(chosen: Filters) -> Filters:
    return replace(chosen, first=None, last=None, flags=())


def _shared(period: Period, letters: int) -> str | None:
    first, last = (day.isoformat()[:letters] for day in (period.first, period.last))
    return first if first == last else None
