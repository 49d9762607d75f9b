"""A cluster that cannot read as this machine would: a sentence, and nothing is written."""

import shutil
from pathlib import Path

import pytest

from app.cli.program import main
from app.ingest.cluster import connecting
from tests.cluster_ingest.dask import Dask, dask
from tests.conftest import ROOT

OTHER_DASK = "from distributed import versions\nversions._version_cached = lambda name: '2020.1'\n"


def refused(cluster: Dask, folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What an ingest says that ends with exit code 2 and has written nothing."""
    library = cluster.folder / "library"
    arguments = ["ingest", str(folder), "--library", str(library), "--cluster", cluster.url]
    assert main(arguments) == 2
    assert not library.exists()
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    return err


def test_a_scheduler_that_is_away(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(connecting, "CONNECT_SECONDS", 1)
    with dask(tmp_path) as cluster:
        assert "cannot be reached" in refused(cluster, folder, capsys)


def test_a_cluster_without_workers(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(connecting, "WORKER_SECONDS", 0)
    with dask(tmp_path) as cluster:
        cluster.schedule()
        assert "has no workers" in refused(cluster, folder, capsys)


def test_workers_without_warta_and_with_another_one(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "without").mkdir()
    shutil.copytree(ROOT / "app", tmp_path / "other" / "app")
    with (tmp_path / "other" / "app" / "language" / "data" / "months.toml").open("a") as months:
        months.write("\n# another\n")
    with dask(tmp_path) as cluster:
        cluster.schedule()
        worker = cluster.work(code=tmp_path / "without")
        assert "cannot run Warta" in refused(cluster, folder, capsys)
        worker.kill()
        worker.wait()
        cluster.work(code=tmp_path / "other")
        cluster.wait_for_line(cluster.scheduler, "Remove worker")
        assert "language data" in refused(cluster, folder, capsys)


def test_a_scheduler_of_another_dask(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    preload = tmp_path / "preload.py"
    preload.write_text(OTHER_DASK, "utf-8")
    with dask(tmp_path) as cluster:
        cluster.schedule(preload=preload)
        cluster.work()
        assert "is of version 2020.1" in refused(cluster, folder, capsys)
