"""`warta grid`: the page's numbers, in a terminal."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli.grid import MOST_LINES
from app.web.export.cells import BOM
from app.web.grid.table import ALL
from tests.cli.conftest import Run, mistake
from tests.conftest import ROOT


@pytest.fixture
def terms(tmp_path: Path) -> Path:
    """A list as people have them: with empty lines, repeated ones, and a mistake."""
    file = tmp_path / "terms.txt"
    file.write_bytes(b"\xef\xbb\xbflatihan\r\n\r\nkazahstan\r\nlatihan\r\niran -rusia\r\n")
    return file


def articles(warta: Run, *asked: str) -> int:
    """How many articles a search finds."""
    found: int = json.loads(warta("search", *asked, "--json").stdout)["articles"]
    return found


def test_each_number_is_what_its_search_finds(warta: Run, terms: Path) -> None:
    grid = json.loads(warta("grid", terms, "--countries", "KZ,Rusia", "--json").stdout)
    assert [row["term"] for row in grid["rows"]] == ["latihan", "kazahstan", "iran -rusia"]
    assert [one["value"] for one in grid["columns"]] == ["KZ", "RU"]
    for row in grid["rows"]:
        assert row["articles"] == articles(warta, row["term"])
        for code, cell in zip(("KZ", "RU"), row["cells"], strict=True):
            assert cell == articles(warta, row["term"], "--country", code)


def test_the_table_stands_in_columns(warta: Run, terms: Path) -> None:
    done = warta("grid", terms, "--countries", "KZ,RU")
    head, *lines = done.stdout.splitlines()
    assert head.split() == ["articles", "KZ", "RU"]
    table = lines[: lines.index("")]
    assert [line.split("  ")[0].strip() for line in table] == [
        "latihan", "kazahstan", "iran -rusia", ALL,
    ]  # fmt: skip
    assert {len(line) for line in (head, *table)} == {len(head)}
    assert "KZ Kazakhstan, RU Russia" in lines
    assert "kazahstan: kazakhstan for kazahstan" in lines
    assert "counted once; there were 1" in done.stderr


@pytest.mark.parametrize(
    "asked",
    [
        ["--months", "2022-01..2022-03"], ["--years", "2021..2023"], ["--years"], ["--sources"],
        ["--countries"], [], ["--country", "KZ", "--from", "2022", "--exact"],
    ],
)  # fmt: skip
def test_a_table_for_spreadsheets_has_the_same_numbers(
    warta: Run, terms: Path, asked: list[str]
) -> None:
    text = warta("grid", terms, *asked, "--csv").stdout
    assert text.startswith(BOM)
    head, *rows = csv.reader(io.StringIO(text.removeprefix(BOM), newline=""))
    grid = json.loads(warta("grid", terms, *asked, "--json").stdout)
    counts = [[row["articles"], *row["cells"]] for row in grid["rows"]]
    counts.append([grid["articles"], *(one["articles"] for one in grid["columns"])])
    assert [row[1:-5] for row in rows] == [[str(number) for number in row] for row in counts]
    assert head[:2] == ["term", "articles"]


def test_terms_come_from_standard_input_too(library_dir: Path) -> None:
    command = [sys.executable, "-m", "app", "grid", "-", "--json", "--library", str(library_dir)]
    done = subprocess.run(
        command, input=b"latihan\n\xff\xfe iran\n", capture_output=True, cwd=ROOT, timeout=120,
        check=True,
    )  # fmt: skip
    assert len(json.loads(done.stdout)["rows"]) == 2


def test_mistakes_end_with_a_sentence(warta: Run, terms: Path, tmp_path: Path) -> None:
    empty, long = tmp_path / "empty.txt", tmp_path / "long.txt"
    empty.write_text(" \n\n")
    long.write_text("\n".join(map(str, range(MOST_LINES + 1))))
    assert "no terms" in mistake(warta("grid", empty))
    assert "10,000 terms" in mistake(warta("grid", long))
    assert "cannot be read" in mistake(warta("grid", tmp_path / "none.txt"))
    assert "cannot be read" in mistake(warta("grid", tmp_path))
    assert "xqzxqz" in mistake(warta("grid", terms, "--countries", "KZ,xqzxqz"))
    assert "30 columns" in mistake(warta("grid", terms, "--years", "1000..9999"))
    assert "not allowed with" in mistake(warta("grid", terms, "--years", "--months"))
