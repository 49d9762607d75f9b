"""Connections: what uvicorn's protocol leaves unbounded, bounded.

uvicorn limits how long a head may be and how long a connection idles after an answer. Nothing ends
one whose reader sends a request a byte a minute, or takes the answer so slowly; and what it says
to a request that is none goes out without our headers and is noted nowhere.
"""

from asyncio import AbstractEventLoop, TimerHandle, Transport
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import h11
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import STATUS_PHRASES, H11Protocol
from uvicorn.server import ServerState

from app.web.headers import SECURITY_HEADERS
from app.web.plain_problem import PROBLEM_TYPE, plain_problem
from app.web.serving import SOON, Bounds
from app.web.watching import Observe, Served

# How long what a reader still sends is taken and thrown away behind an answer that turns it away: a
# connection that is closed before takes the answer with it (RFC 9112, 9.6).
_LINGER_SECONDS = 1

# Under this name the application hands its `Door` to the server, as state of its lifespan.
DOOR = "door"

TOLD = {
    400: "This is no HTTP request.",
    408: "The request did not come in time.",
    431: "The address or the headers are too long.",
    503: "Too many connections are open: try again in a moment.",
}


@dataclass(frozen=True, slots=True)
class Door:
    """What connections are bounded by, and who is told of those that were turned away."""

    bounds: Bounds = field(default_factory=Bounds)
    observers: Iterable[Observe] = ()


class BoundedConnection(H11Protocol):
    """uvicorn's HTTP/1.1 protocol with deadlines, and answers in form."""

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._door: Door = app_state.get(DOOR, Door())
        self._head_due: TimerHandle | None = None
        self._stalled: TimerHandle | None = None
        self._closing: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Begins to wait for a request, unless too many connections are open."""
        super().connection_made(transport)
        if len(self.connections) > self._door.bounds.connections:
            self._turn_away(503)
        else:
            self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Waits for nothing any more."""
        for timer in (self._head_due, self._stalled, self._closing):
            if timer is not None:
                timer.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Reads on; what does not belong to a request under way is a head to come."""
        if self._closing is not None or self.transport.is_closing():
            return
        if self._idle and self._head_due is None:
            self._await_head()
        super().data_received(data)
        if not self._idle and self._head_due is not None:
            self._head_due.cancel()
            self._head_due = None

    def send_400_response(self, msg: str) -> None:
        """Turns away what is no request."""
        del msg
        self._turn_away(self._hint)

    def pause_writing(self) -> None:
        """Gives a reader who takes nothing some time."""
        super().pause_writing()
        self._abort_later()

    def resume_writing(self) -> None:
        """The reader has taken something."""
        super().resume_writing()
        if self._stalled is not None:
            self._stalled.cancel()
            self._stalled = None

    def timeout_keep_alive_handler(self) -> None:
        """Closes an idle connection, at last even one whose reader leaves the answer lying."""
        super().timeout_keep_alive_handler()
        self._abort_later()

    @property
    def _idle(self) -> bool:
        return self.cycle is None or self.cycle.response_complete

    @property
    def _hint(self) -> int:
        """431 where a head is too long, 400 for all else."""
        pending = len(self.conn.trailing_data[0])
        return 431 if pending > self._door.bounds.head_bytes else 400

    def _await_head(self) -> None:
        due = self._door.bounds.head_seconds
        self._head_due = self.loop.call_later(due, self._late)

    def _late(self) -> None:
        self._head_due = None
        if self._idle and self._closing is None and not self.transport.is_closing():
            self._turn_away(408)

    def _abort_later(self) -> None:
        if self._stalled is None:
            due = self._door.bounds.stall_seconds
            self._stalled = self.loop.call_later(due, self.transport.abort)

    def _turn_away(self, status: int) -> None:
        """Answers with `status` and closes soon; without an answer where one has begun already."""
        body = plain_problem(status, TOLD[status])
        headers = [
            *SECURITY_HEADERS.items(),
            ("Content-Type", PROBLEM_TYPE),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
            ("Connection", "close"),
            *(SOON.items() if status == 503 else ()),
        ]
        head = h11.Response(status_code=status, headers=headers, reason=STATUS_PHRASES[status])
        if self.conn.our_state in {h11.IDLE, h11.SEND_RESPONSE}:
            events = (head, h11.Data(data=body), h11.EndOfMessage())
            self.transport.write(b"".join(self.conn.send(event) or b"" for event in events))
        if self.transport.can_write_eof():
            # A reader may have gone as soon as it was turned away.
            with suppress(OSError):
                self.transport.write_eof()
        self._closing = self.loop.call_later(_LINGER_SECONDS, self.transport.close)
        self._abort_later()
        address = (self.client or ("",))[0]
        for observe in self._door.observers:
            observe(Served("", "", status, len(body), 0.0, address))
