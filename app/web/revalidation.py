"""Pages that have not changed are not made again: an ETag from the archive's state."""

import hashlib

from anyio import to_thread
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.dates import today
from app.web.site import site_of, visit_of

# What answers may depend on beside their address: the reader's language, and how they are packed.
VARY = "Accept-Language, Accept-Encoding"
UNVERSIONED = ("/static/", "/healthz", "/readyz", "/metrics", "/favicon.ico")


class Revalidation:
    """Answers 304 where the reader's copy is still right.

    An answer depends on the archive's state, the program, the address, the language and the day
    alone; so its tag is known before the answer is. The tag is weak: timings in it differ.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, unless its answer is known; see the class."""
        if scope["type"] != "http" or scope["path"].startswith(UNVERSIONED):
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        etag = await _etag_soon(request)
        if has_copy(request, etag):
            headers = {"ETag": etag, "Cache-Control": "no-cache", "Vary": VARY}
            await Response(status_code=304, headers=headers)(scope, receive, send)
        else:
            await self.app(scope, receive, _tagging(send, etag))


def _tagging(send: Send, etag: str) -> Send:
    async def send_tagged(message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == 200:
            headers = MutableHeaders(scope=message)
            headers.setdefault("ETag", etag)
            headers.setdefault("Cache-Control", "no-cache")
        await send(message)

    return send_tagged


async def _etag_soon(request: Request) -> str:
    """The tag; where another program has to be asked, other requests go on meanwhile."""
    if site_of(request).archive.is_remote:
        return await to_thread.run_sync(_etag, request)
    return _etag(request)


def _etag(request: Request) -> str:
    visit = visit_of(request)
    parts = (
        visit.site.build,
        visit.site.archive.state,
        visit.locale,
        # Citations tell the day on which they were looked up.
        today().isoformat(),
        str(request.base_url),
        request.scope["path"],
        request.scope["query_string"].decode("latin-1"),
    )
    return f'W/"{hashlib.sha256(repr(parts).encode(errors="replace")).hexdigest()[:24]}"'


def has_copy(request: Request, etag: str) -> bool:
    """Whether the reader says that it has what `etag` names: weakly compared, as a proxy that packs
    an answer makes its tag weak (RFC 9110, 13.1.2)."""
    held = ",".join(request.headers.getlist("if-none-match"))
    return etag.removeprefix("W/") in (tag.strip().removeprefix("W/") for tag in held.split(","))
