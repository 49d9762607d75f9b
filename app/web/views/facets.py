"""Facets and chosen filters as links, so that the templates decide nothing."""

from dataclasses import dataclass

from app.search.labels import country_label, language_label
from app.search.results import Facets, FacetValue
from app.web.periods import NamedPeriod, named_period
from app.web.state import Choice, SearchState

# Of each facet at most so many values are offered, the most frequent ones: beyond them a
# list is no longer a choice, and a page of links no longer quick.
MOST_VALUES = 40


@dataclass(frozen=True, slots=True)
class FacetLink:
    """A value: choosing it, or taking it back where it is `selected`, leads to `url`."""

    label: str
    count: int
    selected: bool
    url: str


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """The values of one facet; `key` is country, source, published_in, language or year."""

    key: str
    links: tuple[FacetLink, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is on; `url` is the search without it."""

    key: str
    label: str
    url: str


def facet_groups(facets: Facets, state: SearchState) -> tuple[FacetGroup, ...]:
    """The facets that offer anything, in the order in which they are shown."""
    groups = (
        FacetGroup("country", _choices(facets.country, Choice.COUNTRY, state)),
        FacetGroup("year", _years(facets.year, state)),
        FacetGroup("source", _choices(facets.source, Choice.SOURCE, state)),
        FacetGroup("published_in", _choices(facets.published_in, Choice.PUBLISHED_IN, state)),
        FacetGroup("language", _choices(facets.language, Choice.LANGUAGE, state)),
    )
    return tuple(group for group in groups if group.links)


def chips(state: SearchState, locale: str) -> tuple[Chip, ...]:
    """Every filter of `state`, each with the way to take it back."""
    found = []
    for choice in Choice:
        for value in state.chosen(choice):
            label = _label(choice, value, locale)
            found.append(Chip(choice.value, label, state.toggled(choice, value).url()))
    if state.first and state.last and state.first.text == state.last.text:
        found.append(Chip("during", state.first.text, _dated(state, None, None).url()))
        return tuple(found)
    if state.first:
        found.append(Chip("from", state.first.text, _dated(state, None, state.last).url()))
    if state.last:
        found.append(Chip("to", state.last.text, _dated(state, state.first, None).url()))
    return tuple(found)


def _choices(
    values: tuple[FacetValue, ...], choice: Choice, state: SearchState
) -> tuple[FacetLink, ...]:
    return tuple(
        FacetLink(
            label=value.label,
            count=value.count,
            selected=value.value in state.chosen(choice),
            url=state.toggled(choice, value.value).url(),
        )
        for value in values[:MOST_VALUES]
    )


def _years(values: tuple[FacetValue, ...], state: SearchState) -> tuple[FacetLink, ...]:
    links = []
    for value in sorted(values, key=lambda one: one.value, reverse=True):
        year = named_period(value.value)
        if year:
            selected = state.first == year == state.last
            target = _dated(state, None, None) if selected else _dated(state, year, year)
            links.append(FacetLink(value.label, value.count, selected, target.url()))
    return tuple(links)


def _dated(state: SearchState, first: NamedPeriod | None, last: NamedPeriod | None) -> SearchState:
    return state.with_(first=first, last=last)


def _label(choice: Choice, value: str, locale: str) -> str:
    if choice in (Choice.COUNTRY, Choice.PUBLISHED_IN):
        return country_label(value, locale)
    return language_label(value, locale) if choice is Choice.LANGUAGE else value
