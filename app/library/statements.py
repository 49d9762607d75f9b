"""What several modules need to ask SQLite in parts."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

Value = TypeVar("Value")

# SQLite's oldest bound on the variables of a statement is 999.
VARIABLES = 900


def parts(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """`values` in parts, each few enough to be the variables of one statement."""
    return (values[at : at + VARIABLES] for at in range(0, len(values), VARIABLES))
