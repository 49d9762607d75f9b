"""Results as files: the same as the pages have, complete, whole, and safe to open."""

import csv
import io
import json
import socket
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.search.archive import Archive
from app.web.application import create_app
from app.web.export import streaming
from app.web.export.cells import BOM, unguarded
from app.web.export.wanted import Format
from tests.conftest import ingest_all
from tests.serving import serving, serving_app
from tests.web.conftest import site_of
from tests.web.html import link_to, links, text_of

WORDS = ("latihan", "rusia", "kazahstan", "militer", "-cuaca", '"latihan militer"', "title:latihan")
PARAMETERS = st.fixed_dictionaries(
    {},
    optional={
        "q": st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join),
        "country": st.lists(st.sampled_from(["KZ", "ID,RU", "IR"]), max_size=2),
        "published_in": st.sampled_from(["ID", "US"]),
        "language": st.sampled_from(["id", "en"]),
        "from": st.sampled_from(["2022", "2023-02"]),
        "to": st.sampled_from(["2023", "2024-06-01"]),
        "undated": st.just("1"),
        "unsourced": st.just("1"),
        "sort": st.sampled_from(["newest", "oldest"]),
        "exact": st.just("1"),
        "copies": st.sampled_from(["all", "folded"]),
    },
)


def rows(response: httpx.Response) -> list[dict[str, str]]:
    """The rows of a table, their cells as the articles have them."""
    assert response.status_code == 200
    text = response.content.decode("utf-8")
    assert text.startswith(BOM)
    found = csv.DictReader(io.StringIO(text.removeprefix(BOM), newline=""))
    return [{name: unguarded(cell) for name, cell in row.items()} for row in found]


def objects(response: httpx.Response) -> list[dict[str, object]]:
    """The article objects on the lines of a file."""
    assert response.status_code == 200
    assert response.text.endswith("\n") or not response.text
    return [json.loads(line) for line in response.text.split("\n")[:-1]]


def ids(listed: list[dict[str, object]] | list[dict[str, str]]) -> list[object]:
    return [one["id"] for one in listed]


@given(parameters=PARAMETERS)
@settings(max_examples=25)
def test_page_api_and_files_have_the_same_total(
    client: httpx.Client, parameters: dict[str, object]
) -> None:
    query = urlencode({"copies": "folded", **parameters}, doseq=True)
    found = client.get(f"/api/search?{query}").json()
    table, lines = rows(client.get(f"/export.csv?{query}")), client.get(f"/export.jsonl?{query}")
    assert len(table) == found["total"]
    assert ids(table) == ids(objects(lines))
    assert set(ids(found["results"])) <= set(ids(table))
    assert lines.headers["x-total-count"] == str(found["total"])
    page = text_of(client.get(f"/search?{query}").text)
    if found["articles"]:
        assert f"{found['articles']} article" in page
        assert {row["articles"] for row in table} == {str(found["articles"])}


def test_a_line_is_the_article_as_the_api_gives_it(client: httpx.Client) -> None:
    for lang in ("en", "id"):
        listed = objects(client.get(f"/export.jsonl?lang={lang}"))
        assert len(listed) == 5
        for one in listed:
            assert one == client.get(f"/api/articles/{one['id']}?lang={lang}").json()


def test_a_row_tells_the_article_and_the_search_that_found_it(
    client: httpx.Client, site_url: str
) -> None:
    found = rows(client.get("/export.csv?q=latihan&country=KZ"))
    assert found
    version = client.get("/api/search").json()["archive_version"]
    for row in found:
        article = client.get(f"/api/articles/{row['id']}").json()
        same = (
            "title", "title_origin", "url", "source", "published_in", "agency", "author",
            "dateline", "language", "published", "published_origin", "published_precision",
        )  # fmt: skip
        assert {name: row[name] for name in same} == {name: article[name] or "" for name in same}
        assert row["countries"].split() == [one["code"] for one in article["countries"]]
        assert row["page"] == f"{site_url}/articles/{row['id']}"
        assert (row["query"], row["filters"]) == ("latihan", "country=KZ copies=all")
        assert row["archive_version"] == version
        repeated = client.get(row["search"].removeprefix(site_url))
        assert f"{len(found)} article" in text_of(repeated.text)


