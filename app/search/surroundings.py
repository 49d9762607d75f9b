"""What a search asks for beside the word that is being typed, and what else has it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.index.protocol import (
    NO_VALUE,
    Alternative,
    Clause,
    FacetField,
    IndexHit,
    IndexRequest,
    SearchIndex,
    Sort,
)
from app.index.terms import TermField
from app.search.clauses import said
from app.search.plan import plan
from app.search.remembering import Remembered
from app.search.results import SearchRequest
from app.search.typed import PLACE, Typed
from app.search.variants import Widening

# Any order will do where only the number of articles is of interest.
_PLAIN = 1.0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The articles that have what stands around a word: `total` of them.

    `before` is the text up to the word with its misspelt words mended, where that was needed.
    """

    index: SearchIndex
    request: IndexRequest
    total: int
    before: str
    key: tuple[str, str]

    @property
    def sampled(self) -> int:
        """Which articles of the index's sample are among them."""
        return _sampled.once(self.index, self.key, lambda: self.index.sampled(self.request))

    @property
    def is_everything(self) -> bool:
        """Whether nothing stands around it, and all articles are meant."""
        return self.request.is_everything

    def counts(
        self, alternatives: Iterable[Alternative], beside: Sequence[Clause] = ()
    ) -> list[int]:
        """How many of the articles that match `beside` too have each of the alternatives."""
        request = replace(self.request, conditions=[*self.request.conditions, *beside])
        return self.index.counts(request, [Clause([one]) for one in alternatives])

    def count(self, *alternatives: Alternative) -> int:
        """How many of the articles have any of the alternatives."""
        (count,) = self.index.counts(self.request, [Clause(alternatives)])
        return count

    def hits(self, alternatives: Sequence[Alternative], limit: int) -> tuple[IndexHit, ...]:
        """The best of the articles that have one of the alternatives, else the newest."""
        request = replace(self._with(Clause(alternatives)), limit=limit)
        sort = Sort.RELEVANCE if self.request.must else Sort.NEWEST
        return self.index.best(replace(request, sort=sort))

    def values(self, field: FacetField) -> dict[str, int]:
        """In how many of the articles each value of the facet is."""
        counts = self.index.search(replace(self.request, limit=1, facets=True)).facets[field]
        return {one.value: one.count for one in counts if one.value != NO_VALUE}

    def _with(self, clause: Clause) -> IndexRequest:
        return replace(self.request, must=[*self.request.must, clause])


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was found out of an index: it is remembered with the index, and must not hold it."""

    request: IndexRequest
    total: int
    before: str


_around: Remembered[tuple[str, str], _Asked] = Remembered(500)
_sampled: Remembered[tuple[str, str], int] = Remembered(500)


def surroundings_of(typed: Typed, index: SearchIndex) -> Surroundings:
    """What stands around the word that is being typed, with unknown words respelt."""
    key = (typed.around.text, typed.before)
    # It is the same with every further letter of the word.
    asked = _around.once(index, key, lambda: _asked(typed, index))
    return Surroundings(index, asked.request, asked.total, asked.before, key)


def occurrences(field: TermField, phrase: Sequence[str], word: str) -> Alternative:
    """Where `word` stands in the field, after the words of the phrase if there are some."""
    return said(field, (*phrase, word), _PLAIN)


def _asked(typed: Typed, index: SearchIndex) -> _Asked:
    found = plan(typed.around, index, Widening.UNKNOWN)
    request = replace(found.request(SearchRequest()), facets=False)
    before = typed.before
    if found.corrections:
        # Between the words around and the place may stand the name of a field.
        around = typed.around.text.rpartition(PLACE)[0]
        mended = found.corrections[0].query.rpartition(PLACE)[0]
        before = f"{mended}{before[len(around) :]}"
    return _Asked(request, index.count(request), before)
