"""The page that explains how to search."""

from fastapi import APIRouter, Request, Response

from app.search.parse import MAX_CHARACTERS, MAX_FILTERS, MAX_UNITS
from app.search.units import MAX_SLOP
from app.web.site import visit_of
from app.web.views.help import help_view

router = APIRouter(include_in_schema=False)


@router.get("/help")
def help_page(request: Request) -> Response:
    """What can be typed, by examples from the archive."""
    visit = visit_of(request)
    archive = visit.site.archive
    view = help_view(archive.examples(), archive.count, visit.locale)
    limits = {
        "characters": MAX_CHARACTERS,
        "words": MAX_UNITS,
        "filters": MAX_FILTERS,
        "slop": MAX_SLOP,
    }
    return visit.page("pages/help.html", view=view, limits=limits)
