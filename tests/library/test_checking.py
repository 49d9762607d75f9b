import shutil
from pathlib import Path

import pytest

from app.library.checking import record_problems
from app.library.places import database_path
from tests.databases import change


@pytest.fixture
def library(library_dir: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(library_dir, tmp_path / "library"))


def test_a_sound_library_has_no_problems(library: Path) -> None:
    assert record_problems(library) == []


def test_an_original_with_other_bytes_is_found(library: Path) -> None:
    change(library, "UPDATE original SET data = x'00' WHERE rowid = 1")
    (problem,) = record_problems(library)
    assert "no longer has the bytes" in problem


def test_a_missing_original_is_found(library: Path) -> None:
    change(library, "DELETE FROM original WHERE rowid = 1")
    (problem,) = record_problems(library)
    assert "is missing" in problem


def test_torn_pages_are_found(library: Path) -> None:
    path = database_path(library)
    data = bytearray(path.read_bytes())
    data[4096 * 2 : 4096 * 6] = b"\xff" * 4096 * 4
    path.write_bytes(data)
    assert record_problems(library)


def test_a_story_of_an_article_that_is_not_there_is_found(library: Path) -> None:
    change(library, "INSERT INTO story SELECT id, 'nobody' FROM article LIMIT 1")
    (problem,) = record_problems(library)
    assert "not there" in problem


def test_bands_of_an_article_that_is_not_there_are_found(library: Path) -> None:
    change(library, "INSERT INTO sketch VALUES (1, 'nobody', x'')")
    (problem,) = record_problems(library)
    assert problem.startswith("The copies of nobody")


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM band WHERE band = (SELECT min(band) FROM band)",
        "UPDATE band SET band = band + 256 WHERE band = (SELECT max(band) FROM band)",
        "UPDATE band SET key = key + 1 WHERE band = (SELECT max(band) FROM band)",
        "UPDATE sketch SET bands = zeroblob(length(bands))",
    ],
)
def test_bands_that_are_not_those_of_the_articles_are_found(library: Path, statement: str) -> None:
    change(library, statement)
    (problem,) = record_problems(library)
    assert problem.startswith("What copies are found by")
