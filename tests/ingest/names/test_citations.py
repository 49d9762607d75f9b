"""The agency that a text cites."""

import pytest

from app.ingest.names.citations import cited_agency


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Seperti dilaporkan Reuters, jembatan itu rusak.", "Reuters"),
        ("Jembatan itu rusak, dikutip TASS, 8/1/2021.", "TASS"),
        ("Hal itu dikatakan wali kota, dilansir AFP, Senin.", "AFP"),
        ("Jembatan itu rusak, mengutip kantor berita Xinhua.", "Xinhua"),
        ("Menurut laporan kantor berita Rusia TASS, jembatan itu rusak.", "TASS"),
        ("Dikutip dari kantor berita resmi Suriah, SANA, jembatan itu rusak.", "SANA"),
        ("Laporan Reuters menyebut jembatan itu rusak.", "Reuters"),
        ("“Jembatan itu rusak,” kata juru bicara kepada AFP.", "AFP"),
        ("Reuters melaporkan bahwa jembatan itu rusak.", "Reuters"),
        ("The bridge is closed, according to Kyodo News.", "Kyodo"),
        ("Lapor Bernama, jambatan itu rosak.", "Bernama"),
        ("Jembatan itu, dilansir antara lain oleh warga, rusak.", None),
        ("Antara lain jembatan itu rusak, seperti dikutip dari CNN.", None),
        ("Menurut AP (34), jembatan itu rusak.", None),
        ("Kata Sari Wafa, jembatan itu rusak.", None),
        ("“Jembatan itu rusak,” katanya kepada Kompas.com, Selasa.", None),
        ("Nilai tukar rupiah naik berdasarkan data Bloomberg.", None),
    ],
)
def test_an_agency_is_read_behind_a_word_that_cites(text: str, agency: str | None) -> None:
    assert cited_agency(text) == agency
