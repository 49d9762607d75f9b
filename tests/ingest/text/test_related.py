"""Links to other stories."""

import pytest

from app.ingest.text.pieces import Role
from app.ingest.text.related import read_related
from app.ingest.text.rules import remove_boilerplate
from app.library.records import RemovalReason
from tests.ingest.reading_help import pieces_of, texts

PROSE = "Pemerintah meresmikan jembatan baru di tepi sungai itu setelah dua tahun."


def test_a_link_on_the_line_of_its_head_is_moved() -> None:
    made = read_related(pieces_of("Judul", PROSE, "Baca juga: Banjir Landa Kota Tua", PROSE))
    assert texts(made, Role.RELATED) == ["Banjir Landa Kota Tua"]
    assert texts(made, Role.OPEN) == ["Judul", PROSE, PROSE]


def test_a_link_glued_to_a_paragraph_is_cut_off() -> None:
    made = read_related(pieces_of("Judul", f"{PROSE} Baca Juga: Banjir Landa Kota Tua"))
    assert texts(made, Role.RELATED) == ["Banjir Landa Kota Tua"]
    assert PROSE in texts(made, Role.OPEN)


def test_a_link_in_brackets_is_cut_out() -> None:
    made = read_related(pieces_of("Judul", f"{PROSE} (Baca: Banjir Landa Kota Tua) {PROSE}"))
    assert texts(made, Role.RELATED) == ["Banjir Landa Kota Tua"]


def test_the_first_line_is_a_link_only_where_the_markup_tells_that_it_is_text() -> None:
    first, *rest = pieces_of("Baca juga: Gula naik", PROSE)
    assert texts(read_related([first, *rest]), Role.RELATED) == []
    assert texts(read_related([first.as_told(), *rest]), Role.RELATED) == ["Gula naik"]


@pytest.mark.parametrize("head", ["Baca Lebih Lanjut", "Berita Terkait", "Related stories:"])
def test_a_list_below_its_head_is_moved_whole(head: str) -> None:
    made = read_related(
        pieces_of("Judul", PROSE, head, "Banjir landa kota tua", "Harga cabai naik")
    )
    assert texts(made, Role.RELATED) == ["Banjir landa kota tua", "Harga cabai naik"]


def test_the_line_below_a_count_of_links_is_one() -> None:
    lines = ("list 1 of 2", "Why did the old bridge fall?", "list 2 of 2", "Floods in the old town")
    made = read_related(remove_boilerplate(pieces_of("Judul", PROSE, *lines, "end of list", PROSE)))
    assert texts(made, Role.RELATED) == list(lines[1::2])
    assert texts(made, Role.OPEN) == ["Judul", PROSE, PROSE]


def test_titles_and_sources_that_alternate_are_paired() -> None:
    lines = ["Banjir landa kota tua lagi", "Antaranews", "Harga cabai naik dua kali", "Sari Dewi"]
    made = read_related(pieces_of("Judul", PROSE, "Baca Lebih Lanjut", *lines))
    assert texts(made, Role.RELATED) == lines[0::2]
    assert texts(made, Role.RELATED_SOURCE) == lines[1::2]


def test_a_list_ends_where_the_article_goes_on() -> None:
    made = read_related(pieces_of("Judul", PROSE, "Baca juga", "Banjir landa kota", PROSE, PROSE))
    assert texts(made, Role.RELATED) == ["Banjir landa kota"]
    assert texts(made, Role.OPEN).count(PROSE) == 3


@pytest.mark.parametrize(
    "line",
    [
        "Menteri meminta warga untuk baca juga aturan yang lama sebelum mengeluh.",
        "Ia berkata: baca juga buku yang lama, jangan hanya yang baru.",
        "Baca juga: Al-Quran, kata ulama itu, adalah bagian dari kegiatan. Warga setuju.",
        "Berita terkait bencana itu menyebar cepat di media sosial.",
    ],
)
def test_sentences_with_such_words_stay_whole(line: str) -> None:
    assert texts(read_related(pieces_of("Judul", line)), Role.OPEN) == ["Judul", line]


def test_a_numbered_point_of_the_article_ends_a_list() -> None:
    lines = ("Judul", PROSE, "Baca juga", "Banjir landa kota", "3. Jalan", PROSE)
    made = read_related(pieces_of(*lines))
    assert texts(made, Role.RELATED) == ["Banjir landa kota"]
    assert "3. Jalan" in texts(made, Role.OPEN)


@pytest.mark.parametrize(
    "line",
    [
        "Warga dapat menghubungi posko di nomor itu.(*)",
        "Warga mengungsi ke balai kota (sdw)",
        "Warga kota tua itu dapat menghubungi posko di dekat jembatan",
    ],
)
def test_text_below_a_link_stays_though_no_full_stop_ends_it(line: str) -> None:
    made = read_related(pieces_of("Judul", PROSE, "Baca Juga:", "Banjir Landa Kota Tua", line))
    assert texts(made, Role.RELATED) == ["Banjir Landa Kota Tua"]
    assert line in texts(made, Role.OPEN)


def test_figures_with_their_heading_end_a_list() -> None:
    stories = ("Jadwal Final Liga Voli Putra", "Pemain Timnas Cedera, Absen Sebulan")
    table = ("Statistik Pertandingan", "Poin blok: Solo 7, Bandung 12", "Ace: Solo 4, Bandung 9")
    made = read_related(pieces_of("Judul", PROSE, "Baca juga", *stories, *table, PROSE))
    assert texts(made, Role.RELATED) == list(stories)
    assert texts(made, Role.OPEN) == ["Judul", PROSE, *table, PROSE]


def test_an_agencys_name_behind_the_stop_ends_a_sentence_not_a_title() -> None:
    said = "Bagi warga, jembatan itu mengingatkan kepada masa kecil di tepi sungai.–KABARAN"
    made = read_related(pieces_of("Judul", PROSE, "Baca juga", "Banjir Landa Kota Tua", said))
    assert said in texts(made, Role.OPEN)


def test_the_next_article_is_another_story() -> None:
    made = read_related(pieces_of("Judul", PROSE, "Pos berikutnya", "Harga kopi naik lagi"))
    assert texts(made, Role.RELATED) == ["Harga kopi naik lagi"]


@pytest.mark.parametrize("head", ["Waca uga", "Baca ogé", "Video Terpopuler Hari ini"])
def test_heads_of_lists_are_known(head: str) -> None:
    made = read_related(pieces_of("Judul", PROSE, f"{head}:", "Banjir Landa Kota Tua"))
    assert texts(made, Role.RELATED) == ["Banjir Landa Kota Tua"]


def test_a_line_that_ends_in_a_comma_is_no_title() -> None:
    made = read_related(pieces_of("Judul", PROSE, "Baca juga:", "Banjir Landa Kota", "Wali Kota,"))
    assert texts(made, Role.RELATED) == ["Banjir Landa Kota"]


def test_a_heading_of_the_table_of_contents_is_no_title() -> None:
    pieces = pieces_of("Judul", "Biaya Jembatan", PROSE, "Baca juga:", "Banjir Landa Kota")
    pieces[1] = pieces[1].cut(RemovalReason.NAVIGATION)
    made = read_related([*pieces, *pieces_of("Biaya Jembatan", PROSE)])
    assert texts(made, Role.RELATED) == ["Banjir Landa Kota"]


def test_a_link_in_arabic_is_moved() -> None:
    made = read_related(pieces_of("Judul", PROSE, "اقرأ أيضا: جسر جديد على النهر"))
    assert texts(made, Role.RELATED) == ["جسر جديد على النهر"]
