"""Two hosts that are cut off from each other while one reads for the other."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.errors import DaskUnavailable
from app.ingest.cluster import connecting
from app.ingest.pipeline import IngestJob, ingest
from app.ingest.report import InputReport, Outcome
from app.library.reading import LibraryReader
from benchmarks.faults.archive import LIMITS, State, state_of
from tests.cluster_ingest.dask import Dask, dask
from tests.cluster_ingest.hosts import HERE, THERE, OtherHost, other_host
from tests.networks import why_no_networks

# How long each waits until it calls a connection dead: the least that Dask allows.
TCP = "11s"


@pytest.fixture
def host() -> Iterator[OtherHost]:
    if reason := why_no_networks():
        pytest.skip(reason)
    with other_host() as host:
        yield host


class Once:
    """Does something when the first batch was written, and others are under way."""

    def __init__(self, do: Callable[[], None]) -> None:
        self.do = do
        self.told: list[InputReport] = []

    def tell(self, report: InputReport) -> None:
        if not self.told:
            self.do()
        self.told.append(report)


def job(folder: Path, library: Path, cluster: Dask) -> IngestJob:
    return IngestJob((str(folder),), library, LIMITS, cluster=cluster.address)


def test_what_a_host_had_that_is_cut_off_is_read_by_another(
    host: OtherHost, folder: Path, undisturbed: State, tmp_path: Path
) -> None:
    with dask(tmp_path, comm__timeouts__tcp=TCP) as cluster:
        cluster.schedule(host=HERE)
        cluster.work(host.launcher, host=THERE)
        cluster.work(host=HERE)
        once = Once(host.cut_off)
        ingest(job(folder, tmp_path / "library", cluster), once.tell)
        assert f"Remove worker addr: tcp://{THERE}" in cluster.said(cluster.scheduler)
    assert {one.outcome for one in once.told} <= {Outcome.ADDED, Outcome.DUPLICATE}
    assert state_of(tmp_path / "library") == undisturbed


def test_a_scheduler_that_is_cut_off_is_a_sentence_and_the_next_run_completes_it(
    host: OtherHost,
    folder: Path,
    undisturbed: State,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(connecting, "ANSWER_SECONDS", 20)
    library = tmp_path / "library"
    with dask(tmp_path) as cluster:
        cluster.schedule(host.launcher, host=THERE)
        cluster.work(host.launcher, host=THERE)
        with pytest.raises(DaskUnavailable, match="what was written is kept"):
            ingest(job(folder, library, cluster), Once(host.cut_off).tell)
        assert 0 < LibraryReader(library).article_count() < len(undisturbed.articles)
        host.join()
        ingest(job(folder, library, cluster), lambda _: None)
    assert state_of(library) == undisturbed
