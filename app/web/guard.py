"""The last resort: whatever goes wrong inside becomes a page or a problem document."""

import logging

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.library.reading import ClusterUnavailable, WartaError
from app.web.failures import failure_response

# A cluster that lost a node is whole again within seconds.
RETRY = {"Retry-After": "5"}

logger = logging.getLogger(__name__)


class FailureGuard:
    """Answers 503 while the library cannot be read and 500 for a defect, which it logs."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on; see the class."""
        started = False

        async def send_noting(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, send_noting)
        except WartaError as error:
            if started:
                raise
            logger.warning("The library cannot be read: %s", error)
            # A page tells the archive's version, for which another program may be asked.
            answer = await to_thread.run_sync(_unreadable, Request(scope), error)
            await answer(scope, receive, send)
        except Exception:
            if started:
                raise
            logger.exception("%s failed", scope["path"])
            answer = await to_thread.run_sync(failure_response, Request(scope), 500)
            await answer(scope, receive, send)


def _unreadable(request: Request, error: WartaError) -> Response:
    if isinstance(error, ClusterUnavailable):
        return failure_response(request, 503, error.public, RETRY, engine_away=True)
    return failure_response(request, 503)
