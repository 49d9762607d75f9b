"""What stands around the body."""

import pytest

from app.library.records import RemovalReason
from tests.ingest.reading_help import BODY, article_with, read, removed

HEADLINE = "Jembatan baru di tepi sungai diresmikan"
MENU = ("* Home", "* Nasional", "* Dunia", "* Olahraga", "* Foto", "* Video", "* Indeks")


def test_headings_below_the_last_sentence_are_other_stories() -> None:
    stories = ("Banjir landa kota tua lagi", "Harga cabai naik dua kali lipat")
    article = article_with(HEADLINE, foot=stories)
    assert [one.title for one in article.related] == list(stories)


def test_a_subheading_and_a_short_quotation_stay() -> None:
    lines = (BODY[0], "Lalu lintas lancar", "“Ya,” katanya.", BODY[1])
    article = read("\n\n".join((HEADLINE, *lines)))
    assert article.paragraphs == lines


def test_a_list_of_entries_within_the_text_stays() -> None:
    entries = tuple(f"{number}. Kota nomor {number}" for number in range(1, 20))
    article = read("\n".join((HEADLINE, "", BODY[0], *entries, BODY[1])))
    assert article.paragraphs == (BODY[0], *entries, BODY[1])


def test_a_whole_page_is_cut_down_to_its_article() -> None:
    stories = [f"* Berita lain nomor {number} dari kota" for number in range(12)]
    page = (*MENU, *MENU, HEADLINE, "Kamis, 5 November 2015 14:56 WIB", *BODY, *stories, *MENU)
    article = read("\n".join(page))
    assert article.title == HEADLINE
    assert article.paragraphs == BODY
    assert article.published == "2015-11-05T14:56:00+07:00"


def test_tags_below_the_text_go() -> None:
    article = article_with(HEADLINE, foot=("jembatan baru", "sungai"))
    assert removed(article, RemovalReason.FOOTER) == ["jembatan baru", "sungai"]


def test_tags_below_their_head_go_with_it() -> None:
    article = article_with(HEADLINE, foot=("Tag:", "- Rusia", "- Asia Tengah"))
    assert removed(article, RemovalReason.FOOTER) == ["Tag:", "- Rusia", "- Asia Tengah"]


def test_a_short_quotation_may_close_the_article_above_a_list() -> None:
    foot = ("“Kami siap,” katanya.", "Berita Terkait", "Banjir landa kota", "Harga cabai naik lagi")
    article = article_with(HEADLINE, foot=foot)
    assert article.paragraphs[-1] == foot[0]
    assert len(article.related) == 2


def test_short_sentences_alone_are_an_article_without_headline() -> None:
    article = read(
        "Presiden itu menandatangani undang-undang baru.\nAturan itu berlaku bulan depan."
    )
    assert len(article.paragraphs) == 2


@pytest.mark.parametrize(
    "points",
    [
        ("Berikut nama juaranya:", "Sari Dewi dari Kota Tua", "Tono Hadi dari Kota Baru"),
        ("1. Sari Dewi dari Sekolah Kota Tua", "2. Tono Hadi dari Sekolah Kota Baru"),
        ("Susunan pemain", "Kota Tua: Tono; Hadi, Sari, Dewi", "Kota Baru: Budi; Eka, Citra, Ali"),
        ("* 20:30 WIB Kota Tua vs Kota Baru", "* 23:00 WIB Kota Timur vs Kota Barat"),
        ("Cabai rawit: Rp 90 ribu per kilogram", "Bawang merah: Rp 40 ribu per kilogram"),
    ],
)
def test_a_list_of_the_articles_own_at_its_end_stays(points: tuple[str, ...]) -> None:
    article = article_with(HEADLINE, foot=points)
    assert article.paragraphs == (*BODY, *points)
    assert article.related == ()


def test_one_heading_below_what_ends_the_page_is_another_story() -> None:
    story = "Banjir landa kota tua lagi"
    article = article_with(HEADLINE, foot=("Tags: sungai, jembatan", story))
    assert [one.title for one in article.related] == [story]


def test_a_masthead_in_two_parts_takes_no_paragraph_away() -> None:
    lines = ("Kabar.id - Kembali ke depan", *MENU, *MENU, HEADLINE, "10 Juni 2025 08:52", *BODY)
    assert read("\n".join(lines)).paragraphs == BODY


def test_a_summary_right_below_a_pages_headline_is_text() -> None:
    deck = "Warga menyambut jembatan yang dibangun selama dua tahun di tepi sungai"
    gap = ("* Sains", "* Opini", "* Gaya", "* Bola", "* Tekno", "* Musik", "* Film", "* Wisata")
    lines = (*MENU, *MENU, HEADLINE, deck, "10 Juni 2025 08:52", *gap, *BODY)
    assert read("\n".join(lines)).paragraphs == (deck, *BODY)


def test_points_with_times_make_no_page_of_an_article() -> None:
    points = [
        f"* {hour}.30 WIB Persib vs Persija* {hour}.45 WIB Arema vs Bali" for hour in range(9, 23)
    ]
    article = article_with("Jadwal pertandingan di tepi sungai", foot=("\n".join(points),))
    assert article.paragraphs[3:] == tuple(points)


@pytest.mark.parametrize(
    "line", ["Hadirin sekalian,", "Yang saya hormati:", "1. Ketua DPRD;", "Salam bagi kita."]
)
def test_short_lines_of_a_speech_above_its_first_sentence_are_text(line: str) -> None:
    article = read("\n".join(("Pidato pembukaan jembatan baru", "15 Mei 2018", line, *BODY)))
    assert article.paragraphs == (line, *BODY)


def test_the_first_of_a_list_of_stories_above_the_headline_is_no_source() -> None:
    article = article_with(
        "Login / Daftar", "Trending Now", "Harga Sawit Naik", "Polisi Tangkap Pencuri", HEADLINE
    )
    assert (article.title, article.source) == (HEADLINE, None)
