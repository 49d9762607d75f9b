"""What follows the mark that ends an article."""

import pytest

from tests.ingest.reading_help import BODY, article_with, read

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


@pytest.mark.parametrize("mark", ["- ends -", "###", "Enditem", "(selesai)", "-30-"])
def test_nothing_below_an_end_mark_is_the_articles(mark: str) -> None:
    foot = (mark, "Catatan bagi redaksi: jembatan itu dinamai menurut pahlawan dari kota lama.")
    assert article_with(HEADLINE, foot=foot).paragraphs == BODY


def test_a_mark_amid_the_text_ends_nothing() -> None:
    article = read("\n\n".join((HEADLINE, BODY[0], "###", *BODY[1:])))
    assert article.paragraphs == BODY


def test_whom_to_ask_is_no_paragraph() -> None:
    foot = (
        "For more information please contact:",
        "Sari Dewi, +62 21 000 00 00",
        "press@a.example",
    )
    assert article_with(HEADLINE, foot=foot).paragraphs == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Starting from IDR 70,000/month",
        "Mulai dari Rp 20.000/bulan",
        "Dear visitor, comments are closed for maintenance.",
        "Suka dengan artikel ini? Traktir penulis secangkir teh.",
        "Artikel ini boleh disalin dengan menyebut sumbernya.",
        "Anda menerima surel ini karena terdaftar sebagai pembaca.",
        "Diposkan di: Kota, Sungai",
    ],
)
def test_what_a_page_says_to_its_reader_is_no_paragraph(line: str) -> None:
    assert article_with(HEADLINE, foot=(line,)).paragraphs == BODY


def test_a_price_in_a_sentence_stays() -> None:
    line = "Tarif sewa kios mulai dari Rp 20.000/bulan, kata kepala dinas kepada warga."
    assert line in article_with(HEADLINE, foot=(line,)).paragraphs
