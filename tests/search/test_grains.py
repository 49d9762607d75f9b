from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.grains import FINER, Grain, number_of, parts_of, period_at
from app.search.periods import Period

GRAINS = st.sampled_from(Grain)
DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))


@pytest.mark.parametrize(
    ("grain", "first", "last"),
    [
        (Grain.DAY, date(2024, 2, 29), date(2024, 2, 29)),
        (Grain.MONTH, date(2024, 2, 1), date(2024, 2, 29)),
        (Grain.YEAR, date(2024, 1, 1), date(2024, 12, 31)),
        (Grain.DECADE, date(2020, 1, 1), date(2029, 12, 31)),
    ],
)
def test_a_day_lies_in_a_period_of_each_length(grain: Grain, first: date, last: date) -> None:
    assert period_at(grain, number_of(grain, date(2024, 2, 29))) == Period(first, last)


@given(GRAINS, DAYS)
def test_periods_follow_each_other_without_a_day_between(grain: Grain, day: date) -> None:
    number = number_of(grain, day)
    period, following = period_at(grain, number), period_at(grain, number + 1)
    assert period.first <= day <= period.last
    assert (following.first - period.last).days == 1


@given(st.sampled_from(sorted(FINER)), DAYS)
def test_a_period_is_the_sum_of_its_parts(grain: Grain, day: date) -> None:
    number = number_of(grain, day)
    parts = [period_at(FINER[grain], part) for part in parts_of(grain, number)]
    assert Period(parts[0].first, parts[-1].last) == period_at(grain, number)
