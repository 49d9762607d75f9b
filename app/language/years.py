"""The years that a text speaks of, and the one that a date without a year belongs to."""

import re
from collections.abc import Sequence
from datetime import date

from app.language.dates import FIRST_YEAR, FoundDate, is_valid

# A weekday falls on the same day and month again after 5, 6 or 11 years, so the last of
# them lies within 11 (the Gregorian calendar's cycle, leaving the turn of 2100 aside).
WEEKDAY_CYCLE = 11
_YEAR = re.compile(r"(?<![\d.,/:])(?:19|20)\d\d(?![\d%/:]|[.,]\d)")


def years_in(text: str) -> list[int]:
    """Every four-digit year that `text` names, in its order, repeats included."""
    return [int(match.group()) for match in _YEAR.finditer(text)]


def year_that_fits(found: FoundDate, years: Sequence[int], latest: date) -> int | None:
    """The year of a date that says day, month and perhaps weekday, but no year.

    `years` are those that the text names; they and their neighbours are tried, the latest
    first and named ones before neighbours. With a weekday the year must fit it. The day may
    not lie after `latest`. None where nothing fits.
    """
    named = sorted({year for year in years if year <= latest.year}, reverse=True)
    near = [year + step for year in named for step in (1, -1)]
    for year in [*named, *near]:
        if _fits(found, year, latest):
            return year
    return None


def last_year_that_fits(found: FoundDate, latest: date) -> int | None:
    """The most recent year up to `latest` in which the date falls on its weekday."""
    for year in range(latest.year, latest.year - WEEKDAY_CYCLE - 1, -1):
        if _fits(found, year, latest):
            return year
    return None


def _fits(found: FoundDate, year: int, latest: date) -> bool:
    if found.day is None or year < FIRST_YEAR or not is_valid(year, found.month, found.day):
        return False
    day = date(year, found.month, found.day)
    return day <= latest and found.weekday in (None, day.isoweekday())
