"""The page of a search."""

from fastapi import APIRouter, Request, Response

from app.web.export.told import told
from app.web.parameters import PageParameters
from app.web.site import visit_of
from app.web.views.download import downloads
from app.web.views.feed import feed_url
from app.web.views.paging import search_to_the_end
from app.web.views.search import search_view

router = APIRouter(include_in_schema=False)


@router.get("/search")
def search(request: Request) -> Response:
    """What the address asks for, whatever is in it."""
    visit = visit_of(request)
    state, notices = PageParameters(request.query_params, visit.chosen).read()
    result = search_to_the_end(visit.site.archive, state.request(visit.locale))
    return visit.page(
        "pages/search.html",
        view=search_view(state, result, notices, visit.locale),
        downloads=downloads(state, result),
        feed=feed_url(state),
        searched=told(state.pairs(), result.articles, result.stories, result.version, visit.origin),
    )
