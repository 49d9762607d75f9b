"""What a text without a date of publication still tells: the year that it speaks from.

Calibrated on the articles with known dates of the corpus that have nothing better: the year
of the latest past day is right in 80 to 97 of 100 where the text names no later year (in 40
where it does), that of a month in 90 where the year is said again (in 50 where it is not),
and a year that is said three times in 80.
"""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from app.ingest.dates.tense import is_ahead
from app.language.dates import FoundDate, find_dates
from app.language.years import year_places, years_in

# How often a year must be said to be the text's own: alone, and beside a month.
BARE_MENTIONS = 3
MONTH_MENTIONS = 2

# A text that speaks of earlier years alone is history rather than news.
FIRST_YEAR = 1995

_EVENT = re.compile(r"[^\W\d_][-–]((?:19|20)\d\d)(?![\d-])")


def infer_year(text: str, today: date) -> int | None:
    """The latest year of a past date or of an event's name ("Latihan-2022") in `text`.

    Failing these, the latest year that stands in it often enough. No year after `today`'s;
    None where nothing of the sort is said.
    """
    dated = [found for found in find_dates(text) if _is_past(found, text, today)]
    named = [int(match.group(1)) for match in _EVENT.finditer(text)]
    said = years_in(text)
    years = [found.year for found in dated if found.year is not None and _is_sure(found, said)]
    certain = [year for year in (*years, *named) if year <= today.year]
    latest = max(certain, default=0)
    if latest >= FIRST_YEAR and not any(latest < year <= today.year for year in said):
        return latest
    return _repeated_year(text, today)


def _is_past(found: FoundDate, text: str, today: date) -> bool:
    known = found.year is not None and found.year <= today.year
    return known and not is_ahead(text, found.start, found.end)


def _is_sure(found: FoundDate, said: Sequence[int]) -> bool:
    return found.day is not None or said.count(found.year or 0) >= MONTH_MENTIONS


def _repeated_year(text: str, today: date) -> int | None:
    said = Counter(
        year
        for start, end in year_places(text)
        if (year := int(text[start:end])) <= today.year and not is_ahead(text, start, end)
    )
    latest = max(said, default=0)
    return latest if latest >= FIRST_YEAR and said[latest] >= BARE_MENTIONS else None
