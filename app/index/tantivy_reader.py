"""Searching the Tantivy index."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from shutil import rmtree
from types import MappingProxyType
from weakref import finalize

import tantivy

from app.errors import IndexUnavailable
from app.index.conditions import FLAG
from app.index.derived import BREAK
from app.index.note import has_its_files, read_note
from app.index.profiles import counts_of
from app.index.protocol import (
    PLAIN_FACETS,
    Clause,
    Counts,
    FacetField,
    Filters,
    Flag,
    IndexHit,
    IndexRequest,
    IndexResult,
    Sort,
    SourceProfile,
    VocabularyTerm,
)
from app.index.tantivy_counts import count_of, totals_with
from app.index.tantivy_files import links_to, readable, unreadable
from app.index.tantivy_profiles import profiles_asked, profiles_of
from app.index.tantivy_query import among_sample, to_queries, to_query, with_flag
from app.index.tantivy_rows import (
    Aggregated,
    Ranked,
    Ranking,
    copies_counted,
    copies_listed,
    found_in_one_pass,
    hits_of,
    id_of,
    is_found_in_one_pass,
    rows_of,
    story_facet,
    too_many_stories,
    walked,
)
from app.index.tantivy_sample import TantivySample
from app.index.tantivy_schema import INDEX_VERSION, ORDER
from app.index.terms import TermField

ENGINE = "tantivy"
ARTICLES = "articles"
VOCABULARY = "vocabulary"
# There are 250 countries and fewer languages; an archive has at most some thousands of sources.
_FACET_VALUES = 5_000
# Enough for every word within two edits of a long one; the most frequent come first.
_NEAR_TERMS = 500
# A batch of a walk: as many as are read from the records at a time.
_IDS_AT_ONCE = 500


class TantivyIndex:
    """A `SearchIndex` over the directory that `TantivyWriter` wrote, as it is when opened."""

    @readable()
    def __init__(self, directory: Path) -> None:
        """Opens the index; IndexUnavailable where it is missing, damaged or of another make."""
        note = read_note(directory)
        if (note.engine, note.version) != (ENGINE, INDEX_VERSION):
            raise IndexUnavailable(
                f"The index in {directory} was made by another version of Warta: "
                "`warta check --repair` rebuilds it from the records."
            )
        if not has_its_files(directory, note):
            raise unreadable()
        self.revision = note.revision
        links = links_to(directory, (ARTICLES, VOCABULARY))
        if links is not None:
            finalize(self, rmtree, links, ignore_errors=True)
        place = links or directory
        articles, vocabulary = (
            tantivy.Index.open(str(place / name)) for name in (ARTICLES, VOCABULARY)
        )
        self._schema, self._words_schema = articles.schema, vocabulary.schema
        self._articles, self._words = articles.searcher(), vocabulary.searcher()
        self._copied = self._articles.doc_freq(FLAG, Flag.COPIED.value)

    @readable()
    def search(self, request: IndexRequest) -> IndexResult:
        """The result of `request`."""
        query = to_query(self._schema, request)
        if is_found_in_one_pass(request):
            return found_in_one_pass(self._articles, query, request)
        total = self._total(request, query)
        hits = self._hits(query, request, total) if request.offset < total else ()
        if not request.facets:
            return IndexResult(total=total, stories=0, hits=hits, facets={})
        return self._counted(query, request, total, hits)

    def walk(self, request: IndexRequest) -> Iterator[Sequence[str]]:
        """The ids of everything that `request` finds, in the order of its pages."""
        # The searcher keeps what it opened: a commit meanwhile changes nothing of it.
        with readable():
            query = to_query(self._schema, request)
            windows = walked(
                self._articles,
                self._ranking(query, request.sort),
                self._total(request, query),
                one_per_story=request.one_per_story and self._copied > 0,
            )
            for rows in windows:
                for at in range(0, len(rows), _IDS_AT_ONCE):
                    yield [
                        id_of(self._articles, address)
                        for _, address in rows[at : at + _IDS_AT_ONCE]
                    ]

    @readable()
    def count(self, request: IndexRequest) -> int:
        """The total of `request` alone."""
        return self._total(request, to_query(self._schema, request))

    @readable()
    def rows(self, request: IndexRequest) -> int:
        """How many hits the whole ranking of `request` has, each story once if it asks for that."""
        query = to_query(self._schema, request)
        if not (request.one_per_story and self._copied):
            return self._total(request, query)
        total = self._total(request, query)
        return total - self._counted_beside(request, query, total)

    @readable()
    def counts(self, request: IndexRequest, clauses: Sequence[Clause]) -> list[int]:
        """The totals of `request` with each one of the clauses as a further condition."""
        # Of one the total with it is all that is asked for.
        total = self.count(request) if len(clauses) > 1 else 0
        return totals_with(self._articles, self._schema, request, clauses, total)

    @readable()
    def sampled(self, request: IndexRequest) -> int:
        """Which articles of a fixed sample `request` finds: each is a bit of the number."""
        return self._sample.found(to_query(self._schema, request))

    @readable()
    def estimates(
        self, request: IndexRequest, clauses: Sequence[Clause], halved: Sequence[int]
    ) -> list[int]:
        """About the totals of `request` with each one of the clauses as a further condition."""
        queries = to_queries(self._schema, request, clauses)
        return [
            count_of(self._articles, among_sample(self._schema, query, number)) << number
            for query, number in zip(queries, halved, strict=True)
        ]

    @readable()
    def best(self, request: IndexRequest) -> tuple[IndexHit, ...]:
        """The page of hits of `request`, without what else there is of its result."""
        return self._hits(to_query(self._schema, request), request, self._articles.num_docs)

    @readable()
    def sources(self) -> list[SourceProfile]:
        """What there is of every source, most articles first, as many as a facet has values."""
        asked = profiles_asked(_FACET_VALUES)
        return profiles_of(self._articles.aggregate(tantivy.Query.all_query(), asked))

    @readable()
    def counted_by(self, request: IndexRequest, facets: Sequence[FacetField]) -> Counts:
        """The counts of the result of `request` by these facets alone."""
        query = to_query(self._schema, replace(request, bonus=()))
        answer = self._aggregated(query, facets)
        return {facet: counts_of(answer[facet.value]["buckets"]) for facet in facets}

    @readable()
    def frequency(self, field: TermField, text: str) -> int:
        """The number of articles with the term `text` in `field`."""
        return self._articles.doc_freq(field.value, text)

    def expect(self, texts: Iterable[str]) -> None:
        """Nothing: asking for one is a matter of microseconds."""

    @readable()
    def near_terms(self, text: str, edits: int, *, begun: bool = False) -> list[VocabularyTerm]:
        """The most frequent surface forms within `edits` (1 or 2) edits of `text`.

        Where `text` is only `begun`, those that begin with something so near.
        """
        query = tantivy.Query.fuzzy_term_query(
            self._words_schema,
            "word",
            text,
            distance=edits,
            transposition_cost_one=True,
            prefix=begun,
        )
        return self._vocabulary(query, _NEAR_TERMS)

    @readable()
    def forms_of(self, lemma: str, limit: int) -> list[VocabularyTerm]:
        """The most frequent surface forms with the lemma `lemma`."""
        query = tantivy.Query.term_query(self._words_schema, "lemma", lemma, "basic")
        return self._vocabulary(query, limit)

    @readable()
    def terms_with_prefix(
        self, prefix: str, limit: int, field: TermField = TermField.BODY
    ) -> list[VocabularyTerm]:
        """The most frequent terms of `field` that begin with `prefix`."""
        found = self._articles.terms_with_prefix(field.value, prefix, limit=limit)
        return [VocabularyTerm(word, count) for word, count in found if word != BREAK]

    def term_count(self) -> int:
        """The number of different surface forms."""
        return self._words.num_docs

    @readable()
    def ids(self) -> set[str]:
        """Every article id in the index."""
        everything = tantivy.Query.all_query()
        found = self._articles.search(
            everything, limit=max(1, self._articles.num_docs), count=False
        )
        return {id_of(self._articles, address) for _, address in found.hits}

    def _vocabulary(self, query: tantivy.Query, limit: int) -> list[VocabularyTerm]:
        """The most frequent of the words that `query` finds in the small index, equal ones by name.

        Where they stand there tells when they were last written.
        """
        found = self._words.search(query, limit=limit, count=False, order_by_field="articles")
        terms = (
            VocabularyTerm(self._words.doc(address)["word"][0], articles)
            for articles, address in found.hits
        )
        return sorted(terms, key=lambda term: (-term.articles, term.text))

    def _total(self, request: IndexRequest, query: tantivy.Query) -> int:
        # Going through all articles takes a millisecond for every 150,000.
        return self._articles.num_docs if request.is_everything else count_of(self._articles, query)

    def _hits(
        self, query: tantivy.Query, request: IndexRequest, total: int
    ) -> tuple[IndexHit, ...]:
        ranking = self._ranking(query, request.sort)
        if request.one_per_story and self._copied:
            found = rows_of(self._articles, ranking, request.offset, request.limit, total)
        else:
            found = ranking(request.offset, request.limit)
        return hits_of(self._articles, found, request.sort)

    def _ranking(self, query: tantivy.Query, sort: Sort) -> Ranking:
        def ranking(offset: int, limit: int) -> Ranked:
            return self._articles.search(
                query,
                limit=limit,
                count=False,
                offset=offset,
                order_by_field=None if sort is Sort.RELEVANCE else ORDER,
                order=tantivy.Order.Asc if sort is Sort.OLDEST else tantivy.Order.Desc,
            ).hits

        return ranking

    def _counted(
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
        facets = {facet: counts_of(answer[facet.value]["buckets"]) for facet in together}
        return IndexResult(
            total=total,
            stories=total - beside,
            hits=hits,
            facets=facets | self._counted_apart(request),
            calendar={
                facet: counts_of(answer[facet.value]["buckets"]) for facet in request.calendar
            },
        )

    def _counted_apart(self, request: IndexRequest) -> Counts:
        """The facets that are counted otherwise than the result."""
        apart: dict[Filters, list[FacetField]] = {}
        for one in request.apart:
            apart.setdefault(one.filters, []).append(one.facet)
        counts: Counts = {}
        for filters, facets in apart.items():
            counts |= self.counted_by(replace(request, filters=filters), facets)
        return counts

    def _counted_beside(self, request: IndexRequest, query: tantivy.Query, total: int) -> int:
        if request.is_everything:
            return self._beside_all
        copied = min(self._copied, total)
        return self._beside(query, self._aggregated(query, [], story_facet(copied)), copied)

    @cached_property
    def _sample(self) -> TantivySample:
        return TantivySample(self._articles, self._schema)

    @cached_property
    def _beside_all(self) -> int:
        """The same of the whole index, which stays as it is: 100 ms of 200,000 articles."""
        everything = tantivy.Query.all_query()
        answer = self._aggregated(everything, [], story_facet(self._copied))
        return self._beside(everything, answer, self._copied)

    def _beside(self, query: tantivy.Query, answer: Aggregated, copied: int) -> int:
        """How many of the articles stand beside another one of their story.

        `copied` of them at most have copies.
        """
        if not too_many_stories(copied):
            return copies_counted(answer)
        flagged = with_flag(self._schema, query, Flag.COPIED)
        return copies_listed(self._articles, flagged, copied)

    def _aggregated(
        self,
        query: tantivy.Query,
        facets: Iterable[FacetField],
        more: Mapping[str, dict[str, object]] = MappingProxyType({}),
    ) -> Aggregated:
        asked: dict[str, object] = {
            facet.value: {"terms": {"field": facet.value, "size": _FACET_VALUES}}
            for facet in facets
        }
        answer: Aggregated = self._articles.aggregate(query, {**asked, **more})
        return answer
