"""A site to look at: the program itself at work on a library, as readers would meet it."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from benchmarks.site.newsroom import stories, write_stories

ROOT = Path(__file__).parent.parent.parent
# So many that every page is full, and every year has some.
STORIES = 1200
LONGEST_START_SECONDS = 60
ASKED_OF_EACH = 5


@dataclass(frozen=True, slots=True)
class Server:
    """A server at work: where it answers, and its first process."""

    url: str
    pid: int


@contextmanager
def site_of(library: Path | None) -> Iterator[str]:
    """The address of `library`; without one, of invented news and the articles of the project."""
    if library:
        with serving(library) as server:
            yield server.url
        return
    with tempfile.TemporaryDirectory(prefix="warta-site-") as made:
        write_stories(Path(made, "articles"), stories(STORIES))
        read = (f"{made}/articles", "data/articles", "--library", f"{made}/library")
        subprocess.run([sys.executable, "-m", "app", "ingest", *read], cwd=ROOT, check=True)
        with serving(Path(made, "library")) as server:
            yield server.url


@contextmanager
def serving(library: Path, workers: int = 1) -> Iterator[Server]:
    """The program at work on `library`, once it has loaded everything."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    asked = ("--port", str(port), "--library", str(library), "--workers", str(workers))
    command = (sys.executable, "-m", "app", "serve", *asked)
    environment = os.environ | {"WARTA_DEVELOPMENT": "1", "WARTA_LOG_REQUESTS": "0"}
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    try:
        server = Server(f"http://127.0.0.1:{port}", process.pid)
        # Workers take connections as they like: asked so often, each of them has said that it is.
        for _ in range(workers * ASKED_OF_EACH):
            _await_readiness(server.url, process)
        yield server
    finally:
        process.terminate()
        process.wait()


def _await_readiness(url: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + LONGEST_START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(f"{url}/readyz", trust_env=False).is_success:
                return
        except httpx.ConnectError:
            pass
        time.sleep(0.1)
    raise TimeoutError("The site did not start.")
