"""Counts of a result, with names for readers."""

from collections.abc import Callable, Iterable

from app.index.protocol import NO_VALUE, FacetCount, FacetField, IndexResult
from app.search.chosen import period_of
from app.search.labels import country_label, day_label, language_label, month_label
from app.search.periods import Period, typed_period
from app.search.plan import Plan
from app.search.results import Facets, FacetValue, SearchRequest

Named = Callable[[str], str]


def facets_of(result: IndexResult, meant: Plan, asked: SearchRequest) -> Facets:
    """The counts of `result` as the pages show them; what is chosen says so."""
    chosen, locale = meant.filters(asked), asked.locale
    countries = tuple(code for group in chosen.countries for code in group)
    period = period_of(chosen)

    def values(facet: FacetField, label: Named, chosen: Iterable[str]) -> tuple[FacetValue, ...]:
        selected = frozenset(chosen)
        return tuple(
            FacetValue(one.value, label(one.value), one.count, one.value in selected)
            for one in result.facets.get(facet, ())
            if one.value != NO_VALUE
        )

    def days(facet: FacetField, label: Named) -> tuple[FacetValue, ...]:
        found = values(facet, label, ())
        return tuple(
            FacetValue(one.value, one.label, one.count, _lies_in(period, one.value))
            for one in sorted(found, key=lambda one: one.value, reverse=facet is FacetField.YEAR)
        )

    return Facets(
        country=values(FacetField.COUNTRY, lambda code: country_label(code, locale), countries),
        source=values(FacetField.SOURCE, str, chosen.sources),
        published_in=values(
            FacetField.PUBLISHED_IN, lambda code: country_label(code, locale), chosen.published_in
        ),
        language=values(
            FacetField.LANGUAGE, lambda code: language_label(code, locale), chosen.languages
        ),
        year=days(FacetField.YEAR, str),
        month=days(FacetField.MONTH, lambda value: month_label(value, locale)),
        day=days(FacetField.DAY, lambda value: day_label(value, locale)),
        undated=_without(result.facets.get(FacetField.YEAR, ())),
        unsourced=_without(result.facets.get(FacetField.SOURCE, ())),
    )


def _without(counts: Iterable[FacetCount]) -> int:
    return sum(one.count for one in counts if one.value == NO_VALUE)


def _lies_in(period: Period | None, value: str) -> bool:
    """Whether all dates asked for lie in the year, month or day `value`."""
    named = typed_period(value) if period else None
    if period is None or named is None:
        return False
    return named.first <= period.first and period.last <= named.last
