import httpx

from tests.web.html import link_to, links, text_of


def test_all_countries_stand_in_the_order_of_their_names(client: httpx.Client) -> None:
    page = client.get("/countries").text
    named = [link.text for link in links(page) if link.href.startswith("/countries/")]
    assert len(named) > 5
    assert named == sorted(named)


def test_or_in_the_order_of_their_articles(client: httpx.Client) -> None:
    page = client.get(link_to(client.get("/countries").text, "Most articles").href).text
    counts = [
        int(link.text.split()[-2]) for link in links(page) if link.href.startswith("/countries/")
    ]
    assert counts == sorted(counts, reverse=True)


def test_an_empty_archive_says_so(empty: httpx.Client) -> None:
    assert "The archive is still empty" in text_of(empty.get("/countries").text)
