"""Keeps what was found of short texts: the steps of reading ask the same of a line many times."""

from collections.abc import Callable
from typing import Generic, TypeVar

# The lines of a long article or two, and the longest text that is kept: together at most a
# few megabytes.
TEXTS = 256
CHARACTERS = 4_000

Found = TypeVar("Found")


def remembered(find: Callable[[str], Found]) -> Callable[[str], Found]:
    """`find`, a pure function of a text, with its last results kept."""
    # A look into a dictionary takes a third of the time of `lru_cache` with a bound on texts.
    return _Kept(find).__getitem__


class _Kept(dict[str, Found], Generic[Found]):
    """What was found of texts, asked for by the text; all is forgotten when there is too much."""

    def __init__(self, find: Callable[[str], Found]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, text: str) -> Found:
        found = self._find(text)
        if len(text) <= CHARACTERS:
            if len(self) >= TEXTS:
                self.clear()
            self[text] = found
        return found
