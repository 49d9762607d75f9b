"""Searching an index of OpenSearch."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from app.index.opensearch_articles import DEEPEST, ViewedArticles
from app.index.opensearch_asking import Questioner
from app.index.opensearch_cluster import Cluster
from app.index.opensearch_counts import (
    copies_asked,
    copies_counted,
    counted,
    facet_counts,
    facets_asked,
    profiles_asked,
    profiles_of,
)
from app.index.opensearch_frequencies import Frequencies
from app.index.opensearch_generations import Generations
from app.index.opensearch_query import order_by, scores, to_query, with_clause
from app.index.opensearch_schema import ROW, Json
from app.index.opensearch_words import among_surfaces, among_terms, counted_in, near, terms_of
from app.index.protocol import (
    PLAIN_FACETS,
    Clause,
    Counts,
    FacetField,
    Filters,
    IndexHit,
    IndexRequest,
    IndexResult,
    Sort,
    SourceProfile,
    VocabularyTerm,
)
from app.index.terms import TermField

# Enough for every word within two edits of a long one; the most frequent come first.
_NEAR_TERMS = 500
# A batch of a walk: as many as are read from the records at a time.
_IDS_AT_ONCE = 500


class OpenSearchIndex:
    """A `SearchIndex` over the generation that was current when it was opened.

    It goes on with that one while another is built and put in its place, and with what it saw of it
    while that is changed. Only where that view is lost it sees what was committed since.
    """

    def __init__(self, cluster: Cluster) -> None:
        """Opens the index; IndexUnavailable where it is missing, of another make or out of reach.

        Nothing is kept open: `cluster` is whose it was.
        """
        opened = Generations(cluster).current()
        self.revision = opened.note.revision
        self._articles = ViewedArticles(cluster, opened)
        self._words = Questioner(cluster, opened.words)
        self._frequencies = Frequencies(self._words)

    def search(self, request: IndexRequest) -> IndexResult:
        """The result of `request`."""
        apart = _apart(request) if request.facets else {}
        bodies = [_page(request)]
        bodies += [_counted_otherwise(request, *one) for one in apart.items()]
        found, *others = self._articles.answers(bodies, alike=scores(request))
        total = int(found["hits"]["total"]["value"])
        hits = _hits(found, request.sort)
        if request.offset < total and request.offset + request.limit > DEEPEST:
            hits = self._deep(request)
        if not request.facets:
            return IndexResult(total=total, stories=0, hits=hits, facets={})
        facets = {facet: facet_counts(found, facet) for facet in _together(request)}
        for counted_facets, answer in zip(apart.values(), others, strict=True):
            facets |= {facet: facet_counts(answer, facet) for facet in counted_facets}
        return IndexResult(
            total=total,
            stories=total - copies_counted(self._articles, request, found),
            hits=hits,
            facets=facets,
            calendar={facet: facet_counts(found, facet) for facet in request.calendar},
        )

    def walk(self, request: IndexRequest) -> Iterator[Sequence[str]]:
        """The ids of everything that `request` finds, in the order of its pages."""
        for rows in self._articles.walk(request):
            for at in range(0, len(rows), _IDS_AT_ONCE):
                yield [row.id for row in rows[at : at + _IDS_AT_ONCE]]

    def count(self, request: IndexRequest) -> int:
        """The total of `request` alone."""
        return _total(self._articles, to_query(request))

    def rows(self, request: IndexRequest) -> int:
        """How many hits the whole ranking of `request` has, each story once if it asks for that."""
        if not request.one_per_story:
            return self.count(request)
        body = counted(to_query(request), ())
        (answer,) = self._articles.answers([{**body, "aggs": copies_asked()}])
        total = int(answer["hits"]["total"]["value"])
        return total - copies_counted(self._articles, request, answer)

    def counts(self, request: IndexRequest, clauses: Sequence[Clause]) -> list[int]:
        """The totals of `request` with each one of the clauses as a further condition."""
        bodies = [counted(with_clause(request, clause), ()) for clause in clauses]
        return [int(one["hits"]["total"]["value"]) for one in self._articles.answers(bodies)]

    def sampled(self, request: IndexRequest) -> int:  # noqa: ARG002
        """Nothing: the other program counts for many clauses at once."""
        return 0

    def estimates(
        self,
        request: IndexRequest,
        clauses: Sequence[Clause],
        halved: Sequence[int],  # noqa: ARG002
    ) -> list[int]:
        """The totals of `request` with each one of the clauses as a further condition."""
        return self.counts(request, clauses)

    def best(self, request: IndexRequest) -> tuple[IndexHit, ...]:
        """The page of hits of `request`."""
        return self.search(replace(request, facets=False)).hits

    def sources(self) -> list[SourceProfile]:
        """What there is of every source, most articles first, as many as a facet has values."""
        (answer,) = self._articles.answers([profiles_asked()])
        return profiles_of(answer)

    def counted_by(self, request: IndexRequest, facets: Sequence[FacetField]) -> Counts:
        """The counts of the result of `request` by these facets alone."""
        (answer,) = self._articles.answers([counted(_unranked(request), facets)])
        return {facet: facet_counts(answer, facet) for facet in facets}

    def frequency(self, field: TermField, text: str) -> int:
        """The number of articles with the term `text` in `field`."""
        return self._frequencies.of(field, text)

    def expect(self, texts: Iterable[str]) -> None:
        """Readies the frequencies of terms that are going to be asked for, in one question."""
        self._frequencies.expect(texts)

    def near_terms(self, text: str, edits: int, *, begun: bool = False) -> list[VocabularyTerm]:
        """The most frequent surface forms within `edits` (1 or 2) edits of `text`.

        Where `text` is only `begun`, those that begin with something so near.
        """
        return self._surfaces(near(text, edits, begun=begun), _NEAR_TERMS)

    def forms_of(self, lemma: str, limit: int) -> list[VocabularyTerm]:
        """The most frequent surface forms with the lemma `lemma`."""
        return self._surfaces({"term": {"lemma": lemma}}, limit)

    def terms_with_prefix(
        self, prefix: str, limit: int, field: TermField = TermField.BODY
    ) -> list[VocabularyTerm]:
        """The most frequent terms of `field` that begin with `prefix`."""
        return self._vocabulary(among_terms(prefix, field), counted_in(field), limit)

    def term_count(self) -> int:
        """The number of different surface forms."""
        return _total(self._words, among_surfaces({"match_all": {}}))

    def ids(self) -> set[str]:
        """Every article id in the index."""
        return {row.id for rows in self._articles.walk(_EVERYTHING) for row in rows}

    def _deep(self, request: IndexRequest) -> tuple[IndexHit, ...]:
        """The hits of a page further down than OpenSearch gives any."""
        rows = (row for rows in self._articles.walk(request) for row in rows)
        page = islice(rows, request.offset, request.offset + request.limit)
        return tuple(IndexHit(row.id, row.score) for row in page)

    def _surfaces(self, query: Json, limit: int) -> list[VocabularyTerm]:
        return self._vocabulary(among_surfaces(query), "articles", limit)

    def _vocabulary(self, query: Json, by: str, limit: int) -> list[VocabularyTerm]:
        """The words that `query` finds with most articles in the field `by`."""
        body = {
            "query": query,
            "size": limit,
            "sort": [{by: "desc"}, {"word": "asc"}],
            "_source": ["word"],
        }
        (answer,) = self._words.answers([body])
        return terms_of(answer["hits"]["hits"])


_EVERYTHING = IndexRequest(sort=Sort.NEWEST)


def _total(asked: Questioner | ViewedArticles, query: Json) -> int:
    (answer,) = asked.answers([counted(query, ())])
    return int(answer["hits"]["total"]["value"])


def _page(request: IndexRequest) -> Json:
    """The search of a page of hits, with the counts of the result if they are asked for."""
    is_deep = request.offset + request.limit > DEEPEST
    body: Json = {
        "query": to_query(request),
        "from": 0 if is_deep else request.offset,
        "size": 0 if is_deep else request.limit,
        "sort": order_by(request.sort),
        "track_total_hits": True,
        "_source": False,
    }
    if request.one_per_story and not is_deep:
        body["collapse"] = {"field": ROW}
    if request.facets:
        facets = dict.fromkeys((*_together(request), *request.calendar))
        body["aggs"] = {**facets_asked(facets), **copies_asked()}
    return body


def _counted_otherwise(
    request: IndexRequest, filters: Filters, facets: Sequence[FacetField]
) -> Json:
    return counted(_unranked(replace(request, filters=filters)), facets)


def _unranked(request: IndexRequest) -> Json:
    return to_query(replace(request, bonus=()))


def _together(request: IndexRequest) -> list[FacetField]:
    """The facets that the result itself is counted by."""
    others = {one.facet for one in request.apart}
    return [facet for facet in PLAIN_FACETS if facet not in others]


def _apart(request: IndexRequest) -> dict[Filters, list[FacetField]]:
    """The facets that are counted otherwise than the result."""
    apart: dict[Filters, list[FacetField]] = {}
    for one in request.apart:
        apart.setdefault(one.filters, []).append(one.facet)
    return apart


def _hits(answer: Json, sort: Sort) -> tuple[IndexHit, ...]:
    return tuple(
        IndexHit(hit["_id"], float(hit["_score"]) if sort is Sort.RELEVANCE else 0.0)
        for hit in answer["hits"]["hits"]
    )
