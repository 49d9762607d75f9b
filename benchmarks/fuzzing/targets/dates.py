"""Dates in texts, in fields of their own and in addresses."""

from itertools import pairwise

from app.language.address_dates import date_in_address
from app.language.clock import is_time, is_zone, time_after, time_before
from app.language.dates import FIRST_YEAR, LAST_YEAR, find_dates, weekdays_in
from app.language.field_dates import read_field_date
from app.language.years import year_places, years_in
from benchmarks.fuzzing.target import of_text

_TEXTS = (
    "SOLO, Senin (6/2/2023) - Pada 8-17 Juli 2022, pukul 05.20 WIB, Tue Jan 11 05:20:33 2022.",
    "Jum'at, 11 Januari 2022 – 05:20 WIB | 31 Februari 2021 | 2024-11-24T07:30:00+07:00",
    "Feb. 29, 2023 at 5 p.m. GMT+7; 12/31/99 pkl 23:59:59; the 3rd of May 2021; sejak 1998",
)
_FIELDS = (
    "20241124T073000Z", "1700000000.5", "1700000000123", "2022-07", "7/2022", "2022", "6 Feb 23",
    "Tue, 11 Jan 2022 05:20:33 +0700", "1970-01-01T07:00:00+07:00", "Senin, 6 Mei '24",
)  # fmt: skip
_ADDRESSES = (
    "https://contoh.id/2019/09/14/berita-2020", "http://x.example/read/20240506/12/a.html?d=2021",
    "//a/2023-02-30/b", "http://[::1/2022/1/1",
)  # fmt: skip


def _in_text(text: str) -> None:
    found = find_dates(text)
    for one in found:
        assert 0 <= one.start < one.end <= len(text), "a place outside of the text"
        assert one.year is None or FIRST_YEAR <= one.year <= LAST_YEAR, "a year out of bounds"
        assert one.weekday in {None, *range(1, 8)}, "no weekday"
        one.as_date()
    assert all(a.end <= b.start for a, b in pairwise(found)), "dates that overlap"
    _years(text)
    weekdays_in(text)


def _years(text: str) -> None:
    years_in(text)
    for start, end in year_places(text):
        assert text[start:end].isdigit(), "a year that is no number"


def _field(text: str) -> None:
    told = read_field_date(text)
    if told is None:
        return
    assert told.day is None or told.month is not None, "a day of no month"
    day = told.as_date()
    if day is not None:
        again = read_field_date(day.isoformat())
        assert again is None or again.as_date() == day, "another day when read again"


def _clock(text: str) -> None:
    for place in (0, len(text) // 2, len(text)):
        after, before = time_after(text, place), time_before(text, place)
        assert after is None or place <= after.start <= after.end <= len(text), "time elsewhere"
        assert before is None or 0 <= before.start <= before.end <= place, "time elsewhere"
    is_time(text)
    is_zone(text)


def _address(text: str) -> None:
    told = date_in_address(text)
    if told is not None:
        told.as_date()


TARGETS = (
    of_text("dates", _in_text, _TEXTS, 400),
    of_text("date-fields", _field, _FIELDS, 100),
    of_text("clocks", _clock, ("pukul 05.20 WIB", "at 5 p.m. GMT+7", "05:20:33,5 +0700"), 60),
    of_text("date-addresses", _address, _ADDRESSES, 200),
)
