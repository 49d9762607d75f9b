from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.grains import MOST_PERIODS, Grain, number_of, period_at
from app.search.timeline import Bucket
from app.web.charts.axis import AxisLabel, axis_labels

# The narrowest and the usual drawing, in pixels, and the widest letter of a label.
PHONE, SCREEN = 264, 640
LETTER = 7.5


def buckets_from(grain: Grain, first: date, count: int) -> list[Bucket]:
    start = number_of(grain, first)
    periods = [period_at(grain, start + at) for at in range(count)]
    return [Bucket(one.first, one.last, 1, 1, gap=False) for one in periods]


def texts(labels: tuple[AxisLabel, ...], width: str) -> list[str]:
    return [one.text for one in labels if one.only in ("", width)]


def test_years_are_named_below_the_januaries_of_a_decade() -> None:
    labels = axis_labels(Grain.MONTH, buckets_from(Grain.MONTH, date(2015, 7, 1), 120), "en")
    assert texts(labels, "wide") == [str(year) for year in range(2016, 2026)]
    assert texts(labels, "narrow") == ["2016", "2018", "2020", "2022", "2024"]


def test_days_are_named_from_the_first_of_the_month_on() -> None:
    labels = axis_labels(Grain.DAY, buckets_from(Grain.DAY, date(2022, 3, 1), 31), "id")
    assert texts(labels, "wide") == ["1 Mar", "8 Mar", "15 Mar", "22 Mar", "29 Mar"]


def test_the_months_of_a_year_begin_with_its_number() -> None:
    labels = axis_labels(Grain.MONTH, buckets_from(Grain.MONTH, date(2022, 1, 1), 12), "id")
    assert texts(labels, "wide")[:5] == ["2022", "Feb", "Mar", "Apr", "Mei"]


GRAINS = st.sampled_from(list(MOST_PERIODS))


@pytest.mark.parametrize(("width", "pixels"), [("narrow", PHONE), ("wide", SCREEN)])
@given(GRAINS, st.dates(date(1900, 1, 1), date(2090, 1, 1)), st.data())
def test_no_two_names_touch(
    width: str, pixels: int, grain: Grain, first: date, data: st.DataObject
) -> None:
    count = data.draw(st.integers(2, MOST_PERIODS[grain]))
    labels = axis_labels(grain, buckets_from(grain, first, count), "en")
    reached = float("-inf")
    for label in (one for one in labels if one.only in ("", width)):
        middle, half = label.x * pixels / 100, len(label.text) * LETTER / 2
        assert middle - half > reached
        reached = middle + half
