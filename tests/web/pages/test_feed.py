"""Feeds of searches: valid, complete by their pages, and the same wherever they are served."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import feedparser
import httpx
import pytest
from lxml import etree

from tests.conftest import ingest_all
from tests.serving import serving
from tests.web.conftest import site_of
from tests.web.html import tags

SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).parent.parent / "atom.rng"))


def read(response: httpx.Response) -> Any:
    """The feed as a feed reader has it; it is valid."""
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("application/atom+xml")
    SCHEMA.assertValid(etree.fromstring(response.content))
    found = feedparser.parse(response.content)
    assert not found.bozo
    assert found.version == "atom10"
    return found


def ids(feed: Any) -> list[str]:
    return [entry.id for entry in feed.entries]


def link(feed: Any, rel: str) -> str | None:
    return next((one.href for one in feed.feed.links if one.rel == rel), None)


@pytest.mark.parametrize(
    "query", ["", "q=latihan", "q=latihan+rusia&country=KZ", "q=xqzxqz", "undated=1", "lang=id"]
)
def test_a_feed_has_the_stories_that_the_search_finds(client: httpx.Client, query: str) -> None:
    feed = read(client.get(f"/feed.atom?{query}"))
    found = client.get(f"/api/search?{query}&sort=newest").json()
    assert [entry.title for entry in feed.entries] == [one["title"] for one in found["results"]]
    assert int(feed.feed.opensearch_totalresults) == found["total"]
    assert found["archive_version"] in feed.feed.subtitle


def test_an_entry_has_what_is_known_of_the_article(client: httpx.Client, site_url: str) -> None:
    feed = read(client.get("/feed.atom"))
    assert feed.entries
    for entry in feed.entries:
        assert entry.link.startswith(f"{site_url}/articles/")
        article = client.get(f"/api/articles/{entry.link.rpartition('/')[2]}").json()
        assert entry.title == article["title"]
        codes = [one["code"] for one in article["countries"]]
        assert [tag.term for tag in entry.get("tags", [])] == codes
        assert entry.get("source", {}).get("title") == article["source"]
        exact = article["published_precision"] in ("minute", "day")
        if exact and article["published_origin"] != "inferred":
            assert entry.published[:10] == article["published"][:10]
        else:
            assert "published" not in entry
        if article["published"]:
            assert entry.updated.startswith(article["published"][:7])
        named = article["author"] or article["agency"] or article["source"]
        assert ("authors" in entry) == bool(named)


def test_snippets_have_their_words_marked(client: httpx.Client) -> None:
    summaries = [entry.summary for entry in read(client.get("/feed.atom?q=latihan")).entries]
    assert any("<b>latihan</b>" in one.lower() for one in summaries)


def test_pages_lead_through_the_whole_search_once(many: httpx.Client) -> None:
    seen: list[str] = []
    address: str | None = f"{many.base_url}/feed.atom?q=panen&size=10"
    while address:
        feed = read(many.get(address))
        assert link(feed, "self") == address.replace("size=10", "sort=newest&size=10") or seen
        assert link(feed, "first")
        assert link(feed, "last")
        seen += ids(feed)
        address = link(feed, "next")
    assert len(seen) == len(set(seen)) == many.get("/api/search?q=panen").json()["total"]
    assert link(feed, "previous")


def test_a_page_past_the_end_is_the_last_one(many: httpx.Client) -> None:
    last = read(many.get("/feed.atom?q=panen&page=3"))
    assert ids(read(many.get("/feed.atom?q=panen&page=99999"))) == ids(last)


def test_ids_are_the_same_on_every_host_and_in_every_language(
    client: httpx.Client, library_dir: Path
) -> None:
    here = read(client.get("/feed.atom?q=latihan"))
    with serving(library_dir) as url:
        there = read(httpx.get(f"{url}/feed.atom?lang=id&size=50&q=latihan"))
    assert (here.feed.id, ids(here)) == (there.feed.id, ids(there))
    assert here.feed.id.startswith("urn:uuid:")
    assert read(client.get("/feed.atom?q=rusia")).feed.id != here.feed.id


def test_the_newest_come_first_and_the_undated_last(monthly: httpx.Client) -> None:
    feed = read(monthly.get("/feed.atom?q=padi&copies=all&size=100"))
    dates = [entry.get("published", "") for entry in feed.entries]
    assert dates == sorted(dates, reverse=True)
    assert dates[-1] == ""
    first = read(monthly.get("/feed.atom?q=padi&copies=all&sort=oldest")).entries[0]
    assert first.published == dates[-2]


def test_a_reader_that_has_it_is_told_so(client: httpx.Client) -> None:
    response = client.get("/feed.atom?q=latihan")
    for held in (
        {"If-None-Match": response.headers["etag"]},
        {"If-Modified-Since": response.headers["last-modified"]},
    ):
        again = client.get("/feed.atom?q=latihan", headers=held)
        assert (again.status_code, again.content) == (304, b"")
    old = {"If-Modified-Since": "Thu, 01 Jan 1970 00:00:00 GMT"}
    assert client.get("/feed.atom?q=latihan", headers=old).status_code == 200
    for odd in ("kemarin", f"Sat, 28 Nov 2026 08:00:00 +{'9' * 20}"):
        held = {"If-Modified-Since": odd}
        assert client.get("/feed.atom?q=latihan", headers=held).status_code == 200


def test_what_was_read_since_is_in_the_feed(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("Panen padi selesai\n\nPetani memanen padi.\n", "utf-8")
    ingest_all(folder, library=tmp_path / "library")
    with serving(tmp_path / "library") as url:
        first = httpx.get(f"{url}/feed.atom")
        (folder / "b.txt").write_text("Panen kopi selesai\n\nPetani memetik kopi.\n", "utf-8")
        ingest_all(folder, library=tmp_path / "library")
        second = httpx.get(f"{url}/feed.atom", headers={"If-None-Match": first.headers["etag"]})
        assert set(ids(read(first))) < set(ids(read(second)))


def test_a_feed_is_named_after_what_it_is_of(client: httpx.Client) -> None:
    for asked, name in (("", "All articles"), ("?q=padi&country=KZ", "padi · KZ")):
        assert read(client.get(f"/feed.atom{asked}")).feed.title == f"Warta: {name}"


@pytest.mark.parametrize(
    "asked", ["country=XX", "from=soon", "page=0", "size=1000", "sort=best", "from=2024&to=2022"]
)
def test_mistakes_are_told(client: httpx.Client, asked: str) -> None:
    response = client.get(f"/feed.atom?{asked}")
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"


def test_pages_offer_their_feed(client: httpx.Client) -> None:
    source = client.get("/api/sources").json()[0]["name"]
    places = {
        "/": {},
        "/search?q=latihan&sort=oldest&page=1&size=50&facet=source": {"q": "latihan"},
        "/countries/KZ": {"country": "KZ"},
        f"/sources/{source}": {"source": source},
    }
    for path, asked in places.items():
        page = client.get(path).text
        offered = [
            str(attrs["href"])
            for tag, attrs in tags(page)
            if tag == "link" and attrs.get("type") == "application/atom+xml"
        ]
        assert offered == [f"/feed.atom?{urlencode(asked)}" if asked else "/feed.atom"]
        assert read(client.get(offered[0])).entries
    assert 'href="/feed.atom?q=latihan" rel="nofollow"' in client.get("/search?q=latihan").text


EVIL = {
    "title": "Padi \x01\x0b\ufffe ]]> <b>tebal</b> & 'kutip' \"dua\"",
    "author": "<script>alert(1)</script>",
    "source": 'A & "B" <c>',
    "url": 'https://x.example/a b"<>{}\\?q=ü&x=%20',
    "text": "Petani &lt;b&gt; memanen padi & menjual <i>beras</i> \x02 \ud800 di pasar desa.",
}


@pytest.fixture
def evil(tmp_path: Path) -> Iterator[httpx.Client]:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.json").write_text(json.dumps(EVIL), "utf-8")
    with site_of(folder) as client:
        yield client


def test_texts_of_any_kind_break_no_feed(evil: httpx.Client) -> None:
    for asked in ("", "?q=padi", "?q=%00%01%3C%26%22padi"):
        (entry,) = read(evil.get(f"/feed.atom{asked}")).entries
        assert "<script" not in entry.summary
