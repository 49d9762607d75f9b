"""Dates among the words of a search that may be meant as filters, for texts seldom have them so."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from app.language.analyzer import terms
from app.language.naming import EDGES
from app.search.periods import typed_period
from app.search.query import Query, Unit, sought
from app.search.words import DATES, Field, query_words

# Of a longer period texts tell ("2018-2019", a season).
_LONGEST_OFFERED = timedelta(days=31)
# "10 September 2019".
_MOST_WORDS = 3


def dates_meant(query: Query) -> Iterator[tuple[Unit, str]]:
    """Periods with the word before them that says how they narrow, if there is one ("sebelum 10
    September 2019"), and days and months in figures ("2022-01-11"), each as a filter.
    """
    units = [unit for unit in sought(query.tree) if unit.is_plain]
    for at, unit in enumerate(units):
        field = query_words().fields.get(unit.text.lower())
        if field in DATES:
            yield from _narrowed(query.text, field, units[at : at + 1 + _MOST_WORDS])
    for unit in units:
        period = typed_period(unit.bare_text) if len(unit.terms.surfaces) > 1 else None
        if period and period.last - period.first < _LONGEST_OFFERED:
            yield unit, f"{Field.ON}:{unit.bare_text}"


def _narrowed(text: str, field: Field, units: Sequence[Unit]) -> Iterator[tuple[Unit, str]]:
    """The first of the units with the longest period that follows it."""
    first, *others = units
    for last in reversed(others):
        words = text[others[0].start : last.end].strip(EDGES)
        if typed_period(words) and text[first.end : others[0].start].isspace():
            said = f"{text[first.start : first.end]} {words}"
            yield Unit(said, first.start, last.end, terms(said)), f"{field}:{words}"
            return
