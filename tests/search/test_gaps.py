from datetime import date, timedelta

import pytest

from app.search.dated_counts import DatedCounts
from app.search.gaps import is_gap
from app.search.grains import Grain, number_of

JANUARY = number_of(Grain.MONTH, date(2020, 1, 1))


def archive_of(*counts: int) -> DatedCounts:
    """An archive with so many articles in January 2020 and the months after it."""
    months = {JANUARY + at: count for at, count in enumerate(counts) if count}
    return DatedCounts({Grain.MONTH: months})


def gaps_of(*counts: int) -> list[int]:
    archive = archive_of(*counts)
    return [at for at in range(len(counts)) if is_gap(archive, Grain.MONTH, JANUARY + at)]


def test_a_month_without_articles_is_a_gap_however_small_the_archive() -> None:
    assert gaps_of(1, 0, 0, 2) == [1, 2]


def test_a_month_with_a_tenth_of_what_is_usual_is_a_gap() -> None:
    assert gaps_of(100, 90, 110, 9, 100, 120, 100) == [3]


def test_a_month_with_more_than_a_tenth_is_none() -> None:
    assert gaps_of(100, 90, 110, 11, 100, 120, 100) == []


def test_a_long_gap_is_found_where_the_time_around_it_is_longer() -> None:
    counts = [100] * 8 + [2] * 5 + [100] * 8
    assert gaps_of(*counts) == [8, 9, 10, 11, 12]


@pytest.mark.parametrize("counts", [(1, 2, 4, 100, 900, 1_000, 1_100), (900, 800, 100, 4, 2, 1, 1)])
def test_an_archive_that_grows_or_fades_has_no_gap_at_its_thin_end(counts: tuple[int, ...]) -> None:
    assert gaps_of(*counts) == []


def test_few_of_few_are_chance() -> None:
    assert gaps_of(9, 8, 9, 1, 9, 9, 8) == []


def test_two_neighbours_do_not_say_what_is_usual() -> None:
    assert gaps_of(100, 100, 1, 100, 100) == []


def test_a_paper_that_rests_on_sundays_has_no_gap_every_week() -> None:
    first = date(2024, 1, 1)
    days = [first + timedelta(days=at) for at in range(8 * 7)]
    counts = {day.toordinal(): 2 if day.isoweekday() == 7 else 60 for day in days}
    silent = date(2024, 1, 24).toordinal()
    counts[silent] = 3
    archive = DatedCounts({Grain.DAY: counts})
    assert [day for day in counts if is_gap(archive, Grain.DAY, day)] == [silent]
