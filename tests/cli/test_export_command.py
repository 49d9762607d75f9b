import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.web.export.cells import BOM
from tests.cli.conftest import Run, mistake
from tests.conftest import ROOT


def total(warta: Run, *arguments: str) -> int:
    """How many articles a search finds."""
    found: int = json.loads(warta("search", *arguments, "--json").stdout)["articles"]
    return found


def test_without_a_query_it_writes_every_article_as_a_line(warta: Run) -> None:
    listed = [json.loads(line) for line in warta("export").stdout.splitlines()]
    assert len(listed) == json.loads(warta("stats", "--json").stdout)["articles"]
    assert all(one["id"] and one["paragraphs"] for one in listed)


@pytest.mark.parametrize(
    "asked",
    [
        ["kazahstan rusia"],
        ["latihan", "--country", "kz"],
        ["latihan", "--from", "2022", "--sort", "oldest"],
        ["latihan", "--exact", "--published-in", "ID"],
        ["xqzxqz"],
    ],
)
def test_it_finds_what_the_search_finds(warta: Run, asked: list[str]) -> None:
    lines = warta("export", *asked).stdout.splitlines()
    table = warta("export", *asked, "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(table.removeprefix(BOM), newline="")))
    assert len(lines) == len(rows) == total(warta, *asked)
    assert [json.loads(line)["id"] for line in lines] == [row["id"] for row in rows]
    assert {row["query"] for row in rows} <= {asked[0]}


def test_excel_is_told_that_it_is_utf_8(warta: Run) -> None:
    table = warta("export", "--format", "csv", "--text").stdout
    assert table.startswith(f'{BOM}"id",')
    assert '"text"' in table.splitlines()[0]


def test_a_document_is_one_file(warta: Run) -> None:
    text = warta("export", "latihan", "--format", "html").stdout
    assert text.startswith("<!doctype html>")
    assert "<mark>" in text
    assert 'href="/' not in text


def test_nothing_but_the_articles_is_written_where_nobody_looks(warta: Run) -> None:
    assert warta("export", "latihan").stderr == ""


def test_mistakes_end_with_a_sentence(warta: Run, tmp_path: Path) -> None:
    assert "--country" in mistake(warta("export", "latihan", "--country", "XX"))
    assert "--format" in mistake(warta("export", "--format", "xml"))
    assert "no library" in mistake(warta("export", "--library", tmp_path / "none"))


def test_a_reader_who_has_seen_enough_is_no_error(library_dir: Path) -> None:
    command = f"{sys.executable} -m app export --library {library_dir} | head -c 10"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        capture_output=True, cwd=ROOT, timeout=120, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(("form", "begins"), [("bib", "@"), ("ris", "TY  - NEWS"), ("csl", "[\n{")])
def test_it_writes_citations(warta: Run, form: str, begins: str) -> None:
    text = warta("export", "latihan", "--format", form).stdout
    assert text.startswith(begins)
    assert text.count("Found by the search latihan") == total(warta, "latihan")
