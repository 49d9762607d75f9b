"""What makers of queries are given, and what they give."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from benchmarks.search_quality.forms import POSSIBLE, Forms, possible_forms_of
from benchmarks.search_quality.texts import Text, Words


@dataclass(frozen=True, slots=True)
class Made:
    """A query and what was meant; `relevant` is None where it is the article itself."""

    text: str
    meant: str
    relevant: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Archive:
    """What makers know of all articles."""

    words: Words
    forms: Forms
    possible_forms: Forms

    @classmethod
    def of(cls, words: Words) -> "Archive":
        """The articles of `words` with the forms of their words."""
        return cls(words, Forms(words), Forms(words, POSSIBLE, possible_forms_of))


Maker = Callable[[Text, Archive, Random], Made | None]
