"""An ingest by other machines is the same as one by this machine, whatever becomes of them."""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli.exits import SOME_FAILED
from app.cli.program import main
from app.errors import DaskUnavailable
from app.ingest.pipeline import IngestJob, ingest
from app.ingest.report import InputReport, Outcome
from app.library.reading import LibraryReader
from benchmarks.faults.archive import LIMITS, State, ingest_into, leftovers, state_of
from tests.cluster_ingest.dask import Dask, dask

# A worker that ends when it reads certain words: nothing that Warta reads does that by itself.
DEADLY = b"Kata yang mematikan"
PRELOAD = f"""
import os, signal
from app.ingest import pool
from app.ingest.prepare import prepare
def deadly(one, *rest):
    if {DEADLY!r} in one.data:
        os.kill(os.getpid(), signal.SIGKILL)
    return prepare(one, *rest)
pool.prepare = deadly
"""


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Dask]:
    with dask(tmp_path) as cluster:
        cluster.schedule()
        yield cluster


def job(folder: Path, library: Path, cluster: Dask) -> IngestJob:
    return IngestJob((str(folder),), library, LIMITS, cluster=cluster.address)


class Killing:
    """Kills a process when the first batch was written, and others are under way."""

    def __init__(self, process: "subprocess.Popen[bytes]", told: list[InputReport]) -> None:
        self.process = process
        self.told = told

    def tell(self, report: InputReport) -> None:
        if not self.told:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.told.append(report)


def test_a_worker_that_is_killed_costs_nothing(
    cluster: Dask, folder: Path, undisturbed: State, tmp_path: Path
) -> None:
    killed, _ = cluster.work(), cluster.work()
    told: list[InputReport] = []
    ingest(job(folder, tmp_path / "library", cluster), Killing(killed, told).tell)
    assert killed.wait() == -signal.SIGKILL
    assert {one.outcome for one in told} <= {Outcome.ADDED, Outcome.DUPLICATE}
    assert state_of(tmp_path / "library") == undisturbed
    assert leftovers(tmp_path / "library") == []
    again: list[InputReport] = []
    ingest(job(folder, tmp_path / "library", cluster), again.append)
    assert {one.outcome for one in again} == {Outcome.UNCHANGED}


def test_a_scheduler_that_is_killed_is_a_sentence_and_the_next_run_completes_it(
    cluster: Dask, folder: Path, undisturbed: State, tmp_path: Path
) -> None:
    cluster.work()
    library = tmp_path / "library"
    told: list[InputReport] = []
    with pytest.raises(DaskUnavailable, match=r"cannot be reached .* what was written is kept"):
        ingest(job(folder, library, cluster), Killing(cluster.scheduler, told).tell)
    kept = {one.id for one in LibraryReader(library).every_id()}
    assert 0 < len(kept) < len(undisturbed.articles)
    ingest_into(library, folder)
    assert state_of(library) == undisturbed
    assert leftovers(library) == []


def test_an_input_that_kills_each_worker_is_given_up_and_the_rest_is_read(
    folder: Path, undisturbed: State, tmp_path: Path
) -> None:
    preload = tmp_path / "preload.py"
    preload.write_text(PRELOAD, "utf-8")
    deadly = tmp_path / "in" / "deadly.txt"
    deadly.parent.mkdir()
    deadly.write_bytes(b"Judul\n\n" + DEADLY + b" ada di sini, kata petugas.\n")
    told: list[InputReport] = []
    with dask(tmp_path, scheduler__allowed_failures="1") as cluster:
        cluster.schedule()
        for _ in range(2):
            cluster.work(preload=preload, nanny=True)
        files = (str(deadly), str(folder))
        one = IngestJob(files, tmp_path / "library", LIMITS, cluster=cluster.address)
        ingest(one, told.append)
    (failed,) = (one for one in told if one.outcome is Outcome.FAILED)
    assert failed.file == str(deadly)
    assert "given up" in (failed.reason or "")
    assert state_of(tmp_path / "library") == undisturbed


def test_sums_report_and_exit_code_are_those_of_this_machine(
    cluster: Dask, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "empty.txt").touch()
    cluster.work()
    told: list[tuple[int, str, str]] = []
    for name, how in (("here", ("--workers", "1")), ("there", ("--cluster", cluster.url))):
        report = tmp_path / f"{name}.jsonl"
        paths = [str(tmp_path / "in"), str(folder)]
        options = ["--strict", "--report", str(report), "--library", str(tmp_path / name), *how]
        code = main(["ingest", *paths, *options])
        out = capsys.readouterr().out.replace(str(tmp_path / name), "")
        told.append((code, out, report.read_text("utf-8")))
    assert told[0] == told[1]
    assert told[0][0] == SOME_FAILED
