"""Dates as they are typed: a year, a month or a day."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_TYPED = re.compile(r"([1-9]\d{3})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both in it."""

    first: date
    last: date


def typed_period(text: str) -> Period | None:
    """The period of `2022`, `2022-01` or `2022-01-11`; None for anything else."""
    found = _TYPED.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return Period(first, first)
    last_month = month or 12
    return Period(first, date(first.year, last_month, monthrange(first.year, last_month)[1]))
