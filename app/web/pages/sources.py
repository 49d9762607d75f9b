"""The list of sources, and the page of one."""

from dataclasses import replace
from functools import partial

from fastapi import APIRouter, Request, Response
from starlette.responses import RedirectResponse

from app.search.pages import pages_of
from app.search.results import Sort
from app.web.addresses import source_address
from app.web.pages.listing import listing
from app.web.parameters import PageParameters
from app.web.site import Visit, visit_of
from app.web.slashes import without_last_slash
from app.web.state import SearchState
from app.web.text import printable
from app.web.views.feed import feed_url
from app.web.views.paging import make_paging
from app.web.views.places import LISTED, Place, place_bars, place_list, place_timeline
from app.web.views.sources import SOURCES_A_PAGE, SourceOrder, sorted_sources, source_rows

router = APIRouter(include_in_schema=False)


@router.get("/sources")
def sources(request: Request) -> Response:
    """All sources, in the order that `by` names; with `name`, the page of one."""
    visit = visit_of(request)
    # Some names cannot stand in the path: `addresses`.
    if name := request.query_params.get("name"):
        _, needed = source_address(name)
        return _source(visit, name) if needed else _elsewhere(visit, name)
    order = SourceOrder.read(request.query_params.get("by", ""))
    read, notices = PageParameters(request.query_params, visit.chosen).read()
    found = visit.site.archive.sources()
    pages = pages_of(len(found.sources), SOURCES_A_PAGE)
    page = min(read.page, pages)
    ordered = sorted_sources(found.sources, order)
    articles = visit.site.archive.count("")

    def url(by: SourceOrder, number: int = 1) -> str:
        chosen = {} if by is SourceOrder.ARTICLES else {"by": by.value}
        return visit.url("/sources", **chosen, **({"page": str(number)} if number > 1 else {}))

    return visit.page(
        "pages/sources.html",
        total=len(found.sources),
        rows=source_rows(ordered, articles, page, visit.locale),
        orders=[(by.value, url(by), by is order) for by in SourceOrder],
        paging=make_paging(page, pages, lambda number: url(order, number)),
        notices=notices,
        articles=articles,
        unsourced=found.unsourced,
        unsourced_url=SearchState(unsourced=True, lang=visit.chosen).url(),
    )


@router.get("/sources/{name:path}")
def source(request: Request, name: str) -> Response:
    """What the archive has of the source; with `page`, its articles one by one."""
    if not name:
        return RedirectResponse(visit_of(request).url("/sources"), 307)
    return _source(visit_of(request), name)


def _source(visit: Visit, name: str) -> Response:
    archive = visit.site.archive
    known = archive.source_named(name) or archive.source_named(printable(name))
    if known is None:
        return without_last_slash(visit.request) or _unknown(visit, printable(name))
    if known != name:
        return _elsewhere(visit, known)
    state = SearchState(sources=(known,), sort=Sort.NEWEST, lang=visit.chosen)
    place = Place("source", known, partial(visit.source_url, known))
    if "page" in visit.request.query_params:
        return listing(visit, place, state)
    return _overview(visit, place, state)


def _elsewhere(visit: Visit, name: str) -> Response:
    """A redirect to the page of the source with the same parameters, which browsers do not keep."""
    given = visit.request.query_params.items()
    parameters = {key: value for key, value in given if key not in ("name", "lang")}
    return RedirectResponse(visit.source_url(name, **parameters), 307)


def _overview(visit: Visit, place: Place, state: SearchState) -> Response:
    archive = visit.site.archive
    everyone = archive.sources().sources
    asked = replace(state.with_(size=LISTED).request(visit.locale), alternatives=False)
    found = archive.search(asked)
    return visit.page(
        "pages/source.html",
        place=place,
        feed=feed_url(state),
        facts=next((one for one in everyone if one.name == place.value), None),
        archive_articles=archive.count(""),
        languages=found.facets.language,
        published_in=found.facets.published_in,
        undated=found.facets.undated,
        undated_url=state.with_(undated=True).url(),
        timeline=place_timeline(visit, place, found, state),
        newest=place_list(found, state),
        countries=place_bars(
            found.facets.country,
            state,
            lambda code: visit.url(f"/countries/{code}"),
            lambda code: state.with_(countries=(code,)),
        ),
    )


def _unknown(visit: Visit, name: str) -> Response:
    """The page that says that no source has the name, with those that may be meant."""
    near = visit.site.archive.sources_near(name)
    response = visit.page("pages/no-source.html", 404, name=name, near=near)
    response.headers["Cache-Control"] = "no-store"
    return response
