"""Archives to read by the machines of a cluster, and when that is tried at all."""

from pathlib import Path

import pytest

from benchmarks.cluster.beside import addresses
from benchmarks.faults.archive import State, ingest_into, state_of, write_articles

# More than a batch and a chunk, so that there is something between the beginning and the end.
ARTICLES = 900
# `make test-opensearch` runs them; they start programs for half a minute, and need `distributed`.
collect_ignore_glob = [] if addresses() else ["test_*.py"]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Invented articles, with copies of each other: as files, and many in one file."""
    folder = tmp_path_factory.mktemp("articles")
    write_articles(folder, ARTICLES)
    return folder


@pytest.fixture(scope="session")
def undisturbed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> State:
    """What a library holds that was made on this machine alone."""
    library = tmp_path_factory.mktemp("undisturbed") / "library"
    ingest_into(library, folder)
    return state_of(library)
