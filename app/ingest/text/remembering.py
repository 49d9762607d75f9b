"""Keeps what was found of short texts: the steps of reading ask the same of a line many times."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

# The lines of a long article or two, and the longest text that is kept: together at most a
# few megabytes.
TEXTS = 256
CHARACTERS = 4_000

Found = TypeVar("Found")


def remembered(find: Callable[[str], Found]) -> Callable[[str], Found]:
    """`find`, a pure function of a text, with its last results kept."""
    kept = lru_cache(maxsize=TEXTS)(find)

    @wraps(find)
    def asked(text: str) -> Found:
        return kept(text) if len(text) <= CHARACTERS else find(text)

    return asked
