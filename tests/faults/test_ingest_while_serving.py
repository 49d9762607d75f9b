"""The program serves with two workers while other processes ingest: only whole states are seen."""

import subprocess
import sys
import time
from pathlib import Path

import httpx

from app.library.opening import writing_alone
from benchmarks.site.newsroom import stories, write_stories
from benchmarks.soak.readers import Readers, of_article
from tests.cli.conftest import mistake, run_process
from tests.cli.test_serve_command import served
from tests.conftest import ROOT, ingest_all

STEP, STEPS = 40, 2
LONGEST_SECONDS = 60
PAGES = ("/", "/search?q=kata", "/api/search", "/countries", "/archive", "/feed.atom?q=kata")


def test_readers_see_each_ingest_whole_and_without_an_error(tmp_path: Path) -> None:
    told = list(stories(STEP * (STEPS + 1)))
    folders = [tmp_path / f"in{step}" for step in range(STEPS + 1)]
    for step, folder in enumerate(folders):
        write_stories(folder, told[step * STEP : (step + 1) * STEP])
    library = tmp_path / "library"
    ingest_all(folders[0], library=library)
    with served(library, WARTA_LOG_REQUESTS="0") as (url, process):
        totals = [_total(url)]
        article = httpx.get(f"{url}/api/search", trust_env=False).json()["results"][0]["id"]
        readers = Readers(url, 2, (*PAGES, *of_article(article)))
        with readers.asking():
            for folder in folders[1:]:
                done = run_process("ingest", folder, "--library", library)
                assert done.returncode == 0, done.stderr
                totals.append(_next_total(url, totals[-1]))
            reindexed = run_process("ingest", "--reindex", "--library", library)
            assert reindexed.returncode == 0, reindexed.stderr
        process.terminate()
        process.communicate(timeout=LONGEST_SECONDS)
    assert readers.seen.wrong == []
    assert readers.seen.totals <= set(totals)
    assert readers.seen.statuses.total() > len(PAGES)
    assert len(set(totals)) == STEPS + 1


def _total(url: str) -> int:
    return int(httpx.get(f"{url}/api/search", trust_env=False).json()["total"])


def _next_total(url: str, earlier: int) -> int:
    deadline = time.monotonic() + LONGEST_SECONDS
    while (total := _total(url)) == earlier:
        assert time.monotonic() < deadline, "what was ingested is not seen"
        time.sleep(0.05)
    return total


def test_a_second_ingest_at_the_same_time_is_refused(tmp_path: Path) -> None:
    write_stories(tmp_path / "in", stories(3))
    library = tmp_path / "library"
    with writing_alone(library):
        second = run_process("ingest", tmp_path / "in", "--library", library)
    assert "Another process is writing" in mistake(second)


def test_a_killed_ingest_does_not_keep_the_right_to_write(tmp_path: Path) -> None:
    write_stories(tmp_path / "in", stories(3))
    library = tmp_path / "library"
    holds = (
        "import os, signal, sys; from pathlib import Path\n"
        "from app.library.opening import writing_alone\n"
        "with writing_alone(Path(sys.argv[1])): os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", holds, str(library)], cwd=ROOT, check=False)
    assert run_process("ingest", tmp_path / "in", "--library", library).returncode == 0
