"""Records that an engine keeps beside the terms, as it is given them: it reads none of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

# The texts of a record by their names; what it has none of is left out.
Values = Mapping[str, str]
# What is kept of the whole archive: texts by their names.
Facts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """The record of an article: `values` are read one by one, `original` is its packed file.

    By `published`, a text, records are put in order; `misdated` are found as such.
    """

    id: str
    values: Values
    original: bytes
    published: str | None = None
    misdated: bool = False


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """What was asked of a record, and the story of its article where that has copies."""

    id: str
    values: Values
    story: str | None


@dataclass(frozen=True, slots=True)
class Dated:
    """An article and its date as a text."""

    id: str
    published: str | None


class RecordStore(Protocol):
    """The records that an engine keeps, as they were when the index was last committed.

    Everything raises IndexUnavailable where there are none to be had.
    """

    def revision(self) -> int:
        """The revision of the records that are kept."""
        ...

    def read(self, ids: Sequence[str], names: Sequence[str]) -> dict[str, ReadRecord]:
        """The values of those names of the articles that there are, by id."""
        ...

    def original(self, article_id: str) -> bytes | None:
        """The packed file of the article."""
        ...

    def of_stories(self, stories: Sequence[str], names: Sequence[str]) -> list[ReadRecord]:
        """The values of those names of all articles of these stories, by id."""
        ...

    def dated(
        self,
        names: Sequence[str],
        most: int,
        *,
        first: str | None = None,
        before: str | None = None,
    ) -> list[ReadRecord]:
        """The values of the earliest articles that are dated from `first` on, and `before`."""
        ...

    def misdated(self, names: Sequence[str], most: int) -> list[ReadRecord]:
        """The values of the earliest articles that are marked as misdated."""
        ...

    def dates(self, after: str | None = None) -> Iterator[Sequence[Dated]]:
        """All articles by id, those that follow `after` where it is given, a batch at a time."""
        ...

    def fact(self, name: str) -> str | None:
        """The fact of that name."""
        ...

    def size(self) -> int:
        """How many bytes index and records take together."""
        ...
