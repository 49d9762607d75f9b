import pytest

from benchmarks.reading.dates import DateLine, DateReading, is_right, score_dates
from benchmarks.reading.news import ScrapedArticle


def scraped(date: str, day: str | None = None) -> ScrapedArticle:
    return ScrapedArticle("Jembatan", date, day, "Warga meresmikan jembatan.")


def test_each_distinct_line_is_read_once_and_lines_are_counted_by_what_they_hold() -> None:
    line = "Selasa, 11 Januari 2022 05:20 WIB"
    score = score_dates([scraped(line), scraped(line, "2022-01-11"), scraped("Gulir"), scraped("")])
    assert len(score.readings) == 2
    assert [one.published for one in score.known()] == ["2022-01-11T05:20:00+07:00"]
    assert [one.line.line for one in score.undated()] == ["Gulir"]
    assert score.misses() == []


@pytest.mark.parametrize(
    ("line", "day", "published", "right"),
    [
        ("11 Januari 2022", "2022-01-11", "2022-01-11", True),
        ("11 Januari 2022", "2022-01-10", "2022-01-11", False),
        ("11 Januari 2022", "2022-01-11", "2022-01", False),
        ("11 Januari 2022", None, "2022-01-11", True),
        ("11 Januari 2022", None, None, False),
        ("Tidak ada", None, None, True),
        ("Tidak ada", None, "2022-01-11", False),
    ],
)
def test_right_is_the_known_day_any_day_or_none(
    line: str, day: str | None, published: str | None, right: bool
) -> None:
    assert is_right(DateReading(DateLine(line, day), published)) is right


def test_days_between_are_counted_both_ways() -> None:
    assert DateReading(DateLine("x", "2022-01-01"), "2021-12-31T23:00").days_off == 1
    assert DateReading(DateLine("x", "2021-12-31"), "2022-01-01").days_off == 1
