"""Bylines that no colon announces."""

import pytest

from app.ingest.bylines import read_bylines
from app.ingest.pieces import Role
from tests.ingest.reading_help import pieces_of, texts

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Oleh Budi Santoso", "Budi Santoso"),
        ("By Mary O'Neil", "Mary O'Neil"),
        ("By Mary Brown in Utrecht", "Mary Brown"),
        ("By Mary Brown on 6:20 pm August 27, 2013", "Mary Brown"),
        ("Laporan Sari Dewi | Gayo Lues", "Sari Dewi"),
        ("(Reporting by Mary Brown; Editing by John Smith)", "Mary Brown"),
        ("Anna Brown dari CNN berkontribusi pada laporan ini.", "Anna Brown"),
    ],
)
def test_a_byline_is_read_by_its_own_words(line: str, author: str) -> None:
    assert texts(read_bylines(pieces_of(HEADLINE, line)), Role.AUTHOR) == [author]


def test_a_byline_with_a_date_gives_both() -> None:
    made = read_bylines(pieces_of("By Mary Brown, 7 January 2022"))
    assert texts(made, Role.AUTHOR) == ["Mary Brown"]
    assert texts(made, Role.DATE) == ["7 January 2022"]


def test_a_name_in_capitals_below_the_last_sentence_is_the_author() -> None:
    last = "Warga menyambut peresmian jembatan itu dengan gembira pada hari Senin."
    assert texts(read_bylines(pieces_of(HEADLINE, last, "SARI DEWI")), Role.AUTHOR) == ["SARI DEWI"]


@pytest.mark.parametrize(
    "line",
    [
        "Oleh karena itu, pemerintah menunda rencana tersebut.",
        "By the end of the year, prices had doubled.",
        "Laporan Bank Dunia, Jakarta",
        "Warga Menyambut Jembatan Baru, Harga Tanah Naik",
        "Perahu Layar (kabarkota.net)",
        "ANTARA/Sari Dewi",
    ],
)
def test_other_lines_stay(line: str) -> None:
    assert read_bylines(pieces_of(HEADLINE, line))[1].is_open
