"""What else counted for the words of a search, and the way to each word alone."""

from collections.abc import Iterable, Iterator

from app.index.protocol import SearchIndex
from app.language.lemmas import is_other_spelling
from app.language.synonyms import Synonym
from app.search.corrections import mended
from app.search.finding import Found
from app.search.forms import forms_of
from app.search.query import Query
from app.search.results import Variant, Variants
from app.search.spelling import articles_saying
from app.search.variants import PlannedUnit

# Words with more forms than this are told the most frequent of them.
_TOLD = 30
# Words of a search beyond these are looked up by nobody, and each costs a third of a millisecond.
_UNITS = 8


def variants_of(found: Found, index: SearchIndex) -> tuple[Variants, ...]:
    """What the archive has beside the words that `found` was found by, in their order.

    Countries by all their names, and corrections, are told elsewhere.
    """
    units = [unit for part in found.parts for unit in part.units if unit.lemmas or unit.synonyms]
    variants = (_variants(unit, found.plan.query, index) for unit in units[:_UNITS])
    return tuple(one for one in variants if one.found)


def _variants(planned: PlannedUnit, query: Query, index: SearchIndex) -> Variants:
    unit = planned.unit
    # "Jogjakarta" is both another spelling of "Yogyakarta" and a synonym.
    told = {one.text: one for one in _synonyms(planned.synonyms, index)}
    told |= {one.text: one for one in _forms(planned, index)}
    variants = sorted(
        told.values(),
        key=lambda one: (one.kind == "synonym", -one.articles, one.text),
    )
    return Variants(
        typed=unit.bare_text,
        found=tuple(variants[:_TOLD]),
        more=len(variants[_TOLD:]),
        word_alone_query=mended(query.plain, [(unit, f'"{query.plain[unit.start : unit.end]}"')]),
    )


def _forms(planned: PlannedUnit, index: SearchIndex) -> Iterator[Variant]:
    if planned.spellings:
        # What was taken for a misspelt word is told as its correction.
        return
    typed = planned.unit.surface
    for lemma in planned.lemmas:
        for one in forms_of(index, lemma)[: _TOLD + 1]:
            if one.text != typed:
                other = is_other_spelling(one.text) is not is_other_spelling(typed)
                yield Variant(one.text, "spelling" if other else "form", one.articles)


def _synonyms(synonyms: Iterable[Synonym], index: SearchIndex) -> Iterator[Variant]:
    for one in synonyms:
        articles = articles_saying(index, one.surfaces)
        if articles:
            yield Variant(one.text, "synonym", articles)
