"""Why an article has its countries, as the API tells it."""

from collections.abc import Iterator

import httpx
import pytest

from app.search.mentions import EvidenceKind
from tests.web.conftest import site_of

TEXT = """Rusia dan Iran berlatih bersama

TEHERAN - Pasukan Rusia tiba di pelabuhan. Tentara Kazakh menonton latihan itu dari darat.

Latihan berakhir pada hari Senin, kata juru bicara Kremlin di hadapan wartawan asing.

Foto: Warga Jepang menonton latihan itu.
"""
FIELDS = {
    "code", "name", "field", "paragraph", "start", "end", "text", "kind", "sentence",
    "start_in_sentence", "end_in_sentence",
}  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("mentions") / "articles"
    folder.mkdir()
    (folder / "latihan.txt").write_text(TEXT, encoding="utf-8")
    with site_of(folder) as client:
        yield client


@pytest.fixture(scope="module")
def path(site: httpx.Client) -> str:
    (result,) = site.get("/api/search").json()["results"]
    return f"/api/articles/{result['id']}"


def texts_of(article: dict[str, object], field: str) -> list[str]:
    """The texts of the article object that a mention's `field` and `paragraph` speak of."""
    found = article[{"paragraph": "paragraphs", "caption": "captions"}.get(field, field)]
    return found if isinstance(found, list) else [str(found)]


def test_every_mention_says_its_words_and_where_they_stand(site: httpx.Client, path: str) -> None:
    article = site.get(path).json()
    mentions = site.get(f"{path}/mentions").json()
    assert mentions
    for one in mentions:
        assert one.keys() == FIELDS
        text = texts_of(article, one["field"])[one["paragraph"]]
        assert text[one["start"] : one["end"]] == one["text"]
        assert one["sentence"] in text
        assert one["sentence"][one["start_in_sentence"] : one["end_in_sentence"]] == one["text"]
        assert one["kind"] in set(EvidenceKind)


def test_it_tells_the_kind_of_evidence_and_the_sentence(site: httpx.Client, path: str) -> None:
    (one,) = site.get(f"{path}/mentions?country=KZ").json()
    assert (one["text"], one["kind"], one["paragraph"]) == ("Kazakh", "people", 0)
    assert one["sentence"] == "Tentara Kazakh menonton latihan itu dari darat."


def test_countries_are_named_in_the_language_asked_for(site: httpx.Client, path: str) -> None:
    for lang, name in (("en", "Japan"), ("id", "Jepang")):
        (one,) = site.get(f"{path}/mentions?country=jp&lang={lang}").json()
        assert one["name"] == name


def test_any_of_the_countries_asked_for_is_given(site: httpx.Client, path: str) -> None:
    both = site.get(f"{path}/mentions?country=RU&country=IR&country=").json()
    assert {one["code"] for one in both} == {"RU", "IR"}
    assert site.get(f"{path}/mentions?country=TV").json() == []


def test_the_article_says_which_countries_it_is_about(site: httpx.Client, path: str) -> None:
    countries = {one["code"]: one for one in site.get(path).json()["countries"]}
    assert [code for code, one in countries.items() if one["about"]] == ["RU", "IR"]
    assert "JP" not in countries
    assert [one["captions"] for one in countries.values()] == [0, 0, 0]
    (caption,) = site.get(f"{path}/mentions?country=JP").json()
    assert (caption["field"], caption["paragraph"]) == ("caption", 0)


def test_mistakes_are_problem_documents(site: httpx.Client, path: str) -> None:
    answer = site.get(f"{path}/mentions?country=Rusia")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["parameter"] == "country"
    unknown = site.get("/api/articles/none/mentions")
    assert unknown.status_code == 404
    assert unknown.json()["detail"] == "There is no article with this id."
    for one in (answer, unknown):
        assert one.headers["Content-Type"] == "application/problem+json"


def test_head_is_answered_and_nothing_can_be_written(site: httpx.Client, path: str) -> None:
    assert site.head(f"{path}/mentions").status_code == 200
    assert site.head(f"{path}/mentions").content == b""
    assert site.post(f"{path}/mentions").status_code == 405
