import re

import httpx
import pytest

from tests.web.html import Link, link_to, links, tags, text_of
from tests.web.maps import map_of, marks_of


def listed(page: str) -> list[Link]:
    """The countries of the list, which follows the map."""
    return [link for link in links(page.partition("<table")[2]) if "/countries/" in link.href]


def numbers(page: str, column: str) -> list[int]:
    """What the list has in a column of numbers."""
    cells = re.findall(rf'<td class="figure {column}">(?:<span.*?</span>)?(\d+)</td>', page)
    return [int(cell) for cell in cells]


def test_all_countries_stand_in_the_order_of_their_names(client: httpx.Client) -> None:
    named = [link.text for link in listed(client.get("/countries").text)]
    assert len(named) > 5
    assert named == sorted(named)


@pytest.mark.parametrize(
    ("head", "column", "descending"),
    [
        ("Articles", "col-count", True),
        ("Earliest", "col-first", False),
        ("Latest", "col-latest", True),
    ],
)
def test_a_head_puts_the_list_in_its_order_and_then_the_other_way_round(
    client: httpx.Client, head: str, column: str, descending: bool
) -> None:
    page = client.get(link_to(client.get("/countries").text, head).href).text
    assert f'aria-sort="{"descending" if descending else "ascending"}"' in page
    found = numbers(page, column)
    assert len(set(found)) > 1
    assert found == sorted(found, reverse=descending)
    turned = client.get(link_to(page, head).href).text
    assert numbers(turned, column) == sorted(found, reverse=not descending)


def test_an_order_that_makes_no_sense_is_the_usual_one(client: httpx.Client) -> None:
    usual = listed(client.get("/countries").text)
    assert listed(client.get("/countries?by=size&reverse=x").text) == usual


def test_the_shares_are_of_all_articles(client: httpx.Client) -> None:
    page = client.get("/countries?by=count").text
    (most, *_) = numbers(page, "col-count")
    assert f'<td class="figure col-share">{most / 5:.0%}</td>' in page


def test_the_map_has_every_country_of_the_list(client: httpx.Client) -> None:
    page = client.get("/countries?lang=en").text
    on_map = marks_of(page)
    assert {mark.href for mark in on_map} == {link.href for link in listed(page)}
    kazakhstan = next(mark for mark in on_map if mark.href == "/countries/KZ?lang=en")
    assert re.fullmatch(r"Kazakhstan: \d+ articles", kazakhstan.text)


def test_the_map_speaks_the_language_of_the_reader(client: httpx.Client) -> None:
    page = client.get("/countries?lang=id").text
    assert "Peta dunia: artikel menurut negara" in page
    china = next(mark for mark in marks_of(page) if mark.href == "/countries/CN?lang=id")
    assert re.fullmatch(r"Tiongkok: \d+ artikel", china.text)


def test_no_tab_stop_is_on_the_map(client: httpx.Client) -> None:
    page = client.get("/countries").text
    marks = [attrs for tag, attrs in tags(map_of(page)) if tag == "a"]
    assert marks
    assert all(attrs["tabindex"] == "-1" for attrs in marks)


def test_an_empty_archive_says_so(empty: httpx.Client) -> None:
    assert "The archive is still empty" in text_of(empty.get("/countries").text)


def test_where_no_article_names_a_country_it_says_that_and_not_that_nothing_was_read(
    nowhere: httpx.Client,
) -> None:
    page = text_of(nowhere.get("/countries").text)
    assert "No article of the archive mentions a country." in page
    assert "empty" not in page
