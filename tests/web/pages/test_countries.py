import httpx
import pytest

from tests.web.html import link_to, links, tags, text_of


def test_all_countries_stand_in_the_order_of_their_names(client: httpx.Client) -> None:
    page = client.get("/countries").text
    named = [link.text for link in links(page) if link.href.startswith("/countries/")]
    assert len(named) > 5
    assert named == sorted(named)


def test_or_in_the_order_of_their_articles(client: httpx.Client) -> None:
    page = client.get(link_to(client.get("/countries").text, "Most articles").href).text
    counts = [
        int(link.text.split()[-2]) for link in links(page) if link.href.startswith("/countries/")
    ]
    assert counts == sorted(counts, reverse=True)


def test_a_country_has_its_articles_newest_first(client: httpx.Client) -> None:
    page = client.get("/countries/KZ").text
    dates = [attrs["datetime"] or "" for tag, attrs in tags(page) if tag == "time"]
    assert dates == sorted(dates, reverse=True)
    counted = next(
        link for link in links(client.get("/countries").text) if link.href == "/countries/KZ"
    )
    assert f"{counted.text.split()[-2]} articles" in text_of(page)


def test_it_can_be_searched_and_names_the_countries_along_with_it(client: httpx.Client) -> None:
    page = client.get("/countries/KZ").text
    hidden = [(attrs.get("name"), attrs.get("value")) for tag, attrs in tags(page)]
    assert ("country", "KZ") in hidden
    along = [link.href for link in links(page) if link.href.startswith("/countries/")]
    assert "/countries/RU" in along


def test_its_pages_lead_to_the_end(many: httpx.Client) -> None:
    page = many.get("/countries/ID").text
    following = next(link for link in links(page) if "next" in link.rel)
    assert following.href == "/countries/ID?page=2"
    assert "page 2 of 3" in text_of(many.get(following.href).text)


def test_small_letters_lead_to_the_same_page(client: httpx.Client) -> None:
    answer = client.get("/countries/kz?lang=id")
    assert (answer.status_code, answer.headers["Location"]) == (307, "/countries/KZ?lang=id")


def test_any_parameters_go_along_to_it(client: httpx.Client) -> None:
    answer = client.get("/countries/kz?path=x&code=y&a=1&a=2")
    assert answer.headers["Location"] == "/countries/KZ?path=x&code=y&a=1&a=2"


def test_a_country_without_articles_says_so_and_an_unknown_code_is_no_page(
    client: httpx.Client,
) -> None:
    assert "No article in the archive mentions Tuvalu" in text_of(client.get("/countries/TV").text)
    assert client.get("/countries/XX").status_code == 404


def test_an_empty_archive_says_so(empty: httpx.Client) -> None:
    assert "The archive is still empty" in text_of(empty.get("/countries").text)


@pytest.mark.parametrize("code", ["%C3%9F", "%C4%B1d", "k%C5%BF"])
def test_letters_that_only_become_a_code_in_capitals_are_no_country(
    client: httpx.Client, code: str
) -> None:
    assert client.get(f"/countries/{code}").status_code == 404
