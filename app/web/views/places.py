"""What the pages of a country and of a source show: two lists of articles, and bars of counts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.search.results import FacetValue, SearchResult, WordCount
from app.web.site import Visit
from app.web.state import SearchState
from app.web.views.bars import bar_steps
from app.web.views.hits import HitView, hit_views
from app.web.views.timeline import TimelineView, timeline_view

# Articles of a list, and bars of a group: an overview is read at a glance.
LISTED = 6
BARS = 12
NAMES = 10


@dataclass(frozen=True, slots=True)
class Place:
    """A country (by its code) or a source; `url` gives the address of its page with parameters."""

    kind: str
    value: str
    url: Callable[..., str]


@dataclass(frozen=True, slots=True)
class PlaceList:
    """The first articles of a list of `total`; `url` is the search that has all of them."""

    hits: tuple[HitView, ...]
    total: int
    url: str


@dataclass(frozen=True, slots=True)
class PlaceBar:
    """A country or source and the number of articles that have it too.

    `url` is its own page, `both_url` the search for these articles; `steps` is the bar's length.
    """

    label: str
    count: int
    steps: int
    url: str
    both_url: str


@dataclass(frozen=True, slots=True)
class PlaceBars:
    """The most frequent values of a facet as bars; `more` others there are in the search `url`."""

    bars: tuple[PlaceBar, ...]
    more: int
    url: str


@dataclass(frozen=True, slots=True)
class NameLink:
    """A name of a country, and the search for the `articles` of the country that have it."""

    text: str
    articles: int
    url: str


def name_links(names: Iterable[WordCount], state: SearchState) -> tuple[NameLink, ...]:
    """The names that articles of `state` have, each as typed with quotes around it."""
    return tuple(
        NameLink(one.text, one.articles, state.with_(query=f'"{one.text}"').url()) for one in names
    )


def place_timeline(
    visit: Visit, place: Place, result: SearchResult, state: SearchState
) -> TimelineView | None:
    """The chart of `result`, whose articles `state` finds; the reader chose what its bars show."""
    shares = visit.request.query_params.get("timeline") == "share"

    def address(chosen: SearchState) -> str:
        return place.url(**({"timeline": "share"} if chosen.shares else {}))

    return timeline_view(result.timeline, state.with_(shares=shares), visit.locale, address)


def place_list(result: SearchResult, state: SearchState) -> PlaceList:
    """The first articles of `result`, which `state` asks for."""
    return PlaceList(hit_views(result.hits, state), result.articles, state.url())


def place_bars(
    values: Iterable[FacetValue],
    state: SearchState,
    page: Callable[[str], str],
    both: Callable[[str], SearchState],
) -> PlaceBars:
    """Bars of `values`: `page` has the address of each, `both` the search for it beside `state`."""
    ordered = tuple(values)
    most = max((one.count for one in ordered), default=0)
    bars = tuple(
        PlaceBar(
            label=one.label,
            count=one.count,
            steps=bar_steps(one.count, most),
            url=page(one.value),
            both_url=both(one.value).url(),
        )
        for one in ordered[:BARS]
    )
    return PlaceBars(bars, len(ordered) - len(bars), state.url())


def years_of(result: SearchResult) -> tuple[str, ...]:
    """The first and the last year of the dates in `result`, once where they are the same."""
    years = sorted(one.value for one in result.facets.year)
    return tuple(dict.fromkeys((years[0], years[-1]))) if years else ()
