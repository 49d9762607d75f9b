"""An ingest into a library with one engine or another, and what its searches take."""

import resource
import sys
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from app.index.opening import use
from app.index.tantivy_engine import TantivyEngine
from app.settings import Settings
from benchmarks.measuring import run_measured
from benchmarks.queries import Kind, Query
from benchmarks.scaling.nodes import Nodes
from benchmarks.side import KindFigures, measure
from benchmarks.warta_side import WartaSide


@dataclass(frozen=True, slots=True)
class Place:
    """A library and the engine that has its index; `nodes` where that is at a cluster."""

    name: str
    library: Path
    nodes: Nodes | None
    settings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ingested:
    """An ingest: by the clock, by the time that its processes and the nodes had, at most bytes."""

    seconds: float
    processor: float
    of_nodes: float
    peak_bytes: int


def ingested(place: Place, folder: Path, options: Sequence[str] = ()) -> Ingested:
    """Ingests a folder, with further options of the command."""
    return _run(place, (str(folder), *options))


def indexed(place: Place) -> Ingested:
    """Builds the index of a library that is there anew, from its records."""
    return _run(place, ("--reindex",))


def _run(place: Place, arguments: Sequence[str]) -> Ingested:
    settings = (f"{name}={value}" for name, value in place.settings.items())
    command = [sys.executable, "-m", "app", "ingest", "--library", str(place.library), *arguments]
    before = _of_children(), _of_nodes(place)
    run = run_measured(["env", *settings, *command])
    after = _of_children(), _of_nodes(place)
    processor, nodes = (late - early for early, late in zip(before, after, strict=True))
    return Ingested(run.seconds, processor, nodes, run.peak_bytes)


def answers(place: Place, queries: Sequence[Query]) -> dict[Kind, KindFigures]:
    """What whole searches take: hits, total, facets, corrections; from this process."""
    if place.nodes is None:
        return measure(WartaSide(place.library), list(queries)).kinds
    at = Settings(
        opensearch_url=place.settings["WARTA_OPENSEARCH_URL"],
        opensearch_name=place.settings["WARTA_OPENSEARCH_NAME"],
    )
    # Imported only here: the client is not installed where there is only Tantivy.
    engine_of = import_module("app.index.opensearch_engine").engine_of
    with closing(engine_of(at)) as engine:
        use(engine)
        try:
            return measure(WartaSide(place.library), list(queries)).kinds
        finally:
            use(TantivyEngine())


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _of_nodes(place: Place) -> float:
    return place.nodes.processor() if place.nodes else 0.0
