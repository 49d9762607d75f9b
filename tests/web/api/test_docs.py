import httpx

from tests.web.html import tags, text_of

OPERATIONS = {"/api/search", "/api/suggest", "/api/countries", "/api/articles/{article_id}"}


def test_the_document_describes_every_operation_and_its_problems(client: httpx.Client) -> None:
    document = client.get("/api/openapi.json").json()
    assert document["paths"].keys() == OPERATIONS
    for path in document["paths"].values():
        assert path["get"]["summary"]
        refused = path["get"]["responses"]["422"]["content"]
        assert list(refused) == ["application/problem+json"]
    assert "HTTPValidationError" not in document["components"]["schemas"]


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
