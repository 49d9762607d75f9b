"""A listing as one HTML file: whole articles, highlighted, to be read without a network."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from app.library.records import Article
from app.search.listing import Listing
from app.search.marked import MarkedArticle
from app.web.export.told import Told
from app.web.export.wanted import Wanted
from app.web.rendering import Renderer
from app.web.views.article import gaps_of

# More would be a book, and slow to open on a phone.
MOST_ARTICLES = 500
_TEMPLATE = "export/document.html"
_CHUNK_LETTERS = 64_000


@dataclass(frozen=True, slots=True)
class Entry:
    """An article of the document; `url` is its page in the archive, if that has an address.

    `gaps` are for each paragraph the places of missing words.
    """

    number: int
    article: Article
    texts: MarkedArticle
    gaps: tuple[tuple[int, ...], ...]
    url: str


def document(listing: Listing, told: Told, wanted: Wanted, renderer: Renderer) -> Iterator[bytes]:
    """The document in chunks of UTF-8, in the language of the listing's request."""
    context = {
        "told": told,
        "listing": listing,
        "titles": listing.titles(MOST_ARTICLES),
        "entries": _entries(listing, wanted),
        "most": MOST_ARTICLES,
    }
    letters, held = 0, []
    for piece in renderer.pieces(_TEMPLATE, listing.request.locale, context):
        held.append(piece)
        letters += len(piece)
        if letters > _CHUNK_LETTERS:
            yield "".join(held).encode()
            letters, held = 0, []
    yield "".join(held).encode()


def _entries(listing: Listing, wanted: Wanted) -> Iterator[Entry]:
    for number, one in zip(count(1), listing.first(MOST_ARTICLES)):
        url = f"{wanted.origin}/articles/{one.article.id}" if wanted.origin else ""
        yield Entry(number, one.article, one.marked, gaps_of(one.article), url)
        wanted.advance(1)
