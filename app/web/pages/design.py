"""The page of the design: its values and its parts, for those who work on them."""

from fastapi import APIRouter, Request, Response

from app.web.site import visit_of
from app.web.state import SearchState
from app.web.views.design import sample_notices, values_view
from app.web.views.search import search_view

router = APIRouter(include_in_schema=False)

# Enough for a second page, so that the way through the pages is there to see.
ROWS = 3


@router.get("/design")
def design(request: Request) -> Response:
    """Every value and every part, shown with articles of the archive; in English alone."""
    visit = visit_of(request)
    archive = visit.site.archive
    examples = archive.examples()
    state = SearchState(query=examples.word or examples.frequent, size=ROWS, lang=visit.chosen)
    found = archive.search(state.request(visit.locale))
    view = search_view(state, found, sample_notices(), visit.locale)
    return visit.page("pages/design.html", values=values_view(visit.site.assets), view=view)
