"""Captions, and paragraphs that end in brackets."""

import pytest

from app.ingest.captions import is_caption, is_loud


@pytest.mark.parametrize(
    "line",
    [
        "Foto: Warga menyeberangi jembatan",
        "Warga menyeberangi jembatan. (Foto: Istimewa)",
        "Warga menyeberangi jembatan (ANTARA FOTO/Budi Setya)",
        "Warga menyeberangi jembatan. (ANTARA/Budi Setya)",
        "Warga menyeberangi jembatan [Photo: Reuters]",
        "Pasukan tiba di lapangan terbang. (@Kementerian Contoh)",
        "Ilustrasi jembatan",
        "Jembatan baru © contoh.id",
        "KOMPAS.COM/SARI DEWI Warga menyeberangi jembatan",
    ],
)
def test_captions_are_known(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Foto itu diambil pada malam hari, kata polisi.",
        "Partai itu bergabung dengan koalisi (PKS).",
        "Menteri menolak berkomentar, demikian laporan itu. (Reuters)",
        "Harga naik 5 persen (year on year).",
        "Gambar itu palsu.",
    ],
)
def test_sentences_are_no_captions(line: str) -> None:
    assert not is_caption(line)


def test_a_label_in_capitals_may_open_a_headline() -> None:
    assert is_loud("FOTO: Jembatan Baru dari Udara")
    assert not is_caption("FOTO: Jembatan Baru dari Udara")
