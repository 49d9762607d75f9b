"""A cluster whose nodes tests may end and stop, and an archive whose index is there.

Only `make test-opensearch` has one: without it these tests are not there, rather than skipped.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from benchmarks.cluster.beside import folder
from benchmarks.cluster.nodes import Cluster
from benchmarks.site.newsroom import stories, write_stories
from tests.cluster.archive import Archive
from tests.index.conftest import using_opensearch

collect_ignore_glob = [] if folder() else ["test_*.py"]
ARTICLES = 60


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """The nodes; whoever ends one starts it again."""
    one = Cluster.at(Path(folder()))
    yield one
    for node in one.nodes:
        node.leave()


@pytest.fixture
def make_archive(cluster: Cluster, tmp_path: Path) -> Iterator[Callable[[str], Archive]]:
    """Makes archives of some articles; each part of their indexes two nodes have."""
    with ExitStack() as ends:
        yield lambda name: ends.enter_context(_made(cluster, tmp_path / name))


@pytest.fixture
def archive(make_archive: Callable[[str], Archive]) -> Archive:
    """One of them."""
    return make_archive("archive")


@contextmanager
def _made(cluster: Cluster, folder: Path) -> Iterator[Archive]:
    with using_opensearch(cluster.urls) as settings:
        one = Archive(cluster, settings.opensearch_name, folder)
        write_stories(one.articles, stories(ARTICLES))
        done = one.warta("ingest", one.articles)
        assert done.returncode == 0, done.stderr
        cluster.wait_until_green()
        yield one
