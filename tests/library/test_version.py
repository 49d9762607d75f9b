import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.library.opening import writing_alone
from app.library.places import database_path
from app.library.reading import LibraryReader
from app.library.records import Article
from app.library.version import VERSION_LETTERS
from app.library.writing import LibraryWriter
from tests.databases import change
from tests.library.test_writing import held
from tests.samples import sample

ARTICLES = [sample(f"Judul {number}\nIsi berita nomor {number}.") for number in range(5)]


def opened(directory: Path) -> LibraryWriter:
    with writing_alone(directory):
        return LibraryWriter(directory)


def version(directory: Path) -> str:
    reader = LibraryReader(directory)
    return reader.version(reader.revision())


def read_whole(directory: Path) -> str:
    """The version as a reading of all records gives it, whatever was noted of it."""
    change(directory, "DELETE FROM version")
    return version(directory)


def test_it_is_short_and_in_hexadecimal_digits(writer: LibraryWriter, tmp_path: Path) -> None:
    writer.write([held("a.txt", ARTICLES[0])])
    assert len(version(tmp_path)) == VERSION_LETTERS
    assert int(version(tmp_path), 16)


def test_it_does_not_depend_on_the_order_the_batches_or_the_names_of_files(tmp_path: Path) -> None:
    one, other = opened(tmp_path / "one"), opened(tmp_path / "other")
    one.write([held(f"/a/{article.id}", article) for article in ARTICLES])
    for number, article in enumerate(reversed(ARTICLES)):
        moved = replace(article, file=f"/b/{number}", sha256="0" * 64)
        other.write([held(f"/b/{number}", moved, data=b"other bytes")])
    assert version(tmp_path / "one") == version(tmp_path / "other")


def test_a_file_that_only_moved_leaves_it(writer: LibraryWriter, tmp_path: Path) -> None:
    writer.write([held("b.txt", ARTICLES[0])])
    before = version(tmp_path)
    writer.write([held("a.txt", ARTICLES[0])])
    assert LibraryReader(tmp_path).article(ARTICLES[0].id) != ARTICLES[0]
    assert version(tmp_path) == before


def test_it_changes_with_any_field_of_an_article(writer: LibraryWriter, tmp_path: Path) -> None:
    base = ARTICLES[0]
    changed = (
        base,
        replace(base, title="Judul lain"),
        replace(base, source="Harian Uji"),
        replace(base, published="2024"),
        replace(base, paragraphs=("Isi", "lain")),
        replace(base, paragraphs=("Isi lain",)),
        replace(base, repairs=("mojibake",)),
    )
    seen = []
    for article in changed:
        writer.write([held("a.txt", article)])
        seen.append(version(tmp_path))
    assert len(set(seen)) == len(changed)


def test_it_comes_back_when_the_articles_do(writer: LibraryWriter, tmp_path: Path) -> None:
    writer.write([held("a.txt", ARTICLES[0])])
    before = version(tmp_path)
    writer.write([held("b.txt", ARTICLES[1])])
    assert version(tmp_path) != before
    writer.write([], ["b.txt"])
    assert version(tmp_path) == before


def test_an_earlier_revision_keeps_its_own(tmp_path: Path) -> None:
    opened(tmp_path).write([held("a.txt", ARTICLES[0])])
    before = version(tmp_path)
    opened(tmp_path).write([held("b.txt", ARTICLES[1])])
    assert LibraryReader(tmp_path).version(1) == before
    assert LibraryReader(tmp_path).version(2) == version(tmp_path) != before


def test_a_library_of_before_gets_the_same_by_reading_it(tmp_path: Path) -> None:
    opened(tmp_path).write([held(one.file, one) for one in ARTICLES])
    before = version(tmp_path)
    change(tmp_path, "DROP TABLE version")
    assert version(tmp_path) == before
    opened(tmp_path)
    with sqlite3.connect(database_path(tmp_path)) as connection:
        assert connection.execute("SELECT count(*) FROM version").fetchone() == (1,)
    assert version(tmp_path) == before


STEPS = st.lists(
    st.tuples(st.integers(0, 3), st.sampled_from([None, *ARTICLES])), min_size=1, max_size=8
)


@settings(max_examples=30)
@given(steps=STEPS)
def test_what_is_kept_up_is_what_a_reading_of_all_gives(
    steps: list[tuple[int, Article | None]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    directory = tmp_path_factory.mktemp("library")
    writer = opened(directory)
    for number, article in steps:
        if article is None:
            writer.write([], [f"{number}.txt"])
        else:
            writer.write([held(f"{number}.txt", article)])
    assert version(directory) == read_whole(directory)
