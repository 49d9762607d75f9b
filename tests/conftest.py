"""What the tests share: a library made of the embedded articles by the real pipeline."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.ingest.pipeline import IngestJob, ingest
from app.ingest.prepare import Limits
from app.ingest.report import InputReport
from app.search.archive import Archive

ROOT = Path(__file__).parent.parent
ARTICLES = ROOT / "data" / "articles"
NOW = datetime(2026, 1, 1, tzinfo=UTC)

Ingest = Callable[..., list[InputReport]]


def ingest_all(*paths: Path, library: Path, workers: int = 1) -> list[InputReport]:
    """Ingests `paths` and gives the outcome of each input, in order."""
    reports: list[InputReport] = []
    limits = Limits(max_bytes=1_000_000, now=NOW)
    job = IngestJob(tuple(str(path) for path in paths), library, limits, workers)
    ingest(job, reports.append)
    return reports


@pytest.fixture(scope="session")
def library_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the embedded articles, for tests that only read it."""
    directory = tmp_path_factory.mktemp("library")
    ingest_all(ARTICLES, library=directory)
    return directory


@pytest.fixture(scope="session")
def archive(library_dir: Path) -> Archive:
    """The embedded articles, opened for searching."""
    return Archive.open(library_dir)
