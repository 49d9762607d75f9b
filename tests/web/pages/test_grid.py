"""The grid's page, its table to take away, and the API's object: the same numbers, all of them
links to as many articles."""

import csv
import io
import re
from collections.abc import Iterator
from urllib.parse import urlencode

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.web.export import streaming
from app.web.export.cells import unguarded
from app.web.grid.table import ALL, LEFT_OUT
from app.web.grid.terms import MOST_LETTERS, MOST_TERMS
from tests.web.html import Link, link_to, links, tags, text_of

WORDS = ("latihan", "rusia", "kazahstan", "militer", "-cuaca", '"latihan militer"', "xqzxqz")
ASKED = st.fixed_dictionaries(
    {"terms": st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map("\n".join)},
    optional={
        "by": st.sampled_from(["countries", "months", "years", "sources"]),
        "countries": st.sampled_from(["KZ,Iran", "ID"]),
        "months": st.sampled_from(["2022-01..2022-03", "2022"]),
        "years": st.just("2021..2024"),
        "country": st.sampled_from(["KZ", "ID,RU"]),
        "language": st.sampled_from(["id", "en"]),
        "from": st.sampled_from(["2022", "2022-02-10"]),
        "to": st.sampled_from(["2023", "2024-06-01"]),
        "exact": st.just("1"),
    },
)


def cells(page: str) -> list[Link]:
    """The links of the table: the numbers that are not 0."""
    table = page[page.index('<table class="grid"') : page.index("</table>")]
    return [one for one in links(table) if one.href.startswith("/search")]


def found(client: httpx.Client, href: str) -> int:
    """How many articles the search of a link finds."""
    asked = href.replace("/search", "/api/search", 1)
    return int(client.get(asked).json()["articles"])


def numbers(page: str) -> list[list[str]]:
    """What stands in the rows of the table."""
    table = page[page.index("<tbody>") : page.index("</table>")]
    rows = re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)
    return [re.findall(r"<td[^>]*>(?:<a[^>]*>)?([\d,]+)", row) for row in rows]


def rows(response: httpx.Response) -> list[list[str]]:
    """The rows of a table, its head first."""
    assert response.status_code == 200
    text = response.content.decode("utf-8-sig")
    read = csv.reader(io.StringIO(text, newline=""))
    return [[unguarded(cell) for cell in row] for row in read]


@given(asked=ASKED)
@settings(max_examples=25)
def test_page_table_and_api_agree_and_every_number_leads_to_its_articles(
    client: httpx.Client, asked: dict[str, str]
) -> None:
    query = urlencode(asked)
    page, grid = client.get(f"/grid?{query}").text, client.get(f"/api/grid?{query}").json()
    every = [[row["articles"], *row["cells"]] for row in grid["rows"]]
    every.append([grid["articles"], *(one["articles"] for one in grid["columns"])])
    assert numbers(page) == [[str(number) for number in row] for row in every]
    head, *table = rows(client.get(f"/grid.csv?{query}"))
    assert head[2:-5] == [one["label"] for one in grid["columns"]]
    assert [row[1:-5] for row in table] == [[str(number) for number in row] for row in every]
    assert [row[0] for row in table] == [*(row["term"] for row in grid["rows"]), ALL]
    linked = cells(page)
    assert len(linked) == sum(1 for row in every for number in row if number)
    for link in linked:
        assert found(client, link.href) == int(link.text), link
        assert link.rel == ("nofollow",)


def test_the_empty_page_explains_itself_by_an_example(client: httpx.Client) -> None:
    page = client.get("/grid").text
    example = next(one for one in links(page) if one.href.startswith("/grid?terms"))
    assert "example" in text_of(page)
    assert cells(client.get(example.href).text)
    assert "<table" not in page
    assert 'name="robots"' not in page


def test_an_empty_archive_has_no_example_and_grids_of_nothing(empty: httpx.Client) -> None:
    assert empty.get("/grid").status_code == 200
    page = empty.get("/grid?terms=padi%0Akopi&by=months").text
    assert numbers(page) == [["0"], ["0"], ["0"]]
    for by in ("countries", "years", "sources"):
        assert empty.get(f"/grid?terms=padi&by={by}").status_code == 200
        assert empty.get(f"/grid.csv?terms=padi&by={by}").status_code == 200


