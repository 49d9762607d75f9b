from datetime import date

import pytest

from app.search.periods import Period, typed_period


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        (" 2022-1-5 ", date(2022, 1, 5), date(2022, 1, 5)),
        ("5/1/2022", date(2022, 1, 5), date(2022, 1, 5)),
        ("05-01-2022", date(2022, 1, 5), date(2022, 1, 5)),
        ("٢٠٢٢-٠١-٠٥", date(2022, 1, 5), date(2022, 1, 5)),
        ("5.1.2022..31.1.2022", date(2022, 1, 5), date(2022, 1, 31)),
    ],
)
def test_a_year_month_or_day_covers_its_days(typed: str, first: date, last: date) -> None:
    assert typed_period(typed) == Period(first, last)


@pytest.mark.parametrize(
    "typed",
    ["", "22", "0000", "2022-13", "2022-02-30", "kemarin", "²022", "2022-01-01T00:00", "1/13/2022"],
)
def test_anything_else_is_no_period(typed: str) -> None:
    assert typed_period(typed) is None
