"""What search engines are told of the pages: one address for each, and which are none of theirs."""

from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from tests.web.html import Link, links, tags


def first_article(client: httpx.Client) -> str:
    return f"/articles/{client.get('/api/search?q=latihan').json()['results'][0]['id']}"


def head_links(page: str, rel: str) -> list[str]:
    return [
        str(attrs["href"]) for tag, attrs in tags(page) if tag == "link" and attrs["rel"] == rel
    ]


def robots(page: str) -> list[str | None]:
    return [attrs["content"] for tag, attrs in tags(page) if attrs.get("name") == "robots"]


@pytest.mark.parametrize("path", ["/", "/countries", "/countries/KZ", "/help", "/api/docs"])
@pytest.mark.parametrize("query", ["", "?lang=id", "?by=count&q=x"])
def test_a_page_for_search_engines_has_one_address(
    client: httpx.Client, site_url: str, path: str, query: str
) -> None:
    page = client.get(path + query).text
    assert head_links(page, "canonical") == [site_url + path]
    assert robots(page) == []


def test_an_article_has_one_address_whatever_search_led_to_it(
    client: httpx.Client, site_url: str
) -> None:
    article = first_article(client)
    for query in ("", "?q=latihan&page=3&mark=KZ", "?hit=1"):
        page = client.get(article + query).text
        assert head_links(page, "canonical") == [site_url + article]


def test_each_page_of_a_country_is_a_page_of_its_own(many: httpx.Client) -> None:
    first, second = many.get("/countries/ID").text, many.get("/countries/ID?page=2&lang=en").text
    (address,) = head_links(first, "canonical")
    assert head_links(second, "canonical") == [f"{address}?page=2"]


@pytest.mark.parametrize("path", ["/search", "/search?q=latihan", "/search?q=zzqq", "/none"])
def test_searches_and_failures_are_not_for_search_engines(client: httpx.Client, path: str) -> None:
    page = client.get(path).text
    assert robots(page) == ["noindex"]
    assert head_links(page, "canonical") == []


@pytest.mark.parametrize(
    "path", ["/", "/search?q=panen", "/search?country=ID&sort=newest&page=2", "/countries/ID"]
)
def test_no_link_leads_search_engines_into_the_searches(many: httpx.Client, path: str) -> None:
    page = many.get(path).text
    searches = [link for link in links(page) if _is_search(link)]
    assert searches
    assert [link for link in searches if "nofollow" not in link.rel] == []


def _is_search(link: Link) -> bool:
    return urlsplit(link.href).path in {"/search", "/api/search"}


@pytest.mark.parametrize(
    "path",
    [
        "/search?q=panen",
        "/search?q=padi+OR+panen&country=ID,MY&sort=oldest&page=2&size=50&exact=1&facet=country",
        "/search?unsourced=1&undated=1&copies=all&lang=id",
        "/search?from=2019&to=2020-02&source=x&language=id",
        "/search?q=panen&page=99",
    ],
)
def test_the_same_results_are_to_be_had_as_json(many: httpx.Client, path: str) -> None:
    page = many.get(path).text
    (address,) = (one for one in head_links(page, "alternate") if one.startswith("/api/"))
    found = many.get(address).raise_for_status().json()
    ids = [
        urlsplit(str(attrs["href"])).path.rpartition("/")[2]
        for tag, attrs in tags(page)
        if tag == "a" and str(attrs.get("href")).startswith("/articles/")
    ]
    assert [one["id"] for one in found["results"]] == ids
    if ids:
        assert [link.href for link in links(page) if link.text == "JSON"] == [address]


def test_the_number_of_results_on_a_page_is_chosen_and_kept(many: httpx.Client) -> None:
    page = many.get("/search?q=panen&country=ID&sort=oldest&page=2").text
    sizes = [link for link in links(page) if link.text in {"20", "50", "100"}]
    assert [link.text for link in sizes] == ["20", "50", "100"]
    (all_of_them,) = [link for link in sizes if link.text == "50"]
    asked = dict(parse_qsl(urlsplit(all_of_them.href).query))
    assert asked == {"q": "panen", "country": "ID", "sort": "oldest", "size": "50"}
    whole = many.get(all_of_them.href).text
    articles = {
        urlsplit(link.href).path for link in links(whole) if link.href.startswith("/articles/")
    }
    assert len(articles) == 45
    facet = next(link for link in links(whole) if "Malaysia" in link.text)
    assert "size=50" in facet.href
    current = [attrs["href"] for _, attrs in tags(whole) if attrs.get("aria-current") == "true"]
    assert all_of_them.href in current


def test_a_size_that_is_not_offered_is_shown_with_the_others(many: httpx.Client) -> None:
    page = many.get("/search?size=30").text
    sizes = [link.text for link in links(page) if link.text.isdigit() and "size" in link.href]
    assert "30" in sizes


def test_where_all_results_stand_on_one_page_there_is_no_size_to_choose(
    client: httpx.Client,
) -> None:
    assert "Results on a page" not in client.get("/search").text
