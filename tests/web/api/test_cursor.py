"""Complete listings: every result once, page by page, or a word that this cannot be."""

from base64 import urlsafe_b64encode
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.conftest import ingest_all
from tests.serving import serving
from tests.web.conftest import write_articles


def listed(client: httpx.Client, **asked: object) -> list[str]:
    """The ids of all pages of a listing, in order."""
    found: list[str] = []
    cursor = None
    for _ in range(100):
        more: dict[str, object] = {"cursor": cursor} if cursor else {}
        answer = client.get(f"/api/search?{urlencode({**asked, **more})}")
        assert answer.status_code == 200
        found += [one["id"] for one in answer.json()["results"]]
        cursor = answer.json()["next_cursor"]
        if cursor is None:
            return found
    raise AssertionError("the listing has no end")


@pytest.mark.parametrize("asked", [{}, {"q": "panen"}, {"q": "panen", "country": "MY"}])
@pytest.mark.parametrize("size", [1, 7, 45, 100])
def test_a_listing_has_every_result_once(
    many: httpx.Client, asked: dict[str, object], size: int
) -> None:
    found = listed(many, **asked, size=size)
    total = many.get(f"/api/search?{urlencode(asked)}").json()["total"]
    assert len(found) == len(set(found)) == total


def test_the_last_page_has_no_next(many: httpx.Client) -> None:
    assert many.get("/api/search?size=20&page=2").json()["next_cursor"]
    assert many.get("/api/search?size=20&page=3").json()["next_cursor"] is None
    assert many.get("/api/search?q=xqzxqz").json()["next_cursor"] is None


def test_it_goes_on_where_a_page_ended_and_in_its_size(many: httpx.Client) -> None:
    cursor = many.get("/api/search?q=panen&size=7&page=2").json()["next_cursor"]
    follows = many.get(f"/api/search?q=panen&cursor={cursor}").json()
    third = many.get("/api/search?q=panen&size=7&page=3").json()
    assert (follows["page"], follows["size"]) == (3, 7)
    assert [one["id"] for one in follows["results"]] == [one["id"] for one in third["results"]]


def test_one_of_another_search_is_refused(many: httpx.Client) -> None:
    cursor = many.get("/api/search?q=panen&size=7").json()["next_cursor"]
    answer = many.get(f"/api/search?q=padi&cursor={cursor}")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["parameter"] == "cursor"


def made(text: str) -> str:
    return urlsafe_b64encode(text.encode()).decode()


@given(cursor=st.text(min_size=1, max_size=210) | st.text(min_size=1, max_size=60).map(made))
@example(made("[1e400, 20, 0, 0]"))
@example(made("[true, true, true, true]"))
@example(made("[[], {}, [], {}]"))
@example(made("[" * 100))
@example("\x00")
@settings(max_examples=60)
def test_nonsense_is_refused(many: httpx.Client, cursor: str) -> None:
    answer = many.get("/api/search?" + urlencode({"cursor": cursor}, errors="replace"))
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["parameter"] == "cursor"


def test_a_listing_of_an_archive_that_changed_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    write_articles(folder, 9)
    ingest_all(folder, library=tmp_path / "library")
    with serving(tmp_path / "library") as url, httpx.Client(base_url=url) as client:
        cursor = client.get("/api/search?size=4").json()["next_cursor"]
        assert client.get(f"/api/search?cursor={cursor}").status_code == 200
        (folder / "more.txt").write_text("Panen lagi\n\nPetani memanen padi lagi.", "utf-8")
        ingest_all(folder, library=tmp_path / "library")
        answer = client.get(f"/api/search?cursor={cursor}")
        assert answer.status_code == 410
        assert "begin it again" in answer.json()["detail"]
