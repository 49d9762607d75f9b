"""Statements that are asked for every page, past SQLAlchemy's session.

Around a statement that SQLite answers in a tenth of a millisecond the session takes three times as
long. So SQLAlchemy writes these once, and the driver, which keeps them prepared, asks.
"""

import sqlite3
from collections.abc import Iterable
from json import dumps
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Mapped


class Prepared:
    """A statement, asked as often as one likes."""

    def __init__(self, statement: Select[*tuple[Any, ...]]) -> None:
        self._text = str(statement.compile(dialect=sqlite.dialect()))

    def rows(self, connection: sqlite3.Connection, *values: str) -> list[Any]:
        """The rows, by the values of the statement's parameters in the order of its text."""
        return connection.execute(self._text, values).fetchall()


def among_given(column: Mapped[Any]) -> ColumnElement[bool]:
    """Whether the column has one of the values that are given as `given` writes them.

    A list is one value of the statement, which so is the same for lists of any length.
    """
    values = func.json_each(bindparam("given")).table_valued("value")
    return column.in_(select(values.c.value))


def given(values: Iterable[str]) -> str:
    """The values as a statement with `among_given` takes them; no order, each once."""
    return dumps(list(values))
