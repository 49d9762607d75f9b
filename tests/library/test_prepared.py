"""Statements that are written once answer for lists of any length."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import col

from app.library.places import database_path
from app.library.prepared import Prepared, among_given, given
from app.library.reading import LibraryReader
from app.library.tables import ArticleRow

IDS = Prepared(select(col(ArticleRow.id)).where(among_given(col(ArticleRow.id))))


@pytest.fixture
def connection(library_dir: Path) -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(database_path(library_dir))
    yield opened
    opened.close()


def test_all_that_is_given_is_found(library_dir: Path, connection: sqlite3.Connection) -> None:
    ids = [one.id for one in LibraryReader(library_dir).every_id()]
    assert ids
    assert sorted(row[0] for row in IDS.rows(connection, given(ids))) == ids
    assert IDS.rows(connection, given(ids[:1] * 3)) == [(ids[0],)]


def test_lists_of_any_length_and_content_are_one_value(connection: sqlite3.Connection) -> None:
    assert IDS.rows(connection, given([])) == []
    assert IDS.rows(connection, given(["", "'", '"', "]", "\ud800", "a" * 10**5] * 500)) == []


def test_ids_come_some_at_a_time_too(library_dir: Path) -> None:
    reader = LibraryReader(library_dir)
    every = list(reader.every_id())
    assert reader.article_count() == len(every) > 1
    assert [one for at in range(len(every)) for one in reader.some_ids(at, 1)] == every
    assert reader.some_ids(1, len(every)) == every[1:]
    assert reader.some_ids(len(every), 5) == []


def test_an_id_that_only_begins_as_another_is_none(library_dir: Path) -> None:
    reader = LibraryReader(library_dir)
    known = next(reader.every_id()).id
    assert reader.article(known) is not None
    assert reader.article(f"{known}\0more") is None
    assert reader.story(f"{known}\0more") == ()
