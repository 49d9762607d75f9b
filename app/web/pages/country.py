"""The page of a country."""

from dataclasses import replace
from functools import partial

from fastapi import APIRouter, HTTPException, Request, Response

from app.search.curves import MOST_CURVES
from app.search.labels import country_value
from app.search.pairs import ordered_pair
from app.search.results import Sort
from app.web.codes import country_code
from app.web.compared import comparing
from app.web.pages.listing import listing
from app.web.redirects import elsewhere
from app.web.site import Visit, visit_of
from app.web.state import SearchState
from app.web.views.feed import feed_url
from app.web.views.places import (
    LISTED,
    NAMES,
    Place,
    name_links,
    place_bars,
    place_list,
    place_timeline,
    years_of,
)

router = APIRouter(include_in_schema=False)


@router.get("/countries/{code}")
def country(request: Request, code: str) -> Response:
    """What the archive has of the country; with `page`, its articles one by one."""
    visit = visit_of(request)
    known = country_code(code)
    if known is None:
        raise HTTPException(404)
    if code != known:
        return elsewhere(request, f"/countries/{known}")
    state = SearchState(countries=(code,), sort=Sort.NEWEST, lang=visit.chosen)
    place = Place("country", code, partial(visit.url, f"/countries/{code}"))
    if "page" in request.query_params:
        return listing(visit, place, state)
    return _overview(visit, place, state)


def _overview(visit: Visit, place: Place, state: SearchState) -> Response:
    archive, code = visit.site.archive, place.value
    # The countries beside this one are those of its articles, not others to choose from.
    asked = replace(state.with_(size=LISTED).request(visit.locale), alternatives=False)
    newest = archive.search(asked)
    about = SearchState(query=f"about:{country_value(code)}", lang=visit.chosen)
    most = archive.search(about.with_(size=LISTED).request(visit.locale))
    along = [one for one in newest.facets.country if one.value != code]
    beside = (code, *(one.value for one in along[: MOST_CURVES - 1]))
    return visit.page(
        "pages/country.html",
        place=place,
        feed=feed_url(state),
        articles=newest.articles,
        archive_articles=archive.count(""),
        years=years_of(newest),
        undated=newest.facets.undated,
        undated_url=state.with_(undated=True).url(),
        timeline=place_timeline(visit, place, newest, state),
        compare_url=comparing(SearchState(countries=beside, lang=visit.chosen)).url(),
        newest=place_list(newest, state),
        most_about=place_list(most, about),
        names=name_links(archive.called(code, NAMES), state),
        sources=place_bars(
            newest.facets.source,
            state,
            visit.source_url,
            lambda name: state.with_(sources=(name,)),
        ),
        along=place_bars(
            along,
            state,
            lambda other: visit.url(f"/countries/{'/'.join(ordered_pair(code, other))}"),
            lambda other: state.with_(countries=(code, other)),
        ),
    )
