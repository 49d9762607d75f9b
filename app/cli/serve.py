"""`warta serve`: the web application."""

import argparse
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

import uvicorn
from fastapi import FastAPI

from app.cli.exits import DONE, UserMistake
from app.errors import IndexUnavailable
from app.index.opening import use_chosen
from app.index.protocol import IndexRequest
from app.library.reading import LibraryReader
from app.search.archive import Archive
from app.settings import DEFAULT_HOST, DEFAULT_PORT, Settings
from app.web.application import create_app
from app.web.connection import BoundedConnection
from app.web.logs import CONFIG
from app.web.serving import Bounds, Serving

_LAST_PORT = 65535
# Where prometheus-client looks for the directory in which processes leave their counts.
_COUNTS = "PROMETHEUS_MULTIPROC_DIR"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("--host", default=DEFAULT_HOST, metavar="H", help="default %(default)s")
    parser.add_argument(
        "--port", type=int, default=DEFAULT_PORT, metavar="P", help="default %(default)s"
    )
    parser.add_argument(
        "--workers", type=int, default=1, metavar="N", help="processes (default %(default)s)"
    )


def web_app() -> FastAPI:
    """The web application of the library that the environment names, for worker processes."""
    settings = Settings.from_environment(os.environ)
    use_chosen(settings)
    return create_app(
        settings.library, development=settings.development, serving=serving_of(settings)
    )


def serving_of(settings: Settings) -> Serving:
    """How the settings want a site to be served."""
    return Serving(
        hosts=tuple(filter(None, (host.strip() for host in settings.hosts.split(",")))),
        log=settings.log_requests,
        addresses=settings.log_addresses,
        metrics=settings.metrics,
        bounds=Bounds(
            connections=settings.max_connections,
            requests=settings.max_requests,
            head_bytes=settings.max_head_bytes,
            head_seconds=settings.head_seconds,
            idle_seconds=settings.idle_seconds,
            stall_seconds=settings.stall_seconds,
        ),
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Serves until it is stopped."""
    if arguments.workers < 1:
        raise UserMistake("--workers must be 1 or more.")
    _check_address(arguments.host, arguments.port)
    # Several worker processes make the application themselves, from the environment.
    os.environ["WARTA_LIBRARY"] = str(arguments.library)
    several = arguments.workers > 1
    with _shared_counts(needed=several and settings.metrics):
        # Opened before the address is printed: what is wrong with the library is said instead.
        app = None if several else web_app()
        archive = app.state.site.archive if app else Archive(LibraryReader(arguments.library))
        total = _articles(archive)
        print(
            f"Warta serves {total:,} articles at http://{_shown(arguments.host)}:{arguments.port}/",
            flush=True,
        )
        uvicorn.run(
            app or "app.cli.serve:web_app",
            factory=several,
            workers=arguments.workers,
            host=arguments.host,
            port=arguments.port,
            http=BoundedConnection,
            ws="none",
            log_config=CONFIG,
            access_log=False,
            server_header=False,
            timeout_keep_alive=settings.idle_seconds,
            timeout_graceful_shutdown=settings.stop_seconds,
            h11_max_incomplete_event_size=settings.max_head_bytes,
        )
    return DONE


@contextmanager
def _shared_counts(*, needed: bool) -> Iterator[None]:
    """A directory for the counts of several processes, as long as they serve."""
    if not needed:
        yield
        return
    with TemporaryDirectory(prefix="warta-metrics-") as directory:
        os.environ[_COUNTS] = directory
        yield


def _articles(archive: Archive) -> int:
    """How many there are; by the index where it can be read, since counting records takes long."""
    try:
        return archive.index.count(IndexRequest())
    except IndexUnavailable:
        return archive.library.counts().articles


def _check_address(host: str, port: int) -> None:
    """Says in a sentence what a server would say in a traceback."""
    if not 0 < port <= _LAST_PORT:
        raise UserMistake(f"--port {port} is not a port: give one from 1 to {_LAST_PORT}.")
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM
        )[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise UserMistake(
            f"Nothing can be served on {host}:{port} ({error.strerror}): "
            "choose another with --host or --port."
        ) from error


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host
