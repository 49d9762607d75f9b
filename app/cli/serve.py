"""`warta serve`: the web application."""

import argparse
import logging
import os
import signal
import socket
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import uvicorn
from uvicorn.supervisors import Multiprocess

from app.cli.engine import choose_engine
from app.cli.exits import DONE, UserMistake
from app.cli.workers import check_workers
from app.errors import ClusterUnavailable, IndexUnavailable
from app.ingest.formats.wording import counted
from app.library.places import existing_database, index_path
from app.settings import DEFAULT_HOST, DEFAULT_PORT, IndexEngine, Settings
from app.web.connection import BoundedConnection
from app.web.logs import CONFIG
from app.web.serving import Bounds, Serving, is_host_name
from app.web.starting import Loaded, Starting

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


def web_app() -> Starting:
    """The web application of the library that the environment names, for worker processes."""
    settings = Settings.from_environment(os.environ)

    def load() -> Loaded:
        choose_engine(settings)
        return _load(settings)

    return Starting(load, _end_worker, _serving_of(settings).bounds)


def _serving_of(settings: Settings) -> Serving:
    """How the settings want a site to be served."""
    return Serving(
        hosts=_names(settings),
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


def _names(settings: Settings) -> tuple[str, ...]:
    return tuple(filter(None, (host.strip() for host in settings.hosts.split(","))))


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Serves until it is stopped."""
    check_workers(arguments.workers)
    _check_names(_names(settings))
    _check_address(arguments.host, arguments.port)
    # Several worker processes make the application themselves, from the environment.
    os.environ["WARTA_LIBRARY"] = str(arguments.library)
    if settings.index is IndexEngine.TANTIVY:
        existing_database(arguments.library)
    several = arguments.workers > 1
    opening = _Opening(arguments, settings)
    with _shared_counts(needed=several and settings.metrics):
        (_serve_by_several if several else _serve_by_one)(arguments, settings, opening)
    if opening.failure is not None:
        raise opening.failure
    return DONE


class _Opening:
    """Opens the library and says so; what is wrong with it is kept, to be said instead."""

    def __init__(self, arguments: argparse.Namespace, settings: Settings) -> None:
        self._library: Path = arguments.library
        self._settings = settings
        self._address = f"http://{_shown(arguments.host)}:{arguments.port}/"
        self.failure: Exception | None = None

    def tell(self) -> None:
        """Chooses the engine, prints how many articles are served, and where; raises what is wrong.

        A cluster that does not answer may do so later: until then pages say so.
        """
        choose_engine(self._settings)
        try:
            served = counted(_articles(self._library), "article")
        except ClusterUnavailable as error:
            print(f"warta: {error}", file=sys.stderr)
            served = "what cannot be counted yet"
        print(f"Warta serves {served} at {self._address}", flush=True)

    def failed(self, failure: Exception, stop: Callable[[], None]) -> None:
        """Keeps what is wrong, and ends the server by `stop`."""
        self.failure = failure
        stop()


def _serve_by_one(arguments: argparse.Namespace, settings: Settings, opening: _Opening) -> None:
    """Serves in this process, which listens while a thread loads the application."""

    def load() -> Loaded:
        opening.tell()
        return _load(Settings.from_environment(os.environ))

    def stop() -> None:
        server.should_exit = True

    starting = Starting(
        load, lambda failure: opening.failed(failure, stop), _serving_of(settings).bounds
    )
    server = uvicorn.Server(_config(starting, arguments, settings))
    with suppress(KeyboardInterrupt):
        server.run()


def _serve_by_several(arguments: argparse.Namespace, settings: Settings, opening: _Opening) -> None:
    """Serves in worker processes; this one sees whether there is anything to serve meanwhile."""
    config = _config("app.cli.serve:web_app", arguments, settings)
    supervisor = Multiprocess(config, sockets=[config.bind_socket()])

    def tell() -> None:
        try:
            opening.tell()
        except Exception as failure:  # noqa: BLE001 - whatever it is ends the command
            opening.failed(failure, supervisor.should_exit.set)

    telling = Thread(target=tell)
    telling.start()
    supervisor.run()
    telling.join()


def _config(
    app: Starting | str, arguments: argparse.Namespace, settings: Settings
) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        factory=isinstance(app, str),
        host=arguments.host,
        port=arguments.port,
        workers=arguments.workers,
        http=BoundedConnection,
        ws="none",
        lifespan="on",
        log_config=CONFIG,
        access_log=False,
        server_header=False,
        timeout_keep_alive=settings.idle_seconds,
        timeout_graceful_shutdown=settings.stop_seconds,
        h11_max_incomplete_event_size=settings.max_head_bytes,
    )


def _load(settings: Settings) -> Loaded:
    # Loaded where it is needed, so that a server listens before that takes its second.
    from app.web.application import create_app
    from app.web.site import warm_up

    app = create_app(
        settings.library, development=settings.development, serving=_serving_of(settings)
    )
    return Loaded(app, app.state.door, lambda: warm_up(app.state.site))


def _end_worker(failure: Exception) -> None:
    """Ends a worker that has nothing to serve; the first process begins another one."""
    logging.getLogger(__name__).error("The library cannot be opened: %s", failure)
    signal.raise_signal(signal.SIGTERM)


@contextmanager
def _shared_counts(*, needed: bool) -> Iterator[None]:
    """A directory for the counts of several processes, as long as they serve."""
    if not needed:
        yield
        return
    with TemporaryDirectory(prefix="warta-metrics-") as directory:
        os.environ[_COUNTS] = directory
        yield


def _articles(library: Path) -> int:
    """How many there are; by the index where it can be read, since counting records takes long."""
    from app.index.opening import open_index
    from app.index.protocol import IndexRequest
    from app.records.opening import open_records

    records = open_records(library)
    try:
        return open_index(index_path(library)).count(IndexRequest())
    except ClusterUnavailable:
        raise
    except IndexUnavailable:
        return records.counts().articles


def _check_names(names: Iterable[str]) -> None:
    """Raises UserMistake for what no Host header can say, by which nobody would be answered."""
    for name in names:
        if not is_host_name(name):
            raise UserMistake(
                f"WARTA_HOSTS has {name!r}, which is no name of a host: write names alone, such "
                "as news.example, with commas between them."
            )


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
    except (OSError, UnicodeError) as error:
        # What is no name of a host at all is not even looked up.
        reason = getattr(error, "strerror", None) or "it is no name of a host"
        raise UserMistake(
            f"Nothing can be served on {host}:{port} ({reason}): "
            "choose another with --host or --port."
        ) from error


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host
