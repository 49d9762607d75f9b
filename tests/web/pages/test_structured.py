"""What the page of an article tells machines."""

import json
from typing import Any

import httpx

from tests.web.html import data_block, links, tags


def pages(client: httpx.Client) -> list[tuple[str, dict[str, Any]]]:
    """Each article's page, with what the API knows of it."""
    found = client.get("/api/search?size=100").json()["results"]
    paths = [f"/articles/{one['id']}" for one in found]
    return [(client.get(path).text, client.get(f"/api{path}").json()) for path in paths]


def meta(page: str, name: str) -> str | None:
    found = [attrs for tag, attrs in tags(page) if tag == "meta"]
    return next((a["content"] for a in found if name in (a.get("name"), a.get("property"))), None)


def test_every_article_tells_what_is_known_and_nothing_else(client: httpx.Client) -> None:
    for page, article in pages(client):
        told = json.loads(data_block(page))
        assert told["@type"] == "NewsArticle"
        assert told["headline"] == article["title"]
        assert told.get("inLanguage") == article["language"]
        assert told.get("publisher", {}).get("name") == article["source"]
        named = [*told.get("about", ()), *told.get("mentions", ())]
        assert {one["identifier"] for one in named} == {one["code"] for one in article["countries"]}


def test_no_date_is_more_precise_than_it_is_known(client: httpx.Client) -> None:
    for page, article in pages(client):
        told = json.loads(data_block(page)).get("datePublished")
        assert told in (None, article["published"])
        assert meta(page, "article:published_time") == told


def test_the_canonical_address_has_no_search_in_it(client: httpx.Client) -> None:
    result = client.get("/search?q=latihan").text
    href = next(link.href for link in links(result) if link.href.startswith("/articles/"))
    page = client.get(href).text
    address = f"{client.base_url}{href.partition('?')[0]}"
    canonical = [attrs["href"] for _, attrs in tags(page) if attrs.get("rel") == "canonical"]
    assert canonical == [address]
    assert meta(page, "og:url") == json.loads(data_block(page))["url"] == address
    assert meta(page, "og:type") == "article"
    assert meta(page, "description") == meta(page, "og:description")


def test_a_hostile_title_does_not_end_the_block(hostile: httpx.Client) -> None:
    ((page, article),) = pages(hostile)
    assert "<" not in data_block(page)
    assert json.loads(data_block(page))["headline"] == article["title"]
    assert meta(page, "og:title") == article["title"]
