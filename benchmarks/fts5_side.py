"""Plain SQLite FTS5, asked with the SQL that one would write without another engine."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.queries import Kind, Query

PAGE = 20


def match_expression(query: Query) -> str:
    """The query in FTS5's own syntax; empty where it has no words."""
    if query.kind is Kind.PHRASE:
        return '"' + " ".join(query.words) + '"'
    words = " AND ".join(f'"{word}"' for word in query.words)
    return f'({words}) NOT "{query.excluded}"' if query.excluded else words


class Fts5Side:
    """Answers queries with a page of 20 and the total."""

    facets = False

    def __init__(self, database: Path) -> None:
        self._connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        self._connection.execute(
            "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, articles_fts, row)"
        )

    def answer(self, query: Query) -> int:
        """Does all that a page of results takes; gives the total."""
        if query.kind is Kind.PREFIX:
            return len(self._completions(query.words[0]))
        matching, parameters = _matching(query)
        self._page(query, matching, parameters)
        ((total,),) = self._rows(f"SELECT count(*) FROM ({matching})", parameters)
        if self.facets:
            self._count_facets(matching, parameters)
        return int(total)

    def close(self) -> None:
        """Closes the database."""
        self._connection.close()

    def _completions(self, prefix: str) -> list[tuple[str, int]]:
        return self._rows(
            "SELECT term, doc FROM temp.words WHERE term >= ? AND term < ?"
            " ORDER BY doc DESC LIMIT 8",
            [prefix, prefix + "\U0010ffff"],
        )

    def _page(self, query: Query, matching: str, parameters: list[str]) -> None:
        """The records of the page, with snippets made for no more than its 20 articles."""
        by_date = query.kind is Kind.NEWEST or not query.words
        if by_date:
            sql = f"SELECT rowid FROM articles WHERE rowid IN ({matching}) ORDER BY published DESC"
        else:
            sql = f"{matching} ORDER BY rank"
        ids = [row[0] for row in self._rows(f"{sql} LIMIT {PAGE}", parameters)]
        places = ", ".join("?" * len(ids))
        columns = "a.id, a.title, a.source, a.language, a.published, a.countries"
        if not query.words:
            self._rows(f"SELECT {columns} FROM articles a WHERE rowid IN ({places})", ids)
            return
        sql = (
            f"SELECT {columns}, snippet(articles_fts, 1, '<mark>', '</mark>', '…', 30)"
            " FROM articles_fts f JOIN articles a ON a.rowid = f.rowid"
            f" WHERE articles_fts MATCH ? AND f.rowid IN ({places})"
        )
        self._rows(sql, [match_expression(query), *ids])

    def _count_facets(self, matching: str, parameters: list[str]) -> None:
        for column in ("source", "language", "year"):
            self._count(
                f"SELECT {column} AS value FROM articles WHERE rowid IN", matching, parameters
            )
        self._count(
            "SELECT code AS value FROM article_countries WHERE article IN", matching, parameters
        )

    def _count(self, values: str, matching: str, parameters: list[str]) -> None:
        sql = f"SELECT value, count(*) FROM ({values} ({matching})) GROUP BY 1 ORDER BY 2 DESC"
        self._rows(sql, parameters)

    def _rows(self, sql: str, parameters: Sequence[str | int]) -> list[Any]:
        return self._connection.execute(sql, parameters).fetchall()


class Fts5WithFacets(Fts5Side):
    """Counts the four facets as well."""

    facets = True


def _matching(query: Query) -> tuple[str, list[str]]:
    """The statement that gives the rowids of all matching articles, and its parameters."""
    in_country = "SELECT article AS rowid FROM article_countries WHERE code = ?"
    if not query.words:
        return in_country, [query.country or ""]
    sql = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?"
    if query.country:
        # The plus keeps SQLite from looking the word up once per article of the country.
        return f"{sql} AND +rowid IN ({in_country})", [match_expression(query), query.country]
    return sql, [match_expression(query)]
