"""Lists and tables below the last sentence, and what only looks like one."""

import pytest

from tests.ingest.reading_help import BODY, article_with, read

HEADLINE = "Jembatan baru di tepi sungai diresmikan"
LEAD = "Pasar kota mencatat harga bahan makanan yang berubah lagi pada hari Senin pagi itu."


def _paragraphs(*lines: str) -> tuple[str, ...]:
    return read("\n".join((HEADLINE, "", *lines))).paragraphs


@pytest.mark.parametrize(
    "lines",
    [
        ("Cabai rawit 90.000", "Bawang merah 40.000"),
        ("Subuh 04.42", "Zuhur 12.03", "Magrib 18.05"),
        ("Kota Tua vs Kota Baru 19.30 WIB", "Kota Timur vs Kota Barat 22.00 WIB"),
        ("Negara Emas Perak", "Arga 9 7", "Tirta 8 10"),
        ("Cabai rawit Rp 90 ribu per kilogram", "Bawang merah Rp 40 ribu per kilogram"),
        ("Sari Dewi - Kota Tua", "Tono Hadi - Kota Baru"),
        ("- Beras", "- Gula pasir", "- Minyak goreng"),
    ],
)
def test_a_table_below_the_last_sentence_is_the_articles(lines: tuple[str, ...]) -> None:
    assert _paragraphs(LEAD, *lines) == (LEAD, *lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("Norwegia", "Jepang", "Selandia Baru"),
        ("- Norwegia", "- Jepang", "- Timor-Leste"),
        ("Grup A", "Norwegia", "Jepang", "Peru", "Grup B", "Chili", "Kenya", "Fiji"),
    ],
)
def test_a_run_of_countries_is_the_articles(lines: tuple[str, ...]) -> None:
    assert _paragraphs(LEAD, *lines) == (LEAD, *lines)


@pytest.mark.parametrize(
    "sentence",
    [
        "Berikut nama para pemenang lomba perahu yang diumumkan panitia pada hari Senin.",
        "Panitia mengumumkan pemenang lomba perahu pada hari Senin, yaitu sebagai berikut.",
        "Here are the winners of the boat race that the town announced on Monday evening.",
    ],
)
def test_a_list_that_the_last_sentence_announces_stays(sentence: str) -> None:
    lines = ("Sari Dewi dari Kota Tua", "Tono Hadi dari Kota Baru")
    assert _paragraphs(sentence, *lines) == (sentence, *lines)


def test_what_follows_the_table_behind_a_gap_is_other_stories() -> None:
    stories = ("Banjir landa kota tua lagi", "Harga cabai naik dua kali lipat")
    text = (HEADLINE, "", LEAD, "Cabai rawit 90.000", "Bawang merah 40.000", "", *stories)
    article = read("\n".join(text))
    assert article.paragraphs[1:] == ("Cabai rawit 90.000", "Bawang merah 40.000")
    assert [one.title for one in article.related] == list(stories)


@pytest.mark.parametrize(
    "foot",
    [
        ("Kota Tua Rayakan Ulang Tahun ke 12", "Kota Baru Bidik Piala Dunia 2026"),
        ("Banjir Landa Kota Tua - Kompas.com", "Harga Cabai Naik Lagi - Tempo.co"),
        ("norwegia", "jepang", "peru"),
        ("Suku Bunga Kota Tetap 5,75%", "Suku Bunga Kota Tetap 5,75%"),
        ("Norwegia", "Jembatan Kota"),
    ],
)
def test_stories_and_tags_below_the_text_still_go(foot: tuple[str, ...]) -> None:
    assert article_with(HEADLINE, foot=foot).paragraphs == BODY


def test_below_the_initials_that_sign_a_text_stand_other_stories() -> None:
    foot = ("(abc/def)", "Video: Rupiah Terjun Bebas", "Banjir Landa Kota Tua di Hilir Sungai")
    article = article_with("Jembatan baru diresmikan", foot=foot)
    assert article.paragraphs == BODY
    assert [one.title for one in article.related] == list(foot[1:])


def test_the_sentence_that_leads_to_another_page_announces_no_list() -> None:
    last = "Berikut ini berita lain tentang jembatan itu yang dimuat pada hari Senin."
    stories = ("Banjir landa kota tua lagi", "Harga cabai naik dua kali lipat")
    article = article_with(HEADLINE, foot=(last, *stories))
    assert [one.title for one in article.related] == list(stories)


def test_the_next_of_the_texts_points_stays_below_its_last_long_sentence() -> None:
    points = ("1. Jalan kaki", BODY[0], "2. Naik perahu", BODY[1], "3. Naik sepeda", "Ini murah.")
    below = "Kembali ke halaman depan"
    assert _paragraphs(LEAD, *points, below)[: len(points) + 1] == (LEAD, *points)


@pytest.mark.parametrize(
    "lines",
    [
        ("Line-ups", "Tepi Rovers", "Formation 4-2-3-1", "1 Boyd", "2 Kerr", "Referee: A. Dunn"),
        ("Susunan Pemain", "Rajawali", "Marno", "Gito", "Elang Laut", "Basuki", "Warto"),
        ("Bahan", "Labu kuning kukus", "Tepung terigu", "Langkah", "Campur semua bahan"),
        ("Korban selamat", "Rahmadi", "Sitti Hawa"),
        ("Bensin A", "Rp13.900", "Bensin B", "Rp14.250"),
    ],
)
def test_short_lines_below_a_lists_own_head_are_the_articles(lines: tuple[str, ...]) -> None:
    assert _paragraphs(LEAD, *lines) == (LEAD, *lines)


@pytest.mark.parametrize(
    "foot",
    [("Klasemen", "Fixtures", "Results"), ("Bahan", "Jembatan Kota"), ("Korban", "Jembatan")],
)
def test_the_words_of_such_heads_alone_are_a_menu(foot: tuple[str, ...]) -> None:
    assert article_with(HEADLINE, foot=foot).paragraphs == BODY


def test_short_lines_below_a_table_are_no_reason_to_cut_the_table() -> None:
    table = ("Cabai rawit 90.000", "Bawang merah 40.000")
    below = ("Harga Telur", "Pasar Kota", "Info Warga", "Jembatan Kota")
    assert _paragraphs(LEAD, *table, *below)[:3] == (LEAD, *table)


def test_long_rows_of_names_below_their_head_are_the_articles() -> None:
    rows = (
        "Susunan Pemain",
        "Kota Tua (4-3-3): Sari; Dewi, Tono, Hadi, Budi; Ayu, Rini, Joko; Eko, Dian, Tika",
        "Kota Baru (4-4-2): Agus; Wati, Yuli, Rudi, Edi; Nina, Lina, Doni, Umar; Ari, Susi",
    )
    article = read("\n".join((HEADLINE, "", LEAD, *rows, "Yuk Baca Juga", "Banjir landa kota")))
    assert article.paragraphs == (LEAD, *rows)
