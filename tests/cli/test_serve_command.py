"""`warta serve` as an operator runs it: workers counted together, and stopped with a signal."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.cli.conftest import Run, mistake, run_process
from tests.conftest import ROOT

LONGEST_START_SECONDS = 90


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def served(library: Path, **settings: str) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """The program with two workers, once each of them has loaded everything."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "serve", "--port", str(port), "--workers", "2"],
        env=os.environ | {"WARTA_LIBRARY": str(library)} | settings,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        # Workers take connections as they like: asked so often, each has said that it is ready.
        for _ in range(10):
            await_readiness(url, process)
        yield url, process
    finally:
        process.kill()
        process.wait()


def await_readiness(url: str, process: "subprocess.Popen[str]") -> None:
    deadline = time.monotonic() + LONGEST_START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            if httpx.get(f"{url}/readyz", trust_env=False).is_success:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    raise TimeoutError("The server did not start.")


def test_workers_are_counted_together_noted_in_lines_and_stopped(library_dir: Path) -> None:
    with served(library_dir, WARTA_METRICS="1") as (url, process):
        for _ in range(20):
            assert httpx.get(f"{url}/robots.txt", trust_env=False).status_code == 200
        # A worker notes a request once its last byte is sent: a moment after it was read.
        time.sleep(1)
        counted = {httpx.get(f"{url}/metrics", trust_env=False).text for _ in range(4)}
        process.send_signal(signal.SIGTERM)
        out, errors = process.communicate(timeout=60)
    line = 'warta_requests_total{method="GET",page="/robots.txt",status="200"} 20.0'
    assert all(line in text for text in counted)
    assert out.startswith("Warta serves ")
    lines = [json.loads(line) for line in errors.splitlines()]
    assert len([one for one in lines if one["path"] == "/robots.txt"]) == 20
    assert process.returncode in {0, -signal.SIGTERM}


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_library_that_is_missing_ends_the_server_with_one_sentence(
    tmp_path: Path, workers: str
) -> None:
    command = ("serve", "--library", tmp_path / "none", "--port", str(free_port()))
    assert "warta ingest" in mistake(run_process(*command, "--workers", workers))


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize(
    "name", ["https://berita.example", "berita.example:8000", "a b", "*.example"]
)
def test_a_name_by_which_nobody_would_be_answered_is_one_sentence(
    warta: Run, name: str, workers: str
) -> None:
    command = ("serve", "--port", str(free_port()), "--workers", workers)
    assert name in mistake(warta(*command, WARTA_HOSTS=f"berita.example, {name}"))
