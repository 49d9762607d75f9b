"""The list of countries, and the page of one."""

import unicodedata
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from fastapi import APIRouter, HTTPException, Request, Response
from starlette.responses import RedirectResponse

from app.search.results import CountryCount, FacetValue, SearchResult, Sort
from app.web.codes import country_code
from app.web.parameters import PageParameters
from app.web.site import visit_of
from app.web.state import SearchState
from app.web.views.hits import hit_views
from app.web.views.paging import make_paging, search_to_the_end

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Letter:
    """The countries whose names begin with `initial`."""

    initial: str
    countries: tuple[CountryCount, ...]


@router.get("/countries")
def countries(request: Request) -> Response:
    """All countries that any article mentions, by name or by number of articles."""
    visit = visit_of(request)
    found = visit.site.archive.countries(visit.locale)
    by_count = request.query_params.get("by") == "count"
    return visit.page(
        "pages/countries.html", countries=found, letters=_letters(found), by_count=by_count
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


def _letters(found: tuple[CountryCount, ...]) -> tuple[Letter, ...]:
    letters: dict[str, list[CountryCount]] = {}
    for one in sorted(found, key=lambda country: _plain(country.name)):
        letters.setdefault(_plain(one.name)[:1].upper(), []).append(one)
    return tuple(Letter(initial, tuple(ones)) for initial, ones in letters.items())


def _plain(name: str) -> str:
    """`name` as it is filed: without marks on its letters, in lower case."""
    decomposed = unicodedata.normalize("NFD", name.casefold())
    return "".join(character for character in decomposed if character.isalnum())
