"""Query tree to index request: each word gets the variants that count for it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.index.protocol import (
    Clause,
    Filters,
    IndexRequest,
    PhraseTerms,
    SearchIndex,
    TermField,
    WeightedTerm,
)
from app.language.lemmas import lemma_of
from app.search.query import Part, Query, Unit, narrowed
from app.search.results import Correction, SearchRequest
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

Alternative = WeightedTerm | PhraseTerms


@dataclass(frozen=True, slots=True)
class PlannedUnit:
    """A unit and the variants that count for it: forms of its lemma, other spellings."""

    unit: Unit
    lemmas: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """A part with its units planned."""

    part: Part
    units: tuple[PlannedUnit, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be searched: `parts` that must match and `excluded` ones that must not."""

    query: Query
    parts: tuple[PlannedPart, ...]
    excluded: tuple[PlannedPart, ...]
    corrections: tuple[Correction, ...]

    def request(self, asked: SearchRequest) -> IndexRequest:
        """The page that `asked` wants of it."""
        filters = narrowed(self.query.filters, _filters_of(asked))
        return IndexRequest(
            must=[_clause(part) for part in self.parts],
            must_not=[_clause(part) for part in self.excluded],
            filters=filters,
            sort=asked.sort,
            offset=(asked.page - 1) * asked.size,
            limit=asked.size,
        )

    def request_of(self, part: PlannedPart, asked: SearchRequest) -> IndexRequest:
        """What one part finds by itself, under the same filters."""
        return replace(self.request(asked), must=[_clause(part)], must_not=[])


def plan(query: Query, index: SearchIndex, *, exact: bool) -> Plan:
    """The variants of each word of `query`; none where `exact`.

    Only words that must match are respelt, and only those that the archive does not have in
    any form: an exclusion excludes what was typed.
    """
    parts = tuple(_planned(part, index, exact=exact, respell=True) for part in query.parts)
    excluded = tuple(_planned(part, index, exact=exact, respell=False) for part in query.excluded)
    corrections = tuple(
        Correction(one.unit.text, spelling, True, replaced(query.text, one.unit, spelling))
        for part in parts
        for one in part.units
        for spelling in one.spellings
    )
    return Plan(query, parts, excluded, corrections)


def offers(query: Query, index: SearchIndex) -> Iterator[Correction]:
    """Far more frequent spellings of rare words, not taken but to be offered."""
    for part in query.parts:
        for unit in part.units:
            if unit.is_respelt and (better := better_spelling(index, unit.surface)):
                text = replaced(query.text, unit, better.text)
                yield Correction(unit.text, better.text, False, text)


def replaced(text: str, unit: Unit, spelling: str) -> str:
    """The search text with `spelling` in the place of `unit`."""
    return f"{text[: unit.start]}{spelling}{text[unit.end :]}"


def _planned(part: Part, index: SearchIndex, *, exact: bool, respell: bool) -> PlannedPart:
    if exact:
        return PlannedPart(part, tuple(PlannedUnit(unit) for unit in part.units))
    return PlannedPart(part, tuple(_variants(unit, index, respell) for unit in part.units))


def _variants(unit: Unit, index: SearchIndex, respell: bool) -> PlannedUnit:
    if not unit.has_forms:
        return PlannedUnit(unit)
    lemma = unit.terms.lemmas[0]
    if not respell or not unit.is_respelt or _is_known(index, unit.surface, lemma):
        return PlannedUnit(unit, (lemma,))
    words = tuple(one.text for one in spellings(index, unit.surface))
    lemmas = dict.fromkeys((lemma, *(lemma_of(word) for word in words)))
    return PlannedUnit(unit, tuple(lemmas), words)


def _is_known(index: SearchIndex, surface: str, lemma: str) -> bool:
    surfaces = (TermField.BODY, TermField.TITLE)
    lemmas = (TermField.BODY_LEMMA, TermField.TITLE_LEMMA)
    return any(index.frequency(field, surface) for field in surfaces) or any(
        index.frequency(field, lemma) for field in lemmas
    )


def _clause(part: PlannedPart) -> Clause:
    return Clause([item for unit in part.units for item in _alternatives(unit)])


def _alternatives(planned: PlannedUnit) -> Iterator[Alternative]:
    unit = planned.unit
    for field, weight in _surface_fields(unit):
        if unit.is_word:
            yield WeightedTerm(field, unit.surface, weight * _TYPED)
        else:
            yield PhraseTerms(field, unit.terms.surfaces, weight * _TYPED)
        for word in planned.spellings:
            yield WeightedTerm(field, word, weight * _SPELLING)
    form = _SPELLING_FORM if planned.spellings else _FORM
    for field, weight in _lemma_fields(unit):
        for lemma in planned.lemmas:
            yield WeightedTerm(field, lemma, weight * form)


def _surface_fields(unit: Unit) -> list[tuple[TermField, float]]:
    title = (TermField.TITLE, _TITLE)
    return [title] if unit.in_title else [title, (TermField.BODY, 1.0)]


def _lemma_fields(unit: Unit) -> list[tuple[TermField, float]]:
    title = (TermField.TITLE_LEMMA, _TITLE)
    return [title] if unit.in_title else [title, (TermField.BODY_LEMMA, 1.0)]


def _filters_of(asked: SearchRequest) -> Filters:
    return Filters(
        countries=asked.countries,
        sources=asked.sources,
        languages=asked.languages,
        first=asked.first,
        last=asked.last,
    )
