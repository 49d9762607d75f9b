"""An `IndexRequest` in OpenSearch's terms."""

from collections.abc import Sequence

from app.index.conditions import Condition, OneOf, excluded, required
from app.index.derived import day_number
from app.index.opensearch_schema import FIRST_DAY, LAST_DAY, ORDER, TIE, Json
from app.index.protocol import (
    Alternative,
    Clause,
    Constant,
    Every,
    Filters,
    IndexRequest,
    Sort,
)
from app.index.terms import AnyTerm, PhraseTerms, WeightedTerm

# The best alternative of a clause scores; a second one (the word in title and body both)
# adds this part of its own score.
_TIE_BREAKER = 0.2
# BM25 has a factor k1 + 1, which Lucene leaves out since it changes no order; beside constant
# scores and in what is told of a hit it does: LUCENE-8563. Lucene's k1 is 1.2.
_LEFT_OUT = 2.2


def to_query(request: IndexRequest) -> Json:
    """The query of `request`."""
    return _every(
        _matching(request),
        [*map(_clause, request.conditions), *_filtering(request.filters)],
        [*map(_clause, request.must_not), *_excluded(request.filters)],
        [_clause(clause) for clause in request.bonus],
    )


def with_clause(request: IndexRequest, clause: Clause) -> Json:
    """The query of `request`, unscored, with the clause as a further condition."""
    return _every([], [to_query(request), _clause(clause)], [])


def scores(request: IndexRequest) -> bool:
    """Whether the order of what is found depends on how rare terms are."""
    return request.sort is Sort.RELEVANCE and bool(request.must or request.bonus)


def order_by(sort: Sort) -> list[Json]:
    """The order of a ranking; the last part of it is of no two articles the same."""
    tie = {TIE: "asc"}
    if sort is Sort.RELEVANCE:
        return [{"_score": "desc"}, tie]
    direction = "asc" if sort is Sort.OLDEST else "desc"
    return [{ORDER: {"order": direction, "missing": "_last"}}, tie]


def _matching(request: IndexRequest) -> list[Json]:
    """What must match: every clause, or some of them."""
    clauses = [_clause(clause) for clause in request.must]
    if request.minimum is None or request.minimum >= len(clauses):
        return clauses
    return [{"bool": {"should": clauses, "minimum_should_match": request.minimum}}]


def _clause(clause: Clause) -> Json:
    """Any of the clause's alternatives."""
    alternatives = [_alternative(item) for item in clause.alternatives]
    if not alternatives:
        return {"match_none": {}}
    if len(alternatives) == 1:
        return alternatives[0]
    return {"dis_max": {"queries": alternatives, "tie_breaker": _TIE_BREAKER}}


def _alternative(item: Alternative) -> Json:
    match item:
        case WeightedTerm():
            return _term(item.field, item.text, item.boost * _LEFT_OUT)
        case PhraseTerms():
            return _phrase(item.field, item.texts, item.boost * _LEFT_OUT, item.slop)
        case AnyTerm():
            any_of = _one_of(item.field, item.texts)
            return {"constant_score": {"filter": any_of, "boost": item.boost}}
        case Filters():
            return _every([], _filtering(item), _excluded(item))
        case Every():
            return _every(list(map(_clause, item.must)), [], list(map(_clause, item.must_not)))
        case Constant():
            return {"constant_score": {"filter": _clause(item.clause), "boost": item.score}}


def _filtering(filters: Filters) -> list[Json]:
    """What must fit, without a score of its own."""
    conditions = list(map(_condition, required(filters)))
    if filters.first is not None:
        conditions.append({"range": {LAST_DAY: {"gte": day_number(filters.first)}}})
    if filters.last is not None:
        conditions.append({"range": {FIRST_DAY: {"lte": day_number(filters.last)}}})
    return conditions


def _excluded(filters: Filters) -> list[Json]:
    """What must not fit."""
    return list(map(_condition, excluded(filters)))


def _condition(condition: Condition) -> Json:
    if isinstance(condition, OneOf):
        return _one_of(condition.field, condition.values)
    names = [_phrase(condition.field, words, 1.0) for words in condition.names]
    return {"bool": {"should": names, "minimum_should_match": 1}}


def _term(field: str, text: str, boost: float) -> Json:
    return {"term": {str(field): {"value": text, "boost": boost}}}


def _phrase(field: str, texts: Sequence[str], boost: float, slop: int = 0) -> Json:
    if len(texts) == 1:
        return _term(field, texts[0], boost)
    # The field's analyzer, which takes terms apart at whitespace and does nothing else, reads it.
    asked = {"query": " ".join(texts), "slop": slop, "boost": boost}
    return {"match_phrase": {str(field): asked}}


def _one_of(field: str, values: Sequence[str]) -> Json:
    return {"terms": {str(field): [str(value) for value in values]}}


def _every(
    must: list[Json], conditions: list[Json], must_not: list[Json], bonus: Sequence[Json] = ()
) -> Json:
    """All of `must` and `conditions`, which score nothing, and none of `must_not`.

    Where nothing must be, all articles but those.
    """
    if not (must or conditions):
        must = [{"match_all": {}}]
    return {
        "bool": {
            "must": must,
            "filter": conditions,
            "must_not": must_not,
            "should": list(bonus),
            "minimum_should_match": 0,
        }
    }
