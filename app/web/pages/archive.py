"""The page on the archive: what is in it, and what is missing."""

from fastapi import APIRouter, HTTPException, Request, Response

from app import __version__
from app.search.inventory import Inventory
from app.search.oddities import ALONE_YEARS
from app.search.pages import pages_of
from app.web.export.inventory import InventoryList, inventory_table
from app.web.export.names import download_headers
from app.web.export.streaming import Export
from app.web.export.wanted import Format
from app.web.parameters import PageParameters
from app.web.quality import scores
from app.web.site import Visit, visit_of
from app.web.state import SearchState
from app.web.views.coverage import CoverageView, coverage_view
from app.web.views.holdings import duration, field_rows, megabytes, score_rows
from app.web.views.paging import Paging, make_paging

router = APIRouter(include_in_schema=False)

SOURCES_A_PAGE = 25
LISTED_A_PAGE = 50
# So many of the odd dates and of the files that could not be read stand on the page itself.
FIRST_FEW = 5


@router.get("/archive")
def archive(request: Request) -> Response:
    """What there is of each source over time, and how much is known; `year` shows its months."""
    visit = visit_of(request)
    inventory = visit.site.archive.inventory
    quality = scores()
    holdings, odd = inventory.holdings, inventory.odd_dates
    totals = inventory.totals
    read, notices = PageParameters(request.query_params, visit.chosen).read()
    year = _year(request, inventory)
    sources = visit.site.archive.sources()
    pages = pages_of(len(sources.sources), SOURCES_A_PAGE)
    page = min(read.page, pages)
    state = SearchState(lang=visit.chosen)
    return visit.page(
        "pages/archive.html",
        notices=notices,
        articles=totals.articles,
        stories=totals.stories,
        sources=sources,
        unsourced_url=state.with_(unsourced=True).url(),
        coverage=_coverage(visit, year, page) if totals.articles else None,
        year=year,
        years=[(one, _at(visit, year=str(one))) for one in inventory.years],
        all_years_url=_at(visit),
        paging=_paging(visit, page, pages, year),
        languages=[(one, state.with_(languages=(one.value,)).url()) for one in totals.languages],
        fields=field_rows(holdings, state, visit.locale),
        holdings=holdings,
        odd=odd[:FIRST_FEW],
        odd_total=len(odd),
        undated=totals.undated,
        undated_url=state.with_(undated=True).url(),
        copies_url=state.with_(query="has:copies").url(),
        alone_years=ALONE_YEARS,
        took=duration(holdings.last_ingest.took, visit.locale) if holdings.last_ingest else "",
        database=megabytes(holdings.sizes.database, visit.locale),
        index=megabytes(holdings.sizes.index, visit.locale),
        program=__version__,
        scores=score_rows((*quality.fields, *quality.countries), visit.locale),
        quality=quality,
    )


@router.get("/archive/dates")
def dates(request: Request) -> Response:
    """The articles with odd dates, the earliest first, each with what is odd about it."""
    visit = visit_of(request)
    read, notices = PageParameters(request.query_params, visit.chosen).read()
    odd = visit.site.archive.inventory.odd_dates
    pages = pages_of(len(odd), LISTED_A_PAGE)
    page = min(read.page, pages)
    first = (page - 1) * LISTED_A_PAGE
    return visit.page(
        "pages/archive-dates.html",
        notices=notices,
        total=len(odd),
        odd=odd[first : first + LISTED_A_PAGE],
        alone_years=ALONE_YEARS,
        paging=make_paging(page, pages, lambda number: _listed(visit, "dates", number)),
    )


@router.get("/archive/unread")
def unread(request: Request) -> Response:
    """The files that could not be read, by name, each with the reason."""
    visit = visit_of(request)
    read, notices = PageParameters(request.query_params, visit.chosen).read()
    inventory = visit.site.archive.inventory
    total = inventory.holdings.unread_inputs
    pages = pages_of(total, LISTED_A_PAGE)
    page = min(read.page, pages)
    return visit.page(
        "pages/archive-unread.html",
        notices=notices,
        total=total,
        unread=inventory.unread((page - 1) * LISTED_A_PAGE, LISTED_A_PAGE),
        paging=make_paging(page, pages, lambda number: _listed(visit, "unread", number)),
    )


@router.get("/archive/{which}.csv")
def table(request: Request, which: str) -> Response:
    """A whole list of the archive as a table, that which `which` names."""
    if which not in list(InventoryList):
        raise HTTPException(404)
    site = visit_of(request).site
    site.exports.require_room()
    version = site.archive.version
    headers = download_headers(f"warta-archive-{which}-{version}.csv", version)
    chunks = inventory_table(site.archive, InventoryList(which))
    return Export(site.exports, chunks, headers, Format.CSV.media_type)


def _coverage(visit: Visit, year: int | None, page: int) -> CoverageView:
    inventory = visit.site.archive.inventory
    columns = inventory.columns(year)
    first = (page - 1) * SOURCES_A_PAGE
    shown = visit.site.archive.sources().sources[first : first + SOURCES_A_PAGE]
    return coverage_view(
        columns,
        inventory.total(columns),
        inventory.sources(columns, shown),
        SearchState(lang=visit.chosen),
        visit.locale,
    )


def _year(request: Request, inventory: Inventory) -> int | None:
    """The year that the address names, if the archive has any articles of it."""
    typed = request.query_params.get("year", "")
    return next((year for year in inventory.years if str(year) == typed), None)


def _at(visit: Visit, **parameters: str) -> str:
    return f"{visit.url('/archive', **parameters)}#time"


def _paging(visit: Visit, page: int, pages: int, year: int | None) -> Paging:
    kept = {} if year is None else {"year": str(year)}
    return make_paging(
        page,
        pages,
        lambda number: _at(visit, **kept, **({} if number == 1 else {"page": str(number)})),
    )


def _listed(visit: Visit, name: str, page: int) -> str:
    chosen = {} if page == 1 else {"page": str(page)}
    return visit.url(f"/archive/{name}", **chosen)
