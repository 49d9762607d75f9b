import httpx
import pytest

from app.search.words import query_words
from tests.web.html import links, text_of


@pytest.mark.parametrize("lang", ["en", "id"])
def test_every_example_finds_what_it_says(client: httpx.Client, lang: str) -> None:
    page = client.get("/help", params={"lang": lang}).text
    examples = [link for link in links(page) if link.href.startswith("/search?q=")]
    assert len(examples) > 15
    for example in examples:
        count = example.text.split()[-2]
        found = client.get(example.href).text
        assert f"{count} {'articles' if lang == 'en' else 'artikel'}" in text_of(
            found
        ) or f"{count} article" in text_of(found), example
        assert "no-results" not in found


def test_every_word_of_the_language_is_told(client: httpx.Client) -> None:
    said = text_of(client.get("/help").text)
    for name in query_words().fields:
        assert f"{name}:" in said
    for word in query_words().operators:
        assert word in said


def test_an_archive_without_articles_is_explained_too(empty: httpx.Client) -> None:
    page = empty.get("/help").text
    assert "How to search" in text_of(page)
    assert not [link for link in links(page) if link.href.startswith("/search?q=")]


def test_the_page_is_linked_where_it_is_needed(client: httpx.Client) -> None:
    for path in ("/", "/search", "/search?q=zzqqxxyy", "/countries"):
        assert "/help" in [link.href for link in links(client.get(path).text)]
    assert "/help</loc>" in client.get("/sitemap.xml").text


def test_it_is_there_in_indonesian(client: httpx.Client) -> None:
    said = text_of(client.get("/help", params={"lang": "id"}).text)
    assert "Cara mencari" in said
    assert "judul:" in said


def test_words_made_to_break_a_page_do_not(hostile: httpx.Client) -> None:
    page = hostile.get("/help")
    assert page.status_code == 200
    assert "<script>alert" not in page.text
