"""What completes a text: Warta, and what SQLite FTS5 has for it."""

import sqlite3
from collections.abc import Callable
from typing import Protocol

from app.search.archive import Archive
from benchmarks.search_quality.sides.fts5 import Fts5Side
from benchmarks.search_quality.sides.side import Shelf
from benchmarks.search_quality.texts import words_of

SHOWN = 8


class Side(Protocol):
    """Completes a text that is being typed."""

    def suggest(self, text: str) -> list[str]:
        """At most eight suggestions, as they are shown."""
        ...

    def close(self) -> None:
        """Ends what was opened."""
        ...


class WartaSide:
    """The suggestions of the search box."""

    def __init__(self, shelf: Shelf) -> None:
        self._archive = Archive.open(shelf.library)
        self._archive.warm_up(["id"])

    def suggest(self, text: str) -> list[str]:
        """Words, countries, sources and articles."""
        return [one.text for one in self._archive.suggest(text, "id", SHOWN)]

    def close(self) -> None:
        """Nothing is left open."""


class _Fts5:
    """A table of the articles, and one of its vocabulary by prefix."""

    def __init__(self, shelf: Shelf) -> None:
        Fts5Side(shelf).close()
        self._connection = sqlite3.connect(shelf.directory / f"{Fts5Side.tokenizer}.db")

    def close(self) -> None:
        """Closes the database."""
        self._connection.close()


class VocabularySide(_Fts5):
    """The most frequent words that begin as the last one, whatever stands before it."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__(shelf)
        # Counted once: fts5vocab counts the articles of every word anew whenever it is asked.
        self._connection.executescript(
            "CREATE VIRTUAL TABLE counted USING fts5vocab(article, row);"
            "CREATE TABLE word AS SELECT term, doc FROM counted;"
            "CREATE INDEX by_term ON word (term, doc);"
        )

    def suggest(self, text: str) -> list[str]:
        """The text with its last word completed."""
        words = words_of(text)
        if not words:
            return []
        before, last = text[: -len(words[-1])], words[-1]
        found = self._connection.execute(
            "SELECT term FROM word WHERE term >= ? AND term < ? ORDER BY doc DESC LIMIT ?",
            (last, f"{last}\U0010ffff", SHOWN),
        )
        return [f"{before}{term}" for (term,) in found]


class PrefixSide(_Fts5):
    """The titles of the best articles with all words, the last one as a prefix."""

    def suggest(self, text: str) -> list[str]:
        """The titles."""
        words = words_of(text)
        if not words:
            return []
        quoted = " AND ".join(f'"{word}"' for word in words)
        found = self._connection.execute(
            "SELECT title FROM article WHERE article MATCH ? ORDER BY rank LIMIT ?",
            (f"{quoted} *", SHOWN),
        )
        return [title for (title,) in found]


SIDES: dict[str, Callable[[Shelf], Side]] = {
    "Warta": WartaSide,
    "FTS5 vocabulary": VocabularySide,
    "FTS5 prefix query": PrefixSide,
}
