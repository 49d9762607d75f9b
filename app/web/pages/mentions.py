"""Every mention: a concordance of words or countries, as a page and as a table."""

from fastapi import APIRouter, Request, Response

from app.web.concordance.parameters import read
from app.web.concordance.state import PATH
from app.web.concordance.table import table
from app.web.export.names import download_headers, file_name
from app.web.export.streaming import Export
from app.web.export.told import told
from app.web.export.wanted import Format
from app.web.site import visit_of
from app.web.views.concordance import concordance_view

router = APIRouter(include_in_schema=False)


@router.get(PATH)
def mentions(request: Request) -> Response:
    """What the address asks for, line by line, whatever is in it."""
    visit = visit_of(request)
    asked, notices = read(request.query_params, visit.chosen)
    result = visit.site.archive.concordance(asked.request(visit.locale)).result()
    searched = told(
        asked.with_().pairs(), result.articles, result.stories, result.version, visit.origin, PATH
    )
    return visit.page(
        "pages/mentions.html",
        view=concordance_view(asked, result, notices, visit.locale),
        searched=searched,
    )


@router.get(f"{PATH}.csv")
def all_mentions(request: Request) -> Response:
    """All lines that the page's address asks for, as a table."""
    visit = visit_of(request)
    exports = visit.site.exports
    exports.require_room()
    asked, _ = read(request.query_params, visit.chosen)
    concordance = visit.site.archive.concordance(asked.request(visit.locale))
    found = told(
        asked.with_(order=concordance.order).pairs(),
        concordance.articles,
        concordance.stories,
        concordance.version,
        visit.origin,
        PATH,
    )
    name = file_name(found, Format.CSV.suffix, of="mentions")
    headers = download_headers(name, found.version)
    if concordance.total is not None:
        headers["X-Total-Count"] = str(concordance.total)
    chunks = table(concordance, found, visit.locale, visit.origin)
    return Export(exports, chunks, headers, Format.CSV.media_type)
