"""The dates of a filter, with the text that names them in an address."""

from dataclasses import dataclass
from datetime import date

from app.search.periods import INTERVAL, Period, typed_period

# Of the names of a year, a month and a day.
_LETTERS = (4, 7, 10)


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
    """The year, month or day that it is, else its first and last day."""
    names = (period.first.isoformat()[:letters] for letters in _LETTERS)
    interval = f"{period.first}{INTERVAL}{period.last}"
    return next((name for name in names if typed_period(name) == period), interval)
