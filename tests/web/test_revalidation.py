import sqlite3
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from app.ingest.pipeline import repair
from tests.conftest import ingest_all
from tests.databases import change
from tests.serving import serving
from tests.web.conftest import write_articles


def test_a_page_that_has_not_changed_is_not_sent_again(client: httpx.Client) -> None:
    for path in ("/", "/search?q=latihan", "/api/search?q=latihan", "/sitemap.xml"):
        etag = client.get(path).headers["ETag"]
        again = client.get(path, headers={"If-None-Match": f'"other", {etag}'})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["ETag"] == etag


def test_another_language_or_address_is_another_page(client: httpx.Client) -> None:
    etag = client.get("/").headers["ETag"]
    held = {"If-None-Match": etag}
    assert client.get("/", headers={**held, "Accept-Language": "id"}).status_code == 200
    assert client.get("/?lang=id", headers=held).status_code == 200


def test_a_failure_is_never_kept(client: httpx.Client) -> None:
    answer = client.get("/none")
    assert "ETag" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"


def test_what_is_ingested_while_serving_is_on_the_next_page(tmp_path: Path) -> None:
    library, first, second = tmp_path / "library", tmp_path / "a", tmp_path / "b"
    write_articles(first, 2)
    ingest_all(first, library=library)
    with serving(library) as url:
        before = httpx.get(url)
        write_articles(second, 5)
        ingest_all(second, library=library)
        after = httpx.get(url, headers={"If-None-Match": before.headers["ETag"]})
    assert "2 articles" in before.text
    assert after.status_code == 200
    assert "5 articles" in after.text


def test_what_is_searched_counts_even_where_the_records_are_the_same(tmp_path: Path) -> None:
    write_articles(tmp_path / "a", 2)
    ingest_all(tmp_path / "a", library=tmp_path / "library")
    with serving(tmp_path / "library") as url:
        before = httpx.get(url).headers["ETag"]
        repair(tmp_path / "library")
        assert httpx.get(url, headers={"If-None-Match": before}).status_code == 200


def test_whether_a_page_has_changed_is_told_while_a_writer_keeps_every_reader_out(
    tmp_path: Path,
) -> None:
    write_articles(tmp_path / "a", 2)
    ingest_all(tmp_path / "a", library=tmp_path / "library")
    with serving(tmp_path / "library") as url:
        etag = httpx.get(url).headers["ETag"]
        with closing(sqlite3.connect(tmp_path / "library/articles.db")) as writer:
            writer.execute("BEGIN EXCLUSIVE")
            again = httpx.get(url, headers={"If-None-Match": etag}, timeout=5)
            other = httpx.get(f"{url}/robots.txt", timeout=5)
            writer.rollback()
    assert (again.status_code, other.status_code) == (304, 200)


def test_every_commit_of_records_makes_another_page(tmp_path: Path) -> None:
    write_articles(tmp_path / "a", 2)
    ingest_all(tmp_path / "a", library=tmp_path / "library")
    tags = set()
    with serving(tmp_path / "library") as url:
        for _ in range(3):
            change(tmp_path / "library", "UPDATE meta SET revision = revision + 1")
            tags.add(httpx.get(f"{url}/robots.txt").headers["ETag"])
    assert len(tags) == 3


@pytest.mark.parametrize("path", ["/", "/search?q=latihan", "/export.csv", "/favicon.ico"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_who_has_any_copy_is_sent_no_other(client: httpx.Client, method: str, path: str) -> None:
    """RFC 9110, 13.1.2: `*` is false for whatever is there."""
    answer = client.request(method, path, headers={"If-None-Match": "*"})
    assert (answer.status_code, answer.content) == (304, b"")
    assert answer.headers["ETag"] == client.get(path).headers["ETag"]


@pytest.mark.parametrize(
    ("path", "status"),
    [("/articles/none", 404), ("/countries/id", 307), ("/api/search?page=x", 422)],
)
def test_of_nothing_there_is_no_copy(client: httpx.Client, path: str, status: int) -> None:
    assert client.get(path, headers={"If-None-Match": "*"}).status_code == status


@pytest.mark.parametrize(
    "path",
    ["/feed.atom", "/export.csv", "/export.bib", "/opensearch.xml", "/countries/together.csv"],
)
def test_what_is_in_the_readers_language_says_so(client: httpx.Client, path: str) -> None:
    """RFC 9110, 12.5.5; with the same field as the answer that nothing has changed."""
    answer = client.get(path)
    varied = {one.strip() for one in answer.headers["Vary"].split(",")}
    assert "Accept-Language" in varied
    again = client.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    assert varied <= {one.strip() for one in again.headers["Vary"].split(",")}
