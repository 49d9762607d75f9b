import httpx

from tests.web.html import links, tags, text_of
from tests.web.maps import map_of, marks_of


def test_it_shows_how_much_there_is_and_the_newest_first(client: httpx.Client) -> None:
    page = client.get("/").text
    assert "5 articles" in text_of(page)
    times = [attrs["datetime"] for tag, attrs in tags(page) if tag == "time"]
    assert times == sorted(times, reverse=True, key=str)
    assert len([link for link in links(page) if link.href.startswith("/articles/")]) == 5


def test_it_leads_to_countries(client: httpx.Client) -> None:
    found = [link.href for link in links(client.get("/").text)]
    assert "/countries/KZ" in found


def test_the_map_leads_to_every_country_and_so_does_its_table(client: httpx.Client) -> None:
    page = client.get("/").text
    on_map = {mark.href for mark in marks_of(page)}
    table = page.partition('class="map-table"')[2].partition("</details>")[0]
    assert "/countries/KZ" in on_map
    assert {link.href for link in links(table)} == on_map


def test_it_speaks_the_language_of_the_browser(client: httpx.Client) -> None:
    answer = client.get("/", headers={"Accept-Language": "id"})
    assert '<html lang="id">' in answer.text
    assert "5 artikel" in text_of(answer.text)
    assert "Accept-Language" in answer.headers["Vary"]


def test_a_chosen_language_stays_chosen_along_the_links(client: httpx.Client) -> None:
    page = client.get("/?lang=id").text
    assert "/countries/KZ?lang=id" in [link.href for link in links(page)]
    assert ("input", "id") in [
        (tag, attrs.get("value")) for tag, attrs in tags(page) if attrs.get("name") == "lang"
    ]
    inner = [link.href for link in links(page) if link.href.startswith("/articles/")]
    assert all("lang=id" in href for href in inner)


def test_an_empty_archive_says_what_to_do(empty: httpx.Client) -> None:
    page = text_of(empty.get("/").text)
    assert "The archive is still empty" in page
    assert "warta ingest" in page


def test_an_empty_archive_has_no_map(empty: httpx.Client) -> None:
    assert not map_of(empty.get("/").text)


def test_how_much_there_is_leads_to_the_lists(client: httpx.Client) -> None:
    folio = client.get("/").text.partition('class="folio"')[2].partition("</p>")[0]
    assert [link.href for link in links(folio)] == ["/countries", "/sources", "/archive"]


def test_without_any_country_there_is_neither_map_nor_list_of_them(nowhere: httpx.Client) -> None:
    page = nowhere.get("/").text
    assert not map_of(page)
    assert "0 countries" not in text_of(page)
    assert "Newest articles" in text_of(page)
