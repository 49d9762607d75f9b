"""All articles of a country or source, newest first, page by page."""

from dataclasses import replace

from fastapi import Response

from app.search.crossing import NOTICE as GAP
from app.web.parameters import PageParameters
from app.web.site import Visit
from app.web.state import SearchState
from app.web.views.hits import hit_views
from app.web.views.paging import make_paging, search_to_the_end
from app.web.views.places import Place


def listing(visit: Visit, place: Place, state: SearchState) -> Response:
    """The page that the address asks for of the articles of `place`, which `state` finds."""
    read, notices = PageParameters(visit.request.query_params, visit.chosen).read()
    asked = replace(state.with_(page=read.page).request(visit.locale), alternatives=False)
    result = search_to_the_end(visit.site.archive, asked)
    return visit.page(
        "pages/place-articles.html",
        place=place,
        # The page of the place has a timeline that tells the gaps of the archive.
        notices=(*notices, *(one for one in result.notices if one.key != GAP)),
        articles=result.articles,
        hits=hit_views(result.hits, state),
        paging=make_paging(
            result.request.page, result.pages, lambda number: place.url(page=str(number))
        ),
    )
