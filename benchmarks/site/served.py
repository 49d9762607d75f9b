"""A site to look at: the program itself at work on a library, as readers would meet it."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from benchmarks.site.newsroom import stories, write_stories

ROOT = Path(__file__).parent.parent.parent
# So many that every page is full, and every year has some.
STORIES = 1200
LONGEST_START_SECONDS = 60


@contextmanager
def site_of(library: Path | None) -> Iterator[str]:
    """The address of `library`; without one, of invented news and the articles of the project."""
    if library:
        with _serving(library) as url:
            yield url
        return
    with tempfile.TemporaryDirectory(prefix="warta-site-") as made:
        write_stories(Path(made, "articles"), stories(STORIES))
        read = (f"{made}/articles", "data/articles", "--library", f"{made}/library")
        subprocess.run([sys.executable, "-m", "app", "ingest", *read], cwd=ROOT, check=True)
        with _serving(Path(made, "library")) as url:
            yield url


@contextmanager
def _serving(library: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = (sys.executable, "-m", "app", "serve", "--port", str(port), "--library", str(library))
    environment = os.environ | {"WARTA_DEVELOPMENT": "1", "WARTA_LOG_REQUESTS": "0"}
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    try:
        url = f"http://127.0.0.1:{port}"
        _await_answer(url, process)
        yield url
    finally:
        process.terminate()
        process.wait()


def _await_answer(url: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + LONGEST_START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            httpx.get(f"{url}/healthz", trust_env=False)
        except httpx.ConnectError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("The site did not start.")
