"""Citations where readers, programs and reference managers find them."""

import csv
import io
import json
from urllib.parse import parse_qs

import httpx
import pytest
import rispy
from bibtexparser.entrypoint import parse_string

from app.web.export.cells import BOM
from app.web.export.wanted import CITATIONS, Format
from tests.web.html import data_block, links, tags, text_of


def paths(client: httpx.Client) -> list[str]:
    """The addresses of all articles."""
    found = client.get("/api/search?size=100").json()["results"]
    return [f"/articles/{one['id']}" for one in found]


def keys(form: Format, text: str) -> list[str]:
    """The names of all citations of a file, as a library of others reads them."""
    match form:
        case Format.BIBTEX:
            return [entry.key for entry in parse_string(text).entries]
        case Format.RIS:
            return [one["id"] for one in rispy.loads(text)]
        case _:
            return [one["id"] for one in json.loads(text)]


def test_an_article_has_its_citations_on_its_page_and_in_the_api(client: httpx.Client) -> None:
    for path in paths(client):
        page, told = client.get(path).text, client.get(f"/api{path}/citation").json()
        shown = text_of(page)
        for said in (told["apa"], told["chicago"], told["held"]):
            assert said in shown
        version = client.get("/api/search").json()["archive_version"]
        assert version in told["held"]
        hrefs = [link.href for link in links(page) if "/cite." in link.href]
        assert hrefs == [f"{path}/cite.{form}" for form in CITATIONS]


def test_the_files_of_an_article_are_what_the_api_gives(client: httpx.Client) -> None:
    for path in paths(client):
        told = client.get(f"/api{path}/citation").json()
        assert client.get(f"{path}/cite.bib").text == told["bibtex"]
        assert client.get(f"{path}/cite.ris").text == told["ris"]
        (item,) = client.get(f"{path}/cite.csl").json()
        assert item == told["csl"]


@pytest.mark.parametrize("form", CITATIONS)
def test_a_file_is_named_after_the_article(client: httpx.Client, form: Format) -> None:
    (path, *_) = paths(client)
    response = client.get(f"{path}/cite.{form}")
    (key,) = keys(form, response.text)
    assert f'filename="{key}.{form.suffix}"' in response.headers["content-disposition"]
    assert response.headers["x-robots-tag"] == "noindex"


def test_of_no_article_and_in_no_other_format_there_is_none(client: httpx.Client) -> None:
    (path, *_) = paths(client)
    for missing in (f"{path}/cite.csv", f"{path}/cite.", "/articles/none/cite.bib"):
        assert client.get(missing).status_code == 404
    assert client.get("/api/articles/none/citation").status_code == 404


@pytest.mark.parametrize("query", ["", "?q=latihan", "?q=latihan&country=KZ&sort=oldest", "?q=xqz"])
def test_a_result_is_cited_to_its_end(client: httpx.Client, query: str) -> None:
    table = client.get(f"/export.csv{query}").text.removeprefix(BOM)
    ids = [f"warta-{row['id']}" for row in csv.DictReader(io.StringIO(table, newline=""))]
    for form in CITATIONS:
        assert keys(form, client.get(f"/export.{form}{query}").text) == ids


def test_each_citation_of_a_result_tells_the_search(client: httpx.Client, site_url: str) -> None:
    version = client.get("/api/search").json()["archive_version"]
    for one in client.get("/export.csl?q=latihan&country=KZ").json():
        assert f"archive {version}" in one["note"]
        assert f"{site_url}/search?q=latihan&country=KZ&copies=all" in one["note"]


def test_the_head_of_an_article_tells_reference_managers_what_is_known(
    client: httpx.Client,
) -> None:
    for path in paths(client):
        page, article = client.get(path).text, client.get(f"/api{path}").json()
        pairs = [(a.get("name"), a.get("content")) for tag, a in tags(page) if tag == "meta"]
        told = {name: content for name, content in pairs if name}
        assert told["z:itemType"] == "newspaperArticle"
        assert told["citation_title"] == article["title"]
        assert told.get("prism.publicationName") == article["source"]
        assert "citation_journal_title" not in told
        dated = article["published"] and article["published_origin"] != "inferred"
        assert ("citation_publication_date" in told) == bool(dated)
        assert bool("citation_author" in told) == bool(article["author"] or article["agency"])
        assert json.loads(data_block(page))["isAccessibleForFree"] is True


def test_each_hit_of_a_list_is_told_to_reference_managers(
    client: httpx.Client, site_url: str
) -> None:
    found = client.get("/api/search?q=latihan").json()["results"]
    page = client.get("/search?q=latihan").text
    spans = [attrs for _, attrs in tags(page) if attrs.get("class") == "Z3988"]
    told = [parse_qs(str(attrs["title"])) for attrs in spans]
    assert [one["rft_id"] for one in told] == [[f"{site_url}/articles/{o['id']}"] for o in found]
    assert [one["rft.title"] for one in told] == [[one["title"]] for one in found]
    assert all(one["ctx_ver"] == ["Z39.88-2004"] for one in told)
    assert all(one["rft.type"] == ["newspaperArticle"] for one in told)


def test_a_hostile_article_ends_no_citation(hostile: httpx.Client) -> None:
    (path,) = paths(hostile)
    article = hostile.get(f"/api{path}").json()
    (entry,) = parse_string(hostile.get(f"{path}/cite.bib").text).entries
    assert entry.fields
    assert rispy.loads(hostile.get(f"{path}/cite.ris").text)[0]["title"] == article["title"]
    assert "<script>" not in hostile.get(path).text.replace('<script type="', "")
