"""What every compared search gives: the first ten, and how many there are in all."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from benchmarks.search_quality.texts import Text

# A page has 20; ten of them count.
PAGE = 20
DEPTH = 10
# A word in a headline counts twice as much as in the text, with every side that can.
TITLE_WEIGHT = 2.0


@dataclass(frozen=True, slots=True)
class Answer:
    """The ids of the first articles of a page, the best first, and the total."""

    ids: tuple[str, ...]
    total: int

    @classmethod
    def of(cls, page: Sequence[str], total: int) -> "Answer":
        """An answer of a whole page, of which only the beginning counts."""
        return cls(tuple(page[:DEPTH]), total)


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is searched: the library, the same articles as texts, a directory to build in."""

    library: Path
    texts: Sequence[Text]
    directory: Path


class Side(Protocol):
    """A search that takes text as people type it; quotes bind."""

    def search(self, text: str) -> Answer:
        """A page of 20 and the total."""
        ...

    def close(self) -> None:
        """Ends what was opened."""
        ...


def is_phrase(text: str) -> bool:
    """Whether the text is in quotes as a whole."""
    return text.startswith('"') and text.endswith('"')
