"""The place of an article in a result, over a real index."""

from pathlib import Path

import pytest

from app.search.archive import Archive
from app.search.results import SearchRequest, Sort
from tests.conftest import ingest_all
from tests.web.conftest import write_articles, write_copies

COUNT = 9
REQUEST = SearchRequest(query="padi", sort=Sort.OLDEST)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    folder: Path = tmp_path_factory.mktemp("around")
    write_articles(folder / "articles", COUNT)
    ingest_all(folder / "articles", library=folder / "library")
    return Archive.open(folder / "library")


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    folder: Path = tmp_path_factory.mktemp("around-copies")
    write_copies(folder / "articles")
    ingest_all(folder / "articles", library=folder / "library")
    return Archive.open(folder / "library")


def test_each_article_of_a_result_stands_between_its_neighbours(archive: Archive) -> None:
    ids = [hit.id for hit in archive.search(REQUEST).hits]
    for place, (before, here, after) in enumerate(
        zip([None, *ids], ids, [*ids[1:], None], strict=False), 1
    ):
        article = archive.library.article(here)
        assert article is not None
        found = archive.around(article, REQUEST, place)
        assert found is not None
        assert (found.place, found.total) == (place, COUNT)
        assert (found.before, found.after) == (before, after)


@pytest.mark.parametrize("place", [0, -1, 2, COUNT + 1, 10**9])
def test_a_place_where_the_article_does_not_stand_has_nothing_around_it(
    archive: Archive, place: int
) -> None:
    article = archive.library.article(archive.search(REQUEST).hits[0].id)
    assert article is not None
    assert archive.around(article, REQUEST, place) is None


def test_where_nothing_is_found_nothing_is_around(archive: Archive) -> None:
    article = archive.library.article(archive.search(REQUEST).hits[0].id)
    assert article is not None
    assert archive.around(article, SearchRequest(query="xqzxqzxq"), 1) is None


def test_a_copy_stands_where_its_story_does(copied: Archive) -> None:
    request = SearchRequest(query="jenis padi", sort=Sort.OLDEST)
    (hit,) = copied.search(request).hits
    for copy in hit.copies:
        article = copied.library.article(copy.id)
        assert article is not None
        found = copied.around(article, request, 1)
        assert found is not None
        assert (found.total, found.before, found.after) == (1, None, None)