def test_columns_are_named_leniently_in_either_language(client: httpx.Client) -> None:
    asked = "/grid?terms=latihan&countries=kz&countries=Amerika+Serikat%3BRussia%2Cxqzxqz&lang=id"
    page = client.get(asked).text
    heads = re.findall(r'<th scope="col">([^<]+)</th>', page)
    assert heads[1:] == ["Kazakstan", "Amerika Serikat", "Rusia"] or heads[1:] == [
        "Kazakhstan",
        "Amerika Serikat",
        "Rusia",
    ]
    assert "xqzxqz" in text_of(page[: page.index("<table")])


def test_a_row_that_was_corrected_or_has_nothing_says_so(client: httpx.Client) -> None:
    page = client.get("/grid?terms=kazahstan%0Alatihan+xqzxqz").text
    marks = [one.href for one in links(page) if one.href.startswith("#note-")]
    assert marks == ["#note-1", "#note-2"]
    ids = [attrs.get("id") for _, attrs in tags(page)]
    assert all(mark[1:] in ids for mark in marks)
    assert "kazakhstan instead of kazahstan" in text_of(page)
    some = link_to(page, "have some of them")
    assert client.get(some.href.replace("/search", "/api/search")).json()["relaxed"]
    exact = client.get("/grid?terms=kazahstan&exact=1").text
    assert numbers(exact)[0][0] == "0"
    assert "instead of" not in text_of(exact)


def test_lines_are_counted_once_and_empty_ones_not_at_all(client: httpx.Client) -> None:
    page = client.get("/grid", params={"terms": "latihan\r\n\r\n  latihan \n\tiran\n"}).text
    assert len(numbers(page)) == 3
    assert "counted once; there were 1" in text_of(page)
    assert client.get("/grid", params={"terms": " \n\r\n"}).text.count("<table") == 0


def test_the_form_says_again_what_was_asked(client: httpx.Client) -> None:
    asked = {
        "terms": "latihan & <b>\niran", "by": "countries", "countries": "KZ, Brasil",
        "from": "2022", "source": ["Kompas.com", "ANTARA"], "country": "RU", "exact": "1",
        "lang": "id",
    }  # fmt: skip
    page = client.get("/grid", params=asked).text
    form = page[page.index('<form class="grid-form"') :]
    fields = [attrs for tag, attrs in tags(form) if tag == "input"]
    values = {(one.get("name"), one.get("value")) for one in fields}
    assert {("from", "2022"), ("source", "Kompas.com"), ("source", "ANTARA")} <= values
    assert {("country", "RU"), ("lang", "id")} <= values
    chosen = {(one.get("name"), one.get("value")) for one in fields if "checked" in one}
    assert {("by", "countries"), ("exact", "1"), ("countries", "KZ")} <= chosen
    assert ("countries", "BR") in values
    assert "latihan &amp; &lt;b&gt;\niran</textarea>" in form


