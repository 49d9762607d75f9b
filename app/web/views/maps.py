"""The maps of pages: which countries are on them, and where each leads to."""

from collections.abc import Iterable

from app.search.results import CountryCount, FacetValue
from app.web.charts.world import MapSize
from app.web.charts.worldmap import Place, WorldMap, world_map
from app.web.site import Visit
from app.web.state import SearchState

# The addresses of a map may take so many characters in all: each repeats the search.
MOST_ADDRESSES = 40_000


def archive_map(countries: Iterable[CountryCount], visit: Visit) -> WorldMap:
    """The map of the whole archive; each country leads to its page."""
    places = (
        Place(one.code, one.name, one.articles, visit.url(f"/countries/{one.code}"))
        for one in countries
    )
    return world_map(places, MapSize.LARGE)


def result_map(values: tuple[FacetValue, ...], state: SearchState) -> WorldMap | None:
    """The map of a result, of which each country narrows the search as in the list beside it.

    None where no country is mentioned. Where addresses are very long, only the most frequent
    countries are links.
    """
    if not values:
        return None
    chosen = state.countries_chosen
    urls = state.country_urls(value.value for value in values)
    linked = MOST_ADDRESSES // max(map(len, urls.values()))
    places = (
        Place(
            code=value.value,
            name=value.label,
            count=value.count,
            url=urls[value.value] if number < linked or value.value in chosen else "",
            selected=value.value in chosen,
        )
        for number, value in enumerate(values)
    )
    return world_map(places, MapSize.SMALL)
