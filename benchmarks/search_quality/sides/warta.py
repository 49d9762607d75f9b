"""Warta, called as its pages call it: snippets, facets, total and corrections included."""

from contextlib import ExitStack

from app.search.archive import Archive
from app.search.results import SearchRequest
from benchmarks.engines.clustered import indexed, settings_there
from benchmarks.search_quality.sides.side import PAGE, Answer, Shelf

# One for each node.
_SHARDS = 3


class WartaSide:
    """Relevance order, everything switched on; copies are listed for themselves, as others do."""

    def __init__(self, shelf: Shelf) -> None:
        self._archive = Archive.open(shelf.library)
        self._archive.warm_up(["id"])

    def search(self, text: str) -> Answer:
        """The page that a reader sees."""
        result = self._archive.search(SearchRequest(query=text, size=PAGE, all_copies=True))
        return Answer.of([hit.id for hit in result.hits], result.total)

    def close(self) -> None:
        """Nothing to do: an archive holds nothing that outlives it."""


class WartaAtClusterSide:
    """The same, with its index at the cluster that `benchmarks.cluster` started."""

    def __init__(self, shelf: Shelf) -> None:
        self._ends = ExitStack()
        self._ends.enter_context(indexed(shelf.library, settings_there(_SHARDS)))
        self._side = WartaSide(shelf)

    def search(self, text: str) -> Answer:
        """The page that a reader sees."""
        return self._side.search(text)

    def close(self) -> None:
        """Takes the index out of the cluster."""
        self._ends.close()
