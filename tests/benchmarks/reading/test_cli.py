import gzip
import json
from pathlib import Path

import pytest

from benchmarks.reading import floors
from benchmarks.reading.cli import main
from tests.benchmarks.reading.labelled import PARAGRAPHS, TITLE, put


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus with one scraped article, and no pages."""
    row = {
        "set": "indonews_2025",
        "title": TITLE,
        "date": "Selasa, 11 Januari 2022 05:20 WIB",
        "text": "\n".join(PARAGRAPHS),
    }
    with gzip.open(tmp_path / "news.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps(row) + "\n" + json.dumps({**row, "set": "other"}) + "\n")
    return tmp_path


def test_it_prints_a_table_for_each_part(
    tmp_path: Path, corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path / "seen")
    assert main(["--set", str(tmp_path / "seen"), "--corpus", str(corpus)]) == 0
    printed = capsys.readouterr().out
    assert "| seen, all | 1      | 1       | 1.000 |" in printed
    assert "### 1 date lines" in printed
    assert "### 1 scraped bodies" in printed


def test_without_a_corpus_it_says_so_and_measures_the_sets(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path / "seen")
    absent = tmp_path / "absent"
    assert main(["--set", str(tmp_path / "seen"), "--corpus", str(absent)]) == 0
    printed = capsys.readouterr().out
    assert "| seen, all |" in printed
    assert f"There is no corpus in {absent}" in printed


def test_misses_are_printed_when_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path / "seen", author="Rani")
    main(["--set", str(tmp_path / "seen"), "--part", "sets", "--misses"])
    assert "seen/jembatan.txt  author\n    expected  Rani\n" in capsys.readouterr().out


def test_the_page_on_quality_holds_the_tables_and_says_what_was_not_measured(
    tmp_path: Path, corpus: Path
) -> None:
    put(tmp_path / "seen")
    page = tmp_path / "quality.md"
    main(["--set", str(tmp_path / "seen"), "--corpus", str(corpus), "--write", str(page)])
    written = page.read_text(encoding="utf-8")
    assert "### Fields of “seen”" in written
    assert written.count("Not measured in this run.") == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--set", "x", "--raise-floors"], "leave out --set"),
        (["--set", "x", "--lower-floors"], "leave out --set"),
        (["--raise-floors", "--lower-floors"], "not allowed with"),
        (["--part", "sets", "--write", "x"], "leave out --part"),
        (["--set", "nowhere", "--part", "sets"], "holds no labelled files"),
    ],
)
def test_a_mistake_ends_with_code_2_and_a_sentence(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert message in capsys.readouterr().err


def test_only_the_explicit_option_lowers_a_floor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "sets" / "seen", author="Rani")
    file = tmp_path / "floors.toml"
    floors.write_floors({"seen": {"author": 1.0, "title": 0.5}}, file)
    monkeypatch.setattr("benchmarks.reading.cli.FLOORS", file)
    monkeypatch.setattr("benchmarks.reading.measured.SETS", tmp_path / "sets")
    main(["--part", "sets", "--raise-floors"])
    raised = floors.read_floors(file)["seen"]
    main(["--part", "sets", "--lower-floors"])
    lowered = floors.read_floors(file)["seen"]
    assert (raised["author"], raised["title"]) == (1.0, 1.0)
    assert (lowered["author"], lowered["title"]) == (0.0, 1.0)
