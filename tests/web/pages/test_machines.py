import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import httpx
import pytest
from lxml import etree

from app.web.pages import machines
from tests.serving import serving

OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
# Of the schema that sitemaps.org publishes, what concerns our elements.
SCHEMA = b"""<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
  targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <xsd:element name="urlset"><xsd:complexType><xsd:sequence>
    <xsd:element name="url" type="tUrl" maxOccurs="unbounded"/>
  </xsd:sequence></xsd:complexType></xsd:element>
  <xsd:complexType name="tUrl"><xsd:sequence>
    <xsd:element name="loc"><xsd:simpleType><xsd:restriction base="xsd:anyURI">
      <xsd:minLength value="12"/><xsd:maxLength value="2048"/>
    </xsd:restriction></xsd:simpleType></xsd:element>
    <xsd:element name="lastmod" minOccurs="0"><xsd:simpleType>
      <xsd:union memberTypes="xsd:date xsd:dateTime"/>
    </xsd:simpleType></xsd:element>
  </xsd:sequence></xsd:complexType>
</xsd:schema>"""
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


def test_a_large_archive_has_several_sitemaps_with_everything_once(
    split: httpx.Client,
) -> None:
    files = places(split, "/sitemap.xml")
    parts = [places(split, file) for file in files]
    articles = [[place for place in part if "/articles/" in place] for part in parts]
    assert [len(part) for part in articles] == [2, 2, 1]
    found = [place for part in parts for place in part]
    assert len(set(found)) == len(found)
    assert {str(split.base_url.join(path)) for path in ("/sources", "/countries/KZ")} < set(found)


def test_a_sitemap_fits_the_schema_and_dates_what_has_a_day(
    many: httpx.Client, client: httpx.Client
) -> None:
    schema = etree.XMLSchema(etree.fromstring(SCHEMA))
    dated = etree.fromstring(client.get("/sitemap.xml").content)
    undated = etree.fromstring(many.get("/sitemap.xml").content)
    schema.assertValid(dated)
    schema.assertValid(undated)
    days = {one["id"]: one["published"] for one in client.get("/api/search").json()["results"]}
    found = {
        url.findtext(f"{SITEMAP}loc").rpartition("/")[2]: url.findtext(f"{SITEMAP}lastmod")
        for url in dated.iter(f"{SITEMAP}url")
        if "/articles/" in url.findtext(f"{SITEMAP}loc")
    }
    assert found == {one: day[:10] if day and len(day) >= 10 else None for one, day in days.items()}
    assert len(set(map(bool, found.values()))) == 2
    assert undated.find(f".//{SITEMAP}lastmod") is None


def test_past_the_last_sitemap_there_is_none(split: httpx.Client) -> None:
    files = places(split, "/sitemap.xml")
    assert split.get(f"/sitemap-{len(files) + 1}.xml").status_code == 404


@pytest.mark.parametrize("path", ["/sitemap-0.xml", "/sitemap-2.xml", "/sitemap-x.xml"])
def test_a_sitemap_that_is_not_there_is_not_found(client: httpx.Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_crawlers_are_kept_from_searches_and_shown_the_sitemap(
    client: httpx.Client, site_url: str
) -> None:
    robots = client.get("/robots.txt").text
    assert "Disallow: /search\n" in robots
    assert "Allow: /search?q=\nDisallow: /search?q=*&\n" in robots
    assert f"Sitemap: {site_url}/sitemap.xml" in robots


def test_browsers_learn_how_to_search(client: httpx.Client, site_url: str) -> None:
    answer = client.get("/opensearch.xml")
    assert answer.headers["Content-Type"] == "application/opensearchdescription+xml"
    root = etree.fromstring(answer.content)
    urls = {url.get("type"): url.get("template") for url in root.findall(f"{OPENSEARCH}Url")}
    assert urls["text/html"].startswith(f"{site_url}/search?q={{searchTerms}}&page={{startPage?}}")
    assert urls["application/json"].startswith(f"{site_url}/api/search?q={{searchTerms}}&")
    assert (
        urls["application/x-suggestions+json"] == f"{site_url}/suggestions.json?q={{searchTerms}}"
    )
    assert len(root.findtext(f"{OPENSEARCH}ShortName")) <= 16
    assert len(root.findtext(f"{OPENSEARCH}Description")) <= 1024
    assert root.findtext(f"{OPENSEARCH}InputEncoding") == "UTF-8"
    for image in root.findall(f"{OPENSEARCH}Image"):
        assert client.get(image.text).headers["Content-Type"] == image.get("type")
    for template in urls.values():
        filled = template.replace("{searchTerms}", "latihan")
        assert client.get(re.sub(r"{\w+\?}", "", filled)).status_code == 200


def test_every_page_offers_the_search_in_the_language_that_the_reader_chose(
    client: httpx.Client,
) -> None:
    for path in ("/", "/search?q=latihan", "/countries/KZ", "/none"):
        assert '<link rel="search" type="application/opensearchdescription+xml"' in (
            client.get(path).text
        )
    indonesian = client.get("/opensearch.xml?lang=id").text
    assert indonesian.count("&amp;lang=id") == 3
    assert "&lang" not in indonesian


def test_an_address_bar_is_given_completions_that_find_something(
    client: httpx.Client, site_url: str
) -> None:
    answer = client.get("/suggestions.json?q=KAZ")
    assert answer.headers["Content-Type"] == "application/x-suggestions+json"
    asked, completions, _, addresses = answer.json()
    assert asked == "KAZ"
    assert "Kazakhstan" in completions
    assert addresses[completions.index("Kazakhstan")] == f"{site_url}/search?q=Kazakhstan"
    for completion in completions:
        assert client.get("/api/search", params={"q": completion}).json()["total"] > 0


@pytest.mark.parametrize("query", ["", "?q=", "?q=zzqqxx", "?q=%00%ff", "?q=" + "x" * 3_000])
def test_an_address_bar_is_given_nothing_where_nothing_completes(
    client: httpx.Client, query: str
) -> None:
    assert client.get(f"/suggestions.json{query}").json()[1:] == [[], [], []]


@pytest.mark.parametrize("typed", ["latihan mili", "latihan source:tempo", "kaz -rus"])
def test_a_longer_search_is_completed_as_a_whole(client: httpx.Client, typed: str) -> None:
    _, completions, texts, addresses = client.get("/suggestions.json", params={"q": typed}).json()
    assert len(completions) == len(texts) == len(addresses)
    first = typed.split()[0]
    assert all(completion.startswith(first) for completion in completions)


def test_health_is_asked_for_every_time(client: httpx.Client) -> None:
    answer = client.get("/healthz")
    assert answer.json()["status"] == "ok"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("host", ['"><script>', "[bad", "a b", ""])
def test_a_false_host_gets_no_say(client: httpx.Client, host: str) -> None:
    answer = client.get("/opensearch.xml", headers={"Host": host})
    assert answer.status_code in {200, 400}
    assert "<script>" not in answer.text
