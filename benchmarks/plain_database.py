"""The records of a library as a plain SQLite database with FTS5, for FTS5 and Datasette.

`python -m benchmarks.plain_database LIBRARY DATABASE` makes it.
"""

import json
import sqlite3
import sys
from pathlib import Path

from app.library.reading import LibraryReader
from app.library.records import Article

SCHEMA = """
CREATE TABLE articles (
    rowid INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, body TEXT, source TEXT,
    language TEXT, published TEXT, year TEXT, countries TEXT
);
CREATE TABLE article_countries (article INTEGER, code TEXT);
CREATE VIRTUAL TABLE articles_fts USING fts5(
    title, body, content="articles", content_rowid="rowid", tokenize="unicode61"
);
"""
INDEXES = """
INSERT INTO articles_fts (articles_fts) VALUES ('rebuild');
INSERT INTO articles_fts (articles_fts) VALUES ('optimize');
CREATE INDEX country_articles ON article_countries (code, article);
CREATE INDEX article_codes ON article_countries (article, code);
CREATE INDEX by_date ON articles (published);
CREATE INDEX by_source ON articles (source);
ANALYZE;
"""
ARTICLE_COLUMNS = "rowid, id, title, body, source, language, published, year, countries"


def build_database(library: Path, database: Path) -> None:
    """Writes the articles of `library` and their full-text index to `database`."""
    connection = sqlite3.connect(database)
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + SCHEMA)
    places = ", ".join("?" * (ARTICLE_COLUMNS.count(",") + 1))
    for number, article in enumerate(LibraryReader(library).every_article(), start=1):
        connection.execute(
            f"INSERT INTO articles ({ARTICLE_COLUMNS}) VALUES ({places})",
            (number, *_columns(article)),
        )
        connection.executemany(
            "INSERT INTO article_countries VALUES (?, ?)",
            [(number, country.code) for country in article.countries],
        )
    connection.executescript(INDEXES)
    connection.commit()
    connection.close()


def _columns(article: Article) -> tuple[str | None, ...]:
    published = article.published
    return (
        article.id,
        article.title,
        "\n\n".join(article.paragraphs),
        article.source,
        article.language,
        published,
        published[:4] if published else None,
        json.dumps([country.code for country in article.countries]),
    )


if __name__ == "__main__":
    build_database(Path(sys.argv[1]), Path(sys.argv[2]))
