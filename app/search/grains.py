"""The periods that a timeline is made of: days, months, years or decades, each by a number."""

from calendar import monthrange
from datetime import date
from enum import StrEnum
from functools import lru_cache

from app.search.periods import Period


class Grain(StrEnum):
    """How long the periods of a timeline are."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


# How many periods a timeline has at most: a quarter's days, the months of ten years, and what a
# phone has room for. Of more years there are decades.
MOST_PERIODS = {Grain.DAY: 93, Grain.MONTH: 120, Grain.YEAR: 120}
# What each is made of; days are not taken apart.
FINER = {Grain.DECADE: Grain.YEAR, Grain.YEAR: Grain.MONTH, Grain.MONTH: Grain.DAY}


def number_of(grain: Grain, day: date) -> int:
    """The number of the period that `day` is in: that of the next one is one more."""
    match grain:
        case Grain.DAY:
            return day.toordinal()
        case Grain.MONTH:
            return day.year * 12 + day.month - 1
        case Grain.YEAR:
            return day.year
        case Grain.DECADE:
            return day.year // 10


@lru_cache(maxsize=8192)
def period_at(grain: Grain, number: int) -> Period:
    """The days of the period with this number."""
    match grain:
        case Grain.DAY:
            day = date.fromordinal(number)
            return Period(day, day)
        case Grain.MONTH:
            year, month = divmod(number, 12)
            last = monthrange(year, month + 1)[1]
            return Period(date(year, month + 1, 1), date(year, month + 1, last))
        case Grain.YEAR:
            return Period(date(number, 1, 1), date(number, 12, 31))
        case Grain.DECADE:
            return Period(date(max(1, number * 10), 1, 1), date(number * 10 + 9, 12, 31))


def parts_of(grain: Grain, number: int) -> range:
    """The numbers of the periods of the finer grain that a period is made of."""
    period, finer = period_at(grain, number), FINER[grain]
    return range(number_of(finer, period.first), number_of(finer, period.last) + 1)
