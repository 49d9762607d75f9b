"""An `IndexRequest` in Tantivy's terms."""

import tantivy

from app.index.protocol import Clause, FacetField, Filters, IndexRequest, PhraseTerms, WeightedTerm
from app.index.tantivy_schema import FIRST_DAY, LAST_DAY, day_number

# The best alternative of a clause scores; a second one (the word in title and body both)
# adds this part of its own score.
_TIE_BREAKER = 0.2

Subquery = tuple[tantivy.Occur, tantivy.Query]


def to_query(
    schema: tantivy.Schema, request: IndexRequest, without: FacetField | None = None
) -> tantivy.Query:
    """The query of `request`, leaving out its filter by `without` where that is given."""
    parts = _matching(schema, request)
    parts += _filtering(schema, request.filters, without)
    excluded = [_clause(schema, clause) for clause in request.must_not]
    excluded += _excluded_values(schema, request.filters)
    if not parts:
        parts = [(tantivy.Occur.Must, tantivy.Query.all_query())]
    parts += [(tantivy.Occur.MustNot, query) for query in excluded]
    return tantivy.Query.boolean_query(parts)


def widening(filters: Filters) -> dict[FacetField, tuple[str, ...]]:
    """The chosen values of the facets of which any one will do, so that more of them widen."""
    chosen = {
        FacetField.SOURCE: filters.sources,
        FacetField.PUBLISHED_IN: filters.published_in,
        FacetField.LANGUAGE: filters.languages,
    }
    return {facet: values for facet, values in chosen.items() if values}


def _matching(schema: tantivy.Schema, request: IndexRequest) -> list[Subquery]:
    clauses = [_clause(schema, clause) for clause in request.must]
    if not clauses:
        return []
    if request.minimum is None or request.minimum >= len(clauses):
        return [(tantivy.Occur.Must, clause) for clause in clauses]
    some = tantivy.Query.boolean_query(
        [(tantivy.Occur.Should, clause) for clause in clauses],
        minimum_number_should_match=request.minimum,
    )
    return [(tantivy.Occur.Must, some)]


def _clause(schema: tantivy.Schema, clause: Clause) -> tantivy.Query:
    alternatives = [_alternative(schema, item) for item in clause.alternatives]
    if not alternatives:
        return tantivy.Query.empty_query()
    if len(alternatives) == 1:
        return alternatives[0]
    return tantivy.Query.disjunction_max_query(alternatives, tie_breaker=_TIE_BREAKER)


def _alternative(schema: tantivy.Schema, item: WeightedTerm | PhraseTerms) -> tantivy.Query:
    if isinstance(item, WeightedTerm):
        query = tantivy.Query.term_query(schema, item.field.value, item.text, "freq")
    elif len(item.texts) == 1:
        query = tantivy.Query.term_query(schema, item.field.value, item.texts[0], "freq")
    else:
        query = tantivy.Query.phrase_query(schema, item.field.value, list(item.texts))
    return tantivy.Query.boost_query(query, item.boost)


def _filtering(
    schema: tantivy.Schema, filters: Filters, without: FacetField | None
) -> list[Subquery]:
    conditions = [_one_of(schema, FacetField.COUNTRY, (code,)) for code in filters.countries]
    conditions += [
        _one_of(schema, facet, values)
        for facet, values in widening(filters).items()
        if facet is not without
    ]
    conditions += _days(schema, filters)
    return [
        (tantivy.Occur.Must, tantivy.Query.const_score_query(condition, 0.0))
        for condition in conditions
    ]


def _days(schema: tantivy.Schema, filters: Filters) -> list[tantivy.Query]:
    conditions = []
    if filters.first is not None:
        conditions.append(
            tantivy.Query.range_query(
                schema,
                LAST_DAY,
                tantivy.FieldType.Integer,
                lower_bound=day_number(filters.first),
            )
        )
    if filters.last is not None:
        conditions.append(
            tantivy.Query.range_query(
                schema,
                FIRST_DAY,
                tantivy.FieldType.Integer,
                upper_bound=day_number(filters.last),
            )
        )
    return conditions


def _excluded_values(schema: tantivy.Schema, filters: Filters) -> list[tantivy.Query]:
    excluded = {
        FacetField.COUNTRY: filters.excluded_countries,
        FacetField.SOURCE: filters.excluded_sources,
        FacetField.PUBLISHED_IN: filters.excluded_published_in,
        FacetField.LANGUAGE: filters.excluded_languages,
    }
    return [_one_of(schema, facet, values) for facet, values in excluded.items() if values]


def _one_of(schema: tantivy.Schema, facet: FacetField, values: tuple[str, ...]) -> tantivy.Query:
    return tantivy.Query.term_set_query(schema, facet.value, list(values))
