"""Connections to nodes of OpenSearch, which notice soon that a node is cut off."""

import socket
from collections.abc import Collection, Mapping
from typing import Any

from opensearchpy import Urllib3HttpConnection
from urllib3 import Timeout

# A node that can be reached takes a connection at once, and its machine acknowledges what it got
# even while the node itself stands still or has much to do. One that has taken in nothing of a
# large change for twice as long is left too: sending it again does no harm.
SECONDS_TO_REACH = 3
# So often it is asked, from then on, whether it is still there while an answer is waited for.
_KEPT_ALIVE = {"TCP_KEEPIDLE": SECONDS_TO_REACH, "TCP_KEEPINTVL": 1, "TCP_KEEPCNT": 3}
_IN_MILLISECONDS = {"TCP_USER_TIMEOUT": 1_000 * 2 * SECONDS_TO_REACH}


class ReachedConnection(Urllib3HttpConnection):
    """A connection that is given up long before an answer would be late, where nobody is there."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        """As the client has it."""
        super().__init__(*arguments, **settings)
        self.pool.conn_kw["socket_options"] = _socket_options()

    def perform_request(
        self,
        method: str,
        url: str,
        params: Mapping[str, Any] | None = None,
        body: bytes | None = None,
        timeout: float | None = None,
        ignore: Collection[int] = (),
        headers: Mapping[str, str] | None = None,
    ) -> Any:
        """As the client has it; the time is for the answer, and little of it to reach the node."""
        seconds = timeout or self.timeout
        waited: Any = Timeout(connect=min(seconds, SECONDS_TO_REACH), read=seconds)
        return super().perform_request(method, url, params, body, waited, ignore, headers)


def _socket_options() -> list[tuple[int, int, int]]:
    """By which a socket tells that nobody is there, as far as the system has such options."""
    asked = {**_KEPT_ALIVE, **_IN_MILLISECONDS}
    known = {getattr(socket, name): value for name, value in asked.items() if hasattr(socket, name)}
    return [
        (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1),
        (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1),
        *((socket.IPPROTO_TCP, option, value) for option, value in known.items()),
    ]
