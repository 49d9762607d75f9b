"""The dates of a filter, with the text that names them in an address."""

from dataclasses import dataclass
from datetime import date

from app.search.periods import typed_period


@dataclass(frozen=True, slots=True)
class NamedPeriod:
    """The days from `first` to `last`, both included; `text` is their name in ISO 8601."""

    text: str
    first: date
    last: date


def named_period(text: str) -> NamedPeriod | None:
    """The period that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` names; None for anything else."""
    period = typed_period(text)
    if period is None:
        return None
    name = "-".join(part.zfill(2) for part in text.strip().split("-"))
    return NamedPeriod(name, period.first, period.last)
