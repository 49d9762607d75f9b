"""Lines of date, time and name."""

import pytest

from app.ingest.dates.stamps import read_stamps
from app.ingest.text.pieces import Role
from tests.ingest.reading_help import BODY, article_with, known, pieces_of, read, texts


@pytest.mark.parametrize(
    "line",
    [
        "Selasa, 11 Januari 2022 – 05:20 WIB",
        "06 Februari 2023 | 20:07 WIB",
        "Kamis, 5 November 2015 14:56 WIB | 1.229 Views",
        "Kompas.com - 18/06/2025, 21:35 WIB",
        "Tayang: Senin, 9 Juni 2025 22:09 WIB",
        "2023-02-06 14:01:44",
        "on 16 Feb 2016 at 09:20 WIB",
        "Monday, 6 May 2024",
        ", Jurnalis-Jum'at, 20 Juni 2025 |15:44 WIB",
        "Senin, 9 Jun 2025 - 19:03 WIB_x0000_",
        "Kompas.com - 10/06/2025, 20:18 WIB | 20:18",
        "Posted on Jan. 7, 2022 by admin",
        "Published Feb 6, 2023 at 2:01pm EST",
        "Bandung, 6 Februari 2023",
        "February 6, 20232 Mins Read193 Views",
        "12 شعبان 1443 هـ - ١٥ مارس ٢٠٢٢ م",
        "6 февраля 2023 г., 14:05 (обновлено 7 февраля 2023 г., 16:20)",
    ],
)
def test_a_line_of_date_is_one(line: str) -> None:
    assert texts(read_stamps(pieces_of(line)), Role.DATE)


def test_a_name_before_a_dash_glued_to_the_date_is_the_authors() -> None:
    made = read_stamps(pieces_of("", "Sari Dewi -11/01/2022 0 257"))
    assert texts(made, Role.AUTHOR) == ["Sari Dewi"]
    assert texts(made, Role.DATE) == ["11/01/2022"]


def test_name_and_site_beside_the_date_go_to_their_fields() -> None:
    made = read_stamps(pieces_of("Sari Dewi Selasa, 11 Januari 2022 – 05:20 WIB."))
    assert texts(made, Role.AUTHOR) == ["Sari Dewi"]
    made = read_stamps(pieces_of("Kompas.com - 18/06/2025, 21:35 WIB"))
    assert texts(made, Role.SOURCE) == ["Kompas.com"]


@pytest.mark.parametrize(
    "line",
    [
        "Harga Emas Antam Hari Ini, Senin 6 Februari 2023",
        "Jadwal Siaran Langsung Rabu 18 Juni Pukul 17.00 WIB, Simak di Sini",
        "Gempa mengguncang kota itu pada Senin (6/2/2023).",
        "Kongres berlangsung 8-17 Juli 2024",
    ],
)
def test_headlines_and_sentences_with_dates_are_none(line: str) -> None:
    assert texts(read_stamps(pieces_of(line)), Role.OPEN) == [line]


def test_a_sentence_that_ends_with_a_date_is_left_whole() -> None:
    line = "Menteri meresmikan jembatan itu pada Rabu, 17 Januari 2024."
    assert texts(read_stamps(pieces_of(line)), Role.OPEN) == [line]


@pytest.mark.parametrize("line", ["31 Februari 2023", "Rabu, 30 Februari 2023 10:00 WIB"])
def test_a_date_that_no_calendar_has_is_removed(line: str) -> None:
    assert texts(read_stamps(pieces_of(line)), Role.REMOVED) == [line]


def test_the_pages_age_beside_the_date_is_no_text() -> None:
    made = read_stamps(pieces_of("January 7, 2022 6:12 PM GMT+7 Updated 3 years ago"))
    assert texts(made, Role.DATE) == ["January 7, 2022 6:12 PM GMT+7"]


def test_an_update_is_told_from_the_publication() -> None:
    made = read_stamps(pieces_of("Diperbarui 2 Mei 2024, 11:00 WIB Terbit 1 Mei 2024, 10:00 WIB"))
    assert texts(made, Role.UPDATED_DATE) == ["2 Mei 2024, 11:00 WIB"]
    assert texts(made, Role.DATE) == ["1 Mei 2024, 10:00 WIB"]


@pytest.mark.parametrize("line", ["3 hari yang lalu", "Diakses 6 Mei 2024", "Updated 2 years ago"])
def test_an_age_or_a_crawlers_visit_is_removed(line: str) -> None:
    made = read_stamps(pieces_of(line))
    assert not texts(made, Role.OPEN)
    assert not texts(made, Role.DATE)


