import httpx
import pytest

from tests.web.html import link_to, links, marks, tags, text_of

SEARCH = "/search?q=latihan&country=KZ"


@pytest.fixture(scope="module")
def found(client: httpx.Client) -> str:
    """The page of the first article about an exercise, with the search that led there."""
    page = client.get(SEARCH).text
    return next(link.href for link in links(page) if link.href.startswith("/articles/"))


def test_the_searched_words_are_marked_and_the_search_is_one_click_away(
    client: httpx.Client, found: str
) -> None:
    page = client.get(found).text
    assert any(word.lower() == "latihan" for word in marks(page))
    article_id = found.split("?")[0].rpartition("/")[2]
    assert link_to(page, "Back to the search").href == f"{SEARCH}#{article_id}"
    assert f'id="{article_id}"' in client.get(SEARCH).text
    assert "Next hit" in text_of(page)
    numbers = [attrs["data-hit"] for _, attrs in tags(page) if "data-hit" in attrs]
    assert numbers == [str(number + 1) for number in range(len(numbers))]


def test_without_marks_the_way_back_stays(client: httpx.Client, found: str) -> None:
    page = client.get(link_to(client.get(found).text, "Unmark").href).text
    assert marks(page) == []
    assert link_to(page, "Back to the search").href.startswith(f"{SEARCH}#")
    assert marks(client.get(link_to(page, "Mark them").href).text)


def test_without_a_search_nothing_is_marked(client: httpx.Client, found: str) -> None:
    page = client.get(found.split("?")[0]).text
    assert marks(page) == []
    assert "Back to the search" not in text_of(page)


def test_the_text_says_which_language_it_is_in(client: httpx.Client, found: str) -> None:
    assert ("article", "id") in [
        (tag, attrs.get("lang")) for tag, attrs in tags(client.get(found).text)
    ]


def test_each_country_shows_its_words_and_they_lead_into_the_text(
    client: httpx.Client, found: str
) -> None:
    page = client.get(found).text
    anchors = [link.href[1:] for link in links(page) if link.href.startswith("#m")]
    ids = {attrs.get("id") for _, attrs in tags(page)}
    assert anchors
    assert set(anchors) <= ids


def test_every_fact_says_where_it_comes_from(client: httpx.Client) -> None:
    page = client.get("/search?sort=newest&size=100").text
    for link in links(page):
        if link.href.startswith("/articles/"):
            text = text_of(client.get(link.href).text)
            assert "How this was read" in text
            assert "known to the" in text or "not known" in text
            assert "SHA-256" in text


def test_the_country_of_the_source_stands_beside_it_and_says_how_it_is_known(
    sourced: httpx.Client,
) -> None:
    def page_of(source: str) -> str:
        (one,) = sourced.get("/api/search", params={"source": source}).json()["results"]
        return sourced.get(f"/articles/{one['id']}").text

    known, unknown = page_of("Astro Awani"), page_of("Kabar Tepian")
    assert link_to(known, "Malaysia").href == "/search?published_in=MY"
    assert "Published in Malaysia from the list of known sources" in text_of(known)
    assert "Published in not known" in text_of(unknown)


def test_what_was_cut_is_shown_with_its_reason(client: httpx.Client) -> None:
    page = client.get("/search?q=comment+reply&exact=1").text
    assert "No article matches" in text_of(page)
    texts = [
        text_of(client.get(f"{link.href.partition('?')[0]}/lines").text)
        for link in links(client.get("/search").text)
        if link.href.startswith("/articles/")
    ]
    assert any("removed: comment form" in text for text in texts)


def test_the_original_is_the_file_as_it_came_and_nothing_acts_in_it(
    client: httpx.Client, found: str, hostile: httpx.Client
) -> None:
    original = client.get(link_to(client.get(found).text, "The file as it came").href)
    assert original.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert original.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in original.headers["Content-Security-Policy"]
    article = links(hostile.get("/search").text)
    href = next(link.href for link in article if link.href.startswith("/articles/"))
    raw = hostile.get(f"{href.partition('?')[0]}/original")
    assert "&lt;img src=x onerror=alert(1)&gt;" in raw.text
    assert raw.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_a_hostile_article_breaks_nothing(hostile: httpx.Client) -> None:
    href = next(
        link.href
        for link in links(hostile.get("/search?q=serangan").text)
        if link.href.startswith("/articles/")
    )
    page = hostile.get(href).text
    scripts = [attrs.get("type") for tag, attrs in tags(page) if tag == "script"]
    assert scripts == ["application/ld+json", "module"]
    assert not [tag for tag, _ in tags(page) if tag == "img"]
    assert page.count("</main>") == 1
    assert marks(page)


def test_a_story_shows_its_other_copies_and_marks_the_earliest(copied: httpx.Client) -> None:
    results = copied.get("/api/search?sort=oldest&q=petani&copies=all").json()["results"]
    first, *later = [result["id"] for result in results]
    page = copied.get(f"/articles/{later[0]}").text
    hrefs = [link.href for link in links(page) if link.href.startswith("/articles/")]
    others = [f"/articles/{first}", f"/articles/{later[1]}"]
    assert [href for href in hrefs if href in others] == others
    text = text_of(page)
    assert "Also published by Harian Satu 6 February 2023 · the earliest copy" in text
    assert "8 February 2023" in text
    assert "This article is the earliest copy" not in text
    assert "This article is the earliest copy" in text_of(copied.get(f"/articles/{first}").text)


def test_an_article_without_copies_shows_no_list_of_them(copied: httpx.Client) -> None:
    (alone,) = copied.get("/api/search?q=nelayan").json()["results"]
    assert "Also published by" not in text_of(copied.get(f"/articles/{alone['id']}").text)


@pytest.mark.parametrize("path", ["/articles/none", "/articles/none/original", "/articles/%00"])
def test_an_unknown_article_is_a_page_that_helps(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "There is nothing here" in text_of(answer.text)
    assert link_to(answer.text, "Front page")


def test_articles_about_the_same_are_one_click_away(client: httpx.Client, found: str) -> None:
    page = client.get(found.split("?")[0]).text
    article_id = found.split("?")[0].removeprefix("/articles/")
    similar = client.get(f"/api/articles/{article_id}/similar").json()
    assert similar
    assert "More like this" in text_of(page)
    for one in similar:
        assert link_to(page, one["title"]).href == f"/articles/{one['id']}"
