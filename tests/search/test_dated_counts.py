from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import IndexUnavailable
from app.index.protocol import NO_VALUE, FacetCount, FacetField
from app.search.dated_counts import DatedCounts, archive_counts, dated_counts
from app.search.grains import Grain, number_of
from app.search.periods import Period
from tests.index.conftest import MakeIndex, article, dated
from tests.index.conftest import make_index as make_index

DAYS = st.dates(date(2018, 1, 1), date(2022, 12, 31))


def counts_of(days: list[date], months: list[date], years: list[date]) -> DatedCounts:
    """The counts of articles of which the day, only the month, or only the year is known."""
    by_name: dict[FacetField, dict[str, int]] = {}
    for facet, letters, known in (
        (FacetField.DAY, 10, days),
        (FacetField.MONTH, 7, [*days, *months]),
        (FacetField.YEAR, 4, [*days, *months, *years]),
    ):
        names = [day.isoformat()[:letters] for day in known]
        by_name[facet] = {name: names.count(name) for name in names}
    return dated_counts(
        {
            facet: [FacetCount(name, count) for name, count in named.items()]
            for facet, named in by_name.items()
        }
    )


@pytest.mark.parametrize(
    ("facet", "name"),
    [
        (FacetField.DAY, "2022-03-~4"),
        (FacetField.DAY, "2022-03-32"),
        (FacetField.MONTH, "2022-19"),
        (FacetField.YEAR, "20P2"),
    ],
)
def test_a_name_that_is_no_period_says_that_the_index_is_damaged(
    facet: FacetField, name: str
) -> None:
    with pytest.raises(IndexUnavailable, match="--repair"):
        dated_counts({facet: [FacetCount(name, 1)]})


def test_what_is_known_by_the_month_counts_there_but_on_no_day() -> None:
    counts = counts_of([date(2022, 3, 4)], [date(2022, 3, 1)], [date(2022, 1, 1)])
    assert counts.total(Grain.DAY) == 1
    assert counts.count(Grain.MONTH, number_of(Grain.MONTH, date(2022, 3, 1))) == 2
    assert counts.count(Grain.YEAR, 2022) == counts.count(Grain.DECADE, 202) == 3


def test_the_undated_are_counted_apart() -> None:
    counts = dated_counts({FacetField.YEAR: [FacetCount(NO_VALUE, 3), FacetCount("2022", 2)]})
    assert (counts.undated, counts.total(Grain.YEAR)) == (3, 2)


@given(st.lists(DAYS), st.lists(DAYS), st.lists(DAYS), DAYS, DAYS)
def test_a_period_cut_short_has_the_articles_that_may_lie_in_the_rest(
    days: list[date], months: list[date], years: list[date], one: date, other: date
) -> None:
    counts = counts_of(days, months, years)
    within = Period(min(one, other), max(one, other))
    for year in range(2018, 2023):
        expected = sum(within.first <= day <= within.last and day.year == year for day in days)
        for known, letters in ((months, 7), (years, 4)):
            first, last = (end.isoformat()[:letters] for end in (within.first, within.last))
            expected += sum(
                first <= day.isoformat()[:letters] <= last and day.year == year for day in known
            )
        assert counts.count_within(Grain.YEAR, year, within) == expected


@given(
    st.dictionaries(st.integers(0, 60), st.integers(1, 5), min_size=1),
    st.integers(1, 30),
)
def test_the_densest_periods_have_most_articles(numbers: dict[int, int], length: int) -> None:
    counts = DatedCounts({Grain.MONTH: numbers})
    dense = counts.densest(Grain.MONTH, length)
    most = max(counts.among(Grain.MONTH, range(at, at + length)) for at in range(62))
    assert len(dense) <= length
    assert counts.among(Grain.MONTH, dense) == most
    assert dense.start in numbers
    assert dense.stop - 1 in numbers


def test_an_archive_is_counted_by_day_over_more_time_than_an_engine_counts_at_once(
    make_index: MakeIndex,
) -> None:
    days = [date(1950, 1, 1), date(1999, 12, 31), date(2000, 1, 1), date(2024, 2, 29)]
    documents = [dated(str(day), day) for day in days]
    # Of one only the year is known, another has no date at all.
    year = dated("year", date(2010, 1, 1), date(2010, 12, 31))
    index = make_index([*documents, year, article("undated", "kata")])
    counts = archive_counts(index)
    assert counts.by_grain[Grain.DAY] == {day.toordinal(): 1 for day in days}
    assert counts.total(Grain.YEAR) == 5
    assert counts.undated == 1
