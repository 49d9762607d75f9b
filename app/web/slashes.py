"""Addresses that end with a slash too many."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Match

_ODD = frozenset({"", ".", ".."})


def without_last_slash(request: Request) -> RedirectResponse | None:
    """The way to the page that the address has without the slashes it ends with; else None.

    It names no host: behind a proxy nobody can be sure by which name and scheme the reader came.
    From an address that could be read as that of another place ("//host", "..") none leads away.
    """
    path: str = request.scope["path"]
    bare = path.rstrip("/")
    first, *segments = bare.split("/")
    if first or not segments or bare == path or not _ODD.isdisjoint(segments):
        return None
    known = (route.matches({**request.scope, "path": bare}) for route in request.app.routes)
    if all(match is Match.NONE for match, _ in known):
        return None
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"{quote(bare, errors='replace')}{query}")
