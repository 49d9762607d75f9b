"""Mastheads of printed pages."""

import pytest

from app.ingest.names.masthead import read_masthead
from app.ingest.text.pieces import Role
from tests.ingest.reading_help import pieces_of, texts


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("SUARA PANTAI, KAMIS 4 AGUSTUS 1994 HALAMAN 3", "KAMIS 4 AGUSTUS 1994"),
        ("Harian Sungai, Kamis 20 November 2014", "Kamis 20 November 2014"),
        ("SUARA PANTAI | Edisi Maret 2021 | Medan", "Maret 2021"),
        ("TABLOID SUNGAI Edisi 17 | Mei 2011 12", "Mei 2011"),
        ("No. 14 / Th. III / Juni 2012", "Juni 2012"),
    ],
)
def test_a_masthead_says_the_day_or_the_issue(line: str, date: str) -> None:
    assert texts(read_masthead(pieces_of(line)), Role.DATE) == [date]


def test_the_papers_name_is_the_source() -> None:
    made = read_masthead(pieces_of("SUARA PANTAI, KAMIS 4 AGUSTUS 1994"))
    assert texts(made, Role.SOURCE) == ["SUARA PANTAI"]


@pytest.mark.parametrize(
    "line",
    [
        "Jakarta, 6 Februari 2023",
        "Sari Dewi, 6 Februari 2023",
        "Selasa, 11 Januari 2022 – 05:20 WIB",
        "Harga Kopi Hari Ini, Rabu 17 Januari 2024",
        "Panen Raya Kopi Maret 2021",
    ],
)
def test_other_lines_are_none(line: str) -> None:
    assert read_masthead(pieces_of(line))[0].is_open


def test_a_day_above_a_pages_number_is_the_papers() -> None:
    made = read_masthead(pieces_of("KAMIS, 24 OKTOBER 2019 HAL 3"))
    assert texts(made, Role.DATE) == ["KAMIS, 24 OKTOBER 2019"]
    assert texts(read_masthead(pieces_of("KAMIS, 24 OKTOBER 2019 PEMILU")), Role.DATE) == []
