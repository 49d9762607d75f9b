"""What a filter by date asks for: a period, or all days from one on or up to one."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from app.language.vocabulary import any_of
from app.search.periods import INTERVAL, typed_period
from app.search.words import query_words

_COMPARED = re.compile(r"(?P<sign>[<>]=?|=[<>]|[≤≥])\s*(?P<rest>.+)")
_SIGNS = {"≤": "<=", "≥": ">=", "=<": "<=", "=>": ">="}
# What stands for no end in an interval between brackets.
_ANY = "*"
# Without the name of a field other numbers stand before two dots.
_YEARS = range(1800, 2100)


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `first` to `last`, both in it; without one of them it is open there."""

    first: date | None = None
    last: date | None = None


def typed_span(text: str) -> Span | None:
    """The days that are meant by `text`; None for anything else.

    What `typed_period` reads, `2019..`, `..2019`, `>2019` (after it ended), `<=2019`, and in
    brackets or by words `[2019 TO 2021]`, `[2019 TO *]`, `2019 sampai 2021`.
    """
    text = text.strip()
    if compared := _COMPARED.fullmatch(text):
        return _compared(_SIGNS.get(compared["sign"], compared["sign"]), compared["rest"])
    through = _through().fullmatch(text)
    if through and (through["bracket"] is None) is (through["closed"] is None):
        return _between(through["first"], through["last"])
    if text.endswith(INTERVAL) or text.startswith(INTERVAL):
        first, _, last = text.partition(INTERVAL)
        return _between(first or _ANY, last or _ANY)
    period = typed_period(text)
    return Span(period.first, period.last) if period else None


def is_interval(text: str) -> bool:
    """Whether it is from one period to another, or from one on, which nobody types as a word."""
    span = typed_span(text) if INTERVAL in text else None
    if span is None or (span.first and span.last):
        return span is not None
    end = span.first or span.last
    return end is not None and end.year in _YEARS


def _between(first: str, last: str) -> Span | None:
    """From one period to another, of which one may be any."""
    ends = [None if one == _ANY else typed_period(one) for one in (first, last)]
    if _ANY not in (first, last):
        period = typed_period(f"{first}{INTERVAL}{last}")
        return Span(period.first, period.last) if period else None
    begin, end = ends
    if begin is None and end is None:
        return None
    return Span(begin.first if begin else None, end.last if end else None)


def _compared(sign: str, text: str) -> Span | None:
    """The days before or after a period, or with it."""
    period = typed_period(text)
    if period is None:
        return None
    try:
        match sign:
            case ">":
                return Span(first=period.last + timedelta(days=1))
            case ">=":
                return Span(first=period.first)
            case "<":
                return Span(last=period.first - timedelta(days=1))
            case _:
                return Span(last=period.last)
    except OverflowError:
        return None


@cache
def _through() -> re.Pattern[str]:
    words = any_of(query_words().through)
    first, last = r"(?P<first>\S.*?)", r"(?P<last>.*?[^\s\]])"
    return re.compile(
        rf"(?P<bracket>\[)?\s*{first}\s+(?:{words})\s+{last}\s*(?P<closed>\])?", re.IGNORECASE
    )
