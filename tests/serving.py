"""A real server for the tests of pages: uvicorn in a thread, on a port that is free."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import uvicorn
from starlette.types import ASGIApp

from app.web.application import create_app
from app.web.connection import BoundedConnection
from app.web.site import warm_up

LONGEST_START_SECONDS = 30


@contextmanager
def serving(directory: Path, *, development: bool = False) -> Iterator[str]:
    """Serves the library in `directory` and gives the address; it ends with the context."""
    app = create_app(directory, development=development)
    warm_up(app.state.site)
    with serving_app(app) as url:
        yield url


@contextmanager
def serving_app(app: ASGIApp) -> Iterator[str]:
    """Serves `app` and gives the address; it ends with the context."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        config = uvicorn.Config(app, http=BoundedConnection, ws="none", log_level="error")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([taken],), daemon=True)
        thread.start()
        _await_start(server)
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"
        server.should_exit = True
        thread.join()


def _await_start(server: uvicorn.Server) -> None:
    deadline = monotonic() + LONGEST_START_SECONDS
    while not server.started:
        if monotonic() > deadline:
            raise TimeoutError("The server of the tests did not start.")
        sleep(0.01)
