"""The dates of a filter, with the text that names them in an address."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from app.search.periods import INTERVAL, Period, typed_period


@dataclass(frozen=True, slots=True)
class NamedPeriod:
    """The days from `first` to `last`, both included; `text` is their name in ISO 8601."""

    text: str
    first: date
    last: date


def named_period(text: str) -> NamedPeriod | None:
    """The period that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` names, or however else dates are typed.

    None for anything else.
    """
    period = typed_period(text)
    return None if period is None else NamedPeriod(_name(period), period.first, period.last)


def _name(period: Period) -> str:
    first, last = period.first, period.last
    if first == last:
        return first.isoformat()
    if last == first.replace(day=monthrange(first.year, first.month)[1]) and first.day == 1:
        return f"{first:%Y-%m}"
    if (first.month, first.day, last) == (1, 1, date(first.year, 12, 31)):
        return f"{first:%Y}"
    return f"{first}{INTERVAL}{last}"
