"""What an index is given: articles as it takes them, free of any engine's types."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from app.index.kept import Facts, KeptRecord


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """One article as the index takes it.

    Terms are in the order of the text; `body` has them by passage (paragraph, caption …), and
    no phrase without slop reaches from one into the next. `title_named` and `body_named` have the
    code of a country once for each time that it is named; `about` are the countries that it is
    mainly about, as the record tells them. `first_day` and `last_day` are the first
    and the last day that the publication date may mean (a known month has 28 to 31 of them);
    `instant` is the first moment in seconds since 1970 and only orders articles; None where
    undated. `agency` and `author` are the words of their names. `title_is_lede` where the title
    repeats the first words of the body, for want of a headline. `story` names the story of an
    article that has copies, the same for all of them. `record` is there for engines that keep it.
    """

    id: str
    title: Sequence[str]
    body: Sequence[Sequence[str]]
    title_lemmas: Sequence[str]
    body_lemmas: Sequence[Sequence[str]]
    title_named: Sequence[str] = ()
    body_named: Sequence[str] = ()
    countries: Sequence[str] = ()
    about: Sequence[str] = ()
    source: str | None = None
    agency: Sequence[str] = ()
    author: Sequence[str] = ()
    published_in: str | None = None
    language: str | None = None
    first_day: date | None = None
    last_day: date | None = None
    instant: int | None = None
    story: str | None = None
    title_is_lede: bool = False
    record: KeptRecord | None = None


class IndexWriter(Protocol):
    """What every engine offers to ingest; nothing is seen by readers before `commit`."""

    def put(self, documents: Iterable[IndexDocument]) -> None:
        """Adds the documents, each in place of one with the same id."""
        ...

    def add(self, documents: Iterable[IndexDocument]) -> None:
        """Adds documents of which the index has none with the same id."""
        ...

    def remove(self, ids: Iterable[str]) -> None:
        """Takes articles out; unknown ids are passed over."""
        ...

    def keep(self, records: Iterable[KeptRecord]) -> None:
        """Keeps other records of articles whose terms stay as they are, if it keeps any at all."""
        ...

    def describe(self, facts: Facts) -> None:
        """Keeps what is known of the whole archive beside the records, if it keeps any at all."""
        ...

    def commit(self, revision: int) -> None:
        """Makes everything visible and notes which revision of the records it mirrors.

        Nothing can be written after it.
        """
        ...

    def close(self) -> None:
        """Ends writing; what was not committed is given up."""
        ...
