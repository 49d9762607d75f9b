"""A cluster whose nodes tests may end and stop, and an archive whose index is there.

Only `make test-opensearch` has one: without it these tests are not there, rather than skipped.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.cluster.nodes import Cluster
from benchmarks.site.newsroom import stories, write_stories
from tests.cluster.archive import Archive
from tests.index.conftest import using_opensearch

FOLDER = os.environ.get("WARTA_TEST_OPENSEARCH_NODES", "")
collect_ignore_glob = [] if FOLDER else ["test_*.py"]
ARTICLES = 60


@pytest.fixture(scope="session")
def cluster() -> Cluster:
    """The nodes; whoever ends one starts it again."""
    return Cluster.at(Path(FOLDER))


@pytest.fixture
def archive(cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    """An archive of some articles, each part of whose index two nodes have."""
    with using_opensearch() as settings:
        one = Archive(cluster, settings.opensearch_name, tmp_path)
        for name, value in one.environment.items():
            monkeypatch.setenv(name, value)
        write_stories(one.articles, stories(ARTICLES))
        assert one.warta("ingest", one.articles).returncode == 0
        cluster.wait_until_green()
        yield one
