"""A listing as JSON Lines: on each line an article object."""

from collections.abc import Iterator

from app.search.listing import Listing
from app.web.api.objects import article_object
from app.web.export.wanted import Wanted
from app.web.text import quiet_json


def lines(listing: Listing, wanted: Wanted) -> Iterator[bytes]:
    """The articles of the listing in chunks of UTF-8, each as the API gives it."""
    locale = listing.request.locale
    for batch in listing.batches():
        yield "".join(
            f"{quiet_json(article_object(article, locale).model_dump_json())}\n"
            for article in batch
        ).encode()
        wanted.advance(len(batch))
