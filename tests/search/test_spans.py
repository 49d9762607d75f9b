from datetime import date

import pytest

from app.search.parse import parse
from app.search.spans import Span, typed_span


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2019..", date(2019, 1, 1), None),
        ("..2019", None, date(2019, 12, 31)),
        ("mei 2019..", date(2019, 5, 1), None),
        ("2019..2021", date(2019, 1, 1), date(2021, 12, 31)),
        (">2019", date(2020, 1, 1), None),
        (">= 2019-03", date(2019, 3, 1), None),
        ("<2019", None, date(2018, 12, 31)),
        ("≤11/1/2019", None, date(2019, 1, 11)),
        ("[2019 TO 2021]", date(2019, 1, 1), date(2021, 12, 31)),
        ("[* TO 2021-03]", None, date(2021, 3, 31)),
        ("[2019 TO *]", date(2019, 1, 1), None),
        ("maret 2019 sampai mei 2019", date(2019, 3, 1), date(2019, 5, 31)),
    ],
)
def test_a_span_may_be_open(typed: str, first: date | None, last: date | None) -> None:
    assert typed_span(typed) == Span(first, last)


@pytest.mark.parametrize(
    "typed", ["..", "[* TO *]", "[2019 TO 2021", ">9999", ">kemarin", "2019...", "5..", ""]
)
def test_anything_else_is_no_span(typed: str) -> None:
    assert typed_span(typed) is None


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("pemilu 2019..", "pemilu on:2019.."),
        ("pemilu ..2019", "pemilu on:..2019"),
        # Years that nobody means by two dots, and dots that end a sentence.
        ("harga 5000..", "harga 5000.."),
        ("pemilu 2019...", "pemilu 2019..."),
    ],
)
def test_an_open_interval_of_years_is_a_filter(typed: str, written: str) -> None:
    assert parse(typed).tree.written == written


def test_signs_that_compare_stand_behind_the_name_of_a_date() -> None:
    filters = parse("date>2019 date<=2021").filters

    assert (filters.first, filters.last) == (date(2020, 1, 1), date(2021, 12, 31))


def test_an_open_end_is_none_to_count_from() -> None:
    query = parse("api after:..2019")

    assert query.filters.first is None
    assert [(one.key, one.value) for one in query.notices] == [("unknown-after", "..2019")]


def test_words_that_only_the_day_of_asking_explains_are_set_aside_together() -> None:
    query = parse("banjir on:minggu lalu")

    assert query.tree.written == "banjir"
    assert [(one.key, one.value) for one in query.notices] == [("unknown-on", "minggu lalu")]
