"""What comes over a socket and is no decent request: bounded, and answered in form."""

import json
import socket
import struct
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from app.web.application import create_app
from app.web.headers import SECURITY_HEADERS
from app.web.serving import Bounds, Serving
from app.web.watching import Served
from tests.serving import serving_app

END = b"Host: x\r\nConnection: close\r\n\r\n"
# More than the buffers between two sockets hold.
LARGE = 30_000_000
BOUNDS = Bounds(head_bytes=4_000, head_seconds=0.3, connections=3)


@dataclass(frozen=True)
class Answer:
    """The first answer that came over a socket."""

    status: int
    headers: dict[str, str]
    body: bytes


@contextmanager
def connected(url: str) -> Iterator[socket.socket]:
    address = urlsplit(url)
    with socket.create_connection((address.hostname, address.port), timeout=20) as opened:
        yield opened


def sent(url: str, data: bytes) -> Answer:
    """What comes back until the server closes the connection."""
    with connected(url) as opened:
        opened.sendall(data)
        return answer_of(opened)


def drip(opened: socket.socket, drop: bytes) -> None:
    """Sends ever more, slowly, for as long as the other side takes it: at most some seconds."""
    for _ in range(200):
        opened.sendall(drop)
        time.sleep(0.05)


def answer_of(opened: socket.socket) -> Answer:
    received = b""
    while part := opened.recv(65_536):
        received += part
    head, _, body = received.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines)
    return Answer(int(first.split()[1]), headers, body)


@pytest.fixture(scope="module")
def bounded(library_dir: Path) -> Iterator[str]:
    with serving_app(create_app(library_dir, serving=Serving(bounds=BOUNDS))) as url:
        yield url


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"garbage\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\n" + END, 400),
        (b"G\0T / HTTP/1.1\r\n" + END, 400),
        (b"GET /\xff HTTP/1.1\r\n" + END, 400),
        (b"GET / HTTP/1.1\r\nX: a\rb\r\n" + END, 400),
        (b"GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n" + END, 400),
        (b"POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n" + END, 400),
        (b"GET /" + b"a" * 100_000, 431),
        (b"GET / HTTP/1.1\r\nX: " + b"a" * 100_000, 431),
        (b"GET /" + b"a" * 4_000 + b" HTTP/1.1\r\n" + END, 414),
        (b"GET /?" + b"a" * 4_000 + b" HTTP/1.1\r\n" + END, 414),
        (b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 2_000 + END, 431),
        (b"GET / HTTP/1.1\r\nHost: a/b?c\r\nConnection: close\r\n\r\n", 400),
        (b'GET / HTTP/1.1\r\nHost: "><script>\r\nConnection: close\r\n\r\n', 400),
        (b"GET / HTTP/1.1\r\nHost: \xff\r\nConnection: close\r\n\r\n", 400),
    ],
)
def test_what_is_no_request_is_refused_in_form(bounded: str, data: bytes, status: int) -> None:
    answer = sent(bounded, data)
    assert answer.status == status
    assert answer.headers.items() >= {
        (name.lower(), value.lower()) for name, value in SECURITY_HEADERS.items()
    }
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["connection"] == "close"
    assert json.loads(answer.body)["status"] == status


@pytest.mark.parametrize(
    "path",
    [
        "/../../etc/passwd", "/static/../../pyproject.toml", "/static/%2e%2e/%2e%2e/pyproject.toml",
        "/static/..%2f..%2fpyproject.toml", "/static/%00", "/%c0%ae%c0%ae/", "/static\\..\\x", "*",
        "/articles/..%2f..%2fx", "/articles/%00/original", "http://evil.example/",
        "//evil.example/", "/articles/%f0%82%82%ac", "/%0d%0aSet-Cookie:%20x",
        "/static/" + "../" * 500,
    ],
)  # fmt: skip
def test_tricks_with_paths_lead_nowhere(bounded: str, path: str) -> None:
    answer = sent(bounded, f"GET {path} HTTP/1.1\r\n".encode() + END)
    assert answer.status == 404
    assert "set-cookie" not in answer.headers
    assert b'href="//' not in answer.body


@pytest.mark.parametrize("data", [b"", b"GET / HTTP/1.1\r\n", b"GET / HTTP/1.1\r\nX: "])
def test_a_head_that_does_not_come_in_time_ends(bounded: str, data: bytes) -> None:
    assert sent(bounded, data).status == 408


