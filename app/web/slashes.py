"""Addresses that end with a slash too many."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse


def without_last_slash(request: Request) -> RedirectResponse | None:
    """The way to the address without the slashes that it ends with; None where it has none.

    It names no host: behind a proxy nobody can be sure by which name and scheme the reader came.
    """
    path: str = request.scope["path"]
    bare = path.strip("/")
    if not bare or not path.endswith("/"):
        return None
    query = f"?{request.url.query}" if request.url.query else ""
    # One slash before it: two would name a host.
    return RedirectResponse(f"/{quote(bare, errors='replace')}{query}")
