"""Query tree to index request: each word gets the variants that count for it."""

from dataclasses import dataclass, replace

from app.index.protocol import Clause, Filters, IndexRequest, SearchIndex
from app.search.clauses import clause_of
from app.search.corrections import corrections_of, put_together
from app.search.phrases import with_phrases, with_synonyms
from app.search.query import Node, Query, Unit, narrowed
from app.search.results import Correction, SearchNotice, SearchRequest
from app.search.variants import PlannedUnit, Widening, with_variants


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """A part as the index is asked for it; `units` are those of it that are to be found."""

    part: Node
    clause: Clause
    units: tuple[PlannedUnit, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be searched: `parts` and `conditions` that must match, `excluded` that must not.

    `notices` tell what of the query was bounded.
    """

    query: Query
    parts: tuple[PlannedPart, ...]
    conditions: tuple[PlannedPart, ...]
    excluded: tuple[PlannedPart, ...]
    corrections: tuple[Correction, ...]
    notices: tuple[SearchNotice, ...]

    def request(self, asked: SearchRequest) -> IndexRequest:
        """The page that `asked` wants of it."""
        return IndexRequest(
            must=[part.clause for part in self.parts],
            must_not=[part.clause for part in self.excluded],
            conditions=[part.clause for part in self.conditions],
            filters=self.filters(asked),
            sort=asked.sort,
            offset=(asked.page - 1) * asked.size,
            limit=asked.size,
        )

    def filters(self, asked: SearchRequest) -> Filters:
        """What the query and `asked` together narrow by."""
        return narrowed(self.query.filters, _filters_of(asked))

    def request_of(self, part: PlannedPart, asked: SearchRequest) -> IndexRequest:
        """What one part finds by itself, under the same filters."""
        return replace(self.request(asked), must=[part.clause], must_not=[], conditions=[])


def plan(query: Query, index: SearchIndex, widening: Widening) -> Plan:
    """The variants of each word of `query`, as far as `widening` allows.

    Only words that must match are respelt: an exclusion excludes what was typed.
    """
    whole = put_together(query, index, widening)
    bounded: dict[str, None] = {}

    def planned(node: Node, *, excluded: bool = False) -> PlannedPart:
        units: list[PlannedUnit] = []

        def planner(unit: Unit, is_excluded: bool) -> PlannedUnit:
            most = Widening.FORMS if is_excluded else Widening.RARE
            one = with_variants(unit, index, min(widening, most))
            if one.is_bounded:
                bounded[unit.text] = None
            if not is_excluded:
                units.append(one)
            return one

        meant = with_synonyms(node) if widening >= Widening.FORMS else node
        clause = clause_of(meant, planner, excluded=excluded)
        return PlannedPart(node, clause, tuple(units))

    nodes = whole.query.parts
    if widening >= Widening.FORMS:
        nodes = tuple(with_phrases(nodes))
    parts = tuple(planned(part) for part in nodes)
    return Plan(
        query=whole.query,
        parts=parts,
        conditions=tuple(planned(node) for node in whole.query.conditions),
        excluded=tuple(planned(node, excluded=True) for node in whole.query.excluded),
        corrections=tuple(corrections_of(whole, (unit for one in parts for unit in one.units))),
        notices=tuple(SearchNotice("prefix-limited", text) for text in bounded),
    )


def _filters_of(asked: SearchRequest) -> Filters:
    return Filters(
        countries=asked.countries,
        sources=asked.sources,
        published_in=asked.published_in,
        languages=asked.languages,
        first=asked.first,
        last=asked.last,
    )
