"""From an article to the next and the previous one of the result it was found in."""

import httpx
import pytest

from tests.web.conftest import MANY
from tests.web.html import link_to, links, text_of

SEARCH = "/search?q=padi&sort=oldest&size=10"


def hits(client: httpx.Client, address: str) -> list[str]:
    found = links(client.get(address).text)
    return [link.href for link in found if link.href.startswith("/articles/")]


def test_links_of_a_result_say_at_which_row_they_stand(many: httpx.Client) -> None:
    first, second = hits(many, SEARCH), hits(many, f"{SEARCH}&page=2")
    assert first[0].endswith("?q=padi&sort=oldest&size=10&at=1")
    assert [href.rpartition("=")[2] for href in second] == [str(row) for row in range(11, 21)]
    assert not any("page=" in href for href in second)


def test_one_goes_along_the_whole_result_and_back(many: httpx.Client) -> None:
    page = many.get(hits(many, SEARCH)[0], headers={"Accept-Language": "en"}).text
    assert f"Result 1 of {MANY}" in text_of(page)
    assert not [link for link in links(page) if "prev" in link.rel]
    for row in range(2, MANY + 1):
        page = many.get(link_to(page, "Next").href, headers={"Accept-Language": "en"}).text
        assert f"Result {row} of {MANY}" in text_of(page)
    assert not [link for link in links(page) if "next" in link.rel]
    assert "page=5" in link_to(page, "Back to the search").href
    page = many.get(link_to(page, "Previous").href, headers={"Accept-Language": "en"}).text
    assert f"Result {MANY - 1} of {MANY}" in text_of(page)


def test_the_row_is_kept_by_the_other_links_of_the_page(many: httpx.Client) -> None:
    page = many.get(hits(many, f"{SEARCH}&page=2")[0], headers={"Accept-Language": "en"}).text
    assert "&at=11&" in link_to(page, "Next hit").href
    assert "&at=11&mark=" in link_to(page, "Mark").href


def test_without_words_one_goes_along_all_articles(many: httpx.Client) -> None:
    href = hits(many, "/search")[2]
    page = many.get(href, headers={"Accept-Language": "en"}).text
    assert href.endswith("?at=3")
    assert f"Result 3 of {MANY}" in text_of(page)


@pytest.mark.parametrize("row", ["0", "2", "-1", "x", "1e3", "99999999999999999999", "%00", "١"])
def test_a_row_where_the_article_does_not_stand_is_left_aside(many: httpx.Client, row: str) -> None:
    address = hits(many, SEARCH)[0].replace("&at=1", f"&at={row}")
    answer = many.get(address, headers={"Accept-Language": "en"})
    assert answer.status_code == 200
    assert "Result " not in text_of(answer.text)
    assert link_to(answer.text, "Back to the search").href.startswith(f"{SEARCH}#")
