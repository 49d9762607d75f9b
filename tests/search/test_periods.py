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
        ("2022/01", date(2022, 1, 1), date(2022, 1, 31)),
        ("01/2022", date(2022, 1, 1), date(2022, 1, 31)),
        ("2022/01/05", date(2022, 1, 5), date(2022, 1, 5)),
        ("20220105", date(2022, 1, 5), date(2022, 1, 5)),
        ("1/13/2022", date(2022, 1, 13), date(2022, 1, 13)),
        ("5-Jan-2022", date(2022, 1, 5), date(2022, 1, 5)),
        ("January 5, 2022", date(2022, 1, 5), date(2022, 1, 5)),
        ("the 5th of January 2022", date(2022, 1, 5), date(2022, 1, 5)),
        ("5hb Ogos 2022", date(2022, 8, 5), date(2022, 8, 5)),
        ("Rabu, 5 Januari 2022", date(2022, 1, 5), date(2022, 1, 5)),
        ("Wednesday, January 5, 2022,", date(2022, 1, 5), date(2022, 1, 5)),
        ("2021-2022", date(2021, 1, 1), date(2022, 12, 31)),
        ("2021–2022", date(2021, 1, 1), date(2022, 12, 31)),
        ("5-7 januari 2022", date(2022, 1, 5), date(2022, 1, 7)),
        ("5..7 januari 2022", date(2022, 1, 5), date(2022, 1, 7)),
        ("januari..maret 2022", date(2022, 1, 1), date(2022, 3, 31)),
        ("Q3 2022", date(2022, 7, 1), date(2022, 9, 30)),
        ("2022-Q1", date(2022, 1, 1), date(2022, 3, 31)),
        ("kuartal IV 2022", date(2022, 10, 1), date(2022, 12, 31)),
        ("triwulan 2/2022", date(2022, 4, 1), date(2022, 6, 30)),
        ("semester II 2022", date(2022, 7, 1), date(2022, 12, 31)),
        ("Q1..Q2 2022", date(2022, 1, 1), date(2022, 6, 30)),
        ("5 januari..7 maret 2022", date(2022, 1, 5), date(2022, 3, 7)),
    ],
)
def test_a_year_month_or_day_covers_its_days(typed: str, first: date, last: date) -> None:
    assert typed_period(typed) == Period(first, last)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "22", "0000", "2022-13", "2022-02-30", "kemarin", "²022", "2022-01-01T00:00"),
        *("Q5 2022", "semester 3 2022", "Q1", "kuartal 2022"),
        *("13/13/2022", "Senin 2022", "2020-2021-2022", "5..7", "..2022", "kemarin..2022"),
    ],
)
def test_anything_else_is_no_period(typed: str) -> None:
    assert typed_period(typed) is None
