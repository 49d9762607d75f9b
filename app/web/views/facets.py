"""Facets and chosen filters as links, so that the templates decide nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from babel.lists import format_list

from app.search.labels import country_label, language_label
from app.search.results import Facets, FacetValue
from app.web.codes import codes_of
from app.web.state import Choice, SearchState
from app.web.views.calendar import FacetLink, calendar_links, with_bars

# Of each facet at most so many values are offered, the most frequent ones: beyond them a
# list is no longer a choice, and a page of links no longer quick.
MOST_VALUES = 40
# A filter of more countries than these names only the first.
_MOST_NAMES = 4


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """The values of one facet; `key` is country, source, published_in, language or year.

    `whole_url` shows the `left_out` too. Several countries are of either kind: any of them will do
    or, where `all_met`, all must be mentioned; `switch_url` asks for the other one.
    """

    key: str
    links: tuple[FacetLink, ...]
    left_out: int = 0
    whole_url: str = ""
    switch_url: str = ""
    all_met: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether all values were asked for, more than are offered else."""
        return not self.left_out and len(self.links) > MOST_VALUES + 1


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is on; `url` is the search without it."""

    key: str
    label: str
    url: str


def facet_groups(facets: Facets, state: SearchState) -> tuple[FacetGroup, ...]:
    """The facets that offer anything, in the order in which they are shown."""
    groups = (
        _countries(facets.country, state),
        FacetGroup("year", calendar_links(facets, state)),
        _bounded(Choice.SOURCE, _sources(facets, state), state),
        *(
            _bounded(choice, _choices(values, choice, state), state)
            for choice, values in (
                (Choice.PUBLISHED_IN, facets.published_in),
                (Choice.LANGUAGE, facets.language),
            )
        ),
    )
    return tuple(replace(group, links=with_bars(group.links)) for group in groups if group.links)


def chips(
    state: SearchState, locale: str, address: Callable[[SearchState], str] = SearchState.url
) -> tuple[Chip, ...]:
    """Every filter of `state`, each with the way to take it back: the `address` without it."""
    found = []
    for choice in Choice:
        for value in state.chosen(choice):
            label = _label(choice, value, locale)
            found.append(Chip(choice.value, label, address(state.toggled(choice, value))))
    if state.unsourced:
        found.append(Chip("unsourced", "", address(state.with_(unsourced=False))))
    return (*found, *_date_chips(state, address))


def _date_chips(state: SearchState, address: Callable[[SearchState], str]) -> Iterator[Chip]:
    first, last = state.first, state.last
    if first and last and first.text == last.text:
        yield Chip("during", first.text, address(state.with_(first=None, last=None)))
    else:
        if first:
            yield Chip("from", first.text, address(state.with_(first=None)))
        if last:
            yield Chip("to", last.text, address(state.with_(last=None)))
    if state.undated:
        yield Chip("undated", "", address(state.with_(undated=False)))


def _countries(values: tuple[FacetValue, ...], state: SearchState) -> FacetGroup:
    urls = state.country_urls(value.value for value in values)
    links = tuple(
        FacetLink(
            label=value.label,
            count=value.count,
            selected=state.names_country(value.value),
            url=urls[value.value],
        )
        for value in values
    )
    group = _bounded(Choice.COUNTRY, links, state)
    codes = state.countries_chosen
    if len(codes) < 2:
        return group
    all_met = len(state.countries) > 1
    other = state.with_(countries=(",".join(codes),) if all_met else codes)
    return replace(group, switch_url=other.url(), all_met=all_met)


def _choices(
    values: tuple[FacetValue, ...], choice: Choice, state: SearchState
) -> tuple[FacetLink, ...]:
    urls = state.urls_toggled(choice, (value.value for value in values))
    chosen = state.chosen(choice)
    return tuple(
        FacetLink(value.label, value.count, value.value in chosen, urls[value.value])
        for value in values
    )


def _sources(facets: Facets, state: SearchState) -> tuple[FacetLink, ...]:
    links = _choices(facets.source, Choice.SOURCE, state)
    if not facets.unsourced and not state.unsourced:
        return links
    url = state.with_(unsourced=not state.unsourced).url()
    return (*links, FacetLink("", facets.unsourced, state.unsourced, url))


def _bounded(choice: Choice, links: tuple[FacetLink, ...], state: SearchState) -> FacetGroup:
    """The values that are chosen, and as many of the others as are offered at once."""
    ordered = sorted(links, key=lambda link: not link.selected)
    if state.whole is choice or len(ordered) <= MOST_VALUES:
        return FacetGroup(choice.value, tuple(ordered))
    # That the value is unknown is no longer one of many.
    offered = [link for at, link in enumerate(ordered) if at < MOST_VALUES or not link.label]
    return FacetGroup(
        key=choice.value,
        links=tuple(offered),
        left_out=len(ordered) - len(offered),
        whole_url=state.with_(whole=choice).url(),
    )


def _label(choice: Choice, value: str, locale: str) -> str:
    if choice in (Choice.COUNTRY, Choice.PUBLISHED_IN):
        names = [country_label(code, locale) for code in codes_of(value)]
        shown = [*names[:_MOST_NAMES], "…"] if len(names) > _MOST_NAMES else names
        return format_list(shown, style="or", locale=locale)
    return language_label(value, locale) if choice is Choice.LANGUAGE else value
