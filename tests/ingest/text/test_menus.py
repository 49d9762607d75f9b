"""Menus, glued and parted."""

import pytest

from app.ingest.text.menus import cut_menus, is_menu
from app.ingest.text.pieces import Role
from tests.ingest.reading_help import pieces_of, texts


@pytest.mark.parametrize(
    ("line", "menu", "rest"),
    [
        ("HomeBeritaBanjir Landa Kota Tua", "HomeBerita", "Banjir Landa Kota Tua"),
        ("Home > Berita > Asia", "Home > Berita > Asia", None),
        ("Home » Berita » Banjir landa kota tua", "Home » Berita »", "Banjir landa kota tua"),
        (
            "Home Asia Pasifik Eropa Amerika Indeks Banjir landa kota",
            "Home Asia Pasifik Eropa Amerika Indeks",
            "Banjir landa kota",
        ),
        ("Nasional | Dunia | Olahraga | Foto", "Nasional | Dunia | Olahraga | Foto", None),
        ("UmumPolkamHukumPendidikanUnik", "UmumPolkamHukumPendidikanUnik", None),
    ],
)
def test_a_menu_is_cut_from_its_line(line: str, menu: str, rest: str | None) -> None:
    made = cut_menus(pieces_of(line))
    assert texts(made, Role.REMOVED) == [menu]
    assert texts(made, Role.OPEN) == ([] if rest is None else [rest])


@pytest.mark.parametrize(
    "line",
    [
        "Home Alone kembali diputar di bioskop tahun ini",
        "Asia Tengah gelar latihan bersama",
        "Skor akhir 2 > 1 untuk tuan rumah",
        "https://contoh.id/berita/asia/1",
        "Berita itu mengejutkan warga kota.",
    ],
)
def test_other_lines_stay_whole(line: str) -> None:
    assert texts(cut_menus(pieces_of(line)), Role.OPEN) == [line]


def test_a_line_of_menu_words_is_a_menu() -> None:
    assert is_menu("* Gaya Hidup")
    assert not is_menu("Gaya baru")
