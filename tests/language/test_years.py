"""The year of a date that does not say it."""

from datetime import date

from app.language.dates import find_dates
from app.language.years import year_that_fits, years_in

LATEST = date(2026, 1, 15)


def test_years_are_found_but_not_in_numbers_or_times() -> None:
    assert years_in("Pada 2024 dan tahun 1998, Rp 2.024, 2024.5, pukul 2024:10, 20245") == [
        2024,
        1998,
    ]


def test_the_latest_named_year_that_fits_the_weekday_is_taken() -> None:
    (found,) = find_dates("Minggu (24 November)")
    assert year_that_fits(found, [2019, 2024, 2023], LATEST) == 2024


def test_a_neighbour_of_a_named_year_may_fit() -> None:
    (found,) = find_dates("Minggu (24 November)")
    assert year_that_fits(found, [2023], LATEST) == 2024


def test_without_a_weekday_the_latest_named_year_is_taken() -> None:
    (found,) = find_dates("KUALA LUMPUR, 6 Mac")
    assert year_that_fits(found, [2021, 2023], LATEST) == 2023


def test_no_year_fits_where_the_text_names_none() -> None:
    (found,) = find_dates("Minggu (24 November)")
    assert year_that_fits(found, [], LATEST) is None


def test_the_day_never_lies_after_the_latest() -> None:
    (found,) = find_dates("6 Maret")
    assert year_that_fits(found, [2026], LATEST) == 2025


def test_a_leap_day_needs_a_leap_year() -> None:
    (found,) = find_dates("Sabtu (29 Februari)")
    assert year_that_fits(found, [2021, 2020], LATEST) == 2020
