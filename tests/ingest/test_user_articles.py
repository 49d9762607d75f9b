"""The user's own five files are read as a careful reader would."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.ingest.decode import decode
from app.ingest.document import Document
from app.ingest.text.extract import extract
from app.library.records import Article, RemovalReason, TitleOrigin
from tests.ingest.reading_help import removed

ARTICLES = sorted((Path(__file__).parents[2] / "data" / "articles").glob("*.txt"))


def read_file(number: int) -> Article:
    decoded = decode(ARTICLES[number].read_bytes())
    document = Document(ARTICLES[number].name, "0", decoded.text, decoded.encoding)
    return extract(document, datetime(2026, 1, 1, tzinfo=UTC))


def test_a_file_without_headline_with_a_list_of_other_stories() -> None:
    article = read_file(0)
    assert article.title_origin is TitleOrigin.LEDE
    assert article.title.startswith("Pada tanggal 8-17 Juli 2024, pasukan Kazakhstan")
    assert (article.dateline, article.source) == ("ASTANA", None)
    assert (article.published, article.published_origin) == ("2024", "inferred")
    assert len(article.paragraphs) == 9
    assert len(article.related) == 10
    assert all(one.source for one in article.related)
    assert removed(article, RemovalReason.MARKER) == ["Baca Lebih Lanjut"]


def test_a_file_between_advertisement_marks() -> None:
    article = read_file(1)
    assert article.title_origin is TitleOrigin.LEDE
    assert (article.published, article.published_precision) == ("2022", "year")
    assert article.author == "Uliana Pavlova"
    assert removed(article, RemovalReason.MARKER) == ["[ad_1]", "[ad_2]", "Source link"]
    assert len(article.paragraphs) == 10


def test_a_file_under_a_sites_name_and_tagline() -> None:
    article = read_file(2)
    assert article.title == "Iran adakan latihan militer gabungan bersama Azerbaijan"
    assert (article.source, article.agency) == ("Kabar Harapan", "ANTARA")
    assert article.dateline == "Teheran"
    assert (article.published, article.published_precision) == ("2024-11-24", "day")
    assert len(removed(article, RemovalReason.COMMENT_FORM)) == 2
    assert len(article.paragraphs) == 11


def test_a_file_with_a_caption_twice() -> None:
    article = read_file(3)
    assert article.title.startswith("Bantu Ketertiban Umum")
    assert (article.source, article.agency) == ("JakartaGreater", "TASS")
    assert (article.published, article.published_origin) == ("2021-01-08", "text")
    assert len(article.captions) == 1
    assert removed(article, RemovalReason.DUPLICATE) == list(article.captions)
    assert len(article.paragraphs) == 10


def test_a_file_with_menus_a_crawlers_date_and_its_text_twice() -> None:
    article = read_file(4)
    assert article.title == "China Tawarkan Dukungan Keamanan pada Kazakhstan"
    assert article.published == "2022-01-11T05:20:00+07:00"
    assert article.author == "Esnoe Faqih Wardhana"
    assert article.source == "Bogordaily.net"
    assert len(article.paragraphs) == 10
    assert article.paragraphs[0].startswith(
        "bersedia meningkatkan kerjasama “penegakan hukum dan k"
    )
    assert "Monday, 6 May 2024" in removed(article, RemovalReason.HEADER)


@pytest.mark.parametrize("number", range(5))
def test_all_of_them_are_indonesian_and_free_of_boilerplate(number: int) -> None:
    article = read_file(number)
    text = " ".join((article.title, *article.paragraphs))
    assert article.language == "id"
    for mark in ("[ad_", "Source link", "REPLY", "Reply", "HomeBerita", "Baca Lebih Lanjut", "***"):
        assert mark not in text
