import httpx
import pytest

ARTICLE = {
    "id", "title", "title_origin", "published", "published_origin", "published_precision",
    "source", "published_in", "published_in_origin", "agency", "author", "dateline", "url",
    "language", "countries", "paragraphs", "captions", "related", "removed", "story",
    "duplicates", "file", "files", "sha256", "evidence", "lines", "gaps", "repairs",
}  # fmt: skip


def ids(client: httpx.Client) -> list[str]:
    return [result["id"] for result in client.get("/api/search").json()["results"]]


def test_every_article_has_the_shape_of_the_contract(client: httpx.Client) -> None:
    for article_id in ids(client):
        article = client.get(f"/api/articles/{article_id}").json()
        assert article.keys() == ARTICLE
        assert article["paragraphs"]
        salience = [country["salience"] for country in article["countries"]]
        assert salience == sorted(salience, reverse=True)
        assert sum(salience) == pytest.approx(1)


def test_an_article_names_its_story_and_the_other_copies(copied: httpx.Client) -> None:
    found = copied.get("/api/search?sort=oldest&q=petani&copies=all").json()["results"]
    assert [result["duplicates"] for result in found] == [2, 2, 2]
    first, second, third = [result["id"] for result in found]
    article = copied.get(f"/api/articles/{second}").json()
    assert article["story"] == first
    assert article["duplicates"] == [first, third]
    assert article["files"] == [article["file"]]


def test_every_article_says_where_its_fields_and_texts_stood(client: httpx.Client) -> None:
    for article_id in ids(client):
        article = client.get(f"/api/articles/{article_id}").json()
        original = client.get(f"/articles/{article_id}/original").text.splitlines()
        for name in ("paragraphs", "captions", "related"):
            assert len(article["lines"][name]) == len(article[name])
        made_of = {one["field"]: one for one in article["evidence"]}
        assert "title" in made_of
        for one in article["evidence"]:
            assert one["origin"]
            assert one["text"] is None or one["text"] in original[one["line"] - 1]


def test_gaps_are_places_of_the_paragraphs(client: httpx.Client) -> None:
    articles = [client.get(f"/api/articles/{one}").json() for one in ids(client)]
    gaps = [(article["paragraphs"], gap) for article in articles for gap in article["gaps"]]
    assert gaps
    assert all(0 <= gap["at"] < len(paragraphs[gap["paragraph"]]) for paragraphs, gap in gaps)


def test_countries_are_named_in_the_language_asked_for(client: httpx.Client) -> None:
    english = {one["code"]: one for one in client.get("/api/countries").json()}
    indonesian = {one["code"]: one for one in client.get("/api/countries?lang=id").json()}
    assert english["RU"]["name"] == "Russia"
    assert indonesian["RU"]["name"] == "Rusia"
    assert english["RU"].keys() == {"code", "name", "articles"}


def test_a_country_counts_the_articles_that_a_search_finds(client: httpx.Client) -> None:
    for country in client.get("/api/countries").json():
        found = client.get(f"/api/search?country={country['code']}").json()
        assert found["total"] == country["articles"]


def test_sources_are_listed_with_what_there_is_of_each(sourced: httpx.Client) -> None:
    found = sourced.get("/api/sources").json()
    assert len(found) == 4
    assert found[0].keys() == {
        "name", "articles", "first", "last", "languages", "published_in",
    }  # fmt: skip
    assert {one["name"]: one["published_in"] for one in found}["KOMPAS.com"] == "ID"


def test_a_source_counts_the_articles_that_a_search_finds(client: httpx.Client) -> None:
    found = client.get("/api/sources").json()
    assert found
    for source in found:
        answer = client.get("/api/search", params={"source": source["name"]}).json()
        assert answer["articles"] == source["articles"]


def test_suggestions_lead_somewhere(client: httpx.Client) -> None:
    found = client.get("/api/suggest?q=kaz").json()
    assert {"text": "Kazakhstan", "kind": "country", "url": "/countries/KZ"} in found
    assert all(client.get(suggestion["url"]).status_code == 200 for suggestion in found)


def test_a_blank_finishes_the_last_word(client: httpx.Client) -> None:
    def words(typed: str) -> list[str]:
        found = client.get("/api/suggest", params={"q": typed, "limit": 20}).json()
        return [one["text"] for one in found if one["kind"] == "word"]

    assert words("latih")
    assert words("latih ") == []


def test_nothing_typed_suggests_nothing(client: httpx.Client) -> None:
    assert client.get("/api/suggest").json() == []


@pytest.mark.parametrize("path", ["/api/articles/none", "/api/none", "/api/articles/%00"])
def test_what_is_not_there_is_a_problem_document(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert (problem["type"], problem["title"], problem["status"]) == (
        "about:blank", "Not Found", 404,
    )  # fmt: skip


def test_articles_about_the_same_are_listed_with_their_likeness(client: httpx.Client) -> None:
    every = ids(client)
    lists = [client.get(f"/api/articles/{one}/similar").json() for one in every]
    assert any(lists)
    for article_id, found in zip(every, lists, strict=True):
        assert article_id not in [one["id"] for one in found]
        for one in found:
            assert one.keys() == {"id", "title", "published", "source", "language", "likeness"}
            assert 0 < one["likeness"] <= 1
    assert client.get(f"/api/articles/{every[0]}/similar?limit=0").status_code == 422
    assert client.get("/api/articles/none/similar").status_code == 404


def test_copies_are_not_listed_as_similar(copied: httpx.Client) -> None:
    (first, *_) = copied.get("/api/search?sort=oldest&q=petani").json()["results"]
    assert copied.get(f"/api/articles/{first['id']}/similar").json() == []
