"""The compared searches by name."""

from collections.abc import Callable
from importlib import import_module

from benchmarks.engines.clustered import has_cluster
from benchmarks.search_quality.sides.side import Shelf, Side

_HERE = "benchmarks.search_quality.sides"
# Imported when asked: nobody needs Whoosh to measure Warta.
_MADE_BY = {
    "warta": ("warta", "WartaSide"),
    "warta-opensearch": ("warta", "WartaAtClusterSide"),
    "fts5": ("fts5", "Fts5Side"),
    "fts5-trigram": ("fts5", "Fts5TrigramSide"),
    "tantivy": ("tantivy_parser", "TantivyParserSide"),
    "whoosh": ("whoosh_side", "WhooshSide"),
    "rapidfuzz": ("fuzzy_titles", "FuzzyTitlesSide"),
}
NAMES = tuple(_MADE_BY)
# These need a cluster beside them.
_AT_CLUSTER = frozenset(("warta-opensearch",))
COLUMNS = {
    "warta": "Warta",
    "warta-opensearch": "Warta on OpenSearch",
    "fts5": "FTS5 `unicode61`",
    "fts5-trigram": "FTS5 `trigram`",
    "tantivy": "Tantivy's parser, fuzzy",
    "whoosh": "Whoosh, fuzzy",
    "rapidfuzz": "rapidfuzz, headlines",
}
# These need a second for a long question: they are asked every tenth.
SLOW = frozenset(("fts5-trigram", "whoosh", "warta-opensearch"))
SLOW_STEP = 10


def that_can_be_asked() -> tuple[str, ...]:
    """The names of those that have here what they need."""
    return NAMES if has_cluster() else tuple(name for name in NAMES if name not in _AT_CLUSTER)


def open_side(name: str, shelf: Shelf) -> Side:
    """The search of that name over `shelf`, its index built."""
    module, made_by = _MADE_BY[name]
    make: Callable[[Shelf], Side] = getattr(import_module(f"{_HERE}.{module}"), made_by)
    return make(shelf)
