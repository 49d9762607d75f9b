"""Both kinds of cluster together: Dask's reads, OpenSearch has the index."""

from pathlib import Path

from app.ingest.checking import problems
from app.ingest.pipeline import IngestJob, ingest
from benchmarks.faults.archive import LIMITS, State, state_of
from tests.cluster_ingest.dask import dask
from tests.index.conftest import using_opensearch


def test_what_other_machines_read_is_found_in_opensearch(
    folder: Path, undisturbed: State, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    with using_opensearch(), dask(tmp_path) as cluster:
        cluster.schedule()
        cluster.work()
        cluster.work()
        job = IngestJob((str(folder),), library, LIMITS, cluster=cluster.address)
        ingest(job, lambda _: None)
        assert state_of(library) == undisturbed
        assert problems(library) == ()
