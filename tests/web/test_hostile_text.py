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


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_no_download_has_what_acts(evil: httpx.Client, form: str) -> None:
    text = evil.get(f"/export.{form}", params={"q": WORD, "text": "1"}).text.removeprefix("\ufeff")
    assert harmful(text) == set()
    if form == "csv":
        assert '"=' not in text


def test_the_api_gives_what_the_records_say(evil: httpx.Client, ids: list[str]) -> None:
    for one in ids:
        for path in (f"/api/articles/{one}", f"/api/articles/{one}/similar"):
            answer = evil.get(path)
            assert answer.status_code == 200
            assert harmful(json.dumps(answer.json(), ensure_ascii=False)) == set()


def test_an_original_is_plain_text_in_a_sandbox(evil: httpx.Client, ids: list[str]) -> None:
    for one in ids:
        answer = evil.get(f"/articles/{one}/original")
        assert answer.headers["Content-Type"].startswith("text/plain")
        assert "sandbox" in answer.headers["Content-Security-Policy"]
