"""What monitoring is told while the library breaks under a running server."""

import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from tests.conftest import ingest_all
from tests.serving import serving
from tests.web.conftest import write_articles


def lose_the_index(library: Path) -> None:
    shutil.rmtree(library / "index")


def lose_the_records(library: Path) -> None:
    (library / "articles.db").unlink()


def garble_the_records(library: Path) -> None:
    (library / "articles.db").write_bytes(b"broken" * 10_000)


@pytest.mark.parametrize("harm", [lose_the_index, lose_the_records, garble_the_records])
def test_a_library_that_cannot_be_searched_is_not_healthy(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, harm: Callable[[Path], None]
) -> None:
    library = tmp_path / "library"
    write_articles(tmp_path / "articles", 2)
    ingest_all(tmp_path / "articles", library=library)
    with serving(library) as url, caplog.at_level(logging.CRITICAL):
        assert httpx.get(f"{url}/healthz").status_code == 200
        harm(library)
        answer = httpx.get(f"{url}/healthz")
    assert answer.status_code == 503
    assert answer.headers["Cache-Control"] == "no-store"
    assert "cannot be read" in answer.json()["detail"]
    assert str(tmp_path) not in answer.text


def test_an_empty_archive_is_healthy(empty: httpx.Client) -> None:
    assert empty.get("/healthz").json()["status"] == "ok"
