"""The names of periods, in full and short."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel.dates import format_date, format_interval, format_skeleton

from app.search.grains import Grain, number_of, period_at
from app.search.periods import Period
from app.web.dates import format_published

# How much of a date in ISO 8601 names a period.
_LETTERS = {Grain.DAY: 10, Grain.MONTH: 7, Grain.YEAR: 4, Grain.DECADE: 4}


@lru_cache(maxsize=4096)
def period_name(grain: Grain, first: date, last: date, locale: str) -> str:
    """The period from `first` to `last` in words: "March 2022", "15–28 February 2022"."""
    if not _is_whole(grain, first, last):
        return span_name(Grain.DAY, first, last, locale)
    if grain is Grain.DECADE:
        return span_name(grain, first, last, locale)
    return format_published(first.isoformat()[: _LETTERS[grain]], locale)


@lru_cache(maxsize=1024)
def span_name(grain: Grain, first: date, last: date, locale: str) -> str:
    """Several periods, from the one that begins on `first` to the one that ends on `last`."""
    if grain is Grain.DAY:
        return _days(first, last, locale)
    skeleton = "yMMMM" if grain is Grain.MONTH else "y"
    return str(format_interval(first, last, skeleton, locale=locale))


@lru_cache(maxsize=4096)
def short_name(grain: Grain, first: date, locale: str) -> str:
    """What stands below a bar: "8 Mar", "Mar" (January by its year) or "2022"."""
    if grain is Grain.DAY:
        return str(format_date(first, "d MMM", locale=locale))
    if grain is Grain.MONTH and first.month > 1:
        return str(format_skeleton("MMM", first, locale=locale))
    return str(first.year)


@dataclass(frozen=True, slots=True)
class Ends:
    """The first and the last date of a filter, as they are written."""

    first: str
    last: str


def ends_written(grain: Grain, first: date, last: date) -> Ends:
    """The filter for a period, written as short as it can be: both ends of a month `2022-03`."""
    letters = _LETTERS[grain if _is_whole(grain, first, last) else Grain.DAY]
    return Ends(first.isoformat()[:letters], last.isoformat()[:letters])


def _is_whole(grain: Grain, first: date, last: date) -> bool:
    return period_at(grain, number_of(grain, first)) == Period(first, last)


def _days(first: date, last: date, locale: str) -> str:
    until = format_date(last, "d MMMM y", locale=locale)
    if first == last:
        return str(until)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{until}"
    pattern = "d MMMM" if first.year == last.year else "d MMMM y"
    return f"{format_date(first, pattern, locale=locale)} – {until}"
