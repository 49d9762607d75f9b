"""The date in an article's address: "…/2022/01/11/…", "-20220111-", "…/2022/01/…"."""

import re

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
