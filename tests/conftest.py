"""What the tests share: a library made of the embedded articles by the real pipeline."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from app.ingest.formats.columns import Mapped
from app.ingest.limits import Limits
from app.ingest.pipeline import IngestJob, ingest
from app.ingest.report import InputReport
from app.search.archive import Archive
from benchmarks.site.newsroom import stories, write_stories
from benchmarks.site.pages import Held, held_by
from tests.serving import serving

ROOT = Path(__file__).parent.parent
ARTICLES = ROOT / "data" / "articles"
NEWSROOM = 60
NOW = datetime(2026, 1, 1, tzinfo=UTC)

# How long an example takes is the machine's affair, and no test is about it. In CI every run tries
# the same examples, so that a change is judged by itself (Hypothesis' own profile for CI does so
# too); elsewhere each run tries others.
settings.register_profile("steady", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("steady")

Ingest = Callable[..., list[InputReport]]


def limits(**bounds: int) -> Limits:
    """The bounds of reading in the tests, others where they are given."""
    return replace(Limits(max_bytes=1_000_000, now=NOW), **bounds)  # type: ignore[arg-type]


def ingest_all(
    *paths: Path, library: Path, workers: int = 1, mapped: Sequence[Mapped] = (), **bounds: int
) -> list[InputReport]:
    """Ingests `paths` and gives the outcome of each input, in order."""
    reports: list[InputReport] = []
    files = tuple(str(path) for path in paths)
    job = IngestJob(files, library, limits(**bounds), workers, mapped=tuple(mapped))
    ingest(job, reports.append)
    return reports


@pytest.fixture(scope="session")
def library_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the embedded articles, for tests that only read it."""
    directory = tmp_path_factory.mktemp("library")
    ingest_all(ARTICLES, library=directory)
    return directory


@pytest.fixture(scope="session")
def newsroom_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that has something for every page: the embedded articles and invented news."""
    directory = tmp_path_factory.mktemp("newsroom")
    write_stories(directory / "articles", stories(NEWSROOM))
    ingest_all(ARTICLES, directory / "articles", library=directory / "library")
    return directory / "library"


@pytest.fixture(scope="session")
def newsroom(newsroom_dir: Path) -> Iterator[tuple[str, Held]]:
    """The address of that archive, as developers see it, and what it holds."""
    with serving(newsroom_dir, development=True) as url:
        yield url, held_by(url)


@pytest.fixture(scope="session")
def archive(library_dir: Path) -> Archive:
    """The embedded articles, opened for searching."""
    return Archive.open(library_dir)
