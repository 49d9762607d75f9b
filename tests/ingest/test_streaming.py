"""Files of any size: what waits in memory is bounded, whatever the file has."""

import gzip
import json
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.ingest.discover import discover
from app.ingest.formats.columns import known_columns
from app.ingest.inputs import inputs_of
from benchmarks.formats import feed, feed_item, http_answer, page, row, tarred, web_record
from tests.conftest import limits

MIB = 1024 * 1024
SIZE = 50 * MIB
MOST_HELD = 12 * MIB

LONG = {**row(1), "isi_berita": "Petani memanen padi di lembah itu sejak pagi. " * 600}
LINE = json.dumps(LONG).encode()


def lines() -> Iterator[bytes]:
    while True:
        yield LINE + b"\n"


def array() -> Iterator[bytes]:
    yield b"["
    while True:
        yield LINE + b","


def table() -> Iterator[bytes]:
    yield b"judul,isi_berita\n"
    while True:
        yield f'"{LONG["judul"]}","{LONG["isi_berita"]}"\n'.encode()


def web_archive() -> Iterator[bytes]:
    record = web_record(1, http_answer(page(1).encode() * 40))
    while True:
        yield record


def feed_of_items() -> Iterator[bytes]:
    yield feed([]).partition(b"</channel>")[0]
    while True:
        yield feed_item(1, LINE.decode()).encode()


def tar() -> Iterator[bytes]:
    archive = tarred({"a.txt": LINE})
    while True:
        yield archive[: 512 + -(-len(LINE) // 512) * 512]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("a.jsonl", lines),
        ("a.jsonl.gz", lines),
        ("a.json", array),
        ("a.csv", table),
        ("a.rss", feed_of_items),
        ("a.warc", web_archive),
        ("a.tar", tar),
    ],
)
def test_a_large_file_is_read_with_little_memory(
    tmp_path: Path, name: str, parts: Callable[[], Iterator[bytes]]
) -> None:
    file = tmp_path / name
    size = 0
    with file.open("wb") as out:
        for part in parts():
            size += len(part)
            out.write(gzip.compress(part, 1) if name.endswith(".gz") else part)
            if size > SIZE:
                break
    (found,) = discover([str(file)])
    tracemalloc.start()
    count = sum(
        one.reason is None for one in inputs_of(found, limits(max_ratio=1000), known_columns())
    )
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count > 1000
    assert most < MOST_HELD
