"""A grid from its address to its counts, so that it keeps nobody else waiting."""

from dataclasses import dataclass, replace

from anyio import to_thread
from starlette.requests import Request

from app.search.grids.counting import GridCounting
from app.search.grids.shape import MOST_COLUMNS, By, Grid
from app.search.results import SearchNotice
from app.web.grid.links import Links
from app.web.grid.state import GridState, read_state
from app.web.site import Visit

# What is said of a name of a column that is unknown.
UNKNOWN = {
    By.COUNTRIES: "unknown-country",
    By.MONTHS: "unknown-on",
    By.YEARS: "unknown-on",
    By.SOURCES: "unknown-source",
}


@dataclass(frozen=True, slots=True)
class AskedGrid:
    """A grid that was asked for, with the columns that were named, and what was set aside."""

    state: GridState
    columns: tuple[str, ...]
    notices: tuple[SearchNotice, ...]


def asked_grid(visit: Visit) -> AskedGrid:
    """What the address of a visit asks for, with no more rows than a page has room for."""
    state, notices = read_state(visit.request.query_params, visit.chosen)
    typed = visit.site.archive.columns(state.by, state.typed.get(state.by, ()))
    told = [SearchNotice(UNKNOWN[state.by], one) for one in typed.unknown]
    told += [SearchNotice("columns-beyond", str(MOST_COLUMNS))] if typed.beyond else []
    room = Links.of(state, typed.values).room(state.terms)
    if room < len(state.terms):
        told.append(SearchNotice("rows-beyond", str(len(state.terms) - room)))
        state = replace(state, terms=state.terms[:room])
    return AskedGrid(state, typed.values, (*notices, *told))


def kept_as(found: Grid) -> dict[str, str]:
    """The headers that say how long an answer with this grid is right.

    What took too long may be whole the next time.
    """
    return {"Cache-Control": "no-store"} if found.left_out else {}


async def count_grid(request: Request, visit: Visit, counting: GridCounting) -> Grid:
    """Counts where exports are made, one thing at a time, so that pages have the other threads.

    Raises HTTPException 503 where too much is waiting there.
    """
    exports = visit.site.exports
    exports.require_room()
    with exports.opened():
        async for _ in exports.made(counting.steps()):
            # Nobody waits for the rest.
            if await request.is_disconnected():
                break
    return await to_thread.run_sync(counting.grid)
