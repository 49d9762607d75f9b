"""What pages state of themselves, and where it came from."""

import pytest

from app.ingest.html.page import read_page
from tests.ingest.html.pages import BODY, TITLE, page, paragraphs


def stated(head: str, body: str = "") -> dict[str, tuple[str, str]]:
    """The first statement of each field: its value and origin."""
    made = read_page(page(f"{body}{paragraphs()}", head)).statements
    return {one.field: (one.value, one.origin) for one in reversed(made)}


@pytest.mark.parametrize(
    ("head", "field", "value", "origin"),
    [
        (
            '<meta property="og:title" content="Judul &amp; lain">',
            "title",
            "Judul & lain",
            "meta og:title",
        ),
        (
            '<meta name="DC.date.issued" content="2021-03-09">',
            "published",
            "2021-03-09",
            "meta dc.date.issued",
        ),
        (
            '<meta name="parsely-pub-date" content="2021-03-09">',
            "published",
            "2021-03-09",
            "meta parsely-pub-date",
        ),
        (
            '<meta name="sailthru.author" content="Sari Dewi">',
            "author",
            "Sari Dewi",
            "meta sailthru.author",
        ),
        ('<meta property="og:site_name" content="Kabar">', "source", "Kabar", "meta og:site_name"),
        (
            '<link rel="canonical" href="https://kabar.example/a">',
            "url",
            "https://kabar.example/a",
            "link canonical",
        ),
    ],
)
def test_a_statement_keeps_its_origin(head: str, field: str, value: str, origin: str) -> None:
    assert stated(head)[field] == (value, origin)


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ('<meta property="article:author" content="https://facebook.example/kabar">', "author"),
        ('<link rel="canonical" href="">', "url"),
        ('<meta name="date" content="hari ini">', "published"),
        (f'<meta name="author" content="{"x" * 2000}">', "author"),
    ],
)
def test_what_is_no_value_of_a_field_is_left_out(head: str, field: str) -> None:
    assert field not in stated(head)


def test_dates_in_the_page_itself_are_taken() -> None:
    time = '<time itemprop="datePublished" datetime="2023-02-06T10:00:00+07:00">Senin</time>'
    assert stated("", time)["published"] == ("2023-02-06T10:00:00+07:00", "itemprop datepublished")


def test_the_writer_is_found_by_the_class_of_the_name() -> None:
    byline = '<span class="author vcard"><a rel="author" href="/x">Sari Dewi</a></span>'
    assert stated("", byline)["author"] == ("Sari Dewi", "byline")


def test_the_site_is_what_one_title_has_behind_the_other() -> None:
    head = f'<title>{TITLE} - Kabar Sungai</title><meta property="og:title" content="{TITLE}">'
    assert stated(head)["source"] == ("Kabar Sungai", "title")


def test_a_title_that_is_the_sites_on_every_page_is_not_the_articles() -> None:
    read = read_page(page(paragraphs(), "<title>Harian Kota Daring</title>"))
    assert read.metadata.title is None


def test_the_language_is_the_pages_own() -> None:
    assert read_page(page(BODY[0], "", ' lang="ms-MY"')).metadata.language == "ms-MY"


@pytest.mark.parametrize(
    "title", [f"Teluk Biru :: {TITLE}", f"Teluk Biru: {TITLE}", f"{TITLE} – Teluk Biru"]
)
def test_the_site_is_what_the_pages_title_has_beside_its_heading(title: str) -> None:
    head, body = f"<title>{title}</title>", f"<h2>{TITLE}</h2>"
    assert stated(head, body)["source"] == ("Teluk Biru", "title")


def test_a_company_publishes_only_where_no_site_is_named() -> None:
    script = '<script type="application/ld+json">{"@type": "NewsArticle", %s}</script>'
    company = script % '"publisher": {"name": "PT Kabar Media Nusantara"}'
    site = '<meta property="og:site_name" content="Kabar Kota">'
    read = read_page(page(paragraphs(), company + site))
    assert read.metadata.source == "Kabar Kota"
    assert read_page(page(paragraphs(), company)).metadata.source == "PT Kabar Media Nusantara"
