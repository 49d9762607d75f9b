"""What a result by dates says of articles whose dates are not known so well."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from app.index.protocol import FacetField, Sort
from app.search.dated_counts import dated_counts
from app.search.finding import Found
from app.search.grains import Grain
from app.search.results import SearchNotice


def undated_last(found: Found, undated: int) -> Iterator[SearchNotice]:
    """Says that `undated` articles stand last in an order by date because they have none."""
    # Where dates are chosen, all that was found has one, or nothing has.
    chosen = any(one.facet is FacetField.YEAR for one in found.request.apart)
    by_date = found.request.sort is not Sort.RELEVANCE
    if by_date and not chosen and 0 < undated < found.result.total:
        yield SearchNotice("undated-last", str(undated))


def dated_roughly(found: Found) -> Iterator[SearchNotice]:
    """Says how many articles are dated less exactly than the dates that are asked for.

    They are found because they may be of these dates: a chart of months has them in none.
    """
    filters, calendar = found.request.filters, found.result.calendar
    if filters.first is None and filters.last is None:
        return
    grain = _grain_of(filters.first, filters.last)
    # The days of a long time are not counted; the months at its ends are nearly all of it.
    if grain is Grain.DAY and FacetField.DAY not in calendar:
        grain = Grain.MONTH
    counted = dated_counts(calendar)
    roughly = counted.total(Grain.YEAR) - counted.total(grain)
    if roughly > 0:
        yield SearchNotice("dated-roughly", str(roughly))


def _grain_of(first: date | None, last: date | None) -> Grain:
    """The longest of year, month and day at whose ends these days are."""
    in_month = first is not None and first.day > 1
    if in_month or (last is not None and last.day < monthrange(last.year, last.month)[1]):
        return Grain.DAY
    in_year = (first is not None and first.month > 1) or (last is not None and last.month < 12)
    return Grain.MONTH if in_year else Grain.YEAR
