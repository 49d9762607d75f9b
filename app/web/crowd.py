"""No more requests at once than can be answered soon."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from app.web.failures import API_PREFIX, problem_response
from app.web.serving import SOON, WATCHED

BUSY = "The archive is busy: try again in a moment."
RETRY = {**SOON, "Cache-Control": "no-store"}


class Crowd:
    """Answers 503 at once where `most` requests are under way in this process.

    The answer is plain: a page would cost what there is too little of.
    """

    def __init__(self, app: ASGIApp, most: int) -> None:
        self.app = app
        self._most = most
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on; see the class."""
        if scope["type"] != "http" or scope["path"] in WATCHED:
            await self.app(scope, receive, send)
        elif self._under_way >= self._most:
            await _busy(Request(scope))(scope, receive, send)
        else:
            self._under_way += 1
            try:
                await self.app(scope, receive, send)
            finally:
                self._under_way -= 1


def _busy(request: Request) -> Response:
    if request.scope["path"].startswith(API_PREFIX):
        return problem_response(request, 503, BUSY, headers=RETRY)
    return PlainTextResponse(f"{BUSY}\n", 503, RETRY)
