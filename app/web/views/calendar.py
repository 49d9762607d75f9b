"""Years as links, the one that was chosen with its months, and the month with its days."""

from collections.abc import Iterable
from dataclasses import replace

from app.search.results import Facets, FacetValue
from app.values import value
from app.web.charts.naming import Ends
from app.web.dated_links import DatedLinks
from app.web.periods import named_period
from app.web.state import SearchState
from app.web.views.bars import bar_steps


@value
class FacetLink:
    """A value: choosing it, or taking it back where it is `selected`, leads to `url`.

    Without a `label` it stands for all articles of which the value is unknown. `inner` are the
    parts of a period that all dates lie in, `vague` its articles that are in none of them, because
    their dates are not so well known. `bar` is the length of its bar (see `bar_steps`).
    """

    label: str
    count: int
    selected: bool
    url: str
    inner: tuple["FacetLink", ...] = ()
    vague: int = 0
    bar: int = 0


def with_bars(links: tuple[FacetLink, ...]) -> tuple[FacetLink, ...]:
    """The links with bars beside each other, and those inside of one beside each other."""
    most = max((link.count for link in links), default=0)
    return tuple(
        replace(link, bar=bar_steps(link.count, most), inner=with_bars(link.inner))
        for link in links
    )


def calendar_links(facets: Facets, state: SearchState) -> tuple[FacetLink, ...]:
    """The years, latest first but the one that is chosen before all; then those of no known date.

    Below the year that all dates lie in stand its months, and below such a month its days.
    """
    days = _periods(facets.day, state)
    months = _periods(facets.month, state, facets.day, days)
    latest_first = sorted(facets.year, key=lambda one: one.value, reverse=True)
    years = _periods(latest_first, state, facets.month, months)
    ordered = sorted(years, key=lambda link: not (link.selected or link.inner))
    if not facets.undated and not state.undated:
        return tuple(ordered)
    chosen = state.dated(None, None)
    target = chosen if state.undated else chosen.with_(undated=True)
    unknown = FacetLink("", facets.undated, state.undated, target.url())
    return (unknown, *ordered) if state.undated else (*ordered, unknown)


def _periods(
    values: Iterable[FacetValue],
    state: SearchState,
    parts: tuple[FacetValue, ...] = (),
    inner: tuple[FacetLink, ...] = (),
) -> tuple[FacetLink, ...]:
    """The periods as links; the one that `parts` are of has them as its `inner` links."""
    links = []
    dated = DatedLinks(state)
    for one in values:
        link = _period(one, state, dated)
        if parts and parts[0].value.startswith(one.value):
            vague = one.count - sum(part.count for part in parts)
            link = replace(link, inner=inner, vague=max(0, vague))
        links.append(link)
    return tuple(links)


def _period(value: FacetValue, state: SearchState, dated: DatedLinks) -> FacetLink:
    period = named_period(value.value)
    selected = period is not None and state.first == period == state.last
    url = (
        state.dated(None, None).url()
        if period is None or selected
        else dated.to(Ends(period.text, period.text))
    )
    return FacetLink(value.label, value.count, selected, url)
