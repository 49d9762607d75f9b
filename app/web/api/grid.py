"""Grids of counts, as the API gives them."""

from collections.abc import Iterable
from typing import Annotated

from anyio import to_thread
from fastapi import APIRouter, Query, Request, Response

from app.search.archive import Archive
from app.search.grids.shape import MOST_COLUMNS, Grid
from app.search.results import SearchNotice
from app.web.api.grid_models import GridColumnObject, GridObject, GridParameters, GridRowObject
from app.web.api.refusals import refusal
from app.web.api.routes import PROBLEMS
from app.web.api.search_models import CorrectionObject, NoticeObject
from app.web.grid.asked import count_grid, kept_as
from app.web.grid.state import GridState
from app.web.grid.terms import MOST_TERMS, Terms, told_of
from app.web.site import visit_of

router = APIRouter(prefix="/api", tags=["archive"], responses=PROBLEMS)


@router.get("/grid", summary="Count many searches by country, period or source")
async def grid(
    request: Request, response: Response, parameters: Annotated[GridParameters, Query()]
) -> GridObject:
    """A row for each term, with the number of articles that it finds in each column.

    No hit has only some of a term's words here, and work is bounded: see `left_out`. As a table
    it comes from `/grid.csv`.
    """
    visit = visit_of(request)
    archive, terms = visit.site.archive, parameters.read()
    state = await to_thread.run_sync(_state, archive, parameters, terms)
    columns = state.typed.get(state.by, ())
    counting = archive.counting(state.request(columns, parameters.lang))
    found = await count_grid(request, visit, counting)
    response.headers.update(kept_as(found))
    return grid_object(found, told_of(terms))


def grid_object(grid: Grid, notices: Iterable[SearchNotice] = ()) -> GridObject:
    """The grid as the API gives it; `notices` are of its terms."""
    return GridObject(
        by=grid.request.by,
        columns=[GridColumnObject.model_validate(column) for column in grid.columns],
        rows=[
            GridRowObject(
                term=row.term,
                articles=row.articles,
                cells=list(row.cells),
                corrections=[CorrectionObject.model_validate(one) for one in row.corrections],
                scattered=row.scattered,
                notices=_noticed(row.notices),
            )
            for row in grid.rows
        ],
        articles=grid.articles,
        chosen=grid.chosen,
        left_out=list(grid.left_out),
        vague=grid.vague,
        archive_version=grid.version,
        notices=_noticed(notices),
    )


def _state(archive: Archive, parameters: GridParameters, terms: Terms) -> GridState:
    """The grid with its columns as they were read; what makes no sense is refused."""
    if terms.beyond:
        raise refusal("terms", f"a grid has {MOST_TERMS} terms at most")
    by, texts = parameters.columns()
    read = archive.columns(by, texts)
    if read.unknown:
        raise refusal(by.value, f"“{read.unknown[0]}” is not known here")
    if read.beyond:
        raise refusal(by.value, f"a grid has {MOST_COLUMNS} columns at most")
    search = parameters.state().with_(query="")
    return GridState(terms.kept, by, {by: read.values} if read.values else {}, search)


def _noticed(notices: Iterable[SearchNotice]) -> list[NoticeObject]:
    return [NoticeObject.model_validate(one) for one in notices]
