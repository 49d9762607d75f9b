"""An `IndexRequest` in Tantivy's terms."""

from collections.abc import Iterable, Iterator, Sequence

import tantivy

from app.index.conditions import FLAG, Condition, OneOf, excluded, required
from app.index.derived import day_number
from app.index.protocol import (
    Alternative,
    Clause,
    Constant,
    Every,
    Filters,
    Flag,
    IndexRequest,
)
from app.index.tantivy_schema import FIRST_DAY, LAST_DAY, SAMPLE
from app.index.terms import AnyTerm, PhraseTerms, WeightedTerm

# The best alternative of a clause scores; a second one (the word in title and body both)
# adds this part of its own score.
_TIE_BREAKER = 0.2


def to_query(schema: tantivy.Schema, request: IndexRequest) -> tantivy.Query:
    """The query of `request`."""
    writer = _QueryWriter(schema)
    must = writer.matching(request)
    must += [_unscored(writer.clause(clause)) for clause in request.conditions]
    must += writer.filtering(request.filters)
    excluded = [writer.clause(clause) for clause in request.must_not]
    bonus = [writer.clause(clause) for clause in request.bonus]
    return _every(must, [*excluded, *writer.excluded(request.filters)], bonus)


def to_queries(
    schema: tantivy.Schema, request: IndexRequest, clauses: Iterable[Clause]
) -> Iterator[tantivy.Query]:
    """The query of `request`, unscored, with each one of the clauses as a further condition."""
    whole = _unscored(to_query(schema, request))
    writer = _QueryWriter(schema)
    return (_every([writer.clause(clause), whole], []) for clause in clauses)


def to_marking_query(
    schema: tantivy.Schema, request: IndexRequest, clauses: Sequence[Clause]
) -> tantivy.Query:
    """The query of `request`; the score has bit n set where the article has clause n as well."""
    writer = _QueryWriter(schema)
    marks = [
        tantivy.Query.const_score_query(writer.clause(clause), float(1 << bit))
        for bit, clause in enumerate(clauses)
    ]
    return _every([_unscored(to_query(schema, request))], [], marks)


def with_flag(schema: tantivy.Schema, query: tantivy.Query, flag: Flag) -> tantivy.Query:
    """What `query` finds of the articles of which `flag` is true; scores stay as they are."""
    flagged = tantivy.Query.term_query(schema, FLAG, flag.value)
    return _every([query, _unscored(flagged)], [])


def among_sample(schema: tantivy.Schema, query: tantivy.Query, number: int) -> tantivy.Query:
    """What `query` finds of the sample of that number, unscored; of all articles where it is 0."""
    if not number:
        return _unscored(query)
    sample = tantivy.Query.term_query(schema, SAMPLE, str(number), "basic")
    return _every([_unscored(query), _unscored(sample)], [])


class _QueryWriter:
    """Writes the parts of a request for one schema."""

    def __init__(self, schema: tantivy.Schema) -> None:
        self._schema = schema

    def matching(self, request: IndexRequest) -> list[tantivy.Query]:
        """What must match: every clause, or some of them."""
        clauses = [self.clause(clause) for clause in request.must]
        if request.minimum is None or request.minimum >= len(clauses):
            return clauses
        some = tantivy.Query.boolean_query(
            [(tantivy.Occur.Should, clause) for clause in clauses],
            minimum_number_should_match=request.minimum,
        )
        return [some]

    def clause(self, clause: Clause) -> tantivy.Query:
        """Any of the clause's alternatives."""
        alternatives = [self._alternative(item) for item in clause.alternatives]
        if not alternatives:
            return tantivy.Query.empty_query()
        if len(alternatives) == 1:
            return alternatives[0]
        return tantivy.Query.disjunction_max_query(alternatives, tie_breaker=_TIE_BREAKER)

    def filtering(self, filters: Filters) -> list[tantivy.Query]:
        """What must fit, without a score of its own."""
        conditions = list(map(self._condition, required(filters)))
        conditions += self._days(filters)
        return [_unscored(condition) for condition in conditions]

    def excluded(self, filters: Filters) -> list[tantivy.Query]:
        """What must not fit."""
        return list(map(self._condition, excluded(filters)))

    def _alternative(self, item: Alternative) -> tantivy.Query:
        match item:
            case WeightedTerm():
                query = self._term(item.field, item.text)
            case PhraseTerms():
                query = self._phrase(item.field, item.texts, item.slop)
            case AnyTerm():
                return tantivy.Query.const_score_query(
                    self._one_of(item.field, item.texts), item.boost
                )
            case Filters():
                return _every(self.filtering(item), self.excluded(item))
            case Every():
                return _every(
                    [self.clause(clause) for clause in item.must],
                    [self.clause(clause) for clause in item.must_not],
                )
            case Constant():
                return tantivy.Query.const_score_query(self.clause(item.clause), item.score)
        return tantivy.Query.boost_query(query, item.boost)

    def _term(self, field: str, text: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, field, text, "freq")

    def _phrase(self, field: str, texts: Sequence[str], slop: int = 0) -> tantivy.Query:
        if len(texts) == 1:
            return self._term(field, texts[0])
        return tantivy.Query.phrase_query(self._schema, field, list(texts), slop)

    def _condition(self, condition: Condition) -> tantivy.Query:
        if isinstance(condition, OneOf):
            return self._one_of(condition.field, condition.values)
        names = [self._phrase(condition.field, words) for words in condition.names]
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, name) for name in names])

    def _days(self, filters: Filters) -> list[tantivy.Query]:
        kind = tantivy.FieldType.Integer
        conditions = []
        if filters.first is not None:
            first = day_number(filters.first)
            conditions.append(
                tantivy.Query.range_query(self._schema, LAST_DAY, kind, lower_bound=first)
            )
        if filters.last is not None:
            last = day_number(filters.last)
            conditions.append(
                tantivy.Query.range_query(self._schema, FIRST_DAY, kind, upper_bound=last)
            )
        return conditions

    def _one_of(self, field: str, values: Sequence[str]) -> tantivy.Query:
        return tantivy.Query.term_set_query(self._schema, str(field), list(map(str, values)))


def _every(
    must: list[tantivy.Query], must_not: list[tantivy.Query], bonus: Sequence[tantivy.Query] = ()
) -> tantivy.Query:
    """All of `must` and none of `must_not`; where nothing must be, all articles but those."""
    parts = [(tantivy.Occur.Must, query) for query in must or [tantivy.Query.all_query()]]
    parts += [(tantivy.Occur.MustNot, query) for query in must_not]
    parts += [(tantivy.Occur.Should, query) for query in bonus]
    return tantivy.Query.boolean_query(parts)


def _unscored(query: tantivy.Query) -> tantivy.Query:
    return tantivy.Query.const_score_query(query, 0.0)
