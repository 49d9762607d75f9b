"""Every mention by the API: its lines, its cursors, and what it refuses."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest

from app.search.concordance import concordance
from app.web.api.concordance_models import ConcordanceObject, LineObject, SubjectObject
from tests.conftest import ingest_all
from tests.serving import serving
from tests.web.conftest import write_articles


@pytest.fixture(autouse=True, params=["counted", "walked"])
def ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines that are counted before the first page is shown, and lines that are not."""
    if request.param == "walked":
        monkeypatch.setattr(concordance, "COUNTED_AT_ONCE", 0)


def pages(client: httpx.Client, **asked: object) -> Iterator[dict[str, object]]:
    """All pages of a concordance."""
    cursor: object = None
    for _ in range(300):
        more = {"cursor": cursor} if cursor else {}
        answer = client.get(f"/api/mentions?{urlencode({**asked, **more})}")
        assert answer.status_code == 200, answer.text
        yield answer.json()
        cursor = answer.json()["next_cursor"]
        if cursor is None:
            return
    raise AssertionError("the lines have no end")


def listed(client: httpx.Client, **asked: object) -> list[tuple[object, ...]]:
    """The places of all lines."""
    found: list[tuple[object, ...]] = []
    for page in pages(client, **asked):
        lines = page["lines"]
        assert isinstance(lines, list)
        found += [(one["id"], one["field"], one["paragraph"], one["start"]) for one in lines]
    return found


@pytest.mark.parametrize(
    "asked",
    [
        {"q": "padi"},
        {"q": "padi", "sort": "r2"},
        {"mention": "ID"},
        {"q": "panen", "sort": "source"},
    ],
)
def test_cursors_lead_to_every_line_once(many: httpx.Client, asked: dict[str, object]) -> None:
    whole = listed(many, **asked, size=100)
    assert len(set(whole)) == len(whole) > 40
    for size in (7, 50):
        assert listed(many, **asked, size=size) == whole
    (first, *_) = pages(many, **asked)
    assert first["total"] in (None, len(whole))


def test_every_line_is_its_sentence_in_the_article(many: httpx.Client) -> None:
    (page, *_) = pages(many, q="padi", mention="MY", size=20)
    lines = page["lines"]
    assert isinstance(lines, list)
    assert lines
    for one in lines:
        assert one.keys() == LineObject.model_fields.keys()
        article = many.get(f"/api/articles/{one['id']}").json()
        texts = {"title": [article["title"]], "paragraph": article["paragraphs"]}[one["field"]]
        text = texts[one["paragraph"]]
        assert text[one["start"] : one["end"]] == one["word"]
        assert one["left"] + one["word"] + one["right"] in text
        assert (one["country"], one["evidence"]) == ("MY", "name")


def test_the_subject_is_told(many: httpx.Client) -> None:
    asked = {"q=panen+padi": (["panen", "padi"], []), "country=MY,JP": ([], ["MY", "JP"])}
    for query, (words, countries) in asked.items():
        told = many.get(f"/api/mentions?{query}").json()["subject"]
        assert told == {"words": words, "countries": countries}
    nothing = many.get("/api/mentions").json()
    assert (nothing["total"], nothing["lines"], nothing["next_cursor"]) == (0, [], None)


@pytest.mark.parametrize(
    ("asked", "parameter"),
    [
        ("sort=best", "sort"),
        ("mention=Rusia", "mention"),
        ("size=0", "size"),
        ("size=101", "size"),
        ("page=0", "page"),
        ("forms=some", "forms"),
        ("cursor=x", "cursor"),
        ("cursor=WzEsMCwwLDUwLCIiLCIiXQ", "cursor"),
        ("from=2023&to=2022", "from"),
    ],
)
def test_mistakes_are_problem_documents(many: httpx.Client, asked: str, parameter: str) -> None:
    answer = many.get(f"/api/mentions?q=padi&{asked}")
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["errors"][0]["parameter"] == parameter


def test_a_cursor_of_another_concordance_is_refused(many: httpx.Client) -> None:
    cursor = many.get("/api/mentions?q=padi&size=5").json()["next_cursor"]
    for other in ("q=panen", "q=padi&sort=r1", "q=padi&mention=ID", "q=padi&exact=1"):
        assert many.get(f"/api/mentions?{other}&cursor={cursor}").status_code == 422


def test_lines_of_an_archive_that_changed_say_so(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    write_articles(folder, 9)
    ingest_all(folder, library=tmp_path / "library")
    with serving(tmp_path / "library") as url, httpx.Client(base_url=url) as client:
        cursor = client.get("/api/mentions?q=padi&size=4").json()["next_cursor"]
        assert client.get(f"/api/mentions?q=padi&cursor={cursor}").status_code == 200
        (folder / "more.txt").write_text("Panen lagi\n\nPetani memanen padi lagi.", "utf-8")
        ingest_all(folder, library=tmp_path / "library")
        answer = client.get(f"/api/mentions?q=padi&cursor={cursor}")
        assert answer.status_code == 410


def test_every_field_has_an_example_that_fits(client: httpx.Client) -> None:
    schemas = client.get("/api/openapi.json").json()["components"]["schemas"]
    for model in (LineObject, SubjectObject):
        fields = schemas[model.__name__]["properties"]
        model.model_validate({name: one["examples"][0] for name, one in fields.items()})
    whole = schemas[ConcordanceObject.__name__]["properties"]
    plain = {name: one["examples"][0] for name, one in whole.items() if "examples" in one}
    answer = client.get("/api/mentions?q=latihan").json()
    ConcordanceObject.model_validate({**answer, **plain})
