"""Heads of requests: of a bounded size, and for a host that this may be."""

import re
from collections.abc import Sequence

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from app.web.failures import problem_response
from app.web.serving import WATCHED, is_host

CLOSE = {"Connection": "close"}

_Header = tuple[bytes, bytes]


class Heads:
    """Refuses what is too long (414, 431), or whose host or length can be read in two ways (400).

    Every link with a host in it is made of the Host header: what is none goes no further. `hosts`
    are the names that the site answers to, any where there are none.
    """

    def __init__(self, app: ASGIApp, most_bytes: int, hosts: Sequence[str]) -> None:
        self.app = app
        self._most = most_bytes
        self._hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on; see the class."""
        wrong = self._wrong(scope) if scope["type"] == "http" else None
        if wrong is None:
            await self.app(scope, receive, send)
        else:
            response = problem_response(Request(_plain(scope)), *wrong, headers=CLOSE)
            await response(scope, receive, send)

    def _wrong(self, scope: Scope) -> tuple[int, str] | None:
        headers: Sequence[_Header] = scope["headers"]
        address = len(scope["raw_path"]) + len(scope["query_string"])
        if address > self._most:
            return 414, f"An address has at most {self._most:,} bytes here."
        if address + sum(len(name) + len(value) for name, value in headers) > self._most:
            return 431, f"An address and its headers have at most {self._most:,} bytes here."
        names = [name for name, _ in headers]
        if b"content-length" in names and b"transfer-encoding" in names:
            return 400, "A request has a length or a transfer coding, not both."
        host = next((value.decode("latin-1") for name, value in headers if name == b"host"), "")
        if host and not is_host(host):
            return 400, "The Host header is no name of a host."
        by_any_name = not self._hosts or scope["path"] in WATCHED
        name = re.sub(r":\d*$", "", host).lower()
        return None if by_any_name or name in self._hosts else (400, "This site has another name.")


def _plain(scope: Scope) -> Scope:
    """The scope without what is wrong with it, to write an answer by."""
    return {**scope, "path": scope["path"][:100], "query_string": b"", "headers": []}
