from benchmarks.measuring import CommandRun, Latency
from benchmarks.queries import Kind
from benchmarks.report import Ingest, Report, Sizes, table
from benchmarks.side import KindFigures, SideFigures


def report() -> Report:
    run = CommandRun(seconds=4.0, peak_bytes=50_000_000, output="")
    known = {Kind.RARE: KindFigures(Latency(1.25, 8.5, 200), found=4)}
    return Report(
        articles=2000,
        origin="Invented articles.",
        sqlite="3.40.1",
        ingest=Ingest(run, run, run),
        sizes=Sizes(files=4_000_000, records=6_000_000, index=2_000_000, plain=9_000_000),
        sides={"warta": SideFigures(80_000_000, known), "fts5": SideFigures(20_000_000, {})},
    )


def test_the_report_gives_rates_sizes_latencies_and_memory() -> None:
    text = report().markdown()
    assert text.startswith("## 2,000 articles")
    assert "| `warta ingest`, from files | 4.0 | 500 | 50 |" in text
    assert "| library in all | 8.0 | 4.0 |" in text
    assert "| a rare word | 1.2 / 8.5 | – |" in text
    assert "| peak memory, MB | 80 | 20 |" in text


def test_a_table_has_a_rule_below_its_head() -> None:
    assert table(("", "MB"), [("files", "1")]).splitlines() == [
        "|  | MB |",
        "| --- | ---: |",
        "| files | 1 |",
    ]
