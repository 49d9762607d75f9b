import httpx
import pytest

from tests.web.html import link_to, links, text_of


def removals(page: str) -> dict[str, str]:
    """What each link that removes a part says, and where it leads."""
    parts = page.partition('class="chips readback"')[2].partition("</ul>")[0]
    return {
        link.text.removeprefix("Remove ").removesuffix(" ×"): link.href
        for link in links(parts)
        if link.text.startswith("Remove ")
    }


def test_what_is_searched_for_is_said_part_by_part(client: httpx.Client) -> None:
    query = '"latihan bersama" (laut OR judul:darat) -iran country:KZ,RU on:2021..2023 lati*'
    found = removals(client.get("/search", params={"q": query, "country": "US"}).text)
    assert list(found) == [
        "“latihan bersama”",
        "laut",
        "darat in the title",
        "laut OR title:darat×",
        "without iran",
        "country: Kazakhstan or Russia",
        "between 1 January 2021 and 31 December 2023",
        "words beginning with “lati”",
        "the filter United States",
        "all filters",
    ]
    assert found["without iran"] == (
        "/search?q=%22latihan+bersama%22+laut+OR+title%3Adarat+country%3AKZ%2CRU"
        "+on%3A2021..2023+lati%2A&country=US"
    )


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("on:2022", "published in 2022"),
        ("on:2022-01", "published in January 2022"),
        ("on:2022-01-11", "published on 11 January 2022"),
        ("after:2022", "from 1 January 2022"),
        ("before:2022", "until 31 December 2021"),
        ("=latihan", "exactly “latihan”"),
        ('"latihan bersama"~1', "“latihan bersama” with at most 1 word between"),
        ("-source:x", "without source: x"),
        ("is:undated", "no date known"),
        ("bahasa:id", "language: Indonesian"),
        ("terbit_di:MY", "published in Malaysia"),
        ("agency:antara", "agency: antara"),
    ],
)
def test_parts_are_said_in_plain_words(client: httpx.Client, query: str, said: str) -> None:
    page = client.get("/search", params={"q": query, "lang": "en"}).text
    assert next(iter(removals(page))) == said


def test_they_are_said_in_indonesian(client: httpx.Client) -> None:
    query = '-"latihan bersama" judul:laut after:2022-02'
    said = text_of(client.get("/search", params={"q": query, "lang": "id"}).text)
    for part in ("tanpa “latihan bersama”", "laut dalam judul", "dari 1 Februari 2022"):
        assert part in said


@pytest.mark.parametrize("query", ["latihan", "", "  "])
def test_a_word_alone_needs_no_words_about_it(client: httpx.Client, query: str) -> None:
    assert "readback" not in client.get("/search", params={"q": query}).text
    filtered = client.get("/search", params={"q": "latihan", "country": "KZ"}).text
    assert "latihan" in removals(filtered)


def test_a_source_made_of_markup_is_text(client: httpx.Client) -> None:
    page = client.get("/search", params={"q": 'source:"<b>x" latihan'}).text
    assert "<b>x" not in page


def test_a_search_that_finds_nothing_says_why_and_leads_out(client: httpx.Client) -> None:
    page = client.get("/search", params={"q": "latihan country:TV", "lang": "en"}).text
    assert "No article matches" in text_of(page)
    out = link_to(page, "Search without country:TV")
    found = text_of(client.get(out.href).text)
    assert out.text.removeprefix("Search without country:TV ") in found


def test_filters_of_the_address_are_told_by_their_names(client: httpx.Client) -> None:
    page = client.get("/search?q=latihan&country=TV&from=2021&lang=en").text
    assert link_to(page, "Search without Tuvalu").href == "/search?q=latihan&from=2021&lang=en"
    assert "from 1 January 2021" in text_of(page) or "from 2021" in text_of(page)


def test_words_and_sources_near_unknown_ones_are_offered(sourced: httpx.Client) -> None:
    page = sourced.get("/search", params={"q": 'panen source:"Kabar Tepi Kota"'}).text
    near = link_to(page, "Kabar Tepian")
    assert "1 article" in text_of(sourced.get(near.href).text)


def test_where_no_part_is_to_blame_alone_several_are_left_out(client: httpx.Client) -> None:
    page = client.get("/search?q=latihan+country:TV+source:zqx&language=fr&lang=en").text
    out = link_to(page, "Search without")
    assert out.href == "/search?q=latihan&lang=en"
    assert "country:TV" in out.text
    assert "French" in out.text
    assert out.text.rpartition(" , ")[2].split()[-2] in text_of(client.get(out.href).text)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("country:TV country:NR", "The archive has nothing for any part of this search."),
        ("country:TV country:NR -latihan", "The archive has nothing for any part of this search."),
        ("latihan -latihan country:TV", "No part of the search is to blame alone"),
    ],
)
def test_where_nothing_helps_that_is_said(client: httpx.Client, query: str, said: str) -> None:
    """Of parts that the archive does not have it was said that none is to blame."""
    page = client.get("/search", params={"q": query, "lang": "en"}).text
    assert said in text_of(page)


def test_an_exact_search_leads_back_to_all_forms_with_what_they_find(client: httpx.Client) -> None:
    page = client.get("/search?q=kazahstan&exact=1").text
    assert any("Search other forms" in link.text and "article" in link.text for link in links(page))


def test_the_api_says_why_nothing_was_found(client: httpx.Client) -> None:
    nothing = client.get("/api/search", params={"q": "latihan country:TV"}).json()["nothing"]
    assert [part["text"] for part in nothing["parts"]] == ["latihan", "country:TV"]
    assert nothing["parts"][1]["without"] > 0
    assert client.get("/api/search", params={"q": "latihan"}).json()["nothing"] is None
