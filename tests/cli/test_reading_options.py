"""Files of several articles on the command line, and columns named by hand."""

import json
from pathlib import Path

import pytest

from benchmarks.formats import json_lines, row, text, title, zipped
from tests.cli.conftest import Run, mistake


def test_inspect_prints_all_articles_of_a_file(warta: Run, tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_bytes(json_lines([1, 2, 3]))
    kept = json.loads(warta("inspect", file, "--json").stdout)
    assert [one["file"] for one in kept] == [f"{file}#{number}" for number in (1, 2, 3)]
    shown = warta("inspect", file).stdout
    assert shown.count("published in ") == 3


@pytest.mark.parametrize(
    ("name", "data", "file"),
    [
        ("one.jsonl", json_lines([1]), "#1"),
        ("one.json", json.dumps(row(1)).encode(), ""),
        ("one.zip", zipped({"a.txt": text(1).encode()}), "/a.txt"),
    ],
)
def test_inspect_prints_one_object_where_there_is_one(
    warta: Run, tmp_path: Path, name: str, data: bytes, file: str
) -> None:
    (tmp_path / name).write_bytes(data)
    kept = json.loads(warta("inspect", tmp_path / name, "--json").stdout)
    assert kept["file"] == f"{tmp_path / name}{file}"


def test_inspect_tells_what_else_is_in_a_file(warta: Run, tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_bytes(b"{rusak\n" + json_lines([1]) + b"{rusak\n")
    result = warta("inspect", file, "--json")
    assert json.loads(result.stdout)["file"] == f"{file}#2"
    assert "#1: It is no valid JSON" in result.stderr
    assert "#3: It is no valid JSON" in result.stderr


def test_inspect_reads_lines_from_standard_input(warta: Run) -> None:
    kept = json.loads(warta("inspect", "-", "--json", stdin=json_lines([1, 2]).decode()).stdout)
    assert [one["file"] for one in kept] == ["-#1", "-#2"]


def test_columns_can_be_named_by_hand(warta: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("kop,naskah\nJudul satu,Isi berita satu.\n", "utf-8")
    assert "--map" in mistake(warta("inspect", file))
    named = ("--map", "title=kop", "--map", "content=naskah")
    kept = json.loads(warta("inspect", file, "--json", *named).stdout)
    assert kept["file"] == f"{file}#1"
    result = warta("ingest", file, "--library", tmp_path / "lib", *named)
    assert "1 added" in result.stdout


@pytest.mark.parametrize(
    ("typed", "says"),
    [("warna=kop", "'warna'"), ("title", "--map title=COLUMN"), ("title=", "names no column")],
)
@pytest.mark.parametrize("command", ["ingest", "inspect"])
def test_a_field_that_there_is_not_is_one_sentence(
    warta: Run, tmp_path: Path, command: str, typed: str, says: str
) -> None:
    (tmp_path / "a.csv").write_text("judul,isi\nA,B\n", "utf-8")
    assert says in mistake(warta(command, tmp_path / "a.csv", "--map", typed))


@pytest.mark.parametrize("command", ["ingest", "inspect"])
def test_a_column_that_no_record_has_is_said(warta: Run, tmp_path: Path, command: str) -> None:
    file = tmp_path / "a.csv"
    file.write_text("judul,isi\nJudul satu,Isi berita satu.\n", "utf-8")
    more = ("--library", tmp_path / "lib") if command == "ingest" else ()
    result = warta(command, file, "--map", "title=kop", *more)
    assert result.returncode == 2
    assert "'kop'" in result.stderr


def test_bounds_are_settings(warta: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.zip"
    file.write_bytes(zipped({f"{n}.txt": text(n).encode() for n in range(4)}))
    report = tmp_path / "report.jsonl"
    arguments = ["ingest", file, "--library", tmp_path / "lib", "--report", report]
    warta(*arguments, WARTA_MAX_MEMBERS="2")
    last = json.loads(report.read_text("utf-8").splitlines()[-1])
    assert (last["file"], last["outcome"]) == (str(file), "failed")
    assert "WARTA_MAX_MEMBERS" in last["reason"]
    assert "WARTA_MAX_RATIO" in mistake(warta(*arguments, WARTA_MAX_RATIO="banyak"))


def test_nothing_is_drawn_where_there_is_no_terminal(warta: Run, tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_bytes(json_lines([1, 2]))
    assert warta("ingest", file, "--library", tmp_path / "lib").stderr == ""


def test_titles_of_records_are_shown(warta: Run, tmp_path: Path) -> None:
    file = tmp_path / "only.csv"
    file.write_text(f"no,judul,isi\n1,{title(1)},\n", "utf-8")
    kept = json.loads(warta("inspect", file, "--json").stdout)
    assert (kept["title"], kept["paragraphs"]) == (title(1), [])
