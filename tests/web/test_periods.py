from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.periods import named_period


@pytest.mark.parametrize(
    ("typed", "text", "first", "last"),
    [
        ("2022", "2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2024-02", "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("２０２２", "2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("januari 2022", "2022-01", date(2022, 1, 1), date(2022, 1, 31)),
        ("2021..2022", "2021-01-01..2022-12-31", date(2021, 1, 1), date(2022, 12, 31)),
        (" 2022-1-5 ", "2022-01-05", date(2022, 1, 5), date(2022, 1, 5)),
    ],
)
def test_a_period_has_its_days_and_a_name(typed: str, text: str, first: date, last: date) -> None:
    period = named_period(typed)
    assert period is not None
    assert (period.text, period.first, period.last) == (text, first, last)


@pytest.mark.parametrize("typed", ["", "x", "2022-13", "2023-02-29", "0000", "22", "2022-"])
def test_what_is_no_date_is_no_period(typed: str) -> None:
    assert named_period(typed) is None


@given(st.text())
def test_any_text_is_a_period_or_none(text: str) -> None:
    period = named_period(text)
    if period is not None:
        assert period.first <= period.last
        assert named_period(period.text) == period
