"""Two copies of a story side by side."""

import httpx
import pytest

from tests.web.html import link_to, marks, tags, text_of


@pytest.fixture(scope="module")
def ids(copied: httpx.Client) -> list[str]:
    """The copies of the report, the earliest first."""
    found = copied.get("/api/search?sort=oldest&q=petani&copies=all").json()["results"]
    return [one["id"] for one in found]


def test_each_copy_leads_to_what_differs(copied: httpx.Client, ids: list[str]) -> None:
    page = copied.get(f"/articles/{ids[0]}").text
    link = link_to(page, "What differs: Kabar Dua")
    assert link.href == f"/articles/{ids[0]}/compare/{ids[1]}"
    assert "nofollow" in link.rel
    assert copied.get(link.href).status_code == 200


def test_both_copies_are_told_with_what_they_share_and_do_not(
    copied: httpx.Client, ids: list[str]
) -> None:
    page = copied.get(f"/articles/{ids[0]}/compare/{ids[1]}").text
    text = text_of(page)
    assert "20 sentences are the same" in text
    assert "Harian Satu 6 February 2023 Kabar Dua 7 February 2023" in text
    assert {"Petani menanam", "ditanam di satu desa"} <= set(marks(page))
    assert link_to(page, "Back to the article").href == f"/articles/{ids[0]}"


def test_texts_of_which_nothing_differs_are_told_so_and_unfolded(
    copied: httpx.Client, ids: list[str]
) -> None:
    page = copied.get(f"/articles/{ids[0]}/compare/{ids[1]}").text
    assert "Nothing differs in the texts" in text_of(page)
    assert ["open" in attributes for tag, attributes in tags(page) if tag == "details"] == [True]


def test_it_is_told_in_indonesian_too(copied: httpx.Client, ids: list[str]) -> None:
    page = copied.get(f"/articles/{ids[0]}/compare/{ids[1]}?lang=id").text
    assert "20 kalimat sama" in text_of(page)
    assert "6 Februari 2023" in text_of(page)


def test_search_engines_leave_it_aside(copied: httpx.Client, ids: list[str]) -> None:
    answer = copied.get(f"/articles/{ids[0]}/compare/{ids[1]}")
    assert answer.headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("other", ["none", "%00", "self"])
def test_only_copies_of_a_story_are_compared(
    copied: httpx.Client, ids: list[str], other: str
) -> None:
    path = f"/articles/{ids[0]}/compare/{ids[0] if other == 'self' else other}"
    assert copied.get(path).status_code == 404
    assert copied.get(f"/articles/none/compare/{ids[0]}").status_code == 404
