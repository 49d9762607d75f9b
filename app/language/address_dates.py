"""The date in an article's address: "…/2022/01/11/…", "-20220111-", "…/2022/01/…"."""

import re
from calendar import monthrange
from datetime import date, timedelta

from app.language.dates import is_valid
from app.language.field_dates import FieldDate

_YEAR = r"(?P<year>(?:19|20)\d\d)"
# Sites put the day into the path, or eight digits (with the time behind them) before a name.
_DAY = (
    re.compile(rf"[/=_-]{_YEAR}(?P<mark>[/-])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d)"),
    re.compile(rf"[/=_-]{_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?=(?:\d{{4}}|\d{{6}})?(?!\d))"),
    re.compile(rf"/{_YEAR}/(?P<month>\d\d)(?P<day>\d\d)(?=/|$)"),
)
_MONTH = re.compile(rf"/{_YEAR}/(?P<month>\d\d)(?=/|$)")

# How far a date may be from that in the address: many sites date the address of what appears after
# midnight on the evening before (docs/quality.md, "Date lines").
_ADDRESS_DAYS = timedelta(days=1)


def date_in_address(address: str) -> FieldDate | None:
    """The day, or the month alone, that stands in an address; None where none does."""
    for pattern in _DAY:
        for match in pattern.finditer(address):
            year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
            if is_valid(year, month, day):
                return FieldDate(year, month, day)
    month_only = _MONTH.search(address)
    if month_only is None or not is_valid(int(month_only["year"]), int(month_only["month"]), None):
        return None
    return FieldDate(int(month_only["year"]), int(month_only["month"]))


def contradicts(published: str, told: FieldDate) -> bool:
    """Whether a date, as far as it is known, is another than that of the article's address.

    `published` is ISO 8601; they contradict each other where more than a day lies between the days
    that each of them may mean.
    """
    first, last = _days(*(int(part) for part in published[:10].split("-")))
    other_first, other_last = _days(*filter(None, (told.year, told.month, told.day)))
    return first - other_last > _ADDRESS_DAYS or other_first - last > _ADDRESS_DAYS


def _days(year: int, month: int | None = None, day: int | None = None) -> tuple[date, date]:
    """The first and the last day that the date may mean."""
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)
