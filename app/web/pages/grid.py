"""The page of a grid: terms by countries, periods or sources."""

from datetime import UTC, datetime

from anyio import to_thread
from fastapi import APIRouter, Request, Response

from app.search.grids.shape import MOST_COLUMNS, Grid
from app.search.results import SearchNotice
from app.web.export.names import download_headers
from app.web.export.wanted import Format
from app.web.grid.asked import AskedGrid, asked_grid, count_grid, kept_as
from app.web.grid.table import table
from app.web.grid.terms import MOST_LETTERS, MOST_TERMS
from app.web.site import Visit, visit_of
from app.web.views.grid import example_of, grid_form, grid_view

router = APIRouter(include_in_schema=False)


@router.get("/grid")
async def grid(request: Request) -> Response:
    """The form and, where there are terms, the table of what they find."""
    visit = visit_of(request)
    asked = await to_thread.run_sync(asked_grid, visit)
    found = await _counted(request, visit, asked) if asked.state.terms else None
    return await to_thread.run_sync(_page, visit, asked, found)


@router.get("/grid.csv")
async def csv(request: Request) -> Response:
    """The table to take away."""
    visit = visit_of(request)
    asked = await to_thread.run_sync(asked_grid, visit)
    found = await _counted(request, visit, asked)
    text = table(asked.state, found, visit.origin)
    headers = download_headers(f"warta-grid-{found.version}.csv", found.version) | kept_as(found)
    return Response(text, headers=headers, media_type=Format.CSV.media_type)


async def _counted(request: Request, visit: Visit, asked: AskedGrid) -> Grid:
    wanted = asked.state.request(asked.columns, visit.locale)
    return await count_grid(request, visit, visit.site.archive.counting(wanted))


def _page(visit: Visit, asked: AskedGrid, found: Grid | None) -> Response:
    archive = visit.site.archive
    late = len(found.left_out) if found else 0
    response = visit.page(
        "pages/grid.html",
        view=grid_view(asked.state, found, visit.locale) if found else None,
        form=grid_form(asked, archive, visit.locale),
        example=None if found else example_of(archive.examples(), visit.locale),
        notices=(*asked.notices, *([SearchNotice("rows-late", str(late))] if late else [])),
        address=f"{visit.origin}{asked.state.url()}",
        moment=datetime.now(UTC),
        limits={"terms": MOST_TERMS, "letters": MOST_LETTERS, "columns": MOST_COLUMNS},
    )
    response.headers.update(kept_as(found) if found else {})
    return response
