"""Counts of a result, with names for readers."""

from app.index.protocol import FacetCount, FacetField, IndexResult
from app.search.labels import country_label, language_label
from app.search.plan import Plan
from app.search.results import Facets, FacetValue, SearchRequest


def facets_of(result: IndexResult, meant: Plan, asked: SearchRequest) -> Facets:
    """The counts of `result` as the pages show them; what is chosen says so."""
    chosen = meant.filters(asked)
    return Facets(
        country=tuple(
            _value(one, country_label(one.value, asked.locale), chosen.countries)
            for one in result.facets.get(FacetField.COUNTRY, ())
        ),
        source=tuple(
            _value(one, one.value, chosen.sources)
            for one in result.facets.get(FacetField.SOURCE, ())
        ),
        published_in=tuple(
            _value(one, country_label(one.value, asked.locale), chosen.published_in)
            for one in result.facets.get(FacetField.PUBLISHED_IN, ())
        ),
        language=tuple(
            _value(one, language_label(one.value, asked.locale), chosen.languages)
            for one in result.facets.get(FacetField.LANGUAGE, ())
        ),
        year=tuple(
            _value(one, one.value, _chosen_years(asked))
            for one in sorted(
                result.facets.get(FacetField.YEAR, ()), key=lambda one: one.value, reverse=True
            )
        ),
    )


def _value(one: FacetCount, label: str, chosen: tuple[str, ...]) -> FacetValue:
    return FacetValue(one.value, label, one.count, one.value in chosen)


def _chosen_years(asked: SearchRequest) -> tuple[str, ...]:
    """The year that the dates asked for are exactly, if they are one."""
    first, last = asked.first, asked.last
    if first is None or last is None or first.year != last.year:
        return ()
    whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    return (f"{first.year:04d}",) if whole else ()
