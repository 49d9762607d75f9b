from urllib.parse import urlencode

import httpx
import pytest

CONTRACT = {
    "query", "total", "page", "size", "took_ms", "corrections", "relaxed", "results", "facets",
}  # fmt: skip
RESULT = {
    "id", "title", "title_html", "snippet", "published", "source", "published_in",
    "language", "countries", "duplicates", "score",
}  # fmt: skip


def test_the_answer_has_the_shape_of_the_contract(client: httpx.Client) -> None:
    found = client.get("/api/search?q=kazahstan+rusia").json()
    assert found.keys() >= CONTRACT
    assert found["query"] == "kazahstan rusia"
    assert found["corrections"][0] == {
        "typed": "kazahstan", "suggested": "kazakhstan", "applied": True,
    }  # fmt: skip
    assert all(result.keys() >= RESULT for result in found["results"])
    assert found["facets"].keys() >= {
        "country", "source", "published_in", "language", "year",
    }  # fmt: skip
    assert {"value": "KZ", "label": "Kazakhstan", "count": found["total"]} in (
        found["facets"]["country"]
    )


def test_it_agrees_with_the_page(client: httpx.Client) -> None:
    total = client.get("/api/search?q=latihan&country=KZ&to=2024").json()["total"]
    assert f"{total} article" in client.get("/search?q=latihan&country=KZ&to=2024").text


def test_only_marks_are_markup(hostile: httpx.Client) -> None:
    (result,) = hostile.get("/api/search?q=serangan+skrip").json()["results"]
    for html in (result["title_html"], result["snippet"]):
        plain = html.replace("<mark>", "").replace("</mark>", "")
        assert "<" not in plain
    assert "<script>" in result["title"]
    assert "<mark>" in result["title_html"]


def test_all_pages_together_have_every_article_once(many: httpx.Client) -> None:
    pages = [
        many.get(f"/api/search?size=10&sort=oldest&page={page}").json() for page in range(1, 7)
    ]
    assert {page["total"] for page in pages} == {45}
    ids = [result["id"] for page in pages for result in page["results"]]
    assert len(ids) == len(set(ids)) == 45


def test_a_page_past_the_end_is_empty_and_says_so(many: httpx.Client) -> None:
    found = many.get("/api/search?q=panen&page=1" + "0" * 30).json()
    assert (found["results"], found["total"]) == ([], 45)
    assert [notice["key"] for notice in found["notices"]] == ["page-past-end"]


def test_labels_are_named_in_the_language_asked_for(client: httpx.Client) -> None:
    found = client.get("/api/search?lang=id").json()["facets"]
    assert "Indonesia" in [value["label"] for value in found["language"]]


def test_the_countries_of_sources_are_a_filter_and_a_facet_of_their_own(
    sourced: httpx.Client,
) -> None:
    found = sourced.get("/api/search?published_in=my&published_in=US").json()
    assert {one["published_in"] for one in found["results"]} == {"MY", "US"}
    assert [(one["value"], one["count"]) for one in found["facets"]["published_in"]] == [
        ("ID", 1),
        ("MY", 1),
        ("US", 1),
    ]
    assert sourced.get("/api/search?q=-terbit_di:amerika").json()["total"] == 3


def test_unknown_parameters_are_ignored(client: httpx.Client) -> None:
    assert client.get("/api/search?q=latihan&utm_source=x").status_code == 200


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ({"page": "x"}, "page"),
        ({"page": "0"}, "page"),
        ({"size": "101"}, "size"),
        ({"sort": "best"}, "sort"),
        ({"country": "XX"}, "country"),
        ({"country": "Rusia"}, "country"),
        ({"published_in": "XX"}, "published_in"),
        ({"published_in": "Rusia"}, "published_in"),
        ({"country": "ß"}, "country"),
        ({"from": "soon"}, "from"),
        ({"to": "2022-02-30"}, "to"),
        ({"to": "2022-2-3\n"}, "to"),
        ({"from": "2023", "to": "2022"}, "from"),
        ({"lang": "fr"}, "lang"),
    ],
)
def test_a_parameter_that_makes_no_sense_is_named(
    client: httpx.Client, query: dict[str, str], parameter: str
) -> None:
    answer = client.get(f"/api/search?{urlencode(query)}")
    assert answer.status_code == 422
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == 422
    assert problem["errors"][0]["parameter"] == parameter
    assert parameter in problem["detail"]


def test_of_many_mistakes_the_first_are_told(client: httpx.Client) -> None:
    problem = client.get("/api/search?" + "country=X&" * 2_000).json()
    assert [one["parameter"] for one in problem["errors"]] == ["country"] * 20


@pytest.mark.parametrize("q", ['"""', "-", "\x00", "a" * 10_000, "😀", "country:", "%ED%A0%80"])
def test_any_text_is_a_search(client: httpx.Client, q: str) -> None:
    assert client.get("/api/search", params={"q": q}).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "search?q=&country=&source=&published_in=&language=&from=&to=&sort=&page=&size=&exact=&lang=",
        "search?country=&country=&source=",
        "suggest?q=&limit=&lang=",
        "countries?lang=",
    ],
)
def test_empty_values_are_as_good_as_none(client: httpx.Client, path: str) -> None:
    answer = client.get(f"/api/{path}")
    assert answer.status_code == 200
    found, plain = answer.json(), client.get(f"/api/{path.partition('?')[0]}").json()
    if isinstance(found, dict):
        found["took_ms"] = plain["took_ms"] = 0
    assert found == plain


def test_an_empty_value_leaves_the_others_of_its_kind(client: httpx.Client) -> None:
    found = client.get("/api/search?country=&country=kz").json()
    assert found["total"] == client.get("/api/search?country=KZ").json()["total"]


def test_countries_between_commas_are_either_and_repeated_ones_both(client: httpx.Client) -> None:
    def total(query: str) -> int:
        return int(client.get(f"/api/search?{query}").json()["total"])

    either, both = total("country=kz,RU"), total("country=KZ&country=RU")
    assert either == total("country=KZ") + total("country=RU") - both
    assert client.get("/api/search?country=KZ,XX").status_code == 422
    assert client.get("/api/search?country=KZ,").status_code == 422


def test_a_word_that_counts_as_a_country_says_so(client: httpx.Client) -> None:
    found = client.get("/api/search", params={"q": "latihan rusia", "lang": "id"}).json()
    (one,) = found["expansions"]
    assert (one["typed"], one["code"], one["name"]) == ("rusia", "RU", "Rusia")
    alone = client.get("/api/search", params={"q": one["word_alone_query"]}).json()
    assert (alone["query"], alone["expansions"]) == ('latihan "rusia"', [])
    by_filter = client.get("/api/search", params={"q": one["filter_query"]}).json()
    assert by_filter["total"] >= found["total"] >= alone["total"] > 0
