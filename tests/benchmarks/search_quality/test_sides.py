import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.search_quality.sides.every import open_side, that_can_be_asked
from benchmarks.search_quality.sides.fts5 import Fts5TrigramSide
from benchmarks.search_quality.sides.side import Shelf, Side
from benchmarks.search_quality.texts import read_texts
from tests.conftest import ingest_all

TEXTS = {
    "padi": "Petani di lembah memanen padi lebih cepat tahun ini, kata kepala desa.",
    "beras": "Pedagang menjual beras dan jagung ke Malaysia dengan harga tinggi.",
    "gempa": "Gempa kecil mengguncang Kazakhstan, kata pejabat setempat, Senin.",
}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    directory = tmp_path_factory.mktemp("shelf")
    rows = (
        {"url": f"https://a.example/{name}", "title": f"Kabar {name} pekan ini", "text": text}
        for name, text in TEXTS.items()
    )
    (directory / "rows.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    ingest_all(directory / "rows.jsonl", library=directory / "library")
    return Shelf(directory / "library", read_texts(directory / "library"), directory)


# Whoosh's own code is not ours to keep free of warnings.
@pytest.fixture(params=that_can_be_asked())
def side(shelf: Shelf, request: pytest.FixtureRequest) -> Iterator[Side]:
    with closing(open_side(request.param, shelf)) as opened:
        yield opened


def found(side: Side, shelf: Shelf, text: str) -> list[str]:
    names = {one.id: one.key.rpartition("/")[2] for one in shelf.texts}
    return [names[id_] for id_ in side.search(text).ids]


@pytest.mark.filterwarnings("ignore")
def test_every_side_finds_an_article_by_its_headline(side: Side, shelf: Shelf) -> None:
    assert found(side, shelf, "kabar padi pekan")[0] == "padi"


@pytest.mark.filterwarnings("ignore")
def test_no_side_fails_for_what_people_type(side: Side) -> None:
    for text in ("siapa? (padi: atau) -", "", '"', "a", "NOT AND OR", "*", 'x"y'):
        side.search(text)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", [name for name in that_can_be_asked() if name != "rapidfuzz"])
def test_quotes_bind_in_every_side_that_has_texts(shelf: Shelf, name: str) -> None:
    with closing(open_side(name, shelf)) as side:
        assert found(side, shelf, '"beras dan jagung"') == ["beras"]
        assert found(side, shelf, '"jagung dan beras"') == []


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", ["warta", "fts5-trigram", "tantivy", "whoosh"])
def test_sides_with_fuzzy_search_find_a_misspelt_word(shelf: Shelf, name: str) -> None:
    with closing(open_side(name, shelf)) as side:
        assert found(side, shelf, "kazahstan")[:1] == ["gempa"]


@pytest.mark.parametrize("name", ["fts5", "fts5-trigram", "tantivy"])
def test_any_of_the_words_will_do_where_no_article_has_all(shelf: Shelf, name: str) -> None:
    with closing(open_side(name, shelf)) as side:
        assert set(found(side, shelf, "padi kazakhstan")) == {"padi", "gempa"}


def test_trigrams_are_asked_for_words_of_three_letters_or_more(shelf: Shelf) -> None:
    with closing(Fts5TrigramSide(shelf)) as side:
        assert list(side.expressions("di padi")) == ['"padi"', '"pad" OR "adi"']
        assert list(side.expressions("di")) == []


@pytest.mark.filterwarnings("ignore")
def test_an_index_of_whoosh_that_is_whole_is_not_built_again(shelf: Shelf) -> None:
    def built() -> set[Path]:
        open_side("whoosh", shelf).close()
        return set((shelf.directory / "whoosh").iterdir())

    assert built() == built()
