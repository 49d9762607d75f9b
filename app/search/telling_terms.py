"""Which terms tell texts from all the others of an archive, by tf-idf."""

from collections.abc import Mapping
from dataclasses import dataclass
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
    weighed = []
    for (field, text), count in counted.items():
        having = _having(index, field, text)
        if 1 < having <= common and having < articles:
            weighed.append(TellingTerm(field, text, count * log(articles / having)))
    weighed.sort(key=lambda one: (one.weight, one.field, one.text), reverse=True)
    return weighed[:most]


def may_tell(word: str) -> bool:
    """Whether a word can say what a text is about: numbers, function words and words that ask never
    do."""
    if len(word) < _LEAST_LETTERS or is_number(word):
        return False
    return word not in all_function_words() and word not in asking_words()


def _having(index: SearchIndex, field: TermField, text: str) -> int:
    """How many articles have the term: a page asks for that of a hundred, mostly the same ones."""
    return _FREQUENCIES.once(index, (field, text), lambda: index.frequency(field, text))
