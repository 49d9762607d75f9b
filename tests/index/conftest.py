"""An index of a few articles, and how tests ask it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from app.index.opening import open_index, open_writer
from app.index.protocol import Clause, IndexResult, SearchIndex
from app.index.terms import TermField, WeightedTerm
from app.index.writing import IndexDocument
from app.settings import Settings
from benchmarks.cluster.beside import addresses
from benchmarks.engines.clustered import using

# Where a cluster stands that tests may write to: `make test-opensearch` starts one.
CLUSTER = addresses()
ENGINES = ("opensearch",) if CLUSTER else ("tantivy",)
SHARDS = 3
# An example takes a cluster, which makes and drops indexes for it, some seconds.
EXAMPLES = 6 if CLUSTER else 25
# Without a cluster its tests are not there, rather than skipped: `make test` needs none.
collect_ignore_glob = [] if CLUSTER else ["test_opensearch*.py"]

MakeIndex = Callable[[list[IndexDocument]], SearchIndex]


def article(name: str, title: str, *passages: str, **values: object) -> IndexDocument:
    """A document whose terms are the words as they stand, each its own lemma."""
    split = [passage.split() for passage in passages]
    return IndexDocument(
        id=name,
        title=title.split(),
        title_lemmas=title.split(),
        body=split,
        body_lemmas=split,
        **values,  # type: ignore[arg-type]
    )


def dated(name: str, first: date, last: date | None = None) -> IndexDocument:
    """A document with nothing but a date."""
    instant = (first - date(1970, 1, 1)).days * 86_400
    return article(name, "kata", first_day=first, last_day=last or first, instant=instant)


def word(text: str, field: TermField = TermField.BODY) -> Clause:
    """A clause that asks for one term."""
    return Clause([WeightedTerm(field, text, 1.0)])


def ids(result: IndexResult) -> list[str]:
    """The articles of the page, in its order."""
    return [hit.id for hit in result.hits]


@contextmanager
def using_opensearch(urls: str = CLUSTER) -> Iterator[Settings]:
    """Every index is at the cluster, under names of its own that are gone at the end."""
    settings = Settings(
        opensearch_url=urls,
        opensearch_name=f"warta-test-{uuid4().hex}",
        opensearch_shards=SHARDS,
    )
    with using(settings):
        yield settings


@pytest.fixture(scope="module", params=ENGINES, autouse=True)
def engine(request: pytest.FixtureRequest) -> Iterator[str]:
    """The engine by which a module's tests are run; those of one engine alone override it."""
    name = str(request.param)
    if name == "tantivy":
        yield name
    else:
        with using_opensearch():
            yield name


@pytest.fixture
def make_index(tmp_path: Path) -> MakeIndex:
    def make(documents: list[IndexDocument]) -> SearchIndex:
        writer = open_writer(tmp_path, anew=True)
        writer.put(documents)
        writer.commit(1)
        writer.close()
        return open_index(tmp_path)

    return make
