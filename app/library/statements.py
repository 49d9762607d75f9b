"""What several modules need to ask SQLite in parts."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import TypeVar

from sqlalchemy import Table, inspect
from sqlmodel import Session, SQLModel

Value = TypeVar("Value")

# SQLite's oldest bound on the variables of a statement is 999.
VARIABLES = 900


def parts(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """`values` in parts, each few enough to be the variables of one statement."""
    return (values[at : at + VARIABLES] for at in range(0, len(values), VARIABLES))


def is_there(session: Session, rows: type[SQLModel]) -> bool:
    """Whether the library has the table of these rows; those of older Wartas lack the newest."""
    return inspect(session.connection()).has_table(str(rows.__tablename__))


def table_of(rows: type[SQLModel]) -> Table:
    """The table of these rows: asked for without them, as SQLAlchemy makes objects of each."""
    return SQLModel.metadata.tables[str(rows.__tablename__)]


def driver_of(session: Session) -> sqlite3.Connection:
    """The driver's own connection, in the transaction of `session`; TypeError if not SQLite's."""
    connection = session.connection().connection.driver_connection
    if not isinstance(connection, sqlite3.Connection):
        raise TypeError(f"{connection!r} is no connection to SQLite")
    return connection
