from datetime import date

import pytest

from app.search.grains import Grain
from app.web.charts.naming import Ends, ends_written, period_name, span_name

MARCH = date(2022, 3, 1), date(2022, 3, 31)
NINETIES = date(1990, 1, 1), date(1999, 12, 31)


@pytest.mark.parametrize(
    ("grain", "first", "last", "locale", "name"),
    [
        (Grain.DAY, MARCH[0], MARCH[0], "en", "1 March 2022"),
        (Grain.MONTH, *MARCH, "id", "Maret 2022"),
        (Grain.YEAR, date(2022, 1, 1), date(2022, 12, 31), "en", "2022"),
        (Grain.DECADE, *NINETIES, "en", "1990\u2009–\u20091999"),
        (Grain.MONTH, date(2022, 3, 15), MARCH[1], "en", "15–31 March 2022"),
        (Grain.YEAR, date(2022, 3, 15), date(2022, 12, 31), "id", "15 Maret – 31 Desember 2022"),
    ],
)
def test_periods_are_named_as_far_as_they_reach(
    grain: Grain, first: date, last: date, locale: str, name: str
) -> None:
    assert period_name(grain, first, last, locale) == name


def test_several_periods_are_named_from_the_first_to_the_last() -> None:
    assert span_name(Grain.MONTH, date(2022, 3, 1), date(2022, 8, 31), "id") == "Maret–Agustus 2022"
    assert span_name(Grain.DAY, date(2021, 12, 30), date(2022, 1, 2), "en") == (
        "30 December 2021 – 2 January 2022"
    )


@pytest.mark.parametrize(
    ("grain", "first", "last", "ends"),
    [
        (Grain.DAY, MARCH[0], MARCH[0], Ends("2022-03-01", "2022-03-01")),
        (Grain.MONTH, *MARCH, Ends("2022-03", "2022-03")),
        (Grain.YEAR, date(2022, 1, 1), date(2022, 12, 31), Ends("2022", "2022")),
        (Grain.DECADE, *NINETIES, Ends("1990", "1999")),
        (Grain.MONTH, date(2022, 3, 15), MARCH[1], Ends("2022-03-15", "2022-03-31")),
    ],
)
def test_a_period_is_written_as_short_as_a_filter_can_be(
    grain: Grain, first: date, last: date, ends: Ends
) -> None:
    assert ends_written(grain, first, last) == ends
