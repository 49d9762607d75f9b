"""A folder with a file of every format: each input once in the report, with its own name."""

import json
from collections import Counter
from pathlib import Path

import pytest

from app.ingest.checking import problems
from app.ingest.report import InputReport
from app.library.reading import LibraryReader
from benchmarks.formats import every_format, text, web_record
from tests.conftest import ingest_all

# What each of the files of `every_format` holds.
HOLDS = {
    "archive.tar": ["/dalam/a.txt", "/b.jsonl#1", "/b.jsonl#2", "/b.jsonl#3", "/c.html"],
    "archive.zip": [
        *("/dalam/a.txt", "/b.jsonl#1", "/b.jsonl#2", "/b.jsonl#3", "/c.html", "/lagi.zip/d.txt"),
    ],
    "book.xlsx": ["/Sheet#1", "/Sheet#2", "/Sheet#3"],
    "crawl.warc": ["#2", "#3", "#4"],
    "feed.rss": ["#1", "#2", "#3"],
    "export.xml": ["#1", "#2", "#3"],
    "list.json": ["#1", "#2", "#3"],
    "one.json": [""],
    "plain.txt": [""],
    "table.csv": ["#1", "#2", "#3"],
}
OTHERS = {
    "gambar.png": b"\x89PNG\r\n\x1a\n",
    "kosong.txt": b"",
    "pindai.pdf": b"%PDF-1.7\n",
    "asing.csv": b"harga,kota\n1,A\n",
    "gaya.css": b"p { color: red }",
    "situs.warc": web_record(1, b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mixed")
    for number, name in enumerate(every_format(0)):
        (folder / name).write_bytes(every_format(1000 * number)[name])
    for name, data in OTHERS.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("library")


@pytest.fixture(scope="module")
def reports(folder: Path, library: Path) -> dict[str, InputReport]:
    told = ingest_all(folder, library=library)
    assert [name for name, count in Counter(one.file for one in told).items() if count > 1] == []
    return {one.file.removeprefix(f"{folder}/"): one for one in told}


def test_every_input_has_the_name_of_its_own(reports: dict[str, InputReport]) -> None:
    for file, names in HOLDS.items():
        told = [name.removeprefix(file) for name in reports if name.startswith(file)]
        told = [name for name in told if not name.startswith((".gz", ".xz", ".zst"))]
        assert told == names, file


def test_every_format_gives_articles(reports: dict[str, InputReport]) -> None:
    for file in every_format(0):
        outcomes = {one.outcome for name, one in reports.items() if name.startswith(file)}
        assert "added" in outcomes, file
        assert outcomes <= {"added", "duplicate"}, file


def test_what_is_no_article_has_a_reason(reports: dict[str, InputReport]) -> None:
    told = {name.partition("#")[0]: one for name, one in reports.items()}
    for file in OTHERS:
        assert told[file].outcome == ("skipped" if file == "situs.warc" else "failed")
        assert str(told[file].reason).endswith(".")
    json.loads(told["asing.csv"].as_json())


def test_the_library_is_sound_and_keeps_each_records_own_bytes(
    folder: Path, library: Path, reports: dict[str, InputReport]
) -> None:
    assert problems(library) == ()
    reader = LibraryReader(library)
    by_file = {one.file: one.id for one in reader.every_article()}
    assert len(by_file) == sum(one.outcome == "added" for one in reports.values())
    original = reader.original(by_file[f"{folder}/archive.zip/dalam/a.txt"])
    number = 1000 * list(every_format(0)).index("archive.zip")
    assert original == text(number).encode()


def test_a_second_run_tells_the_same_inputs_in_the_same_order(
    folder: Path, library: Path, reports: dict[str, InputReport]
) -> None:
    again = ingest_all(folder, library=library)
    assert [one.file for one in again] == [f"{folder}/{name}" for name in reports]
    before = [one.outcome for one in reports.values()]
    after = [one.outcome for one in again]
    expected = ["unchanged" if one in ("added", "duplicate") else one for one in before]
    assert after == expected
