"""Dates as they are typed: a year, a part of it, a month or a day, or from one to another."""

import re
from calendar import monthrange
from datetime import date
from functools import cache, lru_cache

from app.language.calendar_names import alternation, calendar_names, name_key
from app.language.digits import with_plain_digits
from app.language.vocabulary import any_of
from app.search.words import query_words
from app.values import value

_YEAR = r"(?P<year>[1-9]\d{3})"
_NUMBERS = re.compile(
    rf"{_YEAR}(?:(?P<mark>[-/.])(?P<month>\d{{1,2}})(?:(?P=mark)(?P<day>\d{{1,2}}))?)?", re.ASCII
)
_COMPACT = re.compile(rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)", re.ASCII)
_MONTH_OF_YEAR = re.compile(rf"(?P<month>\d{{1,2}})[-/.]{_YEAR}", re.ASCII)
# Day first, as Indonesian, Malay and most of the world write it.
_DAY_FIRST = re.compile(
    rf"(?P<day>\d{{1,2}})(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark){_YEAR}", re.ASCII
)
# Two years, or two days of a month that is named.
_DASH = re.compile(r"(?<=\b\d{4})[-–](?=\d{4}\b)|(?<![-./\d])(\d{1,2})[-–](?=\d{1,2} [^\W\d_])")
# A part of a date by itself.
_NUMBER = re.compile(r"[0-9]{1,4}")
_ROMAN = ("i", "ii", "iii", "iv")
# Between the first and the last period of an interval.
INTERVAL = ".."
# A page of results asks for each of its years, the same ones as every other.
_REMEMBERED = 1_000


@value
class Period:
    """The days from `first` to `last`, both in it."""

    first: date
    last: date


@lru_cache(_REMEMBERED)
def typed_period(text: str) -> Period | None:
    """The period of a year, month or day; None for anything else.

    `2022`, `2022-01`, `01/2022`, `2022-01-11`, `11/1/2022`, `januari 2022`, `11 januari 2022`,
    `January 11th, 2022`, `Q3 2022`, `semester I 2022`, or two of them with `..` between, the
    earlier one first or not. What the first of two has in common with the last may be left out:
    `11..14 januari 2022`, `11-14 januari 2022`.
    """
    plain = _DASH.sub(rf"\1{INTERVAL}", with_plain_digits(text))
    first, interval, last = plain.partition(INTERVAL)
    ends = [_one_period(first)]
    if interval:
        ends = [ends[0] or _completed(first, last), _one_period(last)]
    known = [end for end in ends if end is not None]
    if len(known) < len(ends):
        return None
    return Period(min(one.first for one in known), max(one.last for one in known))


def looks_like_period(text: str) -> bool:
    """Whether all of it are numbers and months, whatever days there are of them, or words for a
    time that only the day of asking tells: "last year".
    """
    months, relative = calendar_names().months, query_words().relative
    words = _plain_words(text).split()
    return all(
        _NUMBER.fullmatch(word) or name_key(word) in months or name_key(word) in relative
        for word in words
    )


def _completed(first: str, last: str) -> Period | None:
    """The `first` of two periods with what it has in common with the `last`: "11", "september"."""
    rest = last.split()[1:]
    tried = (_one_period(" ".join([first, *rest[start:]])) for start in range(len(rest)))
    return next(filter(None, tried), None)


def _one_period(text: str) -> Period | None:
    words = _plain_words(text)
    if part := _part_of_year().fullmatch(words):
        return _period_of(part)
    spellings = (_NUMBERS, _COMPACT, _MONTH_OF_YEAR, _DAY_FIRST, *_named())
    found = next(filter(None, (spelling.fullmatch(words) for spelling in spellings)), None)
    if found is None:
        return None
    parts = found.groupdict()
    month = _month(parts["month"]) if parts["month"] else None
    if parts["month"] and month is None:
        return None
    day = int(parts["day"]) if parts.get("day") else None
    period = _period(int(parts["year"]), month, day)
    if period is None and found.re is _DAY_FIRST:
        # As in texts: the other order only where the numbers allow no other meaning.
        return _period(int(parts["year"]), day, month)
    return period


def _period_of(part: re.Match[str]) -> Period:
    """The quarter or half of a year that is named."""
    year = int(part["year"] or part["before"])
    number = part["number"]
    at = int(number) if number.isdigit() else _ROMAN.index(number.lower()) + 1
    months = 3 if part["quarter"] else 6
    last = at * months
    return Period(date(year, last - months + 1, 1), date(year, last, monthrange(year, last)[1]))


@cache
def _part_of_year() -> re.Pattern[str]:
    """`Q3 2022`, `2022-Q3`, `kuartal III 2022`, `semester 1 2022`."""
    words = query_words()
    before, after = r"(?:(?P<before>[1-9][0-9]{3})[ /-]?)?", rf"(?(before)|[ /-]?{_YEAR})"
    quarter = rf"(?P<quarter>{any_of(words.quarters)}) ?(?=(?:[1-4]|i{{1,3}}|iv)(?![^\W_]))"
    half = rf"(?:{any_of(words.halves)}) ?(?=(?:[12]|i{{1,2}})(?![^\W_]))"
    number = "(?P<number>[1-4]|i{1,3}|iv)"
    return re.compile(rf"{before}(?:{quarter}|{half}){number}{after}", re.IGNORECASE)


def _plain_words(text: str) -> str:
    """The words of a date without what tells nothing of it: weekdays, endings, commas."""
    words = " ".join(with_plain_digits(text).replace(",", " ").split())
    return _beside_dates().sub("", words)


@cache
def _beside_dates() -> re.Pattern[str]:
    names = calendar_names()
    before = alternation([*names.weekdays, *names.before_day])
    # A weekday tells nothing of a whole month or year, so that neither is meant by it.
    has_day = r"(?=\d{1,2}(?!\d)|[^\W\d_]+\.? \d{1,2}(?!\d))"
    after = rf"(?<=\d)(?:{alternation(names.ordinals)})\b(?: of(?= ))?"
    return re.compile(rf"^(?:(?:{before})\b\.? ?)+{has_day}|{after}", re.IGNORECASE)


@cache
def _named() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Dates with a month's name, the day before it or after it."""
    month = r"(?P<month>[^\W\d_]+)\.?"
    day = r"(?P<day>[0-9]{1,2})"
    return (
        re.compile(rf"(?:{day}(?P<mark>[ /.-]))?{month}(?:[ /-]|(?<=\.)){_YEAR}"),
        re.compile(rf"{month} ?{day} {_YEAR}"),
    )


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
