"""Query tree to what the index is asked: every word becomes alternatives with weights."""

from collections.abc import Callable, Iterator

from app.index.protocol import (
    Alternative,
    AnyTerm,
    Clause,
    Every,
    Filters,
    PhraseTerms,
    TermField,
    WeightedTerm,
)
from app.language.synonyms import Synonym
from app.search import weights
from app.search.query import All, Any, Narrowing, Node, Not, Unit, filters_in
from app.search.variants import PlannedUnit

# The variants of a unit, which is `excluded` or sought.
Planner = Callable[[Unit, bool], PlannedUnit]


def clause_of(node: Node, planner: Planner, *, excluded: bool = False) -> Clause:
    """What the index is asked for `node`, each of its words as the planner has it."""
    match node:
        case Unit():
            return Clause(list(_alternatives(planner(node, excluded))))
        case Narrowing():
            return Clause([node.filters])
        case Any():
            found = [clause_of(part, planner, excluded=excluded) for part in node.parts]
            return Clause([item for clause in found for item in clause.alternatives])
        case All():
            return Clause([_every(node, planner, excluded=excluded)])
        case Not():
            return Clause([Every(must_not=[clause_of(node.part, planner, excluded=True)])])


def _every(node: All, planner: Planner, *, excluded: bool) -> Every:
    filters = filters_in(node)
    others = [part for part in node.parts if not isinstance(part, Narrowing | Not)]
    must = [clause_of(part, planner, excluded=excluded) for part in others]
    if filters != Filters():
        must.append(Clause([filters]))
    not_these = (part.part for part in node.parts if isinstance(part, Not))
    return Every(must, [clause_of(part, planner, excluded=True) for part in not_these])


def _alternatives(planned: PlannedUnit) -> Iterator[Alternative]:
    unit = planned.unit
    if unit.prefix:
        for (field, weight), words in zip(_fields(unit), planned.begun, strict=False):
            yield AnyTerm(field, words, weight * weights.BEGUN)
        return
    for field, weight in _fields(unit):
        if unit.is_word:
            yield WeightedTerm(field, unit.surface, weight * weights.TYPED)
        else:
            yield PhraseTerms(field, unit.terms.surfaces, weight * weights.TYPED, unit.slop)
        for one in planned.spellings:
            boost = weight * weights.SPELLING * one.weight
            if len(one.words) == 1:
                yield WeightedTerm(field, one.text, boost)
            else:
                yield PhraseTerms(field, one.words, boost)
    form = weights.SPELLING_FORM if planned.spellings else weights.FORM
    for field, weight in _fields(unit, TermField.TITLE_LEMMA, TermField.BODY_LEMMA):
        for lemma in planned.lemmas:
            yield WeightedTerm(field, lemma, weight * form)
    for synonym in planned.synonyms:
        yield from _synonym(synonym, unit)
    if planned.country:
        for field, weight in _fields(unit, TermField.TITLE_NAMED, TermField.BODY_NAMED):
            yield WeightedTerm(field, planned.country, weight * weights.OTHER_NAME)


def _synonym(synonym: Synonym, unit: Unit) -> Iterator[Alternative]:
    if synonym.has_forms:
        for field, weight in _fields(unit, TermField.TITLE_LEMMA, TermField.BODY_LEMMA):
            yield WeightedTerm(field, synonym.surfaces[0], weight * weights.SYNONYM)
        return
    for field, weight in _fields(unit):
        yield PhraseTerms(field, synonym.surfaces, weight * weights.SYNONYM)


def _fields(
    unit: Unit, title: TermField = TermField.TITLE, body: TermField = TermField.BODY
) -> list[tuple[TermField, float]]:
    """Where a unit is sought, with the weight of each place."""
    return [(title, weights.TITLE)] if unit.in_title else [(title, weights.TITLE), (body, 1.0)]
