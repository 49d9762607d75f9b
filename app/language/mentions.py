"""The values that country finding gives; see `countries` for how they are found."""

from dataclasses import dataclass
from enum import StrEnum


class MentionField(StrEnum):
    """The part of an article in which a mention stands."""

    TITLE = "title"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"


class EvidenceKind(StrEnum):
    """What sort of words stood for the country."""

    NAME = "name"
    ALIAS = "alias"
    PEOPLE = "people"
    CAPITAL = "capital"


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of a country.

    `start` and `end` are character offsets into the title, the dateline or the paragraph
    numbered `paragraph` (0-based; 0 for title and dateline); `text` is the words matched.
    """

    code: str
    field: MentionField
    paragraph: int
    start: int
    end: int
    text: str
    kind: EvidenceKind


@dataclass(frozen=True, slots=True)
class CountryShare:
    """A country's part in an article: `salience` is 0 to 1 and sums to 1 over the article."""

    code: str
    mentions: int
    salience: float
    in_title: bool
