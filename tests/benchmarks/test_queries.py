import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.plain_database import INDEXES, SCHEMA
from benchmarks.queries import QUERIES_PER_KIND, Kind, choose_queries

ARTICLES = 400


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Articles with two words in all of them, one in each hundredth and one of a pair."""
    connection = sqlite3.connect(tmp_path / "plain.db")
    connection.executescript(SCHEMA)
    for number in range(ARTICLES):
        letters = "".join("abcdefghij"[int(digit)] for digit in f"{number // 2:04}")
        middling = "".join("abcdefghij"[int(digit)] for digit in f"{number % 100:02}")
        body = f"semua berita tentang langka{letters} dan sedang{middling}xyz " + "kata umum " * 60
        connection.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?, 'id', '2024', '2024', ?)",
            (number + 1, str(number), "judul", body, "Kabar", json.dumps(["ID"])),
        )
        connection.execute("INSERT INTO article_countries VALUES (?, 'ID')", (number + 1,))
    connection.executescript(INDEXES)
    yield connection
    connection.close()


def test_there_are_as_many_queries_of_each_kind(database: sqlite3.Connection) -> None:
    kinds = [query.kind for query in choose_queries(database)]
    assert {kind: kinds.count(kind) for kind in Kind} == dict.fromkeys(Kind, QUERIES_PER_KIND)


def test_fewer_may_be_asked_for(database: sqlite3.Connection) -> None:
    kinds = [query.kind for query in choose_queries(database, each=2)]
    assert {kind: kinds.count(kind) for kind in Kind} == dict.fromkeys(Kind, 2)


def test_words_are_as_frequent_as_their_kind_says(database: sqlite3.Connection) -> None:
    words = {query.kind: query.words[0] for query in choose_queries(database) if query.words}
    assert words[Kind.FREQUENT] in {"semua", "berita", "tentang", "kata", "umum", "judul"}
    assert words[Kind.RARE].startswith("langka")
    matching = "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ?"
    assert database.execute(matching, (words[Kind.MISSPELT],)).fetchone() == (0,)


def test_the_words_of_a_phrase_follow_each_other_somewhere(database: sqlite3.Connection) -> None:
    phrases = [query.words for query in choose_queries(database) if query.kind is Kind.PHRASE]
    for phrase in phrases:
        bodies = database.execute(
            "SELECT 1 FROM articles WHERE instr(body, ?)", (" ".join(phrase),)
        )
        assert bodies.fetchone(), phrase
