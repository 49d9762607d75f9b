from app.language.countries import country_codes
from app.search.results import Facets, FacetValue
from app.web.state import SearchState
from app.web.views.facets import facet_groups
from app.web.views.maps import MOST_ADDRESSES, result_map

VALUES = tuple(
    FacetValue(code, code, 1_000 - number, selected=False)
    for number, code in enumerate(country_codes())
)


def test_a_country_on_the_map_leads_to_where_it_leads_in_the_list() -> None:
    state = SearchState(query="padi", countries=("KZ",), lang="id")
    drawn = result_map(VALUES, state)
    assert drawn is not None
    (group,) = facet_groups(Facets(country=VALUES), state)
    urls = {mark.place.code: mark.place.url for mark in drawn.marks}
    assert urls["RU"] == "/search?q=padi&country=KZ%2CRU&lang=id"
    assert urls["KZ"] == "/search?q=padi&lang=id"
    assert {link.label: link.url for link in group.links}.items() <= urls.items()


def test_what_is_chosen_is_marked() -> None:
    drawn = result_map(VALUES, SearchState(countries=("KZ,RU",)))
    assert drawn is not None
    assert {mark.place.code for mark in drawn.marks if mark.place.selected} == {"KZ", "RU"}


def test_a_result_without_countries_has_no_map() -> None:
    assert result_map((), SearchState(query="padi")) is None


def test_long_searches_do_not_make_a_heavy_map() -> None:
    state = SearchState(query="padi " * 500, countries=(country_codes()[-1],))
    drawn = result_map(VALUES, state)
    assert drawn is not None
    addresses = [mark.place.url for mark in drawn.marks if mark.place.url]
    assert sum(map(len, addresses)) <= MOST_ADDRESSES + len(state.url())
    linked = [place for place in drawn.places if place.url]
    assert linked[0] == drawn.places[0]
    assert linked[-1].selected
    assert len(drawn.marks) == len(VALUES)
