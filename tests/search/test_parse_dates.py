"""How dates are read in a search text."""

from datetime import date

import pytest

from app.index.protocol import Filters, Flag
from app.search.parse import parse
from tests.search.parsed import notices, parts, shape


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("tahun:2019 banjir", "on:2019 banjir"),
        ("intitle:banjir", "title:banjir"),
        ("banjir site:kompas.com", "banjir source:kompas.com"),
        ("on:Monday, 9 September 2019, banjir", "on:2019-09-09 banjir"),
        ("banjir on:1-5 september 2019", "banjir on:2019-09-01..2019-09-05"),
    ],
)
def test_fields_and_dates_are_read_as_others_write_them(text: str, meant: str) -> None:
    assert parse(text).filters == parse(meant).filters
    assert parts(text) == parts(meant)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("after:2022-02", date(2022, 2, 1), None),
        ("sejak:2022-02-05", date(2022, 2, 5), None),
        ("before:2023", None, date(2022, 12, 31)),
        ("sampai:2023-02", None, date(2023, 2, 28)),
    ],
)
def test_dates_narrow_as_their_word_says(text: str, first: date | None, last: date | None) -> None:
    filters = parse(text).filters
    assert (filters.first, filters.last) == (first, last)


def test_dates_that_leave_no_day_are_told() -> None:
    assert notices("banjir after:2022 before:2020") == ["dates-exclude-all"]


@pytest.mark.parametrize("text", ["after:kemarin", "before:2022-13", "after:2022-02-30"])
def test_what_is_no_date_is_set_aside(text: str) -> None:
    assert parse(text).filters == Filters()
    assert notices(text)[0].startswith("unknown-")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on:2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("tanggal:2022-01-11", date(2022, 1, 11), date(2022, 1, 11)),
        ("on:januari 2022", date(2022, 1, 1), date(2022, 1, 31)),
        ('on:"11 Januari 2022"', date(2022, 1, 11), date(2022, 1, 11)),
        ("on:2021..2023", date(2021, 1, 1), date(2023, 12, 31)),
        ("2021..2023", date(2021, 1, 1), date(2023, 12, 31)),
        ("on:januari 2022 .. 5 maret 2022", date(2022, 1, 1), date(2022, 3, 5)),
        ("after:11 january 2022", date(2022, 1, 11), None),
        ("before:mei 2022", None, date(2022, 4, 30)),
    ],
)
def test_dates_may_be_named_or_reach_from_one_to_another(
    text: str, first: date | None, last: date | None
) -> None:
    query = parse(f"{text} banjir")
    assert (query.filters.first, query.filters.last) == (first, last)
    assert parts(query.text) == ["banjir"]


def test_dates_can_be_excluded() -> None:
    query = parse("banjir -on:2022")
    assert query.filters == Filters()
    assert shape(query.tree) == ["and", "banjir", ["-", "on:2022"]]


def test_articles_without_a_date_can_be_asked_for() -> None:
    assert parse("is:undated").filters == Filters(flags=(Flag.UNDATED,))
    assert parse("-is:undated").filters == Filters(excluded_flags=(Flag.UNDATED,))
    assert notices("is:nonsense") == ["unknown-is"]


def test_a_day_that_no_calendar_has_is_set_aside_whole() -> None:
    query = parse("tanggal:31 februari 2022 banjir")
    assert [(one.key, one.value) for one in query.notices] == [("unknown-on", "31 februari 2022")]
    assert query.tree.written == "banjir"


@pytest.mark.parametrize("text", ["on:٢٠٢٢-٠١-١١", "on:２０２２-01-11", "on：2022-01-11"])
def test_dates_are_read_in_the_digits_of_any_keyboard(text: str) -> None:
    assert parse(text).filters.first == parse(text).filters.last == date(2022, 1, 11)
