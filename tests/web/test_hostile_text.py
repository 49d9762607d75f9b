"""Articles written to do harm are text and nothing else, wherever the web shows them."""

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.hostile import WORD, harmful, write_hostile
from tests.web.conftest import site_of
from tests.web.html import tags

ACTING = ("<script>alert", "<img src=x", "<b onmouseover", "</main></body></html> beras")


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder: Path = tmp_path_factory.mktemp("evil") / "articles"
    write_hostile(folder)
    with site_of(folder, {"Accept-Language": "en"}) as client:
        yield client


@pytest.fixture(scope="module")
def ids(evil: httpx.Client) -> list[str]:
    found = evil.get("/api/search", params={"q": WORD}).json()["results"]
    assert len(found) == 2
    return [one["id"] for one in found]


def pages(ids: list[str]) -> list[str]:
    of_articles = [f"/articles/{one}{part}" for one in ids for part in ("", "/lines", f"?q={WORD}")]
    return [
        "/", f"/search?q={WORD}", "/search?q=%1b%5b31m%e2%80%ae", "/sources", "/countries",
        "/countries/RU", f"/export.html?q={WORD}", *of_articles,
        "/countries/ID/RU", "/countries/ID/RU/sentences", "/countries/together", "/archive",
        "/archive/dates", "/archive/unread", f"/compare?q={WORD}&q=%1b%5b31m%e2%80%aex",
        f"/mentions?q={WORD}", "/mentions?mention=RU&sort=r1", f"/feed.atom?q={WORD}",
        f"/grid?terms={WORD}%0A%1b%5b31m%e2%80%aex&by=sources",
    ]  # fmt: skip


def test_no_page_has_markup_of_an_article(evil: httpx.Client, ids: list[str]) -> None:
    for path in pages(ids):
        answer = evil.get(path)
        assert answer.status_code == 200, path
        assert not [sign for sign in ACTING if sign in answer.text], path
        for _, attributes in tags(answer.text):
            assert not [name for name in attributes if name.startswith("on")], path
            assert not str(attributes.get("href", "")).startswith("javascript"), path


def test_no_page_turns_the_direction_of_writing(evil: httpx.Client, ids: list[str]) -> None:
    for path in pages(ids):
        assert harmful(evil.get(path).text) == set(), path


@pytest.mark.parametrize(
    "path",
    [
        f"/export.csv?q={WORD}&text=1", f"/mentions.csv?q={WORD}", f"/compare.csv?q={WORD}&q=x",
        f"/grid.csv?terms={WORD}%0A%3D1%2B1&by=sources", "/countries/together.csv",
        "/archive/unread.csv", "/archive/sources.csv", "/archive/dates.csv",
        f"/export.bib?q={WORD}", f"/export.ris?q={WORD}", f"/export.csl?q={WORD}",
    ],
)  # fmt: skip
def test_no_download_has_what_acts(evil: httpx.Client, path: str) -> None:
    text = evil.get(path).text.removeprefix("\ufeff")
    assert text
    assert harmful(text) == set()
    if ".csv" in path:
        assert '"=' not in text


def test_lines_of_records_keep_the_name_of_the_file_as_it_was_given(evil: httpx.Client) -> None:
    text = evil.get("/export.jsonl", params={"q": WORD}).text
    assert harmful(text) == set()
    files = [json.loads(line)["file"] for line in text.splitlines()]
    assert any("\x1b[31m\u202e.jsonl" in one for one in files)


def test_the_api_gives_what_the_records_say(evil: httpx.Client, ids: list[str]) -> None:
    for one in ids:
        article = evil.get(f"/api/articles/{one}").json()
        texts = {**article, "file": "", "files": []}
        assert harmful(json.dumps(texts, ensure_ascii=False)) == set()
        assert harmful(evil.get(f"/api/articles/{one}/similar").text) == set()


def test_an_original_is_plain_text_in_a_sandbox(evil: httpx.Client, ids: list[str]) -> None:
    for one in ids:
        answer = evil.get(f"/articles/{one}/original")
        assert answer.headers["Content-Type"].startswith("text/plain")
        assert "sandbox" in answer.headers["Content-Security-Policy"]
