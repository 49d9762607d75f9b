"""Query tree to index request: each word gets the variants that count for it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

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
from app.search.joining import Joined, joined
from app.search.query import Part, Query, Unit, narrowed
from app.search.results import Correction, SearchRequest
from app.search.spelling import Spelling, better_spelling, spellings

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

Alternative = WeightedTerm | PhraseTerms


class Widening(IntEnum):
    """How far beyond what was typed a search goes; each step includes those before it."""

    NONE = 0  # exactly what was typed
    FORMS = 1  # other forms of a word, other names of a country
    UNKNOWN = 2  # other spellings of a word that the archive does not have in any form
    RARE = 3  # other spellings of a word that it has, where another is far more frequent


@dataclass(frozen=True, slots=True)
class PlannedUnit:
    """A unit and the variants that count for it: forms of its lemma, other spellings, and
    all names of a `country`.
    """

    unit: Unit
    lemmas: tuple[str, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    country: str | None = None


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
        return IndexRequest(
            must=[_clause(part) for part in self.parts],
            must_not=[_clause(part) for part in self.excluded],
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
        return replace(self.request(asked), must=[_clause(part)], must_not=[])


def plan(query: Query, index: SearchIndex, widening: Widening) -> Plan:
    """The variants of each word of `query`, as far as `widening` allows.

    Only words that must match are respelt: an exclusion excludes what was typed.
    """
    without = min(widening, Widening.FORMS)
    whole = _joined(query, index, widening)
    parts = tuple(_planned(part, index, widening) for part in whole.query.parts)
    excluded = tuple(_planned(part, index, without) for part in query.excluded)
    return Plan(whole.query, parts, excluded, tuple(_corrections(whole, parts)))


def offers(query: Query, index: SearchIndex) -> Iterator[Correction]:
    """The whole query with rare words in far more frequent spellings, or words put together.

    It is not taken but to be offered: first with everything mended, then with less.
    """
    whole = _joined(query, index, Widening.RARE)
    for one in (whole, Joined(query)) if whole.units else (whole,):
        better = [
            (unit, spelling.text)
            for part in one.query.parts
            for unit in part.units
            if unit.is_respelt and (spelling := better_spelling(index, unit.surface))
        ]
        changes = [*((unit, unit.text) for unit in one.units), *better]
        if changes:
            text = mended(query.text, changes)
            yield Correction(query.text.strip(), text.strip(), False, text)


def mended(text: str, changes: Iterable[tuple[Unit, str]]) -> str:
    """The search text with each unit's words in its place."""
    for unit, words in sorted(changes, key=lambda change: change[0].start, reverse=True):
        text = f"{text[: unit.start]}{words}{text[unit.end :]}"
    return text


def _corrections(whole: Joined, parts: Sequence[PlannedPart]) -> Iterator[Correction]:
    """What was taken for what; each with the whole query, its other words mended as well."""
    text = whole.query.text
    units = [one for part in parts for one in part.units if one.spellings]
    joins = [(unit, unit.text) for unit in whole.units]
    best = [*joins, *((one.unit, one.spellings[0].text) for one in units)]
    for unit in whole.units:
        yield Correction(text[unit.start : unit.end], unit.text, True, mended(text, best))
    for one in units:
        others = [(unit, words) for unit, words in best if unit is not one.unit]
        for spelling in one.spellings:
            changed = mended(text, [*others, (one.unit, spelling.text)])
            yield Correction(one.unit.text, spelling.text, True, changed)


def _joined(query: Query, index: SearchIndex, widening: Widening) -> Joined:
    """Words cut in two put together: those with a half that is unknown, then any."""
    if widening < Widening.UNKNOWN:
        return Joined(query)

    def may_join(*halves: Unit) -> bool:
        return widening is Widening.RARE or not all(
            _is_known(index, half.surface, half.terms.lemmas[0]) for half in halves
        )

    return joined(query, index, may_join)


def _planned(part: Part, index: SearchIndex, widening: Widening) -> PlannedPart:
    return PlannedPart(part, tuple(_variants(unit, index, widening) for unit in part.units))


def _variants(unit: Unit, index: SearchIndex, widening: Widening) -> PlannedUnit:
    if widening is Widening.NONE:
        return PlannedUnit(unit)
    if not unit.has_forms:
        return PlannedUnit(unit, country=unit.country)
    lemma = unit.terms.lemmas[0]
    words = _spellings(unit, lemma, index, widening)
    mended = (lemma_of(word.text) for word in words if len(word.words) == 1)
    lemmas = dict.fromkeys((lemma, *mended))
    return PlannedUnit(unit, tuple(lemmas), words, unit.country)


def _spellings(
    unit: Unit, lemma: str, index: SearchIndex, widening: Widening
) -> tuple[Spelling, ...]:
    if not unit.is_respelt or widening < Widening.UNKNOWN:
        return ()
    if not _is_known(index, unit.surface, lemma):
        return spellings(index, unit.surface)
    better = better_spelling(index, unit.surface) if widening is Widening.RARE else None
    return (better,) if better else ()


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
    for field, weight in _fields(unit, TermField.TITLE, TermField.BODY):
        if unit.is_word:
            yield WeightedTerm(field, unit.surface, weight * _TYPED)
        else:
            yield PhraseTerms(field, unit.terms.surfaces, weight * _TYPED)
        for one in planned.spellings:
            boost = weight * _SPELLING * one.weight
            if len(one.words) == 1:
                yield WeightedTerm(field, one.text, boost)
            else:
                yield PhraseTerms(field, one.words, boost)
    form = _SPELLING_FORM if planned.spellings else _FORM
    for field, weight in _fields(unit, TermField.TITLE_LEMMA, TermField.BODY_LEMMA):
        for lemma in planned.lemmas:
            yield WeightedTerm(field, lemma, weight * form)
    if planned.country:
        for field, weight in _fields(unit, TermField.TITLE_NAMED, TermField.BODY_NAMED):
            yield WeightedTerm(field, planned.country, weight * _OTHER_NAME)


def _fields(unit: Unit, title: TermField, body: TermField) -> list[tuple[TermField, float]]:
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
