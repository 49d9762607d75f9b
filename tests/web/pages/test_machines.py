from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import httpx
import pytest

from app.web.pages import machines
from tests.serving import serving

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture
def split(library_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[httpx.Client]:
    """A client of a server whose sitemaps hold two addresses at most."""
    monkeypatch.setattr(machines, "SITEMAP_URLS", 2)
    with serving(library_dir) as url, httpx.Client(base_url=url) as client:
        yield client


def places(client: httpx.Client, path: str) -> list[str]:
    root = ElementTree.fromstring(client.get(path).text)  # noqa: S314 - our own server's
    return [element.text or "" for element in root.iter(f"{SITEMAP}loc")]


def test_the_sitemap_has_every_article_country_and_source_and_all_of_them_exist(
    client: httpx.Client, site_url: str
) -> None:
    found = places(client, "/sitemap.xml")
    assert len([place for place in found if "/articles/" in place]) == 5
    assert f"{site_url}/countries/KZ" in found
    assert f"{site_url}/sources" in found
    assert any(place.startswith(f"{site_url}/sources/") for place in found)
    assert all(client.get(place).status_code == 200 for place in found)


def test_a_large_archive_has_several_sitemaps(split: httpx.Client) -> None:
    files = places(split, "/sitemap.xml")
    assert len(files) == 3
    articles = [place for file in files for place in places(split, file)]
    assert len(set(articles)) == 5


@pytest.mark.parametrize("path", ["/sitemap-0.xml", "/sitemap-2.xml", "/sitemap-x.xml"])
def test_a_sitemap_that_is_not_there_is_not_found(client: httpx.Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_crawlers_are_kept_from_searches_and_shown_the_sitemap(
    client: httpx.Client, site_url: str
) -> None:
    robots = client.get("/robots.txt").text
    assert "Disallow: /search\n" in robots
    assert f"Sitemap: {site_url}/sitemap.xml" in robots


def test_browsers_learn_how_to_search(client: httpx.Client, site_url: str) -> None:
    answer = client.get("/opensearch.xml")
    assert answer.headers["Content-Type"] == "application/opensearchdescription+xml"
    root = ElementTree.fromstring(answer.text)  # noqa: S314 - our own server's
    url = root.find("{http://a9.com/-/spec/opensearch/1.1/}Url")
    assert url is not None
    assert url.get("template") == f"{site_url}/search?q={{searchTerms}}"


def test_health_is_asked_for_every_time(client: httpx.Client) -> None:
    answer = client.get("/healthz")
    assert answer.json()["status"] == "ok"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("host", ['"><script>', "[bad", "a b", ""])
def test_a_false_host_gets_no_say(client: httpx.Client, host: str) -> None:
    answer = client.get("/opensearch.xml", headers={"Host": host})
    assert answer.status_code in {200, 400}
    assert "<script>" not in answer.text
