"""The web application: rooms of pages put together behind their guards."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route

from app.web.api import concordance, docs, pairs, routes
from app.web.api import grid as grid_api
from app.web.api.description import with_problems
from app.web.compression import Compression
from app.web.connection import DOOR, Door
from app.web.crowd import Crowd
from app.web.failures import ParameterError, failure_response, problem_response
from app.web.guard import FailureGuard
from app.web.headers import SecurityHeaders
from app.web.heads import Heads
from app.web.logs import request_logger
from app.web.methods import ReadOnlyMethods
from app.web.pages import (
    archive,
    article,
    assets,
    beside,
    citing,
    countries,
    country,
    curves,
    design,
    export,
    feed,
    grid,
    guide,
    health,
    home,
    machines,
    mentions,
    pair,
    search,
    sources,
    together,
)
from app.web.revalidation import Revalidation
from app.web.serving import Serving
from app.web.site import make_site
from app.web.slashes import without_last_slash
from app.web.slices import Slices
from app.web.waiting import Waiting
from app.web.watching import Observe, Watch

# Of the contract that the API keeps: it grows, and nothing of it is renamed or removed.
API_VERSION = "1.0"
# Of mistakes in one request so many are told: an address has room for thousands.
MOST_ERRORS = 20
PAGES = (
    home,
    search,
    archive,
    article,
    beside,
    citing,
    countries,
    together,
    pair,
    country,
    sources,
    curves,
    export,
    feed,
    mentions,
    grid,
    guide,
    assets,
    machines,
    health,
)


def create_app(
    directory: Path, *, development: bool = False, serving: Serving | None = None
) -> FastAPI:
    """The application that serves the library in `directory`, read-only.

    In `development` it has the page of its design too. `serving` says how it is bounded and
    watched.

    Raises what `Archive.open` raises where the library cannot be read, and ResourcesMissing
    where the installation is broken.
    """
    app = FastAPI(
        title="Warta",
        version=API_VERSION,
        summary="Search an archive of news articles by keyword or country.",
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=_open_door,
    )
    app.state.site = make_site(directory)
    app.state.probes = health.Probes()
    for page in PAGES:
        app.include_router(page.router)
    if development:
        app.include_router(design.router)
    app.include_router(docs.router)
    app.include_router(routes.router)
    app.include_router(concordance.router)
    app.include_router(pairs.router)
    app.include_router(grid_api.router)
    app.openapi = with_problems(app.openapi)  # type: ignore[method-assign]
    _add_failures(app)
    serving = serving or Serving()
    observers = _observers(app, serving)
    app.state.door = Door(serving.bounds, observers)
    _add_guards(app, serving, observers)
    return app


@asynccontextmanager
async def _open_door(app: FastAPI) -> AsyncIterator[Mapping[str, Door]]:
    """Hands the server what its connections are bounded by."""
    yield {DOOR: app.state.door}


def _observers(app: FastAPI, serving: Serving) -> tuple[Observe, ...]:
    """Who is told of requests."""
    observers: list[Observe] = []
    if serving.log:
        observers.append(request_logger(addresses=serving.addresses))
    if serving.metrics:
        # Loaded only where it is asked for: whether it counts for several processes is decided
        # by the environment at that moment.
        from app.web import metrics

        app.include_router(metrics.router)
        routers = [page.router for page in (*PAGES, routes, docs, metrics)]
        paths = [one.path for router in routers for one in router.routes if isinstance(one, Route)]
        app.state.metrics = metrics.Metrics(paths)
        observers.append(app.state.metrics.observe)
    return tuple(observers)


def _add_failures(app: FastAPI) -> None:
    @app.exception_handler(HTTPException)
    def failed(request: Request, error: HTTPException) -> Response:
        elsewhere = without_last_slash(request) if error.status_code == 404 else None
        return elsewhere or failure_response(
            request, error.status_code, error.detail, error.headers
        )

    @app.exception_handler(RequestValidationError)
    def invalid(request: Request, error: RequestValidationError) -> Response:
        errors = [_parameter_error(one["loc"], one["msg"]) for one in error.errors()[:MOST_ERRORS]]
        told = "; ".join(f"{one.parameter}: {one.message}" for one in errors)
        return problem_response(request, 422, told, errors)


def _parameter_error(place: tuple[str | int, ...], message: str) -> ParameterError:
    """The mistake at `place`, such as ("query", "country", 0); of two dates it is at `from`."""
    names = [part for part in place[1:] if isinstance(part, str)]
    return ParameterError(
        parameter=".".join(names) or "from", message=message.removeprefix("Value error, ")
    )


def _add_guards(app: FastAPI, serving: Serving, observers: tuple[Observe, ...]) -> None:
    """Adds the middleware; what is added later stands further outside."""
    app.add_middleware(Revalidation)
    app.add_middleware(Slices)
    app.add_middleware(Compression)
    app.add_middleware(FailureGuard)
    app.add_middleware(Waiting)
    app.add_middleware(ReadOnlyMethods)
    app.add_middleware(Heads, most_bytes=serving.bounds.head_bytes, hosts=serving.hosts)
    app.add_middleware(Crowd, most=serving.bounds.requests)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(Watch, observers=observers)
