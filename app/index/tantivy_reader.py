"""Searching the Tantivy index."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from shutil import rmtree
from weakref import finalize

import tantivy

from app.errors import IndexUnavailable
from app.index.derived import BREAK
from app.index.note import has_its_files, read_note
from app.index.protocol import (
    Clause,
    Counts,
    FacetField,
    IndexHit,
    IndexRequest,
    IndexResult,
    Sort,
    SourceProfile,
    VocabularyTerm,
)
from app.index.tantivy_counts import count_of, totals_with
from app.index.tantivy_facets import FACET_VALUES, TantivyFacets
from app.index.tantivy_files import links_to, readable, unreadable
from app.index.tantivy_profiles import profiles_asked, profiles_of
from app.index.tantivy_query import among_sample, to_queries, to_query
from app.index.tantivy_rows import (
    Ranked,
    Ranking,
    found_in_one_pass,
    hits_of,
    id_of,
    is_found_in_one_pass,
    rows_of,
    walked,
)
from app.index.tantivy_sample import TantivySample
from app.index.tantivy_schema import INDEX_VERSION, ORDER
from app.index.tantivy_words import TantivyWords
from app.index.terms import TermField

ENGINE = "tantivy"
ARTICLES = "articles"
VOCABULARY = "vocabulary"
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
        self._schema, self._articles = articles.schema, articles.searcher()
        self._words = TantivyWords(vocabulary)
        self._facets = TantivyFacets(self._articles, self._schema)

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
        return self._facets.result(query, request, total, hits)

    def walk(self, request: IndexRequest) -> Iterator[Sequence[str]]:
        """The ids of everything that `request` finds, in the order of its pages."""
        # The searcher keeps what it opened: a commit meanwhile changes nothing of it.
        with readable():
            query = to_query(self._schema, request)
            windows = walked(
                self._articles,
                self._ranking(query, request.sort),
                self._total(request, query),
                one_per_story=request.one_per_story and self._facets.has_copies,
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
        total = self._total(request, query)
        if not (request.one_per_story and self._facets.has_copies):
            return total
        return total - self._facets.beside(request, query, total)

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
        asked = profiles_asked(FACET_VALUES)
        return profiles_of(self._articles.aggregate(tantivy.Query.all_query(), asked))

    @readable()
    def counted_by(self, request: IndexRequest, facets: Sequence[FacetField]) -> Counts:
        """The counts of the result of `request` by these facets alone."""
        return self._facets.counted_by(request, facets)

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
        return self._words.near(text, edits, begun=begun)

    @readable()
    def forms_of(self, lemma: str, limit: int) -> list[VocabularyTerm]:
        """The most frequent surface forms with the lemma `lemma`."""
        return self._words.forms_of(lemma, limit)

    @readable()
    def terms_with_prefix(
        self, prefix: str, limit: int, field: TermField = TermField.BODY
    ) -> list[VocabularyTerm]:
        """The most frequent terms of `field` that begin with `prefix`."""
        found = self._articles.terms_with_prefix(field.value, prefix, limit=limit)
        return [VocabularyTerm(word, count) for word, count in found if word != BREAK]

    def term_count(self) -> int:
        """The number of different surface forms."""
        return self._words.count

    @readable()
    def ids(self) -> set[str]:
        """Every article id in the index."""
        everything = tantivy.Query.all_query()
        found = self._articles.search(
            everything, limit=max(1, self._articles.num_docs), count=False
        )
        return {id_of(self._articles, address) for _, address in found.hits}

    def _total(self, request: IndexRequest, query: tantivy.Query) -> int:
        # Going through all articles takes a millisecond for every 150,000.
        return self._articles.num_docs if request.is_everything else count_of(self._articles, query)

    def _hits(
        self, query: tantivy.Query, request: IndexRequest, total: int
    ) -> tuple[IndexHit, ...]:
        ranking = self._ranking(query, request.sort)
        if request.one_per_story and self._facets.has_copies:
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

    @cached_property
    def _sample(self) -> TantivySample:
        return TantivySample(self._articles, self._schema)
