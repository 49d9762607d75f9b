"""Warta itself, called as its pages call it; every search counts its facets."""

from pathlib import Path

from app.search.archive import Archive
from app.search.results import SearchRequest, Sort
from benchmarks.queries import Kind, Query


def search_text(query: Query) -> str:
    """The query as a reader would type it."""
    words = " ".join(query.words)
    if query.kind is Kind.PHRASE:
        return f'"{words}"'
    return f"{words} -{query.excluded}" if query.excluded else words


class WartaSide:
    """Answers queries with a page of 20, the total, the four facets and the corrections."""

    def __init__(self, library: Path) -> None:
        self._archive = Archive.open(library)

    def answer(self, query: Query) -> int:
        """Does all that a page of results takes; gives the total."""
        if query.kind is Kind.PREFIX:
            return len(self._archive.suggest(query.words[0], "en"))
        request = SearchRequest(
            query=search_text(query),
            countries=((query.country,),) if query.country else (),
            sort=Sort.NEWEST if query.kind is Kind.NEWEST else Sort.RELEVANCE,
        )
        return self._archive.search(request).total

    def close(self) -> None:
        """Nothing to do: an archive holds nothing that outlives it."""
