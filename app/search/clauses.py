"""Query tree to what the index is asked: every word becomes alternatives with weights."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from app.index.protocol import Alternative, Clause, Constant, Every, Filters
from app.index.terms import AnyTerm, PhraseTerms, TermField, WeightedTerm
from app.language.synonyms import Synonym
from app.search.query import All, Any, Narrowing, Node, Not, Unit, filters_in
from app.search.variants import PlannedUnit
from app.search.weights import ABOVE, ALL_WORDS, AS_TYPED, AS_TYPED_ALONE, NEAR, Weights

# Where the lemmas of a field's words stand.
LEMMAS = {
    TermField.TITLE: TermField.TITLE_LEMMA,
    TermField.LEDE_TITLE: TermField.LEDE_TITLE_LEMMA,
    TermField.BODY: TermField.BODY_LEMMA,
}
_NAMED = {TermField.TITLE: TermField.TITLE_NAMED, TermField.BODY: TermField.BODY_NAMED}
# So many words may stand between two that are near: "presiden republik rakyat tiongkok".
_NEAR_SLOP = 3

# The variants of a unit, which is `excluded` or sought.
Planner = Callable[[Unit, bool], PlannedUnit]


def clause_of(node: Node, planner: Planner, weights: Weights, *, excluded: bool = False) -> Clause:
    """What the index is asked for `node`, each of its words as the planner has it."""
    match node:
        case Unit():
            return Clause(list(_alternatives(planner(node, excluded), weights)))
        case Narrowing():
            return Clause([node.filters])
        case Any():
            found = [clause_of(part, planner, weights, excluded=excluded) for part in node.parts]
            return Clause([item for clause in found for item in clause.alternatives])
        case All():
            return Clause([_every(node, planner, weights, excluded=excluded)])
        case Not():
            return Clause([Every(must_not=[clause_of(node.part, planner, weights, excluded=True)])])


def _every(node: All, planner: Planner, weights: Weights, *, excluded: bool) -> Every:
    filters = filters_in(node)
    others = [part for part in node.parts if not isinstance(part, Narrowing | Not)]
    must = [clause_of(part, planner, weights, excluded=excluded) for part in others]
    if filters != Filters():
        must.append(Clause([filters]))
    not_these = (part.part for part in node.parts if isinstance(part, Not))
    return Every(must, [clause_of(part, planner, weights, excluded=True) for part in not_these])


def _alternatives(planned: PlannedUnit, weights: Weights) -> Iterator[Alternative]:
    unit = planned.unit
    spelling, spelling_form = weights.of_spellings(strange=planned.strange)
    if unit.prefix:
        for field, words in zip(unit.fields, planned.begun, strict=True):
            yield AnyTerm(field, words, weights.place(field) * weights.begun)
        return
    for field in unit.fields:
        weight = weights.place(field)
        yield said(field, unit.terms.surfaces, weight * weights.typed, unit.slop)
        for one in planned.spellings:
            yield said(field, one.words, weight * spelling * one.weight)
    own = unit.terms.lemmas[0] if unit.is_word else ""
    for field in unit.fields:
        for lemma in planned.lemmas:
            form = weights.form if lemma == own else spelling_form
            yield WeightedTerm(LEMMAS[field], lemma, weights.place(field) * form)
    for synonym in planned.synonyms:
        yield from _synonym(synonym, unit, weights)
    if planned.country:
        for field in unit.fields:
            yield _named(field, planned.country, weights)


def _named(field: TermField, code: str, weights: Weights, part: float = 1.0) -> Alternative:
    """A country by any of its names, in the field; `part` of what that counts."""
    named = _NAMED[field]
    return WeightedTerm(named, code, weights.place(named) * part * weights.other_name)


def _synonym(synonym: Synonym, unit: Unit, weights: Weights) -> Iterator[Alternative]:
    for field in unit.fields:
        boost = weights.place(field) * weights.synonym
        if synonym.has_forms:
            yield WeightedTerm(LEMMAS[field], synonym.surfaces[0], boost)
        else:
            yield said(field, synonym.surfaces, boost)


def subject_clauses(groups: Sequence[Sequence[str]]) -> Iterator[Clause]:
    """What is worth more the more an article is about one of the countries of each group.

    The engine's score grows with how often a country is named, and the larger a part that is of
    all countries that are named there; what stands in the headline counts most, as for any word.
    """
    for codes in groups:
        for field in _NAMED:
            boost = ALL_WORDS.place(field)
            yield Clause([WeightedTerm(_NAMED[field], code, boost) for code in codes])


def above_clause(phrase: Unit) -> Clause:
    """What puts articles that have the words as a phrase above all others."""
    words = phrase.terms.surfaces
    whole = Clause([said(field, words, 1.0) for field in phrase.fields])
    return Clause([Constant(whole, ABOVE)])


def said(field: TermField, words: Sequence[str], boost: float, slop: int = 0) -> Alternative:
    """A word in a field, or several as a phrase."""
    if len(words) == 1:
        return WeightedTerm(field, words[0], boost)
    return PhraseTerms(field, words, boost, slop)


def near_clauses(units: Sequence[PlannedUnit], weights: Weights) -> Iterator[Clause]:
    """What is worth more where neighbours among `units` stand near each other in an article too.

    Beside a corrected word its likeliest spelling is meant.
    """
    for left, right in pairwise(units):
        if left.unit.fields == right.unit.fields:
            texts = (*_best(left), *_best(right))
            yield Clause(
                [
                    PhraseTerms(field, texts, weights.place(field) * NEAR, _NEAR_SLOP)
                    for field in left.unit.fields
                ]
            )


def typed_clauses(
    units: Iterable[PlannedUnit], weights: Weights, *, alone: bool
) -> Iterator[Clause]:
    """What is worth more where each of `units` of which other forms count stands in an article
    as it was typed, none of them only in another form; much more where one is sought `alone`.

    A word that nothing has stands as what it likely meant, and a country by any of its names.
    """
    words = [one for one in units if one.lemmas]
    if words:
        part = AS_TYPED_ALONE if alone else AS_TYPED
        yield Clause([Every([Clause(list(_as_typed(one, weights, part))) for one in words])])


def _as_typed(planned: PlannedUnit, weights: Weights, part: float) -> Iterator[Alternative]:
    unit = planned.unit
    meant = planned.spellings if planned.strange else ()
    for field in unit.fields:
        weight = weights.place(field) * part
        yield said(field, unit.terms.surfaces, weight * weights.typed)
        for one in meant:
            yield said(field, one.words, weight * weights.typed * one.weight)
        if planned.country:
            yield _named(field, planned.country, weights, part)


def _best(planned: PlannedUnit) -> Sequence[str]:
    return planned.spellings[0].words if planned.spellings else planned.unit.terms.surfaces
