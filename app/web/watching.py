"""What became of each request, told to those who count and note it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import perf_counter

from starlette.types import ASGIApp, Message, Receive, Scope, Send


@dataclass(frozen=True, slots=True)
class Served:
    """A request that came to its end.

    `status` is 0 where nothing was answered, `sent` counts the bytes of the body as they were
    sent; not `complete` where the reader had gone or something broke off.
    """

    method: str
    path: str
    status: int
    sent: int
    seconds: float
    address: str
    complete: bool = True


Observe = Callable[[Served], None]


class Watch:
    """Tells `observers` of each request once it is answered."""

    def __init__(self, app: ASGIApp, observers: Iterable[Observe]) -> None:
        self.app = app
        self.observers = tuple(observers)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on; see the class."""
        if scope["type"] != "http" or not self.observers:
            await self.app(scope, receive, send)
            return
        began, status, sent, complete = perf_counter(), 0, 0, False

        async def send_counting(message: Message) -> None:
            nonlocal status, sent, complete
            await send(message)
            if message["type"] == "http.response.start":
                status = message["status"]
            else:
                sent += len(message.get("body", b""))
                complete = not message.get("more_body", False)

        try:
            await self.app(scope, receive, send_counting)
        finally:
            address = (scope.get("client") or ("",))[0]
            seconds = perf_counter() - began
            self.tell(
                Served(scope["method"], scope["path"], status, sent, seconds, address, complete)
            )

    def tell(self, served: Served) -> None:
        """Tells the observers."""
        for observe in self.observers:
            observe(served)
