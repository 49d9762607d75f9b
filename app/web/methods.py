"""Read-only all the way down: GET and HEAD exist, everything else is refused."""

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.failures import failure_response

READING = ("GET", "HEAD")
ALLOWED = {"Allow": ", ".join(READING)}


class ReadOnlyMethods:
    """Answers HEAD as GET without its body, and other methods with 405."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a GET or HEAD on; see the class."""
        if scope["type"] != "http" or scope["method"] == "GET":
            await self.app(scope, receive, send)
        elif scope["method"] == "HEAD":
            await self.app({**scope, "method": "GET"}, receive, _without_body(send))
        else:
            response = failure_response(Request(scope), 405, headers=ALLOWED)
            await response(scope, receive, send)


def _without_body(send: Send) -> Send:
    """Sends the head of an answer alone; that ends it, however much of a body was to come."""
    ended = False

    async def send_head(message: Message) -> None:
        nonlocal ended
        if message["type"] == "http.response.body":
            if ended:
                return
            ended, message = True, {"type": message["type"], "body": b"", "more_body": False}
        await send(message)

    return send_head
