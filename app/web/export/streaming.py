"""Sending exports as they are made: a chunk at a time, to few readers at once."""

import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from typing import TypeVar

from anyio import CapacityLimiter, fail_after, to_thread
from starlette.exceptions import HTTPException
from starlette.responses import StreamingResponse
from starlette.types import Message, Receive, Scope, Send

Made = TypeVar("Made")

logger = logging.getLogger(__name__)

# Exports under way in one process; each holds some megabytes, and a file that is open.
MOST_OPEN = 16
# A reader who takes nothing for so long has gone or means no good.
LONGEST_WAIT_SECONDS = 60
# After so long another export may be asked for.
RETRY_SECONDS = 30


class Exports:
    """The exports of one process. All of them together work in one thread, so that however many
    there are, pages have the others; what is not taken by its reader is not made."""

    def __init__(self) -> None:
        self._worker = CapacityLimiter(1)
        self._open = 0

    @property
    def full(self) -> bool:
        """Whether no other export may begin."""
        return self._open >= MOST_OPEN

    def require_room(self) -> None:
        """Raises HTTPException 503, with when to ask again, where no other export may begin."""
        if self.full:
            raise HTTPException(503, headers={"Retry-After": str(RETRY_SECONDS)})

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Counts an export as long as it is sent."""
        self._open += 1
        try:
            yield
        finally:
            self._open -= 1

    async def made(self, chunks: Iterator[Made]) -> AsyncIterator[Made]:
        """The chunks as they are made; the next one is made when it is asked for."""
        while True:
            chunk = await to_thread.run_sync(next, chunks, None, limiter=self._worker)
            if chunk is None:
                return
            yield chunk


class Export(StreamingResponse):
    """An export that is sent, and given up when its reader has gone or takes nothing."""

    def __init__(
        self, exports: Exports, chunks: Iterator[bytes], headers: dict[str, str], media_type: str
    ) -> None:
        super().__init__(exports.made(chunks), headers=headers, media_type=media_type)
        self._exports = exports

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sends it; see the class."""

        async def send_soon(message: Message) -> None:
            with fail_after(LONGEST_WAIT_SECONDS):
                await send(message)

        with self._exports.opened():
            await super().__call__(scope, receive, send_soon)
