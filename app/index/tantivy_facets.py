"""Counting a result of the Tantivy index: by facets, by dates, and its stories."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType

import tantivy

from app.index.conditions import FLAG
from app.index.profiles import counts_of
from app.index.protocol import (
    PLAIN_FACETS,
    Counts,
    FacetField,
    Filters,
    Flag,
    IndexHit,
    IndexRequest,
    IndexResult,
)
from app.index.tantivy_query import to_query, with_flag
from app.index.tantivy_rows import (
    Aggregated,
    copies_counted,
    copies_listed,
    story_facet,
    too_many_stories,
)

# There are 250 countries and fewer languages; an archive has at most some thousands of sources.
FACET_VALUES = 5_000


class TantivyFacets:
    """Counts what is found among the articles that `searcher` sees."""

    def __init__(self, searcher: tantivy.Searcher, schema: tantivy.Schema) -> None:
        """Counts those that have copies."""
        self._searcher, self._schema = searcher, schema
        self._copied = searcher.doc_freq(FLAG, Flag.COPIED.value)

    @property
    def has_copies(self) -> bool:
        """Whether any article has copies, so that stories are fewer than articles."""
        return self._copied > 0

    def result(
        self, query: tantivy.Query, request: IndexRequest, total: int, hits: tuple[IndexHit, ...]
    ) -> IndexResult:
        """The result with its counts: by most facets, and by dates, in one pass."""
        others = {one.facet for one in request.apart}
        together = [facet for facet in PLAIN_FACETS if facet not in others]
        asked = dict.fromkeys((*together, *request.calendar))
        # Of everything it is known.
        copied = min(self._copied, total)
        more = {} if request.is_everything else story_facet(copied)
        answer = self._aggregated(query, asked, more)
        beside = self._beside_all if request.is_everything else self._beside(query, answer, copied)
        return IndexResult(
            total=total,
            stories=total - beside,
            hits=hits,
            facets=_counts_in(answer, together) | self._counted_apart(request),
            calendar=_counts_in(answer, request.calendar),
        )

    def counted_by(self, request: IndexRequest, facets: Sequence[FacetField]) -> Counts:
        """The counts of the result of `request` by these facets alone."""
        query = to_query(self._schema, replace(request, bonus=()))
        return _counts_in(self._aggregated(query, facets), facets)

    def beside(self, request: IndexRequest, query: tantivy.Query, total: int) -> int:
        """How many of the `total` articles found stand beside another one of their story."""
        if request.is_everything:
            return self._beside_all
        copied = min(self._copied, total)
        return self._beside(query, self._aggregated(query, [], story_facet(copied)), copied)

    def _counted_apart(self, request: IndexRequest) -> Counts:
        """The facets that are counted otherwise than the result."""
        apart: dict[Filters, list[FacetField]] = {}
        for one in request.apart:
            apart.setdefault(one.filters, []).append(one.facet)
        counts: Counts = {}
        for filters, facets in apart.items():
            counts |= self.counted_by(replace(request, filters=filters), facets)
        return counts

    @cached_property
    def _beside_all(self) -> int:
        """Those of the whole index, which stays as it is: 100 ms of 200,000 articles."""
        everything = tantivy.Query.all_query()
        answer = self._aggregated(everything, [], story_facet(self._copied))
        return self._beside(everything, answer, self._copied)

    def _beside(self, query: tantivy.Query, answer: Aggregated, copied: int) -> int:
        """Those of an answer to `story_facet`; `copied` of the articles at most have copies."""
        if not too_many_stories(copied):
            return copies_counted(answer)
        flagged = with_flag(self._schema, query, Flag.COPIED)
        return copies_listed(self._searcher, flagged, copied)

    def _aggregated(
        self,
        query: tantivy.Query,
        facets: Iterable[FacetField],
        more: Mapping[str, dict[str, object]] = MappingProxyType({}),
    ) -> Aggregated:
        asked: dict[str, object] = {
            facet.value: {"terms": {"field": facet.value, "size": FACET_VALUES}} for facet in facets
        }
        answer: Aggregated = self._searcher.aggregate(query, {**asked, **more})
        return answer


def _counts_in(answer: Aggregated, facets: Iterable[FacetField]) -> Counts:
    return {facet: counts_of(answer[facet.value]["buckets"]) for facet in facets}
