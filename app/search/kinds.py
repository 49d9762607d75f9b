"""What a word of a text stands for in a query, and where in an article it stands."""

from dataclasses import dataclass
from enum import StrEnum

from app.values import value


class MatchKind(StrEnum):
    """As what a word counts for one of the query's; the nearest to what was typed first."""

    EXACT = "exact"
    PHRASE = "phrase"
    NEAR = "near"
    PREFIX = "prefix"
    FORM = "form"
    SYNONYM = "synonym"
    ALIAS = "alias"
    CORRECTION = "correction"


NEARNESS = {kind: number for number, kind in enumerate(MatchKind)}


class Place(StrEnum):
    """Where in an article a word stands; the lede is the first of several paragraphs."""

    TITLE = "title"
    LEDE = "lede"
    TEXT = "text"
    CAPTION = "caption"
    BYLINE = "byline"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What was `typed`, in the part of the query numbered `part`, and as what a word counts."""

    part: int
    typed: str
    kind: MatchKind


@value
class Match:
    """Characters `start` up to `end` and what they stand for: one meaning at most of each part,
    the nearest to what was typed first."""

    start: int
    end: int
    meanings: tuple[Meaning, ...]

    @property
    def best(self) -> Meaning:
        """The meaning that is nearest to what was typed."""
        return self.meanings[0]


def nearest(meanings: list[Meaning]) -> tuple[Meaning, ...]:
    """Of each part the meaning nearest to what was typed, the nearest of all first."""
    by_part: dict[int, Meaning] = {}
    for one in sorted(meanings, key=lambda meaning: NEARNESS[meaning.kind]):
        by_part.setdefault(one.part, one)
    return tuple(by_part.values())
