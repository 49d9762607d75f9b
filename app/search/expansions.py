"""What is said of plain words that count as a country, and the ways to mean something else."""

from app.language.naming import other_names
from app.search.corrections import mended
from app.search.labels import country_label, country_value
from app.search.query import Query, Unit, units_of
from app.search.results import Expansion

# Enough to see what is meant.
_OTHERS = 3


def expansions_of(query: Query, locale: str) -> tuple[Expansion, ...]:
    """The units of `query` that stand for a country by all its names, in its order."""
    return tuple(
        _expansion(query, unit, unit.country, excluded, locale)
        for unit, excluded in units_of(query.tree)
        if unit.country
    )


def _expansion(query: Query, unit: Unit, code: str, excluded: bool, locale: str) -> Expansion:
    name = country_label(code, locale)
    return Expansion(
        typed=unit.text,
        code=code,
        name=name,
        others=other_names(code, (unit.text, name), _OTHERS),
        excluded=excluded,
        word_alone_query=mended(query.plain, [(unit, f'"{unit.text}"')]),
        filter_query=mended(query.plain, [(unit, f"country:{country_value(code)}")]),
    )
