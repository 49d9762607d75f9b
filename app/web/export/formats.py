"""Writing a listing in the format that is wanted."""

from collections.abc import Callable, Iterator

from app.search.listing import Listing
from app.web.export.citations import citations
from app.web.export.document import document
from app.web.export.lines import lines
from app.web.export.table import table
from app.web.export.told import Told
from app.web.export.wanted import Format, Wanted
from app.web.rendering import Renderer


def written(
    wanted: Wanted, listing: Listing, told: Told, renderer: Callable[[], Renderer]
) -> Iterator[bytes]:
    """The listing in chunks of UTF-8, each made when it is asked for.

    The `renderer` is only made for a document.
    """
    match wanted.form:
        case Format.CSV:
            return table(listing, told, wanted)
        case Format.JSONL:
            return lines(listing, wanted)
        case Format.HTML:
            return document(listing, told, wanted, renderer())
        case Format.BIBTEX | Format.RIS | Format.CSL:
            return citations(listing, told, wanted)
