"""A server that listens before it has loaded what its pages are made with."""

import gc
import logging
from asyncio import Event
from collections.abc import Callable
from dataclasses import dataclass

from anyio import create_task_group, sleep, to_thread
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from app.web.connection import DOOR, Door
from app.web.headers import SECURITY_HEADERS
from app.web.plain_problem import PROBLEM_TYPE, plain_problem
from app.web.serving import Bounds

STARTING = "The server is starting: try again in a moment."
BROKEN = "The library cannot be opened."
# Requests that come all the time do not keep the rest from being loaded for longer than 2 s.
_PAUSES, _PAUSE_SECONDS = 40, 0.05

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Loaded:
    """An application, what its connections are bounded by, and what makes its pages quick."""

    app: ASGIApp
    door: Door
    warm_up: Callable[[], None]


class Starting:
    """Stands before an application until it is made, and gives it every request from then on.

    Probes are answered at once: the process is alive, and not ready until everything is loaded.
    All other requests wait for the application, which serves while the rest is being loaded.
    """

    def __init__(
        self, load: Callable[[], Loaded], failed: Callable[[Exception], None], bounds: Bounds
    ) -> None:
        """Calls `load` in a thread; `failed` is told what it raises, and is to end the server."""
        self._load, self._failed, self._bounds = load, failed, bounds
        self._app: ASGIApp = _problem(BROKEN)
        self._loaded = Event()
        self._ready = False
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on as soon as that can be; see the class."""
        if scope["type"] == "lifespan":
            await self._live(scope, receive, send)
            return
        if not self._ready and (probed := _probed(scope)):
            await probed(scope, receive, send)
            return
        self._under_way += 1
        try:
            await self._loaded.wait()
            await self._app(scope, receive, send)
        finally:
            self._under_way -= 1

    async def _live(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Starts to load with the server; ends with it, once the thread is done."""
        await receive()
        scope["state"][DOOR] = Door(self._bounds)
        async with create_task_group() as tasks:
            tasks.start_soon(self._start, scope)
            await send({"type": "lifespan.startup.complete"})
            await receive()
            tasks.cancel_scope.cancel()
        await send({"type": "lifespan.shutdown.complete"})

    async def _start(self, scope: Scope) -> None:
        # Hardly anything that is loaded is garbage, and all of it stays: to look it through takes
        # a fifth of this time, and 0.2 s of a request's time whenever that is done later on.
        gc.disable()
        try:
            loaded = await to_thread.run_sync(self._load)
            self._app, scope["state"][DOOR] = loaded.app, loaded.door
        except Exception as error:  # noqa: BLE001 - who serves says what it is
            self._failed(error)
            return
        finally:
            self._loaded.set()
        await self._pause()
        await to_thread.run_sync(self._warm_up, loaded)
        self._ready = True

    async def _pause(self) -> None:
        """Lets those who have waited go first: they would load the same things at the same time."""
        for _ in range(_PAUSES):
            await sleep(_PAUSE_SECONDS)
            if not self._under_way:
                return

    def _warm_up(self, loaded: Loaded) -> None:
        try:
            loaded.warm_up()
        except Exception:
            # Pages load what they need by themselves, or say what is wrong.
            logger.exception("What pages are made with could not be loaded")
        gc.freeze()
        gc.enable()


def _probed(scope: Scope) -> ASGIApp | None:
    """The answer to a probe meanwhile; None for what waits."""
    if scope["method"] not in {"GET", "HEAD"}:
        return None
    match scope["path"]:
        case "/healthz":
            return _answer(200, b'{"status":"ok"}', "application/json")
        case "/readyz":
            return _problem(STARTING)
    return None


def _problem(detail: str) -> Response:
    return _answer(503, plain_problem(503, detail), PROBLEM_TYPE)


def _answer(status: int, body: bytes, kind: str) -> Response:
    return Response(body, status, {**SECURITY_HEADERS, "Cache-Control": "no-store"}, kind)
