"""The tables of both engines beside each other, and how an ingest is measured."""

from pathlib import Path

from benchmarks.measuring import Latency
from benchmarks.queries import Kind
from benchmarks.scaling.measured import Ingested, Place, ingested
from benchmarks.scaling.report import ingests, latencies
from benchmarks.side import KindFigures
from benchmarks.site.newsroom import stories, write_stories


def test_each_kind_of_search_has_a_row_with_both_engines() -> None:
    one, other = KindFigures(Latency(1.5, 9, 200), 1_234), KindFigures(Latency(20, 90, 200), 1_234)
    found = latencies({"here": {Kind.RARE: one}, "there": {Kind.RARE: other}})
    assert "| milliseconds, p50 / p99 | here | there |" in found
    assert "| a rare word | 1.5 / 9.0 | 20.0 / 90.0 | 1,234 | 1,234 |" in found


def test_each_ingest_has_a_row_of_its_own() -> None:
    whole, more = Ingested(754.3, 138.8, 0.0, 820_000_000), Ingested(100.9, 19.5, 0.0, 540_000_000)
    rows = ingests([("here: all", whole), ("here: 1,000 more", more)]).splitlines()
    assert rows[-2:] == [
        "| here: all | 754.3 | 138.8 | 0.0 | 820 |",
        "| here: 1,000 more | 100.9 | 19.5 | 0.0 | 540 |",
    ]


def test_an_ingest_tells_the_time_that_its_processes_had(tmp_path: Path) -> None:
    write_stories(tmp_path / "articles", stories(5))
    run = ingested(Place("here", tmp_path / "library", None), tmp_path / "articles")
    assert (tmp_path / "library" / "articles.db").exists()
    assert run.processor > 0
    assert run.of_nodes == 0
