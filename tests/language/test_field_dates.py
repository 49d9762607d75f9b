"""Dates that fill a field."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.clock import Clock
from app.language.field_dates import FieldDate, read_field_date


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("20241124", FieldDate(2024, 11, 24)),
        ("20241124101500", FieldDate(2024, 11, 24, Clock(10, 15))),
        ("20241124T101500Z", FieldDate(2024, 11, 24, Clock(10, 15, 0, 0))),
        ("1732443300", FieldDate(2024, 11, 24, Clock(10, 15, 0, 0))),
        ("1732443300000", FieldDate(2024, 11, 24, Clock(10, 15, 0, 0))),
        ("2024-11-24T10:15:00+07:00", FieldDate(2024, 11, 24, Clock(10, 15, 0, 420))),
        ("Sun, 24 Nov 2024 10:15:00 GMT", FieldDate(2024, 11, 24, Clock(10, 15, 0, 0))),
        ("24/11/2024", FieldDate(2024, 11, 24)),
        ("minggu, 24 nov 24 - 10.15 wita", FieldDate(2024, 11, 24, Clock(10, 15, 0, 480))),
        ("24 November '24, pukul 10.15 WIB", FieldDate(2024, 11, 24, Clock(10, 15, 0, 420))),
        ("Nov 24, 98", FieldDate(1998, 11, 24)),
        ("2024-11", FieldDate(2024, 11)),
        ("11/2024", FieldDate(2024, 11)),
        ("November 2024", FieldDate(2024, 11)),
        ("2024", FieldDate(2024)),
        ("1854-11-20T10:15:00Z", FieldDate(1854, 11, 20, Clock(10, 15, 0, 0))),
        ("1898", FieldDate(1898)),
    ],
)
def test_the_shapes_of_a_field(value: str, told: FieldDate) -> None:
    assert read_field_date(value) == told


@pytest.mark.parametrize(
    "value", ["", "kemarin", "24 Nov 10.15", "20241324", "2024-13", "1234", "99999999999999"]
)
def test_what_is_no_date_is_none(value: str) -> None:
    assert read_field_date(value) is None


@pytest.mark.parametrize(
    "value",
    ["1970-01-01T00:00:00Z", "1970-01-01 00:00:00", "1970-01-01", "1970-01-01T07:00:00+07:00"],
)
def test_where_unix_counts_from_is_no_date(value: str) -> None:
    assert read_field_date(value) is None
    assert read_field_date("1970-01-01T10:15:00Z") == FieldDate(1970, 1, 1, Clock(10, 15, 0, 0))


@given(st.text(alphabet="0123456789-/T:Z. ", max_size=30))
def test_any_value_gives_a_real_date_or_none(value: str) -> None:
    told = read_field_date(value)
    if told is not None:
        date(told.year, told.month or 1, told.day or 1)


# The day from which Unix counts is no date; see above.
COMPACT_DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31)).filter(date(1970, 1, 1).__ne__)


@given(COMPACT_DAYS)
def test_a_compact_day_is_read_back(day: date) -> None:
    assert read_field_date(day.strftime("%Y%m%d")) == FieldDate(day.year, day.month, day.day)
