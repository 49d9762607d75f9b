"""How long a reader waits for all that a page asks of another program."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.search.open_archive import patience

# One question may take half of it, and be asked once more: readers have long gone by then.
READER_SECONDS = 20.0


class Waiting:
    """Lets each request wait so long for a cluster, however much it asks of it.

    Once its answer has begun, as exports do early, each further question is waited for by itself.
    """

    def __init__(self, app: ASGIApp, seconds: float = READER_SECONDS) -> None:
        self.app = app
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on; see the class."""
        with patience(self._seconds) as reader:

            async def send_noting(message: Message) -> None:
                if message["type"] == "http.response.start":
                    reader.never_ends()
                await send(message)

            await self.app(scope, receive, send_noting)
