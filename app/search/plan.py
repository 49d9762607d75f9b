"""Query tree to index request: each word gets the variants that count for it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from app.index.protocol import (
    Alternative,
    AnyTerm,
    Clause,
    Every,
    Filters,
    IndexRequest,
    PhraseTerms,
    SearchIndex,
    TermField,
    WeightedTerm,
)
from app.language.lemmas import lemma_of
from app.search.query import (
    All,
    Any,
    Narrowing,
    Node,
    Not,
    Query,
    Unit,
    filters_in,
    narrowed,
    sought,
)
from app.search.results import Correction, SearchNotice, SearchRequest
from app.search.spelling import better_spelling, spellings

# The ranking in one place. A word in the title counts as much as this many in the text.
_TITLE = 2.0
# Another form of a word ranks below the form that was typed, and what a misspelt word may
# have meant below that: each step is wide enough that the engine's own score (which at most
# grows sixfold between a long text with the word once and a title full of it) stays within.
_TYPED = 1.0
_FORM = 0.1
_SPELLING = 0.1
_SPELLING_FORM = 0.02
# Another name of a country that was typed is as far from it as another form of a word.
_OTHER_NAME = 0.1
# What begins as typed counts alike, whatever the word: as much as a word that is neither rare
# nor frequent.
_BEGUN = 2.0
# Of the words that begin as typed the most frequent are sought. A thousand are found in the
# time of a few words, and hardly any prefix of four letters has as many.
MAX_BEGUN = 1_000


class Widening(IntEnum):
    """How far beyond what was typed a search goes; each step includes those before it."""

    NONE = 0  # exactly what was typed
    FORMS = 1  # other forms of a word, other names of a country
    UNKNOWN = 2  # other spellings of a word that the archive does not have in any form
    RARE = 3  # other spellings of a word that it has, where another is far more frequent


@dataclass(frozen=True, slots=True)
class PlannedUnit:
    """A unit and the variants that count for it: forms of its lemma, other spellings, all names
    of a `country`, and the words that are `begun` by a prefix, in titles and in texts.
    """

    unit: Unit
    lemmas: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    country: str | None = None
    begun: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


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
    planner = _Planner(index, widening)
    parts = tuple(planner.planned(part) for part in query.parts)
    corrections = tuple(
        Correction(one.unit.text, spelling, True, replaced(query.text, one.unit, spelling))
        for part in parts
        for one in part.units
        for spelling in one.spellings
    )
    return Plan(
        query=query,
        parts=parts,
        conditions=tuple(planner.planned(node) for node in query.conditions),
        excluded=tuple(planner.planned(node, excluded=True) for node in query.excluded),
        corrections=corrections,
        notices=tuple(dict.fromkeys(planner.notices)),
    )


def offers(query: Query, index: SearchIndex) -> Iterator[Correction]:
    """Far more frequent spellings of rare words, not taken but to be offered."""
    for part in query.parts:
        for unit in sought(part):
            if unit.is_respelt and (better := better_spelling(index, unit.surface)):
                text = replaced(query.text, unit, better.text)
                yield Correction(unit.text, better.text, False, text)


def replaced(text: str, unit: Unit, spelling: str) -> str:
    """The search text with `spelling` in the place of `unit`."""
    return f"{text[: unit.start]}{spelling}{text[unit.end :]}"


class _Planner:
    """Turns parts of a query into clauses; `notices` tell what was bounded on the way."""

    def __init__(self, index: SearchIndex, widening: Widening) -> None:
        self._index = index
        self._widening = widening
        self._units: list[PlannedUnit] = []
        self.notices: list[SearchNotice] = []

    def planned(self, node: Node, *, excluded: bool = False) -> PlannedPart:
        """The part of the query, with what the index is asked for it."""
        self._units = []
        clause = self._clause(node, excluded=excluded)
        return PlannedPart(node, clause, tuple(self._units))

    def _clause(self, node: Node, *, excluded: bool) -> Clause:
        match node:
            case Unit():
                return Clause(list(_alternatives(self._unit(node, excluded=excluded))))
            case Narrowing():
                return Clause([node.filters])
            case Any():
                found = [self._clause(part, excluded=excluded) for part in node.parts]
                return Clause([item for clause in found for item in clause.alternatives])
            case All():
                return Clause([self._every(node, excluded=excluded)])
            case Not():
                return Clause([Every(must_not=[self._clause(node.part, excluded=True)])])

    def _every(self, node: All, *, excluded: bool) -> Every:
        filters = filters_in(node)
        others = [part for part in node.parts if not isinstance(part, Narrowing)]
        must = [self._clause(p, excluded=excluded) for p in others if not isinstance(p, Not)]
        if filters != Filters():
            must.append(Clause([filters]))
        not_these = (part.part for part in others if isinstance(part, Not))
        return Every(must, [self._clause(part, excluded=True) for part in not_these])

    def _unit(self, unit: Unit, *, excluded: bool) -> PlannedUnit:
        if unit.prefix:
            begun = (self._begun(unit, TermField.TITLE), self._begun(unit, TermField.BODY))
            planned = PlannedUnit(unit, begun=begun)
        else:
            most = Widening.FORMS if excluded else Widening.RARE
            planned = _variants(unit, self._index, min(self._widening, most))
        if not excluded:
            self._units.append(planned)
        return planned

    def _begun(self, unit: Unit, field: TermField) -> tuple[str, ...]:
        found = self._index.terms_with_prefix(unit.surface, MAX_BEGUN + 1, field)
        if len(found) > MAX_BEGUN:
            self.notices.append(SearchNotice("prefix-limited", unit.text))
        return tuple(one.text for one in found[:MAX_BEGUN])


def _variants(unit: Unit, index: SearchIndex, widening: Widening) -> PlannedUnit:
    if widening is Widening.NONE:
        return PlannedUnit(unit)
    if not unit.has_forms:
        return PlannedUnit(unit, country=unit.country)
    lemma = unit.terms.lemmas[0]
    words = _spellings(unit, lemma, index, widening)
    lemmas = dict.fromkeys((lemma, *(lemma_of(word) for word in words)))
    return PlannedUnit(unit, tuple(lemmas), words, unit.country)


def _spellings(unit: Unit, lemma: str, index: SearchIndex, widening: Widening) -> tuple[str, ...]:
    if not unit.is_respelt or widening < Widening.UNKNOWN:
        return ()
    if not _is_known(index, unit.surface, lemma):
        return tuple(one.text for one in spellings(index, unit.surface))
    better = better_spelling(index, unit.surface) if widening is Widening.RARE else None
    return (better.text,) if better else ()


def _is_known(index: SearchIndex, surface: str, lemma: str) -> bool:
    surfaces = (TermField.BODY, TermField.TITLE)
    lemmas = (TermField.BODY_LEMMA, TermField.TITLE_LEMMA)
    return any(index.frequency(field, surface) for field in surfaces) or any(
        index.frequency(field, lemma) for field in lemmas
    )


def _alternatives(planned: PlannedUnit) -> Iterator[Alternative]:
    unit = planned.unit
    if unit.prefix:
        for (field, weight), words in zip(_fields(unit), planned.begun, strict=False):
            yield AnyTerm(field, words, weight * _BEGUN)
        return
    for field, weight in _fields(unit):
        if unit.is_word:
            yield WeightedTerm(field, unit.surface, weight * _TYPED)
        else:
            yield PhraseTerms(field, unit.terms.surfaces, weight * _TYPED, unit.slop)
        for word in planned.spellings:
            yield WeightedTerm(field, word, weight * _SPELLING)
    form = _SPELLING_FORM if planned.spellings else _FORM
    for field, weight in _fields(unit, TermField.TITLE_LEMMA, TermField.BODY_LEMMA):
        for lemma in planned.lemmas:
            yield WeightedTerm(field, lemma, weight * form)
    if planned.country:
        for field, weight in _fields(unit, TermField.TITLE_NAMED, TermField.BODY_NAMED):
            yield WeightedTerm(field, planned.country, weight * _OTHER_NAME)


def _fields(
    unit: Unit, title: TermField = TermField.TITLE, body: TermField = TermField.BODY
) -> list[tuple[TermField, float]]:
    """Where a unit is sought, with the weight of each place."""
    return [(title, _TITLE)] if unit.in_title else [(title, _TITLE), (body, 1.0)]


def _filters_of(asked: SearchRequest) -> Filters:
    return Filters(
        countries=asked.countries,
        sources=asked.sources,
        published_in=asked.published_in,
        languages=asked.languages,
        first=asked.first,
        last=asked.last,
    )
