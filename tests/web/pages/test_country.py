import httpx
import pytest

from tests.web.html import link_to, links, tags, text_of


def found(client: httpx.Client, url: str) -> int:
    """How many articles the search that a link leads to has."""
    total: int = client.get(url.replace("/search?", "/api/search?")).json()["articles"]
    return total


def test_a_country_tells_how_many_articles_mention_it_and_are_about_it(
    client: httpx.Client,
) -> None:
    page = client.get("/countries/KZ").text
    figures = page.partition("place-figures")[2].partition("</dl>")[0]
    mentions, about = links(figures)[:2]
    assert found(client, mentions.href) == int(mentions.text)
    assert found(client, about.href) == int(about.text)
    assert int(about.text) <= int(mentions.text)
    counts = {one["code"]: one["articles"] for one in client.get("/api/countries").json()}
    assert counts["KZ"] == int(mentions.text)


def section(page: str, name: str) -> str:
    """The section of the page with that heading's id."""
    assert f'aria-labelledby="{name}"' in page
    return page.partition(f'aria-labelledby="{name}"')[2].partition("</section>")[0]


def test_the_newest_come_newest_first(client: httpx.Client) -> None:
    newest = section(client.get("/countries/KZ").text, "newest")
    dates = [attrs["datetime"] or "" for tag, attrs in tags(newest) if tag == "time"]
    assert dates
    assert dates == sorted(dates, reverse=True)


def test_beside_them_stands_what_is_most_about_it(client: httpx.Client) -> None:
    page = client.get("/countries/KZ").text
    most = [link.text for link in links(section(page, "most-about")) if "/articles/" in link.href]
    answer = client.get("/api/search?q=about:KZ").json()
    assert most == [one["title"] for one in answer["results"]]


def test_a_long_list_leads_to_all_of_it(many: httpx.Client) -> None:
    page = many.get("/countries/ID?lang=en").text
    whole = link_to(section(page, "newest"), "All 45 articles")
    assert whole.href == "/search?country=ID&sort=newest&lang=en"
    assert "nofollow" in whole.rel
    assert found(many, link_to(section(page, "most-about"), "mainly about it").href) <= 45


@pytest.mark.parametrize("group", ["along", "sources"])
def test_bars_lead_to_pages_and_their_numbers_to_the_articles(
    client: httpx.Client, group: str
) -> None:
    bars = links(section(client.get("/countries/KZ").text, group))
    assert bars
    for name, count in zip(bars[::2], bars[1::2], strict=True):
        assert client.get(name.href).status_code == 200
        assert name.text in count.text
        assert found(client, count.href) == int(count.text.split()[0])


def test_the_names_it_is_found_by_lead_to_the_articles_that_have_them(
    client: httpx.Client,
) -> None:
    names = links(section(client.get("/countries/KZ").text, "names"))
    assert any(link.text.startswith("Kazakhstan ") for link in names)
    for name in names:
        assert found(client, name.href) == int(name.text.split()[-2])


def test_it_can_be_searched(client: httpx.Client) -> None:
    page = client.get("/countries/KZ").text
    hidden = [(attrs.get("name"), attrs.get("value")) for tag, attrs in tags(page)]
    assert ("country", "KZ") in hidden


def test_it_has_a_chart_of_its_articles_over_time(client: httpx.Client) -> None:
    page = client.get("/countries/KZ").text
    assert 'id="timeline"' in page
    other = link_to(page, "Share of all")
    assert other.href.startswith("/countries/KZ?timeline=share")
    shares = client.get(other.href).text
    assert "Share of all articles by" in text_of(shares)


def test_its_articles_can_be_paged_to_the_end(many: httpx.Client) -> None:
    page = many.get("/countries/ID?page=1").text
    following = next(link for link in links(page) if "next" in link.rel)
    assert following.href == "/countries/ID?page=2"
    second = many.get(following.href, headers={"Accept-Language": "en"}).text
    assert "page 2 of 3" in text_of(second)
    assert "/countries/ID" in [link.href for link in links(second)]
    last = many.get("/countries/ID?page=99&lang=en").text
    assert "page 3 of 3" in text_of(last)


def test_small_letters_lead_to_the_same_page(client: httpx.Client) -> None:
    answer = client.get("/countries/kz?lang=id")
    assert (answer.status_code, answer.headers["Location"]) == (307, "/countries/KZ?lang=id")


def test_any_parameters_go_along_to_it(client: httpx.Client) -> None:
    answer = client.get("/countries/kz?path=x&code=y&a=1&a=2")
    assert answer.headers["Location"] == "/countries/KZ?path=x&code=y&a=1&a=2"


def test_a_country_without_articles_says_so_and_an_unknown_code_is_no_page(
    client: httpx.Client,
) -> None:
    page = client.get("/countries/TV").text
    assert "No article in the archive mentions Tuvalu" in text_of(page)
    assert link_to(page, "Look through the countries").href == "/countries"
    assert client.get("/countries/XX").status_code == 404


def test_a_country_that_no_article_is_mainly_about_has_no_list_of_those(
    many: httpx.Client,
) -> None:
    about = many.get("/api/search?q=about:MY").json()["total"]
    assert about == 0
    page = many.get("/countries/MY").text
    assert 'id="newest"' in page
    assert 'id="most-about"' not in page


@pytest.mark.parametrize("code", ["%C3%9F", "%C4%B1d", "k%C5%BF"])
def test_letters_that_only_become_a_code_in_capitals_are_no_country(
    client: httpx.Client, code: str
) -> None:
    assert client.get(f"/countries/{code}").status_code == 404
