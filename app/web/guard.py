"""The last resort: whatever goes wrong inside becomes a page or a problem document."""

import logging

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.library.reading import WartaError
from app.web.failures import failure_response

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
            await failure_response(Request(scope), 503)(scope, receive, send)
        except Exception:
            if started:
                raise
            logger.exception("%s failed", scope["path"])
            await failure_response(Request(scope), 500)(scope, receive, send)
