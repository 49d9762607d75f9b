import re

import httpx
import pytest

from tests.web.html import tags, text_of

OPERATIONS = {
    "/api/grid",
    "/api/search", "/api/suggest", "/api/countries", "/api/sources", "/api/articles/{article_id}",
    "/api/compare",
    "/api/articles/{article_id}/mentions",
    "/api/articles/{article_id}/similar", "/api/mentions", "/api/countries/{one}/{other}",
    "/api/countries/{one}/{other}/sentences", "/api/comentions", "/api/archive",
    "/api/articles/{article_id}/citation",
}  # fmt: skip


def test_the_document_describes_every_operation_and_its_problems(client: httpx.Client) -> None:
    document = client.get("/api/openapi.json").json()
    assert document["paths"].keys() == OPERATIONS
    for path in document["paths"].values():
        assert path["get"]["summary"]
        refused = path["get"]["responses"]["422"]["content"]
        assert list(refused) == ["application/problem+json"]
    assert "HTTPValidationError" not in document["components"]["schemas"]


def test_the_document_names_every_problem_that_can_be(client: httpx.Client) -> None:
    paths = client.get("/api/openapi.json").json()["paths"]
    for path, operations in paths.items():
        answers = operations["get"]["responses"]
        unknown = ["404"] if "{" in path else []
        changed = ["410"] if path in ("/api/search", "/api/mentions") else []
        assert list(answers) == ["200", *unknown, "405", *changed, "422", "500", "503"]
        for status in list(answers)[1:]:
            assert list(answers[status]["content"]) == ["application/problem+json"]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("country", ["KZ", "kz", "", "K", "Rusia", "ß", "KZ\n"]),
        ("from", ["2022", "2022-1", "2022-01-11", "", "soon", "22", "2022-01-011", "２０２２"]),
        ("to", ["2022", "2022-", "2022-01-11T05:20"]),
    ],
)
def test_the_patterns_fit_what_is_taken(client: httpx.Client, name: str, values: list[str]) -> None:
    operation = client.get("/api/openapi.json").json()["paths"]["/api/search"]["get"]
    schema = next(one["schema"] for one in operation["parameters"] if one["name"] == name)
    pattern = schema.get("items", schema)["pattern"]
    for value in values:
        taken = client.get("/api/search", params={name: value}).status_code == 200
        assert taken == bool(re.fullmatch(pattern, value)), value


def test_what_is_counted_without_its_own_filter_says_so(client: httpx.Client) -> None:
    schemas = client.get("/api/openapi.json").json()["components"]["schemas"]
    for facet in ("source", "language"):
        described = schemas["FacetsObject"]["properties"][facet]["description"]
        assert f"counted without the {facet} filter" in described


def test_every_field_of_a_mention_has_an_example(client: httpx.Client) -> None:
    schemas = client.get("/api/openapi.json").json()["components"]["schemas"]
    assert all(one["examples"] for one in schemas["MentionObject"]["properties"].values())


def test_the_page_shows_all_of_it_without_any_script_of_others(client: httpx.Client) -> None:
    page = client.get("/api/docs").text
    text = text_of(page)
    for said in (*OPERATIONS, "SearchObject", "ArticleObject", "title_html", "relevance | newest"):
        assert said in text
    scripts = [attrs for tag, attrs in tags(page) if tag == "script"]
    assert all(str(attrs["src"]).startswith("/static/") for attrs in scripts)


def test_every_object_that_is_referred_to_is_described(client: httpx.Client) -> None:
    page = client.get("/api/docs").text
    ids = {attrs.get("id") for _, attrs in tags(page)}
    targets = [
        str(attrs["href"])[1:]
        for tag, attrs in tags(page)
        if tag == "a" and str(attrs.get("href")).startswith("#object-")
    ]
    assert targets
    assert set(targets) <= ids


def test_code_in_a_description_is_shown_as_code(client: httpx.Client) -> None:
    page = client.get("/api/docs").text
    assert "`" not in text_of(page)
    assert "<code>next_cursor</code>" in page
