"""Libraries changed behind the program's back."""

import sqlite3
from pathlib import Path

from app.library.places import database_path


def change(library: Path, statement: str) -> None:
    """Runs a statement of SQL on the records of a library."""
    connection = sqlite3.connect(database_path(library))
    connection.execute(statement)
    connection.commit()
    connection.close()
