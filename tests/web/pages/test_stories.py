import httpx

from tests.web.html import link_to, links, text_of


def test_a_story_is_one_row_and_its_copies_are_a_click_away(copied: httpx.Client) -> None:
    page = copied.get("/search?q=petani").text
    assert "3 articles in 1 story" in text_of(page)
    assert "2 copies" in text_of(page)
    articles = [link for link in links(page) if link.href.startswith("/articles/")]
    assert len(articles) == len({link.href for link in articles}) == 3
    assert all(copied.get(link.href).status_code == 200 for link in articles)


def test_all_copies_can_be_listed_and_folded_again(copied: httpx.Client) -> None:
    page = copied.get("/search?q=petani").text
    every = copied.get(link_to(page, "List every copy").href).text
    assert text_of(every).count("2 copies") == 3
    assert link_to(every, "Show each story once").href == "/search?q=petani"


def test_the_api_tells_articles_and_stories(copied: httpx.Client) -> None:
    folded = copied.get("/api/search?q=petani").json()
    assert (folded["total"], folded["articles"], folded["stories"]) == (1, 3, 1)
    (result,) = folded["results"]
    assert result["duplicates"] == len(result["copies"]) == 2
    every = copied.get("/api/search?q=petani&copies=all").json()
    assert (every["total"], every["articles"], every["stories"]) == (3, 3, 1)
    assert copied.get("/api/search?q=petani&copies=some").status_code == 422
