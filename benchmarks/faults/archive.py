"""Invented articles to ingest, and what a library of them holds, to be compared."""

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.index.opening import open_index
from app.ingest.limits import Limits
from app.ingest.pipeline import IngestJob, ingest
from app.library.places import database_path, index_path
from app.library.reading import LibraryReader
from app.library.records import Article
from benchmarks.site.newsroom import Story, stories, write_stories

# What a library consists of; anything else was left by a run that was broken off.
OWN = {"articles.db", "index", "writer.lock"}
# All runs are at one moment, so that what they read can be compared.
LIMITS = Limits(max_bytes=50_000_000, now=datetime(2026, 1, 1, tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class State:
    """All that a library holds: its records, their version, and the articles of its index."""

    version: str
    articles: tuple[Article, ...]
    indexed: frozenset[str]


def state_of(library: Path) -> State:
    """The state of a library that can be read; raises what its parts do."""
    reader = LibraryReader(library)
    index = open_index(index_path(library))
    articles = tuple(reader.every_article())
    return State(reader.version(reader.revision()), articles, frozenset(index.ids()))


def differing_tables(library: Path, other: Path) -> list[str]:
    """The tables of the records that hold something else in two libraries that can be read."""
    rows, others = _rows_of(library), _rows_of(other)
    return sorted(name for name in rows | others if rows.get(name) != others.get(name))


def _rows_of(library: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of every table, of texts the bytes."""
    with closing(sqlite3.connect(database_path(library))) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        connection.text_factory = bytes
        return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in names}


def leftovers(library: Path) -> list[str]:
    """What lies in a library that does not belong there."""
    inside = {one.name for one in library.iterdir() if not _is_begun_journal(one)} - OWN
    drafts = {one.name for one in index_path(library).glob("*.draft")}
    return sorted(inside | drafts)


def _is_begun_journal(file: Path) -> bool:
    """Whether nothing stands in a journal yet: SQLite passes over it until it writes again."""
    return file.name == "articles.db-journal" and file.read_bytes()[:1] in {b"", b"\0"}


def write_articles(folder: Path, count: int) -> None:
    """Two folders of `count` articles, copies among them: `early` as files, `late` as lines too."""
    told = list(stories(count))
    third = count // 3
    write_stories(folder / "early", told[:third])
    write_stories(folder / "late", told[third : 2 * third])
    lines = (json.dumps(_fields(one), ensure_ascii=False) for one in told[2 * third :])
    (folder / "late" / "rows.jsonl").write_text("\n".join(lines), "utf-8")


def ingest_into(library: Path, *paths: Path, prune: bool = False) -> None:
    """Ingests the paths in this process."""
    names = tuple(str(path) for path in paths)
    ingest(IngestJob(names, library, LIMITS, prune=prune), lambda _: None)


def copied(library: Path, target: Path) -> Path:
    """A copy of a library at `target`, in place of what was there."""
    shutil.rmtree(target, ignore_errors=True)
    return Path(shutil.copytree(library, target))


def outdate(library: Path) -> None:
    """Makes the library one of an earlier version."""
    with closing(sqlite3.connect(database_path(library))) as connection, connection:
        connection.execute("UPDATE meta SET schema_version = 2")


def size_of(library: Path) -> int:
    """The bytes of a library's files."""
    files = (database_path(library), *index_path(library).rglob("*"))
    return sum(one.stat().st_size for one in files if one.is_file())


def _fields(story: Story) -> dict[str, str | None]:
    return {
        "title": story.title,
        "content": "\n\n".join(story.paragraphs),
        "published": story.day.isoformat() if story.day else None,
        "source": story.outlet,
    }
