"""The list of countries, and the page of one."""

from dataclasses import replace
from urllib.parse import urlencode

from fastapi import APIRouter, HTTPException, Request, Response
from starlette.responses import RedirectResponse

from app.search.results import FacetValue, SearchResult, Sort
from app.web.codes import country_code
from app.web.parameters import PageParameters
from app.web.site import visit_of
from app.web.state import SearchState
from app.web.views.countries import Order, country_rows
from app.web.views.hits import hit_views
from app.web.views.maps import archive_map
from app.web.views.paging import make_paging, search_to_the_end

router = APIRouter(include_in_schema=False)


@router.get("/countries")
def countries(request: Request) -> Response:
    """All countries that any article mentions, on a map and as a list in the order asked for."""
    visit = visit_of(request)
    archive = visit.site.archive
    found = archive.countries(visit.locale)
    drawn = archive_map(found, visit)
    order = Order.read(request.query_params)
    rows = country_rows(found, archive.country_years(), archive.count(""), drawn, visit.locale)
    return visit.page(
        "pages/countries.html", map=drawn, heads=order.heads(visit), rows=order.ordered(rows)
    )


@router.get("/countries/{code}")
def country(request: Request, code: str) -> Response:
    """The articles that mention the country, newest first."""
    visit = visit_of(request)
    known = country_code(code)
    if known is None:
        raise HTTPException(404)
    if code != known:
        return _elsewhere(request, f"/countries/{known}")
    read, notices = PageParameters(request.query_params, visit.chosen).read()
    state = SearchState(countries=(code,), sort=Sort.NEWEST, page=read.page, lang=read.lang)
    # The countries beside this one are those of its articles, not others to choose from.
    asked = replace(state.request(visit.locale), alternatives=False)
    result = search_to_the_end(visit.site.archive, asked)
    return visit.page(
        "pages/country.html",
        code=code,
        state=state,
        result=result,
        notices=(*notices, *result.notices),
        hits=hit_views(result.hits, state),
        along=_along(result, code),
        paging=make_paging(
            result.request.page, result.pages, lambda number: _page_url(code, number, state)
        ),
    )


def _elsewhere(request: Request, path: str) -> Response:
    """A redirect to `path` with the same parameters, which browsers do not keep."""
    parameters = urlencode(request.query_params.multi_items())
    return RedirectResponse(f"{path}?{parameters}" if parameters else path, 307)


def _page_url(code: str, number: int, state: SearchState) -> str:
    return SearchState(page=number, lang=state.lang).url(f"/countries/{code}")


def _along(result: SearchResult, code: str) -> tuple[FacetValue, ...]:
    """The other countries of the same articles, most frequent first."""
    return tuple(value for value in result.facets.country if value.value != code)
