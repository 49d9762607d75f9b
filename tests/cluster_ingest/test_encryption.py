"""A cluster that is heard only by who has a certificate of its authority."""

import shutil
from pathlib import Path

import pytest

from app.errors import DaskUnavailable
from app.ingest.cluster import connecting
from app.ingest.cluster.address import Credentials, DaskAddress
from app.ingest.pipeline import IngestJob, ingest
from benchmarks.faults.archive import LIMITS, State, state_of
from tests.cluster_ingest.certificates import Authority
from tests.cluster_ingest.dask import dask


def told_to_dask(files: Credentials) -> tuple[str, ...]:
    """The arguments of a scheduler or worker that shows these files."""
    return (
        *("--tls-ca-file", str(files.ca), "--tls-cert", str(files.cert)),
        *("--tls-key", str(files.key)),
    )


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not here.")
def test_certificates_of_one_authority_read_together_and_of_another_not(
    folder: Path, undisturbed: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, others = (Authority(tmp_path, name).begun() for name in ("ours", "others"))
    with dask(tmp_path) as cluster:
        cluster.tls = told_to_dask(ours.vouched("machine"))
        cluster.schedule(scheme="tls")
        cluster.work()
        assert cluster.url.startswith("tls://")
        trusted = DaskAddress(cluster.url, ours.vouched("reader"))
        ingest(job(folder, tmp_path / "library", trusted), lambda _: None)
        assert state_of(tmp_path / "library") == undisturbed

        monkeypatch.setattr(connecting, "CONNECT_SECONDS", 3)
        clear = DaskAddress(cluster.url.replace("tls://", "tcp://"))
        for stranger in (DaskAddress(cluster.url, others.vouched("reader")), clear):
            with pytest.raises(DaskUnavailable, match="cannot be reached"):
                ingest(job(folder, tmp_path / "none", stranger), lambda _: None)
        assert not (tmp_path / "none").exists()


def job(folder: Path, library: Path, address: DaskAddress) -> IngestJob:
    return IngestJob((str(folder),), library, LIMITS, cluster=address)