def test_more_rows_and_columns_than_a_page_has_are_told(client: httpx.Client) -> None:
    terms = "\n".join(f"latihan {number}" for number in range(MOST_TERMS + 7))
    page = client.get("/grid", params={"terms": terms, "by": "years", "years": "1000..9999"}).text
    assert len(numbers(page)) == MOST_TERMS + 1
    assert len(numbers(page)[0]) == 31
    assert "7 more lines were left out" in text_of(page)
    assert "30 columns at most" in text_of(page)
    long = client.get("/grid", params={"terms": "latihan " * (MOST_LETTERS // 8 + 1)}).text
    assert f"{MOST_LETTERS} characters at most" in text_of(long)
    assert "too long for a search" in text_of(long)


def test_what_took_too_long_is_told_and_asked_for_again(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.web.grid.state.MOST_SECONDS", 0.0)
    query = "terms=latihan%0Airan%0Arusia"
    response = client.get(f"/grid?{query}")
    assert len(numbers(response.text)) == 2
    assert "the last 2 rows were left out" in text_of(response.text)
    assert response.headers["cache-control"] == "no-store"
    *_, late, later, _ = rows(client.get(f"/grid.csv?{query}"))
    assert (late[0], late[1], later[0]) == ("iran", "", "rusia")
    assert LEFT_OUT in late
    answer = client.get(f"/api/grid?{query}")
    assert answer.json()["left_out"] == ["iran", "rusia"]
    assert answer.headers["cache-control"] == "no-store"


def test_a_page_has_so_many_links_and_no_more(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.web.grid.links._MOST_LETTERS", 200)
    page = client.get("/grid?terms=latihan%0Airan%0Arusia%0Apasukan&countries=KZ,RU").text
    kept = len(numbers(page)) - 1
    assert 0 < kept < 4
    assert f"The last {4 - kept} rows were left out" in text_of(page)


def test_grids_wait_in_the_line_of_exports(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streaming, "MOST_OPEN", 0)
    for path in ("/grid", "/grid.csv", "/api/grid"):
        response = client.get(f"{path}?terms=latihan")
        assert response.status_code == 503, path
        assert int(response.headers["retry-after"]) > 0
    assert client.get("/grid").status_code == 200


HOSTILE = (
    "", "\0", "'", '"' * 500, "(" * 500, "a* " * 300, "-" * 900, "<script>alert(1)</script>",
    "=HYPERLINK(1)", "🐟" * 900, "source:" * 100, "country:XX", "a OR " * 200, "\ud800", "{{7*7}}",
)  # fmt: skip


@given(data=st.data())
@settings(max_examples=25)
def test_whatever_is_asked_has_an_answer(client: httpx.Client, data: st.DataObject) -> None:
    texts = st.sampled_from(HOSTILE) | st.text(max_size=60)
    names = ("terms", "by", "countries", "months", "years", "sources", "from", "source", "country")
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(names), texts), max_size=12))
    query = urlencode(pairs, errors="surrogatepass")
    for path in ("/grid", "/grid.csv"):
        response = client.get(f"{path}?{query}")
        assert response.status_code == 200
        assert path != "/grid" or "<script>alert" not in response.text
    assert client.get(f"/api/grid?{query}").status_code in (200, 422)


def test_the_longest_list_of_the_form_fits_into_an_address(client: httpx.Client) -> None:
    terms = "\n".join(["印" * 59] * (MOST_LETTERS // 60))
    response = client.get("/grid", params={"terms": terms})
    assert response.status_code == 200


def test_a_table_to_take_away_tells_where_it_is_from(client: httpx.Client, site_url: str) -> None:
    response = client.get("/grid.csv?terms=latihan&countries=KZ&country=RU&lang=id")
    version = client.get("/api/search").json()["archive_version"]
    assert f"warta-grid-{version}.csv" in response.headers["content-disposition"]
    assert response.headers["x-robots-tag"] == "noindex"
    head, first, _ = rows(response)
    told = dict(zip(head, first, strict=True))
    assert (told["filters"], told["archive_version"]) == ("country=RU", version)
    assert told["grid"].startswith(f"{site_url}/grid?terms=latihan")
    again = client.get(told["grid"]).text
    assert numbers(again)[0] == first[1:3]


def test_the_page_tells_how_it_is_repeated(client: httpx.Client, site_url: str) -> None:
    page = client.get("/grid?terms=latihan&countries=KZ").text
    version = client.get("/api/search").json()["archive_version"]
    assert version in text_of(page[page.index("Repeat or cite") :])
    assert link_to(page, f"{site_url}/grid?").href == f"{site_url}/grid?terms=latihan&countries=KZ"


def test_crawlers_stay_out_of_grids(client: httpx.Client) -> None:
    robots = client.get("/robots.txt").text.splitlines()
    assert "Disallow: /grid?" in robots
    assert '<meta name="robots" content="noindex">' in client.get("/grid?terms=iran").text


@pytest.mark.parametrize(
    "asked",
    ["countries=xqzxqz", "months=soon", "years=1000..9999", "by=colour", "from=2024&to=2022",
     "terms=" + "%0A".join(map(str, range(MOST_TERMS + 1)))],
)  # fmt: skip
def test_the_api_is_strict(client: httpx.Client, asked: str) -> None:
    response = client.get(f"/api/grid?terms=latihan&{asked}")
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["errors"]


def examples(schemas: dict[str, dict[str, dict[str, object]]]) -> Iterator[str]:
    for name in ("GridObject", "GridColumnObject", "GridRowObject"):
        for field, schema in schemas[name]["properties"].items():
            if "examples" in schema:  # type: ignore[operator]
                yield field


def test_the_api_describes_the_grid_by_examples_that_run(client: httpx.Client) -> None:
    document = client.get("/api/openapi.json").json()
    operation = document["paths"]["/api/grid"]["get"]
    assert {"term", "cells", "value", "by"} <= set(examples(document["components"]["schemas"]))
    shown = {
        one["name"]: one["schema"]["examples"][0]
        for one in operation["parameters"]
        if "examples" in one["schema"]
    }
    assert {"terms", "countries", "months", "years"} <= shown.keys()
    for name in ("countries", "months", "years"):
        asked = {"terms": shown["terms"], name: shown[name]}
        answer = client.get("/api/grid", params=asked)
        assert answer.status_code == 200
        assert [row["term"] for row in answer.json()["rows"]] == ["padi", "kopi"]
        assert answer.json()["by"] == name
