"""What monitoring is told while the library breaks under a running server."""

import logging
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from app.web.application import create_app
from app.web.pages import health
from tests.conftest import ingest_all
from tests.serving import serving, serving_app
from tests.web.conftest import write_articles


def lose_the_index(library: Path) -> None:
    shutil.rmtree(library / "index")


def lose_the_records(library: Path) -> None:
    (library / "articles.db").unlink()


def garble_the_records(library: Path) -> None:
    (library / "articles.db").write_bytes(b"broken" * 10_000)


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (lose_the_records, "The records are damaged."),
        (garble_the_records, "The records are damaged."),
    ],
)
def test_a_library_that_cannot_be_searched_is_not_ready_and_the_process_lives(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, harm: Callable[[Path], None], told: str
) -> None:
    library = tmp_path / "library"
    write_articles(tmp_path / "articles", 2)
    ingest_all(tmp_path / "articles", library=library)
    with serving(library) as url, caplog.at_level(logging.WARNING):
        assert httpx.get(f"{url}/readyz").json() == {"status": "ok", "revision": 1}
        harm(library)
        answer, alive = httpx.get(f"{url}/readyz"), httpx.get(f"{url}/healthz")
    assert answer.status_code == 503
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.json()["detail"] == told
    assert str(tmp_path) not in answer.text
    assert alive.json() == {"status": "ok"}
    # It is asked every few seconds: what is known to be wrong takes a line, and no traceback.
    (noted,) = [one for one in caplog.records if one.name == health.__name__]
    assert (noted.levelname, noted.exc_info) == ("WARNING", None)


def test_a_library_that_does_not_answer_is_not_ready_in_bounded_time(
    library_dir: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "LONGEST_PROBE_SECONDS", 0.1)
    held = threading.Event()
    app = create_app(library_dir)
    monkeypatch.setattr(app.state.site.archive, "search", lambda _: held.wait(30))
    with serving_app(app) as url, caplog.at_level(logging.CRITICAL):
        answers = [httpx.get(f"{url}/readyz") for _ in range(health.PROBES + 2)]
        alive = httpx.get(f"{url}/healthz")
        held.set()
    assert {answer.status_code for answer in answers} == {503}
    assert "did not answer" in answers[0].json()["detail"]
    assert alive.status_code == 200


def test_a_library_without_an_index_is_not_ready(
    library_dir: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    library = Path(shutil.copytree(library_dir, tmp_path / "library"))
    lose_the_index(library)
    with caplog.at_level(logging.CRITICAL), serving(library) as url:
        answer = httpx.get(f"{url}/readyz")
    assert answer.status_code == 503
    assert answer.json()["detail"] == "The index is missing, damaged or of another version."


def test_a_lost_index_that_is_still_open_goes_on_being_searched(
    library_dir: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    library = Path(shutil.copytree(library_dir, tmp_path / "library"))
    with caplog.at_level(logging.CRITICAL), serving(library) as url:
        lose_the_index(library)
        assert httpx.get(f"{url}/readyz").status_code == 200


def test_an_empty_archive_is_ready(empty: httpx.Client) -> None:
    assert empty.get("/readyz").json()["status"] == "ok"
