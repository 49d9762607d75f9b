"""A library whose index is at a cluster for as long as it is measured."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

from app.index.opening import use
from app.index.opensearch_engine import engine_of
from app.index.tantivy_engine import TantivyEngine
from app.ingest.pipeline import repair
from app.settings import Settings

# What `benchmarks.cluster` tells the command that it runs.
_ADDRESSES = "WARTA_TEST_OPENSEARCH"


def has_cluster() -> bool:
    """Whether this program was started beside a cluster, by `benchmarks.cluster`."""
    return _ADDRESSES in os.environ


def settings_there(shards: int) -> Settings:
    """The settings of an index at that cluster under a name that nobody else uses."""
    return Settings(
        opensearch_url=os.environ[_ADDRESSES],
        opensearch_name=f"warta-sameness-{uuid4().hex}",
        opensearch_shards=shards,
    )


@contextmanager
def indexed(library: Path, settings: Settings) -> Iterator[None]:
    """Indexes the records of `library` at the cluster, which is asked until the end.

    Nothing of it is left there. Raises IndexUnavailable where the cluster does not take it.
    """
    with closing(engine_of(settings)) as engine:
        use(engine)
        try:
            repair(library)
            yield
        finally:
            use(TantivyEngine())
            engine.drop_everything()
