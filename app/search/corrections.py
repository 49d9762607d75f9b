"""What is told of words that were taken for others, or might be."""

from collections.abc import Iterable, Iterator

from app.index.protocol import SearchIndex
from app.language.countries import near_countries
from app.search.joining import Joined, joined
from app.search.labels import country_label
from app.search.query import Query, Unit, sought
from app.search.results import Correction
from app.search.spelling import better_spelling, hundredfold_spelling
from app.search.variants import PlannedUnit, Widening, is_known


def offers(query: Query, index: SearchIndex, locale: str) -> Iterator[Correction]:
    """The whole query with rare words in far more frequent spellings, or words put together.

    It is not taken but to be offered: first with everything mended, then with less. A country
    that is misspelt is offered by its name in `locale`.
    """
    whole = put_together(query, index, Widening.RARE)
    for one in (whole, Joined(query)) if whole.units else (whole,):
        respelt = [
            (unit, better)
            for unit in sought(one.query.tree)
            if (unit.is_respelt or unit.is_kept) and (better := _better(unit, index, locale))
        ]
        changes = [*((unit, unit.text) for unit in one.units), *respelt]
        if changes:
            text = mended(query.text, changes)
            yield Correction(query.text.strip(), text.strip(), False, text)


def _better(unit: Unit, index: SearchIndex, locale: str) -> str | None:
    """What may be offered for a word: the words of the archive, else the name of a country."""
    spelling = None if unit.is_kept else better_spelling(index, unit.surface)
    spelling = spelling or hundredfold_spelling(index, unit.surface)
    if spelling or is_known(unit, index):
        return spelling.text if spelling else None
    return next((country_label(code, locale) for code in near_countries(unit.text, 1)), None)


def corrections_of(whole: Joined, units: Iterable[PlannedUnit]) -> Iterator[Correction]:
    """What was taken for what; each with the whole query, its other words mended as well."""
    text = whole.query.text
    respelt = [one for one in units if one.spellings]
    joins = [(unit, unit.text) for unit in whole.units]
    best = [*joins, *((one.unit, one.spellings[0].text) for one in respelt)]
    for unit in whole.units:
        yield Correction(text[unit.start : unit.end], unit.text, True, mended(text, best))
    for one in respelt:
        others = [(unit, words) for unit, words in best if unit is not one.unit]
        for spelling in one.spellings:
            changed = mended(text, [*others, (one.unit, spelling.text)])
            yield Correction(one.unit.text, spelling.text, True, changed)


def mended(text: str, changes: Iterable[tuple[Unit, str]]) -> str:
    """The search text with each unit's words in its place."""
    for unit, words in sorted(changes, key=lambda change: change[0].start, reverse=True):
        text = f"{text[: unit.start]}{words}{text[unit.end :]}"
    return text


def put_together(query: Query, index: SearchIndex, widening: Widening) -> Joined:
    """Words cut in two put together: those with a half that is unknown, then any."""
    if widening < Widening.UNKNOWN:
        return Joined(query)

    def may_join(*halves: Unit) -> bool:
        return widening is Widening.RARE or not all(is_known(half, index) for half in halves)

    return joined(query, index, may_join)
