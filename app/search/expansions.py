"""What is said of plain words that count as a country, and the ways to mean something else."""

from app.language.naming import other_names
from app.search.labels import country_label, country_value
from app.search.query import Part, Query, Unit
from app.search.results import Expansion

# Enough to see what is meant.
_OTHERS = 3


def expansions_of(query: Query, locale: str) -> tuple[Expansion, ...]:
    """The units of `query` that stand for a country by all its names, in its order."""
    found = [
        (unit.start, _expansion(query, part, unit, unit.country, excluded, locale))
        for excluded, parts in ((False, query.parts), (True, query.excluded))
        for part in parts
        for unit in part.units
        if unit.country
    ]
    return tuple(expansion for _, expansion in sorted(found, key=lambda one: one[0]))


def _expansion(
    query: Query, part: Part, unit: Unit, code: str, excluded: bool, locale: str
) -> Expansion:
    name = country_label(code, locale)
    before, after = query.plain[: unit.start], query.plain[unit.end :]
    narrowed = f"{before}country:{country_value(code)}{after}"
    return Expansion(
        typed=unit.text,
        code=code,
        name=name,
        others=other_names(code, (unit.text, name), _OTHERS),
        excluded=excluded,
        word_alone_query=f'{before}"{unit.text}"{after}',
        filter_query=narrowed if len(part.units) == 1 else None,
    )