def test_a_head_that_comes_drop_by_drop_ends(bounded: str) -> None:
    with connected(bounded) as opened:
        opened.sendall(b"GET / HTTP/1.1\r\n")
        with pytest.raises(OSError, match=r"reset|[Bb]roken"):
            drip(opened, b"A: b\r\n")


def test_a_body_that_nobody_asked_for_ends(bounded: str) -> None:
    with connected(bounded) as opened:
        opened.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 99999\r\n\r\n")
        with pytest.raises(OSError, match=r"reset|[Bb]roken"):
            drip(opened, b"a")


def test_several_requests_on_one_connection_are_all_answered(bounded: str) -> None:
    with httpx.Client(base_url=bounded) as client:
        for _ in range(3):
            assert client.get("/healthz").status_code == 200
            time.sleep(BOUNDS.head_seconds)


def test_requests_sent_together_are_all_answered(bounded: str) -> None:
    one = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
    answer = sent(bounded, one + one + b"GET /healthz HTTP/1.1\r\n" + END)
    assert answer.body.count(b'{"status":"ok"}') == 3


def test_more_connections_than_may_be_are_turned_away(bounded: str) -> None:
    with connected(bounded) as first, connected(bounded), connected(bounded):
        turned_away = sent(bounded, b"")
        assert (turned_away.status, turned_away.headers["retry-after"]) == (503, "1")
        first.sendall(b"GET /healthz HTTP/1.1\r\n" + END)
        assert answer_of(first).status == 200


def test_a_reader_that_takes_nothing_is_left(library_dir: Path) -> None:
    bounds = Bounds(stall_seconds=0.3)
    app = create_app(library_dir, serving=Serving(bounds=bounds))
    app.add_api_route("/large", lambda: "x" * LARGE)
    with serving_app(app) as url, connected(url) as opened:
        opened.sendall(b"GET /large HTTP/1.1\r\n" + END)
        time.sleep(2)
        assert len(answer_of(opened).body) < LARGE


def test_who_is_turned_away_is_told_to_the_observers(library_dir: Path) -> None:
    app, seen = create_app(library_dir, serving=Serving(bounds=BOUNDS)), list[Served]()
    object.__setattr__(app.state.door, "observers", (seen.append,))
    with serving_app(app) as url:
        sent(url, b"garbage\r\n\r\n")
    assert [(one.status, one.path) for one in seen] == [(400, "")]


def test_who_goes_at_once_is_told_to_the_observers_too(library_dir: Path) -> None:
    app, seen = create_app(library_dir), list[Served]()
    object.__setattr__(app.state.door, "observers", (seen.append,))
    with serving_app(app) as url:
        for _ in range(20):
            with connected(url) as opened:
                # The connection is reset, not closed, while the answer is being written.
                opened.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                opened.sendall(b"garbage\r\n\r\n")
                opened.recv(1)
    assert [one.status for one in seen] == [400] * 20


def test_a_site_with_names_answers_to_no_other(library_dir: Path) -> None:
    app = create_app(library_dir, serving=Serving(hosts=("news.example",)))
    hosts = ("news.example", "NEWS.example:8000", "evil.example", "127.0.0.1")
    with serving_app(app) as url:
        found = [
            httpx.get(f"{url}/robots.txt", headers={"Host": host}).status_code for host in hosts
        ]
        watched = httpx.get(f"{url}/healthz")
    assert found == [200, 200, 400, 400]
    assert watched.status_code == 200


def test_more_requests_at_once_than_may_be_are_put_off(library_dir: Path) -> None:
    app = create_app(library_dir, serving=Serving(bounds=Bounds(requests=0)))
    with serving_app(app) as url:
        page, answer = httpx.get(f"{url}/search"), httpx.get(f"{url}/api/search")
        assert httpx.get(f"{url}/healthz").status_code == 200
    for busy in (page, answer):
        assert busy.status_code == 503
        assert busy.headers["Retry-After"] == "1"
        assert "Content-Security-Policy" in busy.headers
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_what_is_under_way_is_finished_when_the_server_stops(library_dir: Path) -> None:
    app = create_app(library_dir)

    def slow() -> str:
        time.sleep(0.5)
        return "done"

    app.add_api_route("/slow", slow)
    with serving_app(app) as url, connected(url) as opened:
        opened.sendall(b"GET /slow HTTP/1.1\r\n" + END)
        time.sleep(0.2)
        stopped = opened.dup()
    with stopped:
        assert answer_of(stopped).body == b'"done"'
