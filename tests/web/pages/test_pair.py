import csv
import io
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from app.web.export.cells import BOM
from tests.web.html import link_to, links, marks, tags, text_of
from tests.web.pages.test_country import found, section

PAIR = "/countries/KZ/RU"


def api(client: httpx.Client, path: str = PAIR) -> dict[str, object]:
    answer: dict[str, object] = client.get(f"/api{path}").json()
    return answer


def test_its_figures_are_those_of_the_searches_they_lead_to(client: httpx.Client) -> None:
    page = client.get(PAIR).text
    figures = links(page.partition("place-figures")[2].partition("</dl>")[0])
    counted = [found(client, link.href) for link in figures]
    assert [int(link.text) for link in figures[:2]] == counted[:2]
    told = api(client)
    assert [told["articles"], told["about"], told["either"]] == counted[:3]


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ("/countries/RU/KZ", PAIR),
        ("/countries/kz/Ru?lang=id", f"{PAIR}?lang=id"),
        ("/countries/ru/kz/sentences?page=2", f"{PAIR}/sentences?page=2"),
        ("/countries/kz/KZ", "/countries/KZ"),
        ("/countries/KZ/KZ/sentences", "/countries/KZ"),
    ],
)
def test_a_pair_has_one_address(client: httpx.Client, path: str, where: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Location"]) == (307, where)


@pytest.mark.parametrize("one", ["XX", "ß", "kazakstania", "%00", "%F0%9F%98%80", "x" * 2_000])
def test_what_is_no_country_is_told_on_a_page_that_leads_on(client: httpx.Client, one: str) -> None:
    answer = client.get(f"/countries/{one}/RU")
    assert answer.status_code == 404
    assert "is no code of a country" in text_of(answer.text)
    assert link_to(answer.text, "All countries").href == "/countries"
    assert len(answer.content) < 20_000


def test_names_are_understood_and_led_to_the_pair(client: httpx.Client) -> None:
    page = client.get("/countries/Rusia/kazakhstan").text
    assert link_to(page, "Kazakhstan and Russia").href == PAIR


def test_two_countries_that_nothing_mentions_together_say_so(client: httpx.Client) -> None:
    page = client.get("/countries/KZ/TV").text
    assert "No article in the archive mentions both." in text_of(page)
    alone = link_to(page.partition('class="pair-alone"')[2], "Kazakhstan")
    assert alone.href == "/countries/KZ"
    assert api(client, "/countries/KZ/TV")["articles"] == 0


def test_sources_tell_what_share_mentions_both(many: httpx.Client) -> None:
    told = api(many, "/countries/ID/JP")
    for one in told["sources"]:  # type: ignore[attr-defined]
        assert one["both"] <= one["either"]


def test_each_typical_word_leads_to_the_articles_that_have_it(many: httpx.Client) -> None:
    page = many.get("/countries/ID/JP?lang=en").text
    rows = section(page, "words")
    for link in links(rows):
        assert ("country", "ID") in parse_qsl(urlsplit(link.href).query)
    told = api(many, "/countries/ID/JP")["words"]
    assert [link.text for link in links(rows)] == [one["text"] for one in told]  # type: ignore[attr-defined]
    for link, one in zip(links(rows), told, strict=True):  # type: ignore[call-overload]
        assert found(many, link.href) == one["articles"]


def test_sentences_have_both_marked_and_lead_to_their_place(client: httpx.Client) -> None:
    page = client.get(f"{PAIR}/sentences").text
    assert len(marks(page, "named")) >= 2
    place = link_to(page, "In the article")
    path, _, anchor = place.href.partition("#")
    article = client.get(path).text
    assert anchor in {attrs.get("id") for _, attrs in tags(article)}
    assert marks(article, "named")


def test_the_api_gives_the_sentences_of_the_page(client: httpx.Client) -> None:
    page = client.get(f"{PAIR}/sentences").text
    told = api(client, f"{PAIR}/sentences")
    sentences: list[dict[str, object]] = told["sentences"]  # type: ignore[assignment]
    assert sentences
    for one in sentences:
        assert str(one["sentence"]) in text_of(page)
        article = client.get(f"/api/articles/{one['article']}").json()
        for mention in one["mentions"]:  # type: ignore[attr-defined]
            text = {
                "title": article["title"],
                "dateline": article["dateline"],
                "paragraph": [*article["paragraphs"], ""][mention["paragraph"]],
            }.get(mention["field"])
            if text is not None:
                assert text[mention["start"] : mention["end"]] == mention["text"]


def test_sentences_are_paged_to_the_end(many: httpx.Client) -> None:
    first = many.get("/countries/ID/JP/sentences?lang=en").text
    assert "Articles 1 to 25 of 30" in text_of(first)
    following = next(link for link in links(first) if "next" in link.rel)
    second = many.get(following.href).text
    assert "Articles 26 to 30 of 30" in text_of(second)
    last = many.get("/countries/ID/JP/sentences?page=999999999&lang=en").text
    assert "Articles 26 to 30 of 30" in text_of(last)
    odd = many.get("/countries/ID/JP/sentences?page=x&lang=en")
    assert odd.status_code == 200


def test_bars_of_a_country_lead_to_the_pairs(client: httpx.Client) -> None:
    along = links(section(client.get("/countries/KZ").text, "along"))
    pages = [link.href for link in along if link.href.startswith("/countries/")]
    assert pages
    assert all("KZ" in href.split("/")[2:] for href in pages)


@pytest.mark.parametrize(
    "path", ["/countries/XX/RU", "/countries/KZ/KZ", "/countries/XX/RU/sentences"]
)
def test_the_api_tells_what_is_no_pair(client: httpx.Client, path: str) -> None:
    answer = client.get(f"/api{path}")
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_the_api_takes_codes_in_any_order_and_case(client: httpx.Client) -> None:
    assert api(client, "/countries/ru/kz") == api(client)
    assert client.get(f"/api{PAIR}/sentences?page=0").status_code == 422


def test_an_empty_archive_has_pages_too(empty: httpx.Client) -> None:
    assert "mentions both" in text_of(empty.get("/countries/ID/JP?lang=en").text)
    together = text_of(empty.get("/countries/together?lang=en").text)
    assert "warta ingest" in together


def together(client: httpx.Client, query: str = "") -> dict[str, object]:
    answer: dict[str, object] = client.get(f"/api/comentions?{query}").json()
    return answer


@pytest.mark.parametrize("query", ["q=panen", "country=JP&q=padi"])
def test_every_cell_and_row_leads_to_as_many_articles_as_it_says(
    many: httpx.Client, query: str
) -> None:
    page = many.get(f"/countries/together?{query}&lang=en").text
    rows = page.partition('class="pair-table"')[2].partition("</table>")[0]
    counts = [link for link in links(rows) if link.href.startswith("/search")]
    assert counts
    for link in counts:
        assert found(many, link.href) == int(link.text)
    cells = links(page.partition('class="matrix-cells"')[2].partition("</svg>")[0])
    assert len(cells) == 2 * len(counts)
    for cell in cells:
        assert f": {found(many, cell.href)} article" in cell.text


def test_cells_of_the_whole_archive_lead_to_the_pages_of_pairs(many: httpx.Client) -> None:
    page = many.get("/countries/together").text
    cells = links(page.partition('class="matrix-cells"')[2].partition("</svg>")[0])
    assert {cell.href for cell in cells} == {"/countries/ID/JP", "/countries/ID/MY"}


def test_page_api_and_table_tell_the_same_pairs(many: httpx.Client) -> None:
    told = together(many, "q=panen")
    pairs: list[dict[str, object]] = told["pairs"]  # type: ignore[assignment]
    answer = many.get("/countries/together.csv?q=panen")
    table = list(csv.DictReader(io.StringIO(answer.text.removeprefix(BOM), newline="")))
    assert [(one["first"], one["second"], str(one["articles"])) for one in pairs] == [
        (row["first"], row["second"], row["both_articles"]) for row in table
    ]
    assert {row["archive_version"] for row in table} == {told["archive_version"]}
    assert answer.headers["Content-Disposition"].startswith("attachment")
    shown = many.get("/countries/together?q=panen&measure=share&lang=en").text
    assert shown.count("<title>Indonesia and Malaysia: 15 articles, 33% of those") == 1


def test_what_makes_a_table_repeatable_stands_below_it_and_in_the_file(many: httpx.Client) -> None:
    asked = "/countries/together?q=panen&country=ID"
    page = many.get(asked, headers={"Accept-Language": "en"}).text
    repeat = page[page.index('class="repeat"') :]
    result = many.get("/api/search?q=panen&country=ID").json()
    assert result["archive_version"] in repeat
    assert asked.replace("&", "&amp;") in repeat
    assert f"{result['articles']} articles" in repeat
    table = many.get(asked.replace("together", "together.csv")).text.removeprefix(BOM)
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    assert rows
    assert all(row["search"].endswith(asked) for row in rows)


def test_it_can_be_reached_from_results_and_from_the_countries(many: httpx.Client) -> None:
    for page in ("/countries", "/search?q=panen"):
        text = many.get(page, headers={"Accept-Language": "en"}).text
        link = link_to(text, "Countries written about together")
        assert link.href.startswith("/countries/together")
        assert many.get(link.href).status_code == 200


@pytest.mark.parametrize(
    ("query", "leads"),
    [
        ("country=JP&country=ID", True),
        ("q=panen&country=JP&country=ID&sort=oldest", True),
        ("q=negara:jp&country=ID", True),
        ("q=country:jp+country:id", True),
        ("country=JP,ID", False),
        ("country=JP&country=JP", False),
        ("country=JP", False),
        ("country=JP&country=ID&country=MY", False),
        ("country=JP&country=ID,MY", False),
        ("q=panen", False),
    ],
)
def test_a_search_that_is_limited_to_two_countries_leads_to_them(
    many: httpx.Client, query: str, leads: bool
) -> None:
    text = many.get(f"/search?{query}", headers={"Accept-Language": "en"}).text
    found = [one.href for one in links(text) if one.text == "Indonesia and Japan: overview"]
    assert found == (["/countries/ID/JP"] if leads else [])


@pytest.mark.parametrize(
    "query",
    ["q=" + "kata+" * 900, "q=" + "%F0%9F%98%80" * 400, "measure=x&from=soon&page=x", "q=%22%22"],
)
def test_absurd_questions_have_small_answers(many: httpx.Client, query: str) -> None:
    answer = many.get(f"/countries/together?{query}")
    assert answer.status_code == 200
    assert len(answer.content) < 1_000_000
    assert many.get(f"/countries/together.csv?{query}").status_code in (200, 422)


def test_a_search_that_finds_nothing_says_so(many: httpx.Client) -> None:
    page = many.get("/countries/together?q=zzqqxx&lang=en").text
    assert "No article has this." in text_of(page)
    assert together(many, "q=zzqqxx")["pairs"] == []


def test_it_says_how_to_repeat_the_search_and_in_which_archive(client: httpx.Client) -> None:
    page = client.get(PAIR, params={"lang": "en"}).text
    repeat = page[page.index("Repeat or cite") :]
    assert client.get("/api/search").json()["archive_version"] in text_of(repeat)
    (again,) = [link for link in links(repeat) if "/search?" in link.href][:1]
    assert (
        found(client, urlsplit(again.href)._replace(scheme="", netloc="").geturl())
        == api(client)["articles"]
    )
