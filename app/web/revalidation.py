"""Pages that have not changed are not made again: an ETag from the archive's state."""

import hashlib
from collections.abc import Awaitable, Callable
from functools import partial

from anyio import to_thread
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.dates import today
from app.web.site import site_of, visit_of

# What answers may depend on beside their address: the reader's language, and how they are packed.
VARY = "Accept-Language, Accept-Encoding"
# In place of tags: whatever there is.
ANY = "*"
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
        held = _held(request)
        headers = {"ETag": etag, "Cache-Control": "no-cache", "Vary": VARY}
        unchanged = Response(status_code=304, headers=headers)
        if _opaque(etag) in held:
            await unchanged(scope, receive, send)
        elif ANY in held:
            # Whether there is anything at this address is known from its answer alone.
            instead = partial(unchanged, scope, receive, send)
            await self.app(scope, receive, _telling_that_it_is_there(send, instead))
        else:
            await self.app(scope, receive, _tagging(send, etag))


def _tagging(send: Send, etag: str) -> Send:
    async def send_tagged(message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == 200:
            headers = MutableHeaders(scope=message)
            headers.setdefault("ETag", etag)
            headers.setdefault("Cache-Control", "no-cache")
            # What packs the answer adds that it depends on the coding.
            headers.setdefault("Vary", "Accept-Language")
        await send(message)

    return send_tagged


def _telling_that_it_is_there(send: Send, instead: Callable[[], Awaitable[None]]) -> Send:
    """Sends what `instead` says in the place of an answer with status 200."""
    is_there = False

    async def send_unless_there(message: Message) -> None:
        nonlocal is_there
        if message["type"] == "http.response.start" and message["status"] == 200:
            is_there = True
            await instead()
        elif not is_there:
            await send(message)

    return send_unless_there


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
    """Whether the reader says that it has what is there and has the tag `etag`, or anything of it
    (RFC 9110, 13.1.2)."""
    return not {_opaque(etag), ANY}.isdisjoint(_held(request))


def _held(request: Request) -> set[str]:
    """The tags of what the reader says that it has."""
    held = ",".join(request.headers.getlist("if-none-match"))
    return {_opaque(tag.strip()) for tag in held.split(",")}


def _opaque(etag: str) -> str:
    """The tag as it is compared: a proxy that packs an answer makes its tag weak."""
    return etag.removeprefix("W/")