def test_texts_come_with_a_table_where_they_are_asked_for(client: httpx.Client) -> None:
    plain, full = rows(client.get("/export.csv")), rows(client.get("/export.csv?text=1"))
    assert "text" not in plain[0]
    for row in full:
        article = client.get(f"/api/articles/{row['id']}").json()
        assert row["text"].split("\n\n") == article["paragraphs"]


def test_copies_are_articles_too_unless_each_story_is_wanted_once(copied: httpx.Client) -> None:
    found = copied.get("/api/search?q=padi").json()
    assert found["articles"] > found["total"]
    every, once = (rows(copied.get(f"/export.csv?q=padi{one}")) for one in ("", "&copies=folded"))
    assert (len(every), len(once)) == (found["articles"], found["total"])
    assert {row["copies"] for row in every} == {str(len(every) - 1)}
    assert {row["story"] for row in every} == {row["story"] for row in once}


@pytest.mark.parametrize("form", ["csv", "jsonl", "html"])
def test_a_file_is_a_download_that_no_crawler_takes(client: httpx.Client, form: str) -> None:
    response = client.get(f"/export.{form}?q=latihan&country=KZ")
    named = response.headers["content-disposition"]
    version = response.headers["x-archive-version"]
    assert named.startswith('attachment; filename="warta-latihan-country-kz-')
    assert f"{version}.{form}" in named
    assert "charset=utf-8" in response.headers["content-type"]
    assert response.headers["x-robots-tag"] == "noindex"
    assert "Disallow: /export" in client.get("/robots.txt").text


def test_the_page_of_a_result_leads_to_its_files(copied: httpx.Client) -> None:
    page = copied.get("/search?q=padi&from=2020&sort=oldest&page=1&size=2&lang=id").text
    found = [one for one in links(page) if one.href.startswith("/export")]
    assert len(found) == 2 * len(Format)
    assert all("nofollow" in one.rel for one in found)
    tables = [one.href for one in found if urlsplit(one.href).path.endswith(".csv")]
    result = copied.get("/api/search?q=padi&from=2020").json()
    assert [len(rows(copied.get(href))) for href in tables] == [
        result["articles"],
        result["stories"],
    ]
    assert "/export" not in copied.get("/search?q=xqzxqz").text


def test_the_page_tells_how_the_search_is_repeated(client: httpx.Client, site_url: str) -> None:
    page = client.get("/search?q=latihan&country=KZ&page=1&size=1").text
    version = client.get("/api/search").json()["archive_version"]
    told = text_of(page)
    assert "Repeat" in told
    assert version in told
    assert "(UTC" in told
    lasting = link_to(page, f"{site_url}/search?q=latihan&country=KZ")
    assert lasting.href == f"{site_url}/search?q=latihan&country=KZ"


def test_every_page_tells_the_version_of_the_archive(client: httpx.Client) -> None:
    version = client.get("/api/search").json()["archive_version"]
    for path in ("/", "/countries", "/help", "/nothing-here"):
        assert f"Archive version {version}" in text_of(client.get(path).text)


def test_mistakes_are_told_and_nothing_is_sent_in_their_place(client: httpx.Client) -> None:
    for asked in ("country=XX", "from=soon", "from=2024&to=2022", "copies=some", "sort=best"):
        response = client.get(f"/export.csv?{asked}")
        assert response.status_code == 422, asked
        assert response.headers["content-type"] == "application/problem+json"
    assert client.get("/export.xml").status_code == 404


def test_only_the_head_is_sent_where_only_that_is_asked_for(client: httpx.Client) -> None:
    response = client.head("/export.csv")
    assert response.status_code == 200
    assert response.headers["x-total-count"] == "5"
    assert response.content == b""


def test_a_search_that_finds_nothing_is_a_table_without_rows(client: httpx.Client) -> None:
    assert rows(client.get("/export.csv?q=xqzxqz")) == []
    assert client.get("/export.jsonl?q=xqzxqz").content == b""
    assert "0 articles" in text_of(client.get("/export.html?q=xqzxqz").text)


