import logging
from pathlib import Path

import httpx
import pytest

from app.library.reading import WartaError
from app.web.application import create_app
from tests.conftest import ingest_all
from tests.serving import serving, serving_app
from tests.web.conftest import write_articles


def test_a_missing_library_is_told_at_start(tmp_path: Path) -> None:
    with pytest.raises(WartaError):
        create_app(tmp_path / "none")


def test_a_library_that_breaks_while_serving_is_a_page_and_not_a_traceback(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    library = tmp_path / "library"
    write_articles(tmp_path / "articles", 2)
    ingest_all(tmp_path / "articles", library=library)
    with serving(library) as url, caplog.at_level(logging.CRITICAL):
        size = (library / "articles.db").stat().st_size
        (library / "articles.db").write_bytes(b"broken" * size)
        page, answer = httpx.get(url), httpx.get(f"{url}/api/search")
    for failed in (page, answer):
        assert failed.status_code == 503
        assert "Traceback" not in failed.text
        assert "Content-Security-Policy" in failed.headers
    assert "Front page" in page.text
    assert answer.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("error", [ValueError, ZeroDivisionError, RecursionError, TimeoutError])
def test_any_defect_is_a_page_or_a_problem_document(
    library_dir: Path,
    caplog: pytest.LogCaptureFixture,
    error: type[Exception],
) -> None:
    def defect() -> None:
        raise error("the secret of the machine")

    app = create_app(library_dir)
    app.add_api_route("/defect", defect)
    app.add_api_route("/api/defect", defect)
    with serving_app(app) as url, caplog.at_level(logging.CRITICAL):
        page, answer = httpx.get(f"{url}/defect"), httpx.get(f"{url}/api/defect")
    for failed in (page, answer):
        assert failed.status_code == 500
        assert "secret" not in failed.text
    assert "Front page" in page.text
    assert answer.headers["Content-Type"] == "application/problem+json"
