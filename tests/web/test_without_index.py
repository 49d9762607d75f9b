"""While the index is lost or being built anew, articles are read and the rest says so."""

import shutil
from pathlib import Path

import httpx
import pytest

from app.index.opening import open_writer
from app.ingest.pipeline import repair
from app.library.places import index_path
from app.library.reading import LibraryReader
from tests.conftest import ingest_all
from tests.serving import serving
from tests.web.conftest import write_articles


@pytest.fixture
def library(tmp_path: Path) -> Path:
    write_articles(tmp_path / "in", 3)
    ingest_all(tmp_path / "in", library=tmp_path / "library")
    return tmp_path / "library"


def first_article(library: Path) -> str:
    return f"/articles/{next(iter(LibraryReader(library).every_article())).id}"


def test_articles_are_served_where_there_is_no_index_and_searches_once_there_is(
    library: Path,
) -> None:
    shutil.rmtree(index_path(library))
    article = first_article(library)
    with serving(library) as url:
        for path in (article, f"{article}/original", f"{article}/lines", f"/api{article}", "/help"):
            expected = 503 if path == "/help" else 200
            assert httpx.get(url + path).status_code == expected, path
        page = httpx.get(f"{url}{article}?q=hujan&hit=1").text
        assert "Nothing can be searched at the moment" in page
        assert httpx.get(f"{url}/search?q=hujan").status_code == 503
        assert httpx.get(f"{url}/readyz").status_code == 503
        repair(library)
        assert "Nothing can be searched" not in httpx.get(url + article).text
        assert httpx.get(f"{url}/search?q=hujan").status_code == 200
        assert httpx.get(f"{url}/readyz").status_code == 200


def test_what_was_open_goes_on_being_searched_where_the_index_is_lost(library: Path) -> None:
    with serving(library) as url:
        before = httpx.get(f"{url}/api/search").json()["total"]
        shutil.rmtree(index_path(library))
        assert httpx.get(f"{url}/api/search").json()["total"] == before == 3
        repair(library)
        assert httpx.get(f"{url}/api/search").json()["total"] == 3


def test_readers_have_the_earlier_index_while_another_is_being_built(library: Path) -> None:
    writer = open_writer(index_path(library), anew=True)
    with serving(library) as url:
        assert httpx.get(f"{url}/api/search").json()["total"] == 3
        writer.commit(1)
        assert httpx.get(f"{url}/api/search").json()["total"] == 0
    assert sorted(one.name for one in library.iterdir() if one.is_dir()) == ["index"]
