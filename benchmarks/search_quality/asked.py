"""What is asked: the kinds of queries, and one query with what it should find."""

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """Weights may be tuned on the development queries only; the evaluation's are published."""

    DEVELOPMENT = "development"
    EVALUATION = "evaluation"


class Kind(StrEnum):
    """The kinds of queries; the value is the name in the report."""

    HEADLINE = "words of the headline"
    RARE_WORDS = "two to four rare words of the text"
    PHRASE = "a phrase of the text"
    SUBJECT = "a subject of several headlines"
    FORM = "another form of a word"
    TYPO = "one typo"
    TYPO_ALONE = "one typo, a word alone"
    TWO_TYPOS = "two typos"
    TWO_TYPOS_ALONE = "two typos, a word alone"
    SWAPPED = "neighbours swapped"
    SWAPPED_ALONE = "neighbours swapped, a word alone"
    FIRST_LETTER = "first letter missing"
    FIRST_LETTER_ALONE = "first letter missing, a word alone"
    JOINED = "two words run together"
    CUT = "a word cut in two"
    NAME = "a name in another spelling"
    NAME_ALONE = "a name in another spelling, alone"
    COUNTRY = "a country in another language"
    COUNTRY_ALONE = "a country in another language, alone"
    TRUE_WORD = "a rare true word"
    NONSENSE = "nonsense"
    QUESTION = "a question that people wrote"


# Of these nothing but the right articles should be shown; of the others they should come first.
NOTHING_ELSE = (Kind.TRUE_WORD, Kind.NONSENSE)


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as typed, the articles that it should find, and what the typist had in mind.

    `relevant` is empty where nothing should be found.
    """

    kind: Kind
    part: Part
    text: str
    relevant: frozenset[str]
    meant: str = ""

    def with_relevant(self, ids: frozenset[str]) -> "Asked":
        """The same query with other articles to find."""
        return Asked(self.kind, self.part, self.text, ids, self.meant)
