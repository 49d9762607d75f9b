"""One measured program in a process of its own, so that its memory is its own.

`python -m benchmarks.side SIDE PATH QUERIES` prints the figures of one side as JSON.
"""

import json
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import Any, Protocol

from benchmarks.measuring import Latency, own_peak_memory, time_calls
from benchmarks.queries import Kind, Query


class Side(Protocol):
    """Something that answers queries."""

    def answer(self, query: Query) -> int | None:
        """The number of articles found; None where it has no such query."""
        ...

    def close(self) -> None:
        """Ends what was opened."""
        ...


@dataclass(frozen=True, slots=True)
class KindFigures:
    """The latency of one kind of query, and the median of how many articles were found."""

    latency: Latency
    found: float


@dataclass(frozen=True, slots=True)
class SideFigures:
    """What one side gave: its peak memory, and its figures for the kinds it knows."""

    peak_bytes: int
    kinds: dict[Kind, KindFigures]


# Where each side is made. Imported by name, so that no side's memory holds another's code.
SIDES = {
    "warta": "benchmarks.warta_side:WartaSide",
    "fts5": "benchmarks.fts5_side:Fts5Side",
    "fts5-facets": "benchmarks.fts5_side:Fts5WithFacets",
    "warta-http": "benchmarks.warta_http_side:WartaHttpSide",
    "datasette": "benchmarks.datasette_side:DatasetteSide",
}


def open_side(name: str, path: Path) -> Side:
    """The side of that name, over its library or database."""
    module, _, made_by = SIDES[name].partition(":")
    make: Callable[[Path], Side] = getattr(import_module(module), made_by)
    return make(path)


def measure(side: Side, queries: list[Query]) -> SideFigures:
    """The figures of `side` for `queries`, kind by kind."""
    kinds = {}
    for kind in Kind:
        asked = [query for query in queries if query.kind is kind]
        found = [side.answer(query) for query in asked]
        known = [number for number in found if number is not None]
        if known:
            latency = time_calls([partial(side.answer, query) for query in asked])
            kinds[kind] = KindFigures(latency, median(known))
    return SideFigures(own_peak_memory(), kinds)


def figures_from_json(text: str) -> SideFigures:
    """What `main` printed, as figures again."""
    data = json.loads(text)
    kinds = {
        Kind(kind): KindFigures(Latency(**one["latency"]), one["found"])
        for kind, one in data["kinds"].items()
    }
    return SideFigures(data["peak_bytes"], kinds)


def queries_to_json(queries: list[Query]) -> str:
    """The queries for another process."""
    return json.dumps([asdict(query) for query in queries])


def _queries_from_json(text: str) -> list[Query]:
    return [_query(row) for row in json.loads(text)]


def _query(row: dict[str, Any]) -> Query:
    return Query(Kind(row["kind"]), tuple(row["words"]), row["excluded"], row["country"])


def main() -> None:
    """Measures a side."""
    name, path, asked = sys.argv[1:]
    queries = _queries_from_json(Path(asked).read_text(encoding="utf-8"))
    with closing(open_side(name, Path(path))) as side:
        print(json.dumps(asdict(measure(side, queries))))


if __name__ == "__main__":
    main()
