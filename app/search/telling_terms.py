"""Which terms tell texts from all the others of an archive, by tf-idf."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import log

from app.index.protocol import Clause, IndexRequest, SearchIndex
from app.index.terms import TermField, WeightedTerm
from app.language.analyzer import is_number
from app.language.function_words import all_function_words, asking_words
from app.search.remembering import Remembered

# A word in more of the articles than this tells none of them, unless there are but a few.
_COMMON = 0.1
_FEW = 3
_LEAST_LETTERS = 3
# Those of words that are in many articles are asked for again and again.
_FREQUENCIES: Remembered[tuple[TermField, str], int] = Remembered(30_000)

# A term and the field it is looked for in.
Term = tuple[TermField, str]


@dataclass(frozen=True, slots=True)
class TellingTerm:
    """A term that stands in other articles too, and how much it tells of texts that have it."""

    field: TermField
    text: str
    weight: float

    def clause(self, boost: float) -> Clause:
        """What asks an index for it, worth so much of what the engine scores."""
        return Clause([WeightedTerm(self.field, self.text, boost)])


def most_telling(index: SearchIndex, counted: Mapping[Term, float], most: int) -> list[TellingTerm]:
    """Of `counted` terms at most so many that tell the most, first the one that does so most.

    How often a term stands is weighed by its inverse document frequency (Spärck Jones 1972).
    """
    articles = index.count(IndexRequest())
    common = max(_FEW, _COMMON * articles)
    index.expect(text for _, text in counted)
    # A page asks for a hundred of them, mostly the same ones as others do.
    having = _FREQUENCIES.each(index, counted, lambda term: index.frequency(*term))
    weighed = [
        (count * log(articles / with_it), field, text)
        for ((field, text), count), with_it in zip(counted.items(), having, strict=True)
        if 1 < with_it <= common and with_it < articles
    ]
    weighed.sort(reverse=True)
    return [TellingTerm(field, text, weight) for weight, field, text in weighed[:most]]


def may_tell(word: str) -> bool:
    """Whether a word can say what a text is about: numbers, function words and words that ask never
    do."""
    return len(word) >= _LEAST_LETTERS and word not in _untelling_words() and not is_number(word)


@cache
def _untelling_words() -> frozenset[str]:
    return all_function_words() | asking_words()
