"""The countries that are written about together in the articles of a search."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.search.results import SearchRequest
from app.search.together import CoMentions, Measure
from app.web.api.parameters import AskedParameters
from app.web.export.names import download_headers, file_name
from app.web.export.pairs import pairs_table
from app.web.export.told import Told, told
from app.web.export.wanted import Format
from app.web.parameters import PageParameters
from app.web.site import Visit, visit_of
from app.web.state import SearchState
from app.web.views.together import PATH, together_view

router = APIRouter(include_in_schema=False)


@router.get(PATH)
def together(request: Request) -> Response:
    """How many articles mention each two of the countries that most articles mention."""
    visit = visit_of(request)
    state, notices = PageParameters(request.query_params, visit.chosen).read()
    asked = request.query_params.get("measure")
    measure = next((one for one in Measure if one == asked), Measure.ARTICLES)
    found = visit.site.archive.together(_all_of(state, visit.locale))
    return visit.page(
        "pages/together.html",
        found=found,
        searched=_told(state, found, visit),
        state=state,
        notices=(*notices, *found.notices),
        view=together_view(found, state, measure, visit.locale),
    )


@router.get(f"{PATH}.csv")
def table(request: Request, parameters: Annotated[AskedParameters, Query()]) -> Response:
    """The same as a table."""
    visit = visit_of(request)
    state = parameters.state()
    found = visit.site.archive.together(_all_of(state, visit.locale))
    about = _told(state, found, visit)
    text = pairs_table(found.pairs(Measure.ARTICLES), about, visit.locale)
    headers = download_headers(file_name(about, "countries.csv"), found.version)
    return Response(text.encode(), headers=headers, media_type=Format.CSV.media_type)


def _told(state: SearchState, found: CoMentions, visit: Visit) -> Told:
    return told(state.pairs(), found.articles, found.stories, found.version, visit.origin, PATH)


def _all_of(state: SearchState, locale: str) -> SearchRequest:
    """What to ask for all that `state` finds, whatever page it shows."""
    return state.with_(size=1).request(locale)
