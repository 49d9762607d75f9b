"""A library whose index is at a cluster for as long as it is measured."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib import import_module
from pathlib import Path
from uuid import uuid4

from app.index.opening import use
from app.index.tantivy_engine import TantivyEngine
from app.ingest.pipeline import repair
from app.settings import Settings
from benchmarks.cluster.beside import addresses, needed_addresses


def has_cluster() -> bool:
    """Whether this program was started beside a cluster, by `benchmarks.cluster`."""
    return bool(addresses())


def settings_there(shards: int) -> Settings:
    """The settings of an index at that cluster under a name that nobody else uses."""
    return Settings(
        opensearch_url=needed_addresses(),
        opensearch_name=f"warta-sameness-{uuid4().hex}",
        opensearch_shards=shards,
    )


@contextmanager
def using(settings: Settings) -> Iterator[None]:
    """Has every index of this process be at the cluster; nothing of it is left there at the end."""
    # Imported only here: the client is not installed where there is only Tantivy.
    with closing(import_module("app.index.opensearch_engine").engine_of(settings)) as engine:
        use(engine)
        try:
            yield
        finally:
            use(TantivyEngine())
            engine.drop_everything()


@contextmanager
def indexed(library: Path, settings: Settings) -> Iterator[None]:
    """Indexes the records of `library` at the cluster, which is asked until the end.

    Raises IndexUnavailable where the cluster does not take it.
    """
    with using(settings):
        repair(library)
        yield
