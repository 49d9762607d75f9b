"""What a server answers before the application is loaded, with uvicorn and a thread as in use."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from app.web.application import create_app
from app.web.serving import Bounds
from app.web.site import warm_up
from app.web.starting import BROKEN, STARTING, Loaded, Starting
from tests.serving import serving_app

LONGEST_SECONDS = 30


class Steps:
    """Loading in two steps, each of which waits until the test lets it go on."""

    def __init__(self, library: Path) -> None:
        self.may_load, self.may_warm_up = threading.Event(), threading.Event()
        self._library = library

    def load(self) -> Loaded:
        self.may_load.wait(LONGEST_SECONDS)
        app = create_app(self._library)

        def warmed() -> None:
            self.may_warm_up.wait(LONGEST_SECONDS)
            warm_up(app.state.site)

        return Loaded(app, app.state.door, warmed)

    def go_on(self) -> None:
        self.may_load.set()
        self.may_warm_up.set()


def never(failure: Exception) -> None:
    raise failure


@contextmanager
def started(load: Callable[[], Loaded], failed: Callable[[Exception], None]) -> Iterator[str]:
    with serving_app(Starting(load, failed, Bounds())) as url:
        yield url


@pytest.fixture
def steps(library_dir: Path) -> Iterator[Steps]:
    steps = Steps(library_dir)
    yield steps
    steps.go_on()


def test_a_server_that_loads_is_alive_and_not_ready(steps: Steps) -> None:
    with started(steps.load, never) as url:
        alive, ready = httpx.get(f"{url}/healthz"), httpx.get(f"{url}/readyz")
        head = httpx.head(f"{url}/healthz")
        steps.go_on()
    assert (alive.status_code, alive.json()) == (200, {"status": "ok"})
    assert (ready.status_code, ready.json()["detail"]) == (503, STARTING)
    assert ready.headers["Content-Type"] == "application/problem+json"
    assert ready.headers["X-Content-Type-Options"] == "nosniff"
    assert (head.status_code, head.content) == (200, b"")


def test_a_page_that_is_asked_for_too_early_waits_and_comes(steps: Steps) -> None:
    pages: list[httpx.Response] = []
    with started(steps.load, never) as url:
        asking = threading.Thread(
            target=lambda: pages.append(httpx.get(f"{url}/countries", timeout=LONGEST_SECONDS))
        )
        asking.start()
        asking.join(0.2)
        early = list(pages)
        steps.go_on()
        asking.join(LONGEST_SECONDS)
    assert early == []
    assert [page.status_code for page in pages] == [200]


def test_pages_are_served_while_the_rest_is_loaded_and_the_server_is_ready_at_last(
    steps: Steps,
) -> None:
    with started(steps.load, never) as url:
        steps.may_load.set()
        page = httpx.get(f"{url}/search?q=latihan", timeout=LONGEST_SECONDS)
        not_yet = httpx.get(f"{url}/readyz")
        steps.may_warm_up.set()
        ready = _once_ready(url)
    assert (page.status_code, not_yet.status_code) == (200, 503)
    assert ready["status"] == "ok"


def test_who_serves_is_told_why_nothing_could_be_loaded_and_nobody_waits_for_ever() -> None:
    told: list[Exception] = []

    def fail() -> Loaded:
        raise RuntimeError("no library")

    with started(fail, told.append) as url:
        answer = httpx.get(f"{url}/", timeout=LONGEST_SECONDS)
    assert [str(one) for one in told] == ["no library"]
    assert (answer.status_code, answer.json()["detail"]) == (503, BROKEN)


def test_what_cannot_be_warmed_up_is_served_as_it_is(
    library_dir: Path, caplog: pytest.LogCaptureFixture
) -> None:
    app = create_app(library_dir)

    def fail() -> None:
        raise RuntimeError("no dictionary")

    with started(lambda: Loaded(app, app.state.door, fail), never) as url:
        assert _once_ready(url)["status"] == "ok"
    assert "could not be loaded" in caplog.text


def _once_ready(url: str) -> dict[str, object]:
    for _ in range(LONGEST_SECONDS * 20):
        answer = httpx.get(f"{url}/readyz")
        if answer.status_code == 200:
            return dict(answer.json())
        threading.Event().wait(0.05)
    raise TimeoutError(answer.text)
