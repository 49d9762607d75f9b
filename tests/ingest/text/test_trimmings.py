"""What pages hang on a headline."""

import pytest

from app.ingest.text.pieces import Piece, Role
from app.ingest.text.trimmings import core_among, has_masthead, titled
from tests.ingest.reading_help import BODY, article_with, read

TITLE = "Kota Resmikan Jembatan di Tepi Sungai"


def parted(text: str) -> list[tuple[str, str]]:
    return [(piece.text, str(piece.reason or piece.role.value)) for piece in titled(Piece(1, text))]


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        (f"{TITLE} - KabarKota.com", [("KabarKota.com", "source")]),
        (f"{TITLE} | Kabar Kota", [("Kabar Kota", "source")]),
        (f"{TITLE} | Lereng Bukit Timur", [("Lereng Bukit Timur", "header")]),
        (f"{TITLE}-Kompas", [("Kompas", "source")]),
        (f"Kabar Kota | {TITLE}", [("Kabar Kota", "source")]),
        (f"KABAR.COM | Politik | {TITLE}", [("KABAR.COM", "source"), ("Politik", "navigation")]),
        (
            f"{TITLE} by Humas | Aug 2, 2023 | Berita | 0 comments",
            [("by Humas | Aug 2, 2023 | Berita | 0 comments", "header")],
        ),
    ],
)
def test_sites_and_sections_are_parted_from_the_headline(
    text: str, beside: list[tuple[str, str]]
) -> None:
    found = parted(text)
    assert (TITLE, Role.TITLE.value) in found
    assert [one for one in found if one[1] != Role.TITLE.value] == beside


@pytest.mark.parametrize(
    "text",
    [
        "Persib Menang Telak - Ini Kata Pelatih",
        "Harga Beras Naik 5 Persen - Warga Mengeluh",
        "Hasil Liga: Kota Tua - Kota Baru 2-1",
        "Rusia-China Gelar Latihan Bersama",
        "Bupati Buka Pasar Malam di Kota | Harga Beras Turun Lagi Pekan Ini | Vonis Hakim Kota",
    ],
)
def test_dashes_of_the_headline_itself_stay(text: str) -> None:
    assert parted(text) == [(text, Role.TITLE.value)]


def test_a_line_that_repeats_another_with_trimmings_is_known_by_it() -> None:
    assert core_among(f"Daerah » {TITLE}", [TITLE, "Warga senang"]) == TITLE
    assert core_among(f"{TITLE} dan Warga Senang", [TITLE]) is None


def test_the_headline_is_the_line_that_stands_by_itself() -> None:
    article = article_with(f"Home » Daerah » {TITLE} - Kabar Kota", TITLE)
    assert article.title == TITLE
    assert article.paragraphs == BODY


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Kabar Kota - Berita Hari Ini", True), ("kabar.com Olahraga Bola", True), (TITLE, False)],
)
def test_mastheads_are_told_from_headlines(text: str, expected: bool) -> None:
    assert has_masthead(text) is expected


def test_a_name_behind_a_dash_that_opens_the_text_is_the_sites() -> None:
    article = article_with(f"{TITLE} - Pena Lembata", f"SOLO, Pena Lembata – {BODY[0]}")
    assert (article.title, article.source) == (TITLE, "Pena Lembata")


def test_a_name_behind_a_dash_that_nothing_confirms_stays_in_the_headline() -> None:
    assert article_with(f"{TITLE} - Pena Lembata").title == f"{TITLE} - Pena Lembata"


def test_a_headline_said_twice_in_its_line_is_parted_from_menu_and_byline() -> None:
    title = "Jembatan Baru di Tepi Sungai Diresmikan"
    line = f"Beranda Daerah {title} {title} Sarwinda Utami Kamis, 20 Oktober 2022 11:15 WIB"
    article = read("\n".join((line, *BODY)))
    assert (article.title, article.author) == (title, "Sarwinda Utami")
    assert article.published == "2022-10-20T11:15:00+07:00"


def test_a_few_words_said_twice_are_the_headlines_own() -> None:
    title = "Hari demi hari hari demi hari jembatan itu dibangun"
    assert read("\n\n".join((title, *BODY))).title == title


def test_a_messages_marks_for_bold_letters_are_none_of_the_headline() -> None:
    title = "Jembatan Baru di Tepi Sungai Diresmikan"
    assert article_with(f"*{title}*").title == title
    assert article_with(f"{title} *Dari Warga*").title == f"{title} *Dari Warga*"
