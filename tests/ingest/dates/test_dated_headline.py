"""Headlines with a date behind them in one line."""

import pytest

from app.ingest.dates.dated_headline import part_headline
from app.ingest.text.pieces import Piece, Role
from tests.ingest.reading_help import texts


@pytest.mark.parametrize(
    ("headline", "printed"),
    [
        ("Harga Kopi Turun Tajam", "Rabu, 17 Januari 2024 10:22 WIB"),
        ("Harga Kopi Turun Tajam", "Rabu, 17 Januari 2024"),
        ("Harga Kopi Dunia Turun Tajam ", "17 Januari 2024 10:22 WIB"),
        ("Harga Kopi Dunia Turun Tajam | ", "17 Januari 2024"),
    ],
)
def test_a_date_behind_a_headline_is_parted_from_it(headline: str, printed: str) -> None:
    made = part_headline(Piece(1, headline + printed))
    assert texts(made, Role.OPEN) == [headline.rstrip(" |")]
    assert texts(made, Role.DATE) == [printed]


@pytest.mark.parametrize(
    "line",
    [
        "Harga Kopi Hari Ini, Rabu 17 Januari 2024",
        "Harga Kopi Turun Tajam pada Rabu, 17 Januari 2024",
        "Siaran Langsung Final Piala Rabu 17 Januari 2024 pukul 17.00 WIB",
        "Menteri meresmikan jembatan itu pada Rabu, 17 Januari 2024.",
        "Kongres Petani Digelar 8-17 Juli 2024",
        "17 Januari 2024",
    ],
)
def test_a_headline_that_holds_its_date_keeps_it(line: str) -> None:
    assert part_headline(Piece(1, line)) == []


def test_a_name_behind_the_date_is_the_authors() -> None:
    made = part_headline(Piece(1, "WARGA KOTA TUA MENANG LAGI10-Sep-19 | Yogi Pratama"))
    assert texts(made, Role.OPEN) == ["WARGA KOTA TUA MENANG LAGI"]
    assert texts(made, Role.AUTHOR) == ["Yogi Pratama"]


def test_words_behind_the_date_without_a_bar_leave_the_line_whole() -> None:
    assert part_headline(Piece(1, "WARGA KOTA TUA MENANG LAGI10-Sep-19 Yogi Pratama")) == []


def test_a_byline_behind_the_date_is_read_as_one() -> None:
    line = "Warga Kota Tua Menang LagiRabu, 17 Januari 2024 15:32 WIBOleh : Yogi Pratama"
    made = part_headline(Piece(1, line))
    assert texts(made, Role.OPEN) == ["Warga Kota Tua Menang Lagi"]
    assert texts(made, Role.AUTHOR) == ["Yogi Pratama"]


def test_a_small_label_before_the_date_says_what_date_it_is() -> None:
    made = part_headline(Piece(1, "Kabar Kota Tua diperbarui 17 Jan 2024, 10:22 WIB"))
    assert texts(made, Role.UPDATED_DATE) == ["17 Jan 2024, 10:22 WIB"]
    assert texts(made, Role.OPEN) == ["Kabar Kota Tua"]
