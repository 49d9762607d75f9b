"""What is asked of a server under load, and how the answers of `wrk` and of Linux are read."""

import os
import shutil
from pathlib import Path

import pytest

from benchmarks.load import addresses_of, main, memory_row, row
from benchmarks.site.memory import Memory, memory_of_worker, processor_seconds_of, workers_of
from benchmarks.site.served import serving
from benchmarks.wrk import Load, load, read

TOLD = """Running 10s test
{"requests": 500, "microseconds": 2000000, "p50": 4000, "p99": 90500, "most": 99000, "errors": 3}
"""


def test_searches_are_all_different_and_articles_are_there(library_dir: Path) -> None:
    asked = addresses_of(library_dir)
    assert len(set(asked.searches)) == len(asked.searches) > 0
    assert len(set(asked.articles)) == len(asked.articles) > 0
    assert all(path.isascii() and " " not in path for path in (*asked.searches, *asked.articles))
    assert asked == addresses_of(library_dir)


def test_what_wrk_wrote_is_read() -> None:
    found = read(TOLD)
    assert found == Load(500, 250.0, 4.0, 90.5, 99.0, 3)
    assert row("searches", found, 2.5) == "| searches | 250 | 4.0 | 90.5 | 99.0 | 500 | 3 | 5.00 |"


@pytest.mark.skipif(shutil.which("wrk") is None, reason="Needs wrk.")
def test_a_server_is_loaded(library_dir: Path) -> None:
    with serving(library_dir) as server:
        found = load(server.url, ["/robots.txt", "/healthz"], connections=2, seconds=1)
    assert (found.requests > 0, found.errors) == (True, 0)


def test_without_wrk_it_is_said_how_to_get_it(
    library_dir: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert main([str(library_dir)]) == 2
    assert "apt install wrk" in capsys.readouterr().err


def test_memory_and_work_of_a_process_are_told(library_dir: Path) -> None:
    found = memory_of_worker(os.getpid(), library_dir)
    assert 0 < found.pss <= found.rss
    assert found.own <= found.rss
    assert processor_seconds_of([os.getpid()]) > 0


def test_a_server_without_worker_processes_is_its_own_worker(library_dir: Path) -> None:
    with serving(library_dir) as server:
        assert workers_of(server.pid) == [server.pid]


def test_worker_processes_are_told_from_what_helps_them(library_dir: Path) -> None:
    with serving(library_dir, workers=2) as server:
        workers = workers_of(server.pid)
    assert len(workers) == 2
    assert server.pid not in workers


def test_what_is_mapped_of_the_index_is_not_a_workers_own() -> None:
    assert memory_row(1, Memory(300_000_000, 200_000_000, 50_000_000)) == "| 1 | 300 | 200 | 250 |"
