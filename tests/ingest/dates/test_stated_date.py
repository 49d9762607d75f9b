"""Dates that are stated beside a text, and what the text says of them."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.dates.dating import Setting
from app.ingest.dates.stated_date import published_of, stated_date
from app.ingest.document import Metadata
from app.ingest.text.pieces import Piece, Role
from app.library.records import DateOrigin, DatePrecision
from tests.ingest.reading_help import NOW

SETTING = Setting([], "", "id", NOW)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2022-01-11T05:20:00+07:00", "2022-01-11T05:20:00+07:00"),
        ("2022-01-11T05:20:00.123Z", "2022-01-11T05:20:00+00:00"),
        ("2022-01-11 T05:20:01Z", "2022-01-11T05:20:01+00:00"),
        ("2022-01-11 05:20", "2022-01-11T05:20:00"),
        ("20220111T052000Z", "2022-01-11T05:20:00+00:00"),
        ("20220111", "2022-01-11"),
        ("1641853200", "2022-01-10T22:20:00+00:00"),
        ("1641853200000", "2022-01-10T22:20:00+00:00"),
        ("Tue, 11 Jan 2022 05:20:00 GMT", "2022-01-11T05:20:00+00:00"),
        ("Selasa, 11 Januari 2022 | 05:20 WIB", "2022-01-11T05:20:00+07:00"),
        ("11/01/2022", "2022-01-11"),
        ("2022-01", "2022-01"),
        ("Januari 2022", "2022-01"),
        ("2022", "2022"),
    ],
)
def test_a_date_is_as_precise_as_it_is_stated(text: str, value: str) -> None:
    made = stated_date(text, SETTING)
    assert made is not None
    assert made.value == value


@pytest.mark.parametrize("text", ["2022-01-11T00:00:00+07:00", "2022-01-11 00:00:00", "2022-01-11"])
def test_midnight_to_the_second_is_a_day(text: str) -> None:
    made = stated_date(text, SETTING)
    assert made is not None
    assert (made.value, made.precision) == ("2022-01-11", DatePrecision.DAY)


@pytest.mark.parametrize(
    "text", ["2027-01-11", "2026-01-16T00:00:01Z", "2027-02", "2031", "kemarin", "", "99/99/9999"]
)
def test_the_future_and_no_date_give_none(text: str) -> None:
    assert stated_date(text, SETTING) is None


@given(st.text(max_size=40))
def test_any_value_is_a_date_that_is_not_ahead_or_none(text: str) -> None:
    made = stated_date(text, SETTING)
    assert made is None or made.value[:4] <= "2026"


def both(stated: str, printed: str) -> tuple[str, DateOrigin]:
    """What becomes of a stated date beside a printed one."""
    pieces = [Piece(1, "Judul"), Piece(2, printed, role=Role.DATE)]
    pieces[0] = pieces[0].cast(Role.TITLE)
    made = published_of(Metadata(published=stated), Setting(pieces, "", "id", NOW))
    assert made is not None
    return made.value, made.origin


@pytest.mark.parametrize(
    ("stated", "printed", "value"),
    [
        ("2022-01-11", "11 Januari 2022 05:20 WIB", "2022-01-11T05:20:00+07:00"),
        ("2022-01-10T22:20:07Z", "11 Januari 2022 05:20 WIB", "2022-01-11T05:20:07+07:00"),
        ("2022-01-10T22:20:07Z", "11 Januari 2022 05:20", "2022-01-11T05:20:07+07:00"),
        ("2022-01-11T05:20:07Z", "11 Januari 2022 05:20 WIB", "2022-01-11T05:20:07+07:00"),
        ("2022-01-11T05:20:07", "11 Januari 2022 05:20 WITA", "2022-01-11T05:20:07+08:00"),
        ("2022-01-11T05:48:00Z", "11 Januari 2022 05:20 WIB", "2022-01-11T05:48:00+07:00"),
        ("2022-01-11T05:20:00+07:00", "12 Januari 2022 09:31 WIB", "2022-01-11T05:20:00+07:00"),
        ("2022-01-11", "12 Januari 2022 09:31 WIB", "2022-01-11"),
    ],
)
def test_readers_are_told_the_zone_and_the_minute(stated: str, printed: str, value: str) -> None:
    assert both(stated, printed) == (value, DateOrigin.METADATA)


def test_a_stated_date_in_the_future_leaves_it_to_the_page() -> None:
    assert both("2027-05-05", "11 Januari 2022 05:20 WIB")[1] is DateOrigin.BYLINE


def test_the_address_tells_the_day_where_nothing_else_does() -> None:
    metadata = Metadata(url="https://kabar.example/2019/09/14/sungai")
    made = published_of(metadata, Setting([], "", "id", NOW))
    assert made is not None
    assert (made.value, made.origin) == ("2019-09-14", DateOrigin.URL)
    assert datetime.fromisoformat(made.value) < NOW.replace(tzinfo=None)


@pytest.mark.parametrize(
    ("stated", "value", "origin"),
    [
        ("2019-12-09 17:01 WIB", "2019-09-12T17:01:00+07:00", DateOrigin.METADATA),
        ("12/09/2019", "2019-09-12", DateOrigin.METADATA),
        ("2019-09-10", "2019-09-10", DateOrigin.METADATA),
        ("2018-12-09", "2018-12-09", DateOrigin.METADATA),
        ("Kabar - Diperbarui 19/06/2021, 10:25 WIB", "2019-09-12", DateOrigin.URL),
        ("Terbit 13/09/2019 Diperbarui 19/06/2021", "2019-09-13", DateOrigin.METADATA),
    ],
)
def test_the_address_tells_exchanged_days_and_updates(
    stated: str, value: str, origin: DateOrigin
) -> None:
    metadata = Metadata(published=stated, url="https://kabar.example/2019/09/12/sungai")
    made = published_of(metadata, Setting([], "", "id", NOW))
    assert made is not None
    assert (made.value, made.origin) == (value, origin)


def test_an_update_counts_where_nothing_else_tells_the_day() -> None:
    metadata = Metadata(published="Diperbarui 19/06/2021, 10:25 WIB")
    made = published_of(metadata, Setting([], "", "id", NOW))
    assert made is not None
    assert (made.value, made.origin) == ("2021-06-19T10:25:00+07:00", DateOrigin.INFERRED)
