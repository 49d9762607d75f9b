from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.plain_database import build_database
from benchmarks.queries import Kind, Query
from benchmarks.side import SIDES, figures_from_json, open_side, queries_to_json
from tests.conftest import ingest_all

TEXTS = {
    "padi": "Petani di Indonesia memanen padi lebih cepat tahun ini, kata kepala desa.",
    "beras": "Pedagang di Indonesia menjual beras dan jagung ke Malaysia dengan harga tinggi.",
    "jagung": "Petani jagung di Malaysia menunggu hujan, kata pejabat di Kuala Lumpur.",
}
QUERIES = {
    Query(Kind.FREQUENT, ("indonesia",)): 2,
    Query(Kind.RARE, ("padi",)): 1,
    Query(Kind.TWO_WORDS, ("jagung", "beras")): 1,
    Query(Kind.PHRASE, ("petani", "jagung")): 1,
    Query(Kind.EXCLUSION, ("jagung",), excluded="beras"): 1,
    Query(Kind.COUNTRY, ("jagung",), country="MY"): 2,
    Query(Kind.BROWSE, country="ID"): 2,
    Query(Kind.NEWEST, ("indonesia",)): 2,
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small library and the plain database of the same articles."""
    directory = tmp_path_factory.mktemp("sides")
    (directory / "files").mkdir()
    for name, text in TEXTS.items():
        path = directory / "files" / f"{name}.txt"
        path.write_text(f"Kabar {name} pekan ini\n\n{text}\n", encoding="utf-8")
    ingest_all(directory / "files", library=directory / "library")
    build_database(directory / "library", directory / "plain.db")
    return directory


# Datasette's own code is not ours to keep free of warnings.
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", SIDES)
def test_every_side_finds_the_same_articles_for_the_same_query(built: Path, name: str) -> None:
    path = built / ("library" if name.startswith("warta") else "plain.db")
    with closing(open_side(name, path)) as side:
        assert {query: side.answer(query) for query in QUERIES} == QUERIES


@pytest.mark.parametrize("name", ["warta", "warta-http", "fts5"])
def test_the_sides_that_complete_words_do(built: Path, name: str) -> None:
    path = built / ("library" if name.startswith("warta") else "plain.db")
    with closing(open_side(name, path)) as side:
        assert side.answer(Query(Kind.PREFIX, ("jagu",)))


def test_queries_and_figures_survive_the_way_between_processes() -> None:
    assert '"kind": "a rare word"' in queries_to_json([Query(Kind.RARE, ("padi",))])
    latency = '{"p50": 1.5, "p99": 3.0, "samples": 200}'
    text = f'{{"peak_bytes": 7, "kinds": {{"a rare word": {{"latency": {latency}, "found": 2}}}}}}'
    figures = figures_from_json(text)
    assert figures.peak_bytes == 7
    assert figures.kinds[Kind.RARE].latency.p99 == 3.0