def test_a_byline_glued_to_the_date_is_read() -> None:
    made = read_stamps(pieces_of("11 Januari 2022Oleh Sari Dewi"))
    assert texts(made, Role.DATE) == ["11 Januari 2022"]
    assert texts(made, Role.AUTHOR) == ["Sari Dewi"]


def test_a_sentence_between_two_dates_is_no_stamp() -> None:
    line = "1 Mei 2020 jembatan itu runtuh, 2 Mei 2021 dibangun kembali"
    assert texts(read_stamps(pieces_of(line)), Role.OPEN) == [line]


def test_cells_between_bars_may_hold_anything_beside_the_date() -> None:
    made = read_stamps(pieces_of("by Sari Dewi | Jan 11, 2022 | Berita, Sungai | 0 comments"))
    assert texts(made, Role.AUTHOR) == ["Sari Dewi"]
    assert texts(made, Role.DATE) == ["Jan 11, 2022"]


@pytest.mark.parametrize(
    ("label", "role"), [("PUBLISHED", Role.DATE), ("UPDATED", Role.UPDATED_DATE)]
)
def test_a_label_may_stand_in_the_line_above(label: str, role: Role) -> None:
    made = read_stamps(pieces_of(label, "May 30, 2023, 5:00 AM"))
    assert texts(made, role) == ["May 30, 2023, 5:00 AM"]
    assert texts(made, Role.REMOVED) == [label]


def test_a_label_before_the_name_beside_a_date_is_parted_from_it() -> None:
    pieces = read_stamps(pieces_of("x", "Senin, 6 Februari 2023 12:20 WIB Oleh Sari Dewi"))
    assert texts(pieces, Role.AUTHOR) == ["Sari Dewi"]


@pytest.mark.parametrize(
    "line",
    [
        "Ditulis 3 Maret 2019 oleh Sarwinda Utami dibaca 207 kali",
        "Ditulis: 3 Maret 2019 oleh Sarwinda Utami Dibaca: 207 kali",
        "22/06/2023 · Sarwinda Utami · 3 menit baca · 0 komentar",
        "Sarwinda Utami 06 Februari 2023 | 20:07 WIB 3 menit membaca",
        "Sarwinda UtamiDiperbarui 12 Mei 2024, 10:00 WIB",
        "Sarwinda UtamiSenin, 6 Februari 2023 20:07 WIB",
        "Sarwinda Utami 6 Februari 2023",
    ],
)
def test_a_name_beside_the_date_and_counters_is_the_author(line: str) -> None:
    article = read("\n".join(("Jembatan baru di tepi sungai diresmikan", line, *BODY)))
    assert article.author == "Sarwinda Utami"
    assert article.paragraphs == BODY


@pytest.mark.parametrize("line", ["Tepi Sungai 6 Februari 2023", "A A 6 Februari 2023"])
def test_other_words_beside_the_date_name_nobody(line: str) -> None:
    assert article_with("Jembatan baru di tepi sungai diresmikan", line).author is None


def test_a_line_that_says_the_end_of_its_day_is_one_of_date() -> None:
    article = article_with("Jembatan baru diresmikan", "06 November 2023 24:00 WIB")
    assert known(article) == ("2023-11-06", "byline", "day")


def test_a_name_before_two_dates_that_labels_tell_is_the_writers() -> None:
    line = "Nisar Ahmed Published August 3, 2021 - Updated August 3, 2021 09:38am"
    made = read_stamps(pieces_of("Apricot growers demand cold storage", line))
    assert texts(made, Role.AUTHOR) == ["Nisar Ahmed"]
    assert texts(made, Role.DATE) == ["August 3, 2021"]


def test_a_name_before_one_date_may_be_a_headlines() -> None:
    made = read_stamps(pieces_of("Harga Naik", "Album Raisa Dirilis 3 Mei 2021"))
    assert texts(made, Role.AUTHOR) == []


@pytest.mark.parametrize("label", ["Reporter : ", "Penulis : "])
def test_a_label_behind_the_date_opens_a_byline(label: str) -> None:
    article = article_with(
        "Jembatan baru diresmikan",
        f"Sabtu, 5 Februari 2022 14:00 {label}Sarwinda Utami",
        foot=("[swd]",),
    )
    assert article.author == "Sarwinda Utami"
