"""Dates as they are typed: a year, a month or a day, or from one of them to another."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from app.language.calendar_names import calendar_names, name_key

_NUMBERS = re.compile(
    r"(?P<year>[1-9]\d{3})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?", re.ASCII
)
# Day first, as Indonesian, Malay and most of the world write it.
_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<year>[1-9]\d{3})", re.ASCII
)
_NAMED = re.compile(r"(?:(?P<day>[0-9]{1,2}) )?(?P<month>[^\W\d_]+)\.? (?P<year>[1-9][0-9]{3})")
# A part of a date by itself.
_NUMBER = re.compile(r"[0-9]{1,4}")
# Between the first and the last period of an interval.
INTERVAL = ".."


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both in it."""

    first: date
    last: date


def typed_period(text: str) -> Period | None:
    """The period of a year, month or day; None for anything else.

    `2022`, `2022-01`, `2022-01-11`, `11/1/2022`, `januari 2022`, `11 januari 2022`, or two of
    them with `..` between, the earlier one first or not.
    """
    ends = [_one_period(end) for end in text.split(INTERVAL, 1)]
    known = [end for end in ends if end is not None]
    if len(known) < len(ends):
        return None
    return Period(min(one.first for one in known), max(one.last for one in known))


def is_interval(text: str) -> bool:
    """Whether it is from one period to another, which nobody types as a word."""
    return INTERVAL in text and typed_period(text) is not None


def looks_like_period(text: str) -> bool:
    """Whether all of it are numbers and months, whatever days there are of them."""
    months = calendar_names().months
    words = _with_plain_digits(text).split()
    return all(_NUMBER.fullmatch(word) or name_key(word) in months for word in words)


def _with_plain_digits(text: str) -> str:
    """`text` with the digits of every script as those of ours: ٢٠٢٢ is 2022."""
    return "".join(str(int(one)) if one.isdecimal() else one for one in text)


def _one_period(text: str) -> Period | None:
    words = " ".join(_with_plain_digits(text).split())
    tried = (spelling.fullmatch(words) for spelling in (_NUMBERS, _DAY_FIRST, _NAMED))
    found = next(filter(None, tried), None)
    if found is None:
        return None
    month = _month(found["month"]) if found["month"] else None
    if found["month"] and month is None:
        return None
    return _period(int(found["year"]), month, int(found["day"]) if found["day"] else None)


def _month(typed: str) -> int | None:
    return (
        int(typed)
        if typed.isascii() and typed.isdigit()
        else calendar_names().months.get(name_key(typed))
    )


def _period(year: int, month: int | None, day: int | None) -> Period | None:
    try:
        first = date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    if day is not None:
        return Period(first, first)
    last_month = 12 if month is None else month
    return Period(first, date(year, last_month, monthrange(year, last_month)[1]))
