"""The whole reading: nothing is lost, nothing crashes, ids are stable."""

import re
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.ingest.document import UnreadableInput
from app.ingest.text.extract import article_id
from app.library.records import Article, TitleOrigin
from benchmarks.fuzzing.letters import given_letters, letters
from tests.ingest.reading_help import BODY, read

LINES = (
    *BODY,
    "Jembatan baru di tepi sungai diresmikan",
    "HomeBeritaJembatan baru di tepi sungai diresmikan",
    "Home Asia Pasifik Eropa Amerika Indeks Jembatan baru di tepi sungai diresmikan",
    "Kabar Pagi",
    "Selasa, 11 Januari 2022 – 05:20 WIB",
    "Sari Dewi Selasa, 11 Januari 2022 – 05:20 WIB.",
    "Monday, 6 May 2024",
    "Tanggal: 6 Februari 2023",
    "Judul: Sungai meluap lagi",
    "JAKARTA, KOMPAS.com – Warga kota menyambut peresmian jembatan dengan gembira.",
    "Penulis: Sari Dewi | Editor: Budi Santoso",
    "Penulis:",
    "Baca juga: Banjir Landa Kota Tua",
    "Baca Lebih Lanjut",
    "Banjir landa kota tua lagi",
    "Antaranews",
    "[ad_1]",
    "Foto: Warga menyeberangi jembatan",
    "Sumber: Reuters",
    "(fik/hil)",
    "LEAVE A REPLY",
    "Harga naik.ADVERTISEMENT Pedagang mengeluh lagi soal harga itu.",
    "mengatakan hal itu",
    "https://contoh.id/2019/09/14/a",
    "***",
    "- satu",
    "",
)


def kept_letters(article: Article) -> Counter[str]:
    """Those of all fields; a title made of the lede stands in the paragraphs already."""
    fields = (
        article.title if article.title_origin is not TitleOrigin.LEDE else "",
        article.author or "",
        # An agency has one name here, whatever the text calls it, and an address names a site.
        *(one.text or "" for one in article.evidence if one.field in ("source", "agency")),
        article.dateline or "",
        article.url or "",
        *article.paragraphs,
        *article.captions,
        *(f"{one.title} {one.source or ''}" for one in article.related),
        *(one.text for one in article.removed),
    )
    return letters(" ".join(fields))


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=14))
@settings(max_examples=300)
@example(["Penulis: Sari Dewi | Editor: Budi Santoso", "Penulis: Sari Dewi | Editor: Budi Santoso"])
def test_every_letter_of_the_input_is_in_exactly_one_field(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        article = read(text)
    except UnreadableInput:
        return
    assert kept_letters(article) == given_letters(text)


@given(st.text(max_size=600))
@settings(max_examples=300)
def test_any_text_is_an_article_or_refused(text: str) -> None:
    try:
        article = read(text)
    except UnreadableInput:
        return
    assert article.title.strip()
    assert all(paragraph.strip() for paragraph in article.paragraphs)


@given(st.lists(st.text(alphabet='Aa1.-–(:/)" \n|>,*', max_size=80), max_size=6))
@settings(max_examples=300)
def test_text_made_of_signs_is_read_without_a_crash(parts: list[str]) -> None:
    text = "\n".join(parts)
    try:
        article = read(text)
    except UnreadableInput:
        return
    assert kept_letters(article) == given_letters(text)


@pytest.mark.parametrize("line", ["1-", "(a)", "A - ", "Baca juga: a. ", "Home", "a ", "Senin 1 "])
def test_a_line_of_a_quarter_million_characters_is_read(line: str) -> None:
    text = line * (250_000 // len(line))
    try:
        article = read(text)
    except UnreadableInput:
        return
    assert kept_letters(article) == given_letters(text)


def test_what_only_stands_around_articles_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="no article"):
        read("[ad_1]\nBagikan\nLEAVE A REPLY\n")


def test_the_id_does_not_depend_on_line_ends_and_outer_blanks() -> None:
    assert article_id("Café \r\nbaru\r\n") == article_id("Cafe\u0301\nbaru")
    assert article_id("Café baru") != article_id("Cafe baru")


def test_the_id_is_sixteen_letters_of_base_32() -> None:
    assert re.fullmatch(r"[a-z2-7]{16}", article_id("apa saja"))
