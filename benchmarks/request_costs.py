"""What a request costs: `python -m benchmarks.request_costs LIBRARY`.

Milliseconds of the processor, of all threads, in one process and without a socket: searches and
pages of articles, each asked for once, beside what no page can be under: a route of FastAPI that
answers nothing, the guards of this program before a page of a few words, and a page's frame.
"""

import argparse
import asyncio
import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from time import process_time
from urllib.parse import unquote, urlsplit

from fastapi import FastAPI
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Scope

from app.web.application import create_app
from app.web.site import warm_up
from benchmarks.load import addresses_of
from benchmarks.measuring import percentile

HEAD = """| milliseconds of the processor | mean | p50 | p99 |
| --- | ---: | ---: | ---: |"""
# Asked for before, so that words and pages of the records that all share are known.
WARM = 400
HEADERS = [(b"host", b"localhost"), (b"accept-encoding", b"gzip, deflate, br, zstd")]


def empty_app() -> FastAPI:
    """FastAPI with a route for a function and one for a coroutine."""
    app = FastAPI(openapi_url=None)

    @app.get("/function")
    def function() -> PlainTextResponse:
        return PlainTextResponse("")

    @app.get("/coroutine")
    async def coroutine() -> PlainTextResponse:
        return PlainTextResponse("")

    return app


async def answered(app: ASGIApp, path: str) -> int:
    """The status of the answer to a GET of `path`."""
    statuses: list[int] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    await app(_scope(path), receive, send)
    return statuses[0]


def _scope(path: str) -> Scope:
    parts = urlsplit(path)
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": unquote(parts.path),
        "raw_path": parts.path.encode(),
        "query_string": parts.query.encode(),
        "root_path": "",
        "headers": list(HEADERS),
        "client": ("127.0.0.1", 1),
        "server": ("localhost", 80),
        "state": {},
    }


def costs(app: ASGIApp, paths: Sequence[str]) -> list[float]:
    """What each of the answers took, in milliseconds, least first."""

    async def asked() -> list[float]:
        found = []
        for path in paths:
            began = process_time()
            status = await answered(app, path)
            found.append((process_time() - began) * 1000)
            if status not in {200, 404}:
                raise RuntimeError(f"{path} was answered with {status}")
        return sorted(found)

    return asyncio.run(asked())


def row(name: str, found: Sequence[float]) -> str:
    """A row of the table."""
    mean = sum(found) / len(found)
    return f"| {name} | {mean:.2f} | {percentile(found, 50):.2f} | {percentile(found, 99):.2f} |"


def main(arguments: Sequence[str]) -> None:
    """Prints the table."""
    options = _parser().parse_args(arguments)
    drawn = addresses_of(options.library, options.number + WARM)
    app, empty = create_app(options.library), empty_app()
    warm_up(app.state.site)
    gc.freeze()
    print(HEAD)
    for name, asked, path in (
        ("a coroutine of FastAPI, empty", empty, "/coroutine"),
        ("a function of FastAPI, empty", empty, "/function"),
        ("behind the guards: `/healthz`", app, "/healthz"),
        ("the frame of a page: none at this address", app, "/nothing-here"),
    ):
        print(row(name, costs(asked, [path] * options.number)), flush=True)
    for name, paths in (("searches", drawn.searches), ("articles", drawn.articles)):
        costs(app, paths[-WARM:])
        print(row(name, costs(app, paths[: options.number])), flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.request_costs", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("library", type=Path, metavar="LIBRARY")
    parser.add_argument("--number", type=int, default=400, metavar="N", help="of each kind")
    return parser


if __name__ == "__main__":
    main(sys.argv[1:])
