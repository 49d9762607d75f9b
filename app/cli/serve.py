"""`warta serve`: the web application."""

import argparse
import os
import socket

import uvicorn
from fastapi import FastAPI

from app.cli.exits import DONE, UserMistake
from app.library.reading import LibraryReader
from app.settings import DEFAULT_HOST, DEFAULT_PORT, Settings
from app.web.application import create_app

_LAST_PORT = 65535


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
    return create_app(settings.library, development=settings.development)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Serves until it is stopped."""
    if arguments.workers < 1:
        raise UserMistake("--workers must be 1 or more.")
    _check_address(arguments.host, arguments.port)
    # Made before the address is printed: what is wrong with the library is said instead.
    app = create_app(arguments.library, development=settings.development)
    total = LibraryReader(arguments.library).counts().articles
    print(
        f"Warta serves {total:,} articles at http://{_shown(arguments.host)}:{arguments.port}/",
        flush=True,
    )
    # Several worker processes make the application themselves, from the environment.
    os.environ["WARTA_LIBRARY"] = str(arguments.library)
    several = arguments.workers > 1
    uvicorn.run(
        "app.cli.serve:web_app" if several else app,
        factory=several,
        workers=arguments.workers,
        host=arguments.host,
        port=arguments.port,
        log_level="warning",
        server_header=False,
    )
    return DONE


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
