import pytest

from app.web.dates import format_day, format_published


@pytest.mark.parametrize(
    ("published", "locale", "shown"),
    [
        ("2022", "id", "2022"),
        ("2024-07", "id", "Juli 2024"),
        ("2024-07", "en", "July 2024"),
        ("2022-01-11", "id", "11 Januari 2022"),
        ("2022-01-11T05:20:00+07:00", "id", "11 Januari 2022, 05.20 WIB"),
        ("2022-01-11T05:20:00+08:00", "en", "11 January 2022, 05:20 WITA"),
        ("2022-01-11T05:20:00+05:30", "en", "11 January 2022, 05:20 UTC+5:30"),
        ("2022-01-11T05:20:00-04:00", "en", "11 January 2022, 05:20 UTC-4"),
        ("2022-01-11T05:20:00+00:00", "en", "11 January 2022, 05:20 UTC"),
        ("2022-01-11T05:20:00", "en", "11 January 2022, 05:20"),
    ],
)
def test_a_date_is_shown_as_far_as_it_is_known(published: str, locale: str, shown: str) -> None:
    assert format_published(published, locale, "id") == shown


def test_indonesian_zones_are_named_only_for_indonesian_articles() -> None:
    assert format_published("2022-01-11T05:20:00+08:00", "en", "ms").endswith("UTC+8")


def test_a_day_has_no_time() -> None:
    assert format_day("2022-01-11T05:20:00+07:00", "id") == "11 Januari 2022"
