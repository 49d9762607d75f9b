"""Dates that fill a field of their own: behind a label, in a column, in a page's head.

There a bare "20241124", a Unix time or a year is a date, which it is not within a text.
"""

import re
from datetime import UTC, date, datetime, timedelta

from app.language.clock import Clock
from app.language.dates import CENTURY_PIVOT, FIRST_YEAR, LAST_YEAR, FoundDate, find_dates, is_valid
from app.values import value

_COMPACT = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)"
    r"(?:[T _-]?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?P<zone>Z)?)?"
)
_YEAR = re.compile(r"\d{4}")
_YEAR_MONTH = re.compile(r"(?P<year>\d{4})[-/](?P<month>\d{1,2})|(?P<m>\d{1,2})[-/](?P<y>\d{4})")
_UNIX = re.compile(r"(?P<seconds>\d{9,10})(?P<thousandths>\d{3})?(?:\.\d+)?")

# Within a text "6 Feb 23" may be a time or a number; filling a field it is a year.
_SHORT_YEAR = re.compile(
    r"(?P<before>(?<!\d)(?:\d{1,2}[ -][^\W\d_]{3,9}\.?,?|[^\W\d_]{3,9}\.? \d{1,2},)[ -])"
    r"['’]?(?P<year>\d\d)(?!\d|[.:]\d)"
)
_ZERO = datetime(1970, 1, 1)


@value
class FieldDate:
    """A date of at least a year; `day` is None where `month` is, `clock` where `day` is."""

    year: int
    month: int | None = None
    day: int | None = None
    clock: Clock | None = None

    def as_date(self) -> date | None:
        """The calendar day, where it is known."""
        if self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)


def read_field_date(value: str) -> FieldDate | None:
    """The date that a field's whole value is or holds; None where there is none.

    Of several the first with a day is taken. A Unix time is one in seconds or milliseconds;
    its zero, however it is written, is what programs put where they know no date.
    """
    bare = value.strip()
    for read in (_compact, _unix, _year_month, _year, _written):
        told = read(bare)
        if told is not None:
            return None if _is_zero(told) else told
    return None


def _is_zero(told: FieldDate) -> bool:
    """Whether it is the moment that Unix counts from, or its whole day."""
    day, clock = told.as_date(), told.clock
    if day is None:
        return False
    if clock is None:
        return day == _ZERO.date()
    moment = datetime(day.year, day.month, day.day, clock.hour, clock.minute, clock.second)
    return moment - timedelta(minutes=clock.offset or 0) == _ZERO


def _compact(value: str) -> FieldDate | None:
    match = _COMPACT.fullmatch(value)
    if match is None:
        return None
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if not is_valid(year, month, day):
        return None
    return FieldDate(year, month, day, _clock(match))


def _clock(match: re.Match[str]) -> Clock | None:
    if match["hour"] is None or int(match["hour"]) > 23 or int(match["minute"]) > 59:
        return None
    second = min(int(match["second"] or 0), 59)
    return Clock(int(match["hour"]), int(match["minute"]), second, 0 if match["zone"] else None)


def _unix(value: str) -> FieldDate | None:
    match = _UNIX.fullmatch(value)
    if match is None:
        return None
    moment = datetime.fromtimestamp(int(match["seconds"]), UTC)
    clock = Clock(moment.hour, moment.minute, moment.second, 0)
    return FieldDate(moment.year, moment.month, moment.day, clock)


def _year_month(value: str) -> FieldDate | None:
    match = _YEAR_MONTH.fullmatch(value)
    if match is None:
        return None
    year, month = int(match["year"] or match["y"]), int(match["month"] or match["m"])
    return FieldDate(year, month) if is_valid(year, month, None) else None


def _year(value: str) -> FieldDate | None:
    known = _YEAR.fullmatch(value) and FIRST_YEAR <= int(value) <= LAST_YEAR
    return FieldDate(int(value)) if known else None


def _written(value: str) -> FieldDate | None:
    return _first_written(value) or _first_written(_SHORT_YEAR.sub(_with_century, value))


def _with_century(match: re.Match[str]) -> str:
    century = 20 if int(match["year"]) < CENTURY_PIVOT else 19
    return f"{match['before']}{century}{match['year']}"


def _first_written(value: str) -> FieldDate | None:
    dated = [found for found in find_dates(value) if found.year is not None]
    best = next((found for found in dated if found.day is not None), None)
    return _of(best or (dated[0] if dated else None))


def _of(found: FoundDate | None) -> FieldDate | None:
    if found is None or found.year is None:
        return None
    return FieldDate(found.year, found.month, found.day, found.clock)
