"""SQLite FTS5 with bm25: all words, and where no article has all of them, any."""

import sqlite3
from collections.abc import Iterator

from benchmarks.search_quality.sides.side import PAGE, TITLE_WEIGHT, Answer, Shelf, is_phrase
from benchmarks.search_quality.texts import words_of

_TRIGRAM = 3


class Fts5Side:
    """The tokenizer for words."""

    tokenizer = "unicode61"

    def __init__(self, shelf: Shelf) -> None:
        database = shelf.directory / f"{self.tokenizer}.db"
        database.unlink(missing_ok=True)
        self._connection = sqlite3.connect(database)
        self._connection.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
            "CREATE VIRTUAL TABLE article USING fts5"
            f"(id UNINDEXED, title, body, tokenize = '{self.tokenizer}');"
        )
        self._connection.executemany(
            "INSERT INTO article VALUES (?, ?, ?)",
            ((text.id, text.title, text.body) for text in shelf.texts),
        )
        self._connection.execute("INSERT INTO article (article) VALUES ('optimize')")
        self._connection.commit()

    def search(self, text: str) -> Answer:
        """What the strictest expression finds that finds anything."""
        for expression in self.expressions(text):
            total = self._total(expression)
            if total:
                return Answer.of(self._page(expression), total)
        return Answer((), 0)

    def expressions(self, text: str) -> Iterator[str]:
        """What to match, in FTS5's syntax, the strictest first."""
        words = words_of(text)
        if is_phrase(text):
            yield f'"{" ".join(words)}"'
        elif words:
            quoted = [f'"{word}"' for word in words]
            yield " AND ".join(quoted)
            yield " OR ".join(quoted)

    def close(self) -> None:
        """Closes the database."""
        self._connection.close()

    def _total(self, expression: str) -> int:
        statement = "SELECT count(*) FROM article WHERE article MATCH ?"
        ((total,),) = self._connection.execute(statement, (expression,))
        return int(total)

    def _page(self, expression: str) -> list[str]:
        statement = (
            "SELECT id FROM article WHERE article MATCH ?"
            f" ORDER BY bm25(article, 0, {TITLE_WEIGHT}, 1) LIMIT {PAGE}"
        )
        return [id_ for (id_,) in self._connection.execute(statement, (expression,))]


class Fts5TrigramSide(Fts5Side):
    """The tokenizer for parts of words: all words anywhere, else any of their trigrams."""

    tokenizer = "trigram"

    def expressions(self, text: str) -> Iterator[str]:
        """What to match; words of fewer than three letters can't be looked for."""
        words = [word for word in words_of(text) if len(word) >= _TRIGRAM]
        if is_phrase(text):
            yield f'"{" ".join(words_of(text))}"'
        elif words:
            yield " AND ".join(f'"{word}"' for word in words)
            parts = dict.fromkeys(part for word in words for part in _trigrams(word))
            yield " OR ".join(f'"{part}"' for part in parts)


def _trigrams(word: str) -> Iterator[str]:
    return (word[at : at + _TRIGRAM] for at in range(len(word) - _TRIGRAM + 1))
