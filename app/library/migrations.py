"""Bringing the records of an earlier version up to this one, a copy kept until that is done."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, delete, inspect, text
from sqlalchemy.schema import Column
from sqlmodel import SQLModel

from app.errors import LibraryDamaged
from app.language.mentions import EvidenceKind
from app.library.tables import SCHEMA_VERSION, VersionRow

# What a new column says of a row of before, by its type: nothing.
_EMPTY = {"JSON": "'[]'", "INTEGER": "0", "BOOLEAN": "0", "VARCHAR": "''"}
_EMPTY_OBJECTS = {"lines"}
_COPY = ".version-"
_KINDS = {kind.value for kind in EvidenceKind}


def migrate(engine: Engine, path: Path, version: int) -> None:
    """Brings the records in `path`, which are of the earlier `version`, up to this one.

    A copy of what was stands beside them until it is done; a step that fails leaves them as they
    were. Files are read again by the next ingest, since they may be read better now. Raises
    LibraryDamaged where there is no room for the copy or the records cannot be brought up.
    """
    copy = path.with_name(f"{path.name}{_COPY}{version}")
    try:
        copy.unlink(missing_ok=True)
        _copy(path, copy)
        with engine.begin() as connection:
            # Without it each new column would be there at once, whatever fails after it.
            connection.exec_driver_sql("BEGIN")
            for step in range(version, SCHEMA_VERSION):
                _STEPS[step](connection)
            connection.execute(
                text("UPDATE meta SET schema_version = :now"), {"now": SCHEMA_VERSION}
            )
            # The sums of what the records said are made anew.
            connection.execute(delete(VersionRow))
    except (OSError, sqlite3.Error, ValueError) as error:
        raise LibraryDamaged(
            f"The library in {path.parent} is of version {version} and could not be brought up to "
            f"version {SCHEMA_VERSION} ({error}): it is as it was; make room, or ingest the "
            "articles into a new directory."
        ) from error
    copy.unlink(missing_ok=True)


def copies_of(path: Path) -> list[Path]:
    """The copies of earlier versions that stand beside the records in `path`."""
    return list(path.parent.glob(f"{path.name}{_COPY}*"))


def _copy(path: Path, copy: Path) -> None:
    with (
        closing(sqlite3.connect(path)) as source,
        closing(sqlite3.connect(copy)) as target,
    ):
        source.backup(target)


def _complete(connection: Connection) -> None:
    """Adds the tables and columns that there are now, and has all files read again."""
    there = inspect(connection)
    tables = SQLModel.metadata.sorted_tables
    for table in tables:
        if not there.has_table(table.name):
            continue
        names = {one["name"] for one in there.get_columns(table.name)}
        for column in table.columns:
            if column.name not in names:
                connection.execute(text(_added(table.name, column)))
    SQLModel.metadata.create_all(connection)
    for table in tables:
        for index in table.indexes:
            index.create(connection, checkfirst=True)
    connection.execute(text("UPDATE input SET modified_ns = -1, sha256 = NULL"))
    connection.execute(text("UPDATE container SET complete = 0"))


def _added(table: str, column: Column[Any]) -> str:
    kind = column.type.compile()
    words = f"ALTER TABLE {table} ADD COLUMN {column.name} {kind}"
    if column.nullable:
        return words
    empty = "'{}'" if column.name in _EMPTY_OBJECTS else _EMPTY[kind]
    return f"{words} NOT NULL DEFAULT {empty}"


def _tell_countries(connection: Connection) -> None:
    """Says of each country whether the article is about it, and what captions name it."""
    _complete(connection)
    rows = connection.execute(text("SELECT id, countries, mentions FROM article")).all()
    for name, countries, mentions in rows:
        shares = [_with_more(one) for one in json.loads(countries)]
        # Capitals became metonyms, and other cities a kind of their own.
        named = [
            one if one["kind"] in _KINDS else one | {"kind": EvidenceKind.METONYM.value}
            for one in json.loads(mentions)
        ]
        connection.execute(
            text("UPDATE article SET countries = :countries, mentions = :mentions WHERE id = :id"),
            {"countries": json.dumps(shares), "mentions": json.dumps(named), "id": name},
        )


def _with_more(share: dict[str, Any]) -> dict[str, Any]:
    """A country's share as it is written now, its fields in their order."""
    more = {"about": share["in_title"], "captions": 0}
    return share | {name: value for name, value in more.items() if name not in share}


# What brings each version up to the next.
_STEPS: dict[int, Callable[[Connection], None]] = {1: _complete, 2: _tell_countries}
EARLIEST = min(_STEPS)
