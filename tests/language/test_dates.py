"""Dates as texts write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.dates import FoundDate, find_dates, weekdays_in


def only(text: str) -> FoundDate:
    (found,) = find_dates(text)
    return found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Selasa, 11 Januari 2022", "2022-01-11"),
        ("Senin (6/2/2023)", "2023-02-06"),
        ("06 Februari 2023", "2023-02-06"),
        ("2023-02-06", "2023-02-06"),
        ("10-Sep-19", "2019-09-10"),
        ("3 Mei 1869", "1869-05-03"),
        ("Jan. 7, 2022", "2022-01-07"),
        ("7 January 2022", "2022-01-07"),
        ("May 6th, 2024", "2024-05-06"),
        ("Jum’at, 20 Juni 2025", "2025-06-20"),
        ("Sari Dewi -20 Juni 2025", "2025-06-20"),
        ("redaksi -20/06/2025 0 257", "2025-06-20"),
        ("June 20, 20252 Mins Read", "2025-06-20"),
        ("Sari Dewi20/06/2025, 17:30 WIBDibaca : 512 kali", "2025-06-20"),
        ("20 Juni 202512 menit baca", "2025-06-20"),
        ("٢٠ مارس ٢٠٢٢", "2022-03-20"),
        ("Khamis, 9 Mac 2023", "2023-03-09"),
        ("31 Ogos 2020", "2020-08-31"),
        ("12.03.2021", "2021-03-12"),
        ("kamis, 05 november 2015", "2015-11-05"),
        ("Jumat , 17 February 2017", "2017-02-17"),
        ("Selasa/11 Januari 2022", "2022-01-11"),
        ("Kam, 11 Juni 2020", "2020-06-11"),
        ("31hb Ogos 2020", "2020-08-31"),
        ("31 Agst 2020", "2020-08-31"),
        ("11 - 01 - 2022", "2022-01-11"),
        ("11 Jan '22", "2022-01-11"),
        ("11 Jan 22", "2022-01-11"),
        ("11JAN2022", "2022-01-11"),
        ("11 Febuari 2022", "2022-02-11"),
        ("Published On 11 Jan 202211 Jan 2022", "2022-01-11"),
        ("Sari Dewi11 Januari 2022", "2022-01-11"),
        ("WARGA MENANG10-Sep-19", "2019-09-10"),
        ("WARGA MENANG10-Sep-2019", "2019-09-10"),
        ("11 Januari 2022Oleh Sari Dewi", "2022-01-11"),
        ("JEMBATAN BARU DIRESMIKAN11 Januari 2022", "2022-01-11"),
        ("named after a schoolteacherJanuary 11, 2022", "2022-01-11"),
    ],
)
def test_the_shapes_of_dates(text: str, day: str) -> None:
    found = only(text).as_date()
    assert found is not None
    assert found.isoformat() == day


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Publié le mardi 05 octobre 2021 à 17h40", "2021-10-05T17:40:00"),
        ("1er août 2022 09h15", "2022-08-01T09:15:00"),
        ("7 de Agosto de 2023, 18:32", "2023-08-07T18:32:00"),
        ("lunes, 3 de mayo de 2021 10:20", "2021-05-03T10:20:00"),
        ("18 Ocak 2022 11:24", "2022-01-18T11:24:00"),
        ("Montag, 16. September 2024, 13:45", "2024-09-16T13:45:00"),
        ("08 sentabr 2023 10:12", "2023-09-08T10:12:00"),
        ("الإثنين 22 مايو 2023 14:05", "2023-05-22T14:05:00"),
        ("2024年6月3日 6時31分", "2024-06-03T06:31:00"),
        ("06.02.23 14:01", "2023-02-06T14:01:00"),
        ("12/03/2019 09h15", "2019-03-12T09:15:00"),
        ("17 Mayıs 2022 Salı 13:40", "2022-05-17T13:40:00"),
        ("May 15, 2023, Monday at 4:32 PM", "2023-05-15T16:32:00"),
    ],
)
def test_whole_dates_of_other_languages(text: str, moment: str) -> None:
    found = only(text)
    day = found.as_date()
    assert day is not None
    assert found.clock is not None
    assert found.clock.on(day).isoformat() == moment


@pytest.mark.parametrize(
    "text",
    ["misi Mars 2020 berangkat", "K-Mart 2021", "Julio, 20 tahun", "versi 1.2.23", "pukul 09h30"],
)
def test_months_of_other_languages_alone_are_none(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jemuah Pon, 11 Maret 2022", "2022-03-11"),
        ("Rebo Wage 7 Juli 2021", "2021-07-07"),
        ("Kemis, 3 Séptember 2020", "2020-09-03"),
        ("Salasa, 24 Januari 2023", "2023-01-24"),
        ("Redite Umanis, 11 Agustus 2019", "2019-08-11"),
        ("Nobyembre 28, 2022", "2022-11-28"),
        ("Huwebes, Mayo 5, 2022", "2022-05-05"),
        ("03 agostu 2023", "2023-08-03"),
    ],
)
def test_days_in_the_languages_of_regions(text: str, day: str) -> None:
    found = only(text)
    assert found.as_date() == date.fromisoformat(day)
    assert (found.start, found.end) == (0, len(text))


def test_a_market_called_after_a_day_is_no_weekday() -> None:
    assert only("Pasar Rebo, 24 Januari").weekday is None


def test_numbers_are_read_day_first() -> None:
    assert only("6/2/2023").month == 2


def test_an_order_that_only_fits_month_first_is_read_so() -> None:
    assert only("1/25/2023").month == 1


def test_the_weekday_decides_an_order_that_contradicts_it() -> None:
    assert only("Friday 3/6/2020").month == 3


def test_a_time_between_two_dates_is_that_of_the_first() -> None:
    first, second = find_dates("8 Juli 2022, pukul 05.20 WIB, Selasa 11 Januari")
    assert first.clock is not None
    assert second.clock is None
    assert first.end <= second.start


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("11 Januari 2022 – 05:20 WIB", (5, 20, 0, 420)),
        ("18 Juni 2025 | 20.04 WITA", (20, 4, 0, 480)),
        ("2023-02-06 14:01:44", (14, 1, 44, None)),
        ("2022-01-11T05:20:00+07:00", (5, 20, 0, 420)),
        ("2022-01-11T05:20:00Z", (5, 20, 0, 0)),
        ("May 6, 2024 8:07 pm GMT+8", (20, 7, 0, 480)),
        ("20:07 WIT, 6 Februari 2023", (20, 7, 0, 540)),
        ("6 Februari 2023 pukul 9.30", (9, 30, 0, None)),
        ("Pukul 9.30 WIB, 6 Februari 2023", (9, 30, 0, 420)),
        ("6 Februari 202309:30 WIB", (9, 30, 0, 420)),
        ("6 Februari 2023 09:30 WIBEditor: Sari", (9, 30, 0, 420)),
        ("6 Februari 2023 jam 5 sore", (17, 0, 0, None)),
        ("6 Feb 2023 @ 11:30am", (11, 30, 0, None)),
        ("6 Feb 23 11:30", (11, 30, 0, None)),
        ("Mon Feb 06 05:20:33 2023", (5, 20, 33, None)),
        ("Updated 1523 GMT (2323 HKT) February 6, 2023", (15, 23, 0, 0)),
        ("6 Februari 2023 12:20 tengah malam", (0, 20, 0, None)),
        ("February 6, 2023 17:22 GMT+700", (17, 22, 0, 420)),
        ("11:34, 06 February 2023 | GMT +5", (11, 34, 0, 300)),
        ("6 февраля 2023, 14:05", (14, 5, 0, None)),
        ("08.15, 6 Februari 2023 WIB", (8, 15, 0, 420)),
        ("08.15, 6 Februari 2023 wib", (8, 15, 0, None)),
    ],
)
def test_the_time_beside_a_date_is_its_clock(
    text: str, clock: tuple[int, int, int, int | None]
) -> None:
    found = only(text).clock
    assert found is not None
    assert (found.hour, found.minute, found.second, found.offset) == clock


def test_a_date_without_year_keeps_its_weekday() -> None:
    found = only("Pada Minggu (24 November), dua negara")
    assert (found.day, found.month, found.year, found.weekday) == (24, 11, None, 7)


def test_a_range_has_its_last_day() -> None:
    found = only("8-17 Juli 2024")
    assert (found.day, found.last_day) == (8, 17)


def test_a_month_with_its_year_has_no_day() -> None:
    found = only("sejak Januari 2023")
    assert (found.day, found.month, found.year) == (None, 1, 2023)


@pytest.mark.parametrize(
    "text",
    [
        "31 Februari 2020",
        "99/99/2020",
        "2020-13-45",
        "24/7",
        "Rp 10.000",
        "skor 2-1",
        "0/0/2020",
        "COVID19",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert find_dates(text) == ()


def test_dates_keep_their_places() -> None:
    text = "Dari 1 Mei 2020 sampai 2 Juni 2021."
    assert [text[one.start : one.end] for one in find_dates(text)] == ["1 Mei 2020", "2 Juni 2021"]


def test_english_names_are_told() -> None:
    assert only("Monday, 6 May 2024").english
    assert not only("6 November 2024").english


def test_a_number_of_people_is_no_year() -> None:
    assert only("Pada 11 Jan 22 orang datang").year is None


def test_short_names_of_weekdays_are_other_words_in_a_text() -> None:
    assert weekdays_in("lima puluh sen untuk RAB") == set()


def test_weekdays_are_found_by_name() -> None:
    assert weekdays_in("pada hari Jumat, dan Senin.") == {5, 1}


@given(st.text(alphabet="0123456789/-.: ,JanuariMeSplmb'()", max_size=80))
def test_any_text_gives_real_dates_in_order(text: str) -> None:
    end = 0
    for found in find_dates(text):
        found.as_date()
        assert end <= found.start < found.end <= len(text)
        end = found.end


@given(st.dates(min_value=date(1605, 1, 1), max_value=date(2099, 12, 31)))
def test_an_iso_date_is_read_back(day: date) -> None:
    assert only(day.isoformat()).as_date() == day


@pytest.mark.parametrize("text", ["June 9, 20236:54 AM EDT", "9 Juni 20236:54 WIB"])
def test_a_time_of_one_digit_may_be_glued_to_the_year(text: str) -> None:
    found = only(text)
    assert found.as_date() == date(2023, 6, 9)
    assert found.clock is not None
    assert (found.clock.hour, found.clock.minute) == (6, 54)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("03/04/2024 11:30 PM EST", date(2024, 3, 4)),
        ("3-4-2024 | 11:30 (PDT)", date(2024, 3, 4)),
        ("13/04/2024 11:30 PM EST", date(2024, 4, 13)),
        ("04/13/2024 11:30 PM EST", date(2024, 4, 13)),
        ("03/04/2024 11:30 WIB", date(2024, 4, 3)),
        ("03/04/2024 11:30 GMT", date(2024, 4, 3)),
        ("3 April 2024 11:30 PM EST", date(2024, 4, 3)),
        ("2024-03-04 11:30 EST", date(2024, 3, 4)),
    ],
)
def test_beside_a_zone_of_the_united_states_the_month_comes_first(text: str, day: date) -> None:
    assert only(text).as_date() == day


def test_the_end_of_a_day_said_as_a_time_leaves_the_day() -> None:
    text = "06 November 2023 24:00 WIB"
    found = only(text)
    assert (found.as_date(), found.clock, found.end) == (date(2023, 11, 6), None, len(text))
    assert only("6 November 2023 25:00 WIB").end == len("6 November 2023")


def test_a_year_is_followed_by_its_word_and_the_time() -> None:
    text = "20 июня 2025 г., 14:05"
    found = only(text)
    assert (found.as_date(), found.end) == (date(2025, 6, 20), len(text))


def test_numbers_with_dashes_between_are_no_dates_from_the_second_on() -> None:
    assert find_dates("kode 7-20/06/2025") == ()
    assert find_dates("Putusan PUU20/06/2025") == ()
