"""A listing as citations for reference managers."""

from collections.abc import Iterator

from app.search.listing import Listing
from app.web.citations.cited import Access, Cited, cited
from app.web.citations.formats import cite_texts
from app.web.export.told import Told
from app.web.export.wanted import Wanted


def citations(listing: Listing, told: Told, wanted: Wanted) -> Iterator[bytes]:
    """All articles of the listing in chunks of UTF-8; each tells the search that found it."""
    access = Access.by(told, wanted.origin)
    for text in cite_texts(wanted.form, _batches(listing, access, wanted)):
        yield text.encode()


def _batches(listing: Listing, access: Access, wanted: Wanted) -> Iterator[list[Cited]]:
    for batch in listing.batches():
        yield [cited(one, access, listing.request.locale) for one in batch]
        wanted.advance(len(batch))
