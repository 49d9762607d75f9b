from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from app.web.resources import resource_directory
from app.web.tokens import read_tokens
from tests.conftest import ingest_all
from tests.serving import serving


@pytest.fixture(scope="module")
def developer(library_dir: Path) -> Iterator[httpx.Client]:
    with serving(library_dir, development=True) as url, httpx.Client(base_url=url) as client:
        yield client


def test_readers_have_no_page_of_the_design(client: httpx.Client) -> None:
    assert client.get("/design").status_code == 404


def test_the_page_of_the_design_shows_every_colour_size_and_step(developer: httpx.Client) -> None:
    page = developer.get("/design").text
    sheet = (resource_directory("static") / "css" / "tokens.css").read_text()
    shown = [
        token.name
        for token in read_tokens(sheet)
        if token.is_colour or token.name.startswith(("size-", "step-"))
    ]
    assert len(shown) > 20
    assert [name for name in shown if f"--{name}" not in page] == []


def test_an_empty_archive_has_a_page_of_the_design_too(tmp_path: Path) -> None:
    library = tmp_path / "library"
    ingest_all(library=library)
    with serving(library, development=True) as url:
        assert httpx.get(f"{url}/design").status_code == 200