def test_hostile_articles_act_nowhere(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    evil = [
        {"title": '=HYPERLINK("http://x.example";"klik")', "author": "@SUM(1)", "source": "+1"},
        {"title": "<script>alert(1)</script> & <b>", "source": '","=1+1', "author": "-2+3"},
    ]
    for number, one in enumerate(evil):
        record = {**one, "text": f"Paragraf panjang nomor {number} tentang serangan di desa itu.\n"}
        (folder / f"{number}.json").write_text(json.dumps(record), "utf-8")
    with site_of(folder) as client:
        response = client.get("/export.csv?text=1")
        raw = csv.reader(io.StringIO(response.content.decode("utf-8-sig"), newline=""))
        assert all(cell.lstrip()[:1] not in set("=+-@") or not cell for row in raw for cell in row)
        assert {row["title"] for row in rows(response)} == {
            one["title"] for one in objects(client.get("/export.jsonl"))
        }
        document = client.get("/export.html").text
        assert "<script" not in document
        assert document.count('<article class="story"') == 2


def test_the_document_reads_without_a_network(client: httpx.Client, site_url: str) -> None:
    text = client.get("/export.html?q=latihan").text
    for outside in ('src="', "<link", "@import", "url(", "<script", "<form"):
        assert outside not in text
    assert "<style>" in text
    found = [one.href for one in links(text)]
    assert all(href.startswith(("#", f"{site_url}/")) for href in found)
    inner = [href.removeprefix("#") for href in found if href.startswith("#")]
    assert inner
    assert all(f'id="{name}"' in text for name in inner)
    for one in objects(client.get("/export.jsonl?q=latihan")):
        assert all(str(part)[-30:] in text_of(text) for part in one["paragraphs"])  # type: ignore[attr-defined]
    assert "<mark>latihan</mark>" in text.lower()
    assert "This is all that was found" in text_of(text)
    assert 'lang="id"' in client.get("/export.html?q=latihan&lang=id").text[:200]


def test_a_document_has_a_bound_and_says_so(
    many: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.web.export.document.MOST_ARTICLES", 3)
    text = many.get("/export.html?q=panen", headers={"Accept-Language": "en"}).text
    assert text.count('<article class="story"') == 3
    assert "These are the first 3 of 45" in text_of(text)


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A library whose export is longer than what a connection holds."""
    folder = tmp_path / "articles"
    folder.mkdir()
    text = "\n".join(
        json.dumps({"title": f"Judul {number}", "text": f"Isi berita nomor {number}. " * 200})
        for number in range(2_000)
    )
    (folder / "all.jsonl").write_text(text, "utf-8")
    ingest_all(folder, library=tmp_path / "library")
    return tmp_path / "library"


def test_what_no_reader_takes_is_not_made(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    reading = type(Archive.open(large).library).listed

    def noted(self: object, asked: list[str]) -> object:
        made.append(len(asked))
        return reading(self, asked)  # type: ignore[arg-type]

    monkeypatch.setattr("app.library.reading.LibraryReader.listed", noted)
    # Packed, all of it is small enough to be on its way at once.
    plain = {"Accept-Encoding": "identity"}
    with (
        serving(large) as url,
        httpx.stream("GET", f"{url}/export.jsonl", headers=plain) as response,
    ):
        first = next(response.iter_raw())
        assert first
        assert sum(made) < 2_000


def test_an_export_whose_reader_went_away_makes_room_for_another(large: Path) -> None:
    app = create_app(large)
    exports = app.state.site.exports
    with serving_app(app) as url:
        place = urlsplit(url)
        for _ in range(streaming.MOST_OPEN + 2):
            with socket.create_connection((place.hostname, place.port)) as connection:
                connection.sendall(b"GET /export.jsonl HTTP/1.1\r\nHost: x\r\n\r\n")
                assert connection.recv(100).startswith(b"HTTP/1.1 200")
        with httpx.stream("GET", f"{url}/export.csv", timeout=30) as response:
            assert response.status_code == 200
            assert len(response.read().splitlines()) == 2_001
        assert not exports.full


def test_only_so_many_exports_are_made_at_once(
    library_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streaming, "MOST_OPEN", 0)
    with serving(library_dir) as url:
        response = httpx.get(f"{url}/export.csv")
        assert response.status_code == 503
        assert int(response.headers["retry-after"]) > 0
