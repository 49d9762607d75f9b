"""How tests search an archive, and what its articles say beside what is sought."""

from app.search.archive import Archive
from app.search.results import SearchRequest, SearchResult

# The body of an article that is about something else.
PASSAGE = "Kalimat pertama tentang cuaca di kota. Kalimat kedua tentang pasar dan harga beras."


def ask(archive: Archive, query: str, **more: object) -> SearchResult:
    """The result of a search text; `more` are further fields of the request."""
    return archive.search(SearchRequest(query=query, **more))  # type: ignore[arg-type]
