from app.search.results import Facets, FacetValue
from app.web.periods import named_period
from app.web.state import SearchState
from app.web.views.facets import MOST_VALUES, chips, facet_groups

FACETS = Facets(
    country=(FacetValue("KZ", "Kazakhstan", 3, True), FacetValue("RU", "Russia", 2, False)),
    year=(FacetValue("2021", "2021", 1, False), FacetValue("2022", "2022", 2, False)),
)


def test_a_value_arrives_with_the_link_that_chooses_it_or_takes_it_back() -> None:
    groups = facet_groups(FACETS, SearchState(query="padi", countries=("KZ",), page=4))
    kazakhstan, russia = groups[0].links
    assert (kazakhstan.selected, kazakhstan.url) == (True, "/search?q=padi")
    assert (russia.selected, russia.url) == (False, "/search?q=padi&country=KZ&country=RU")


def test_a_year_is_chosen_as_the_days_it_has() -> None:
    year = facet_groups(FACETS, SearchState())[1]
    assert [link.label for link in year.links] == ["2022", "2021"]
    assert year.links[0].url == "/search?from=2022&to=2022"
    period = named_period("2022")
    chosen = facet_groups(FACETS, SearchState(first=period, last=period))[1].links[0]
    assert (chosen.selected, chosen.url) == (True, "/search")


def test_facets_without_values_are_left_out() -> None:
    assert [group.key for group in facet_groups(FACETS, SearchState())] == ["country", "year"]


def test_a_long_facet_ends_somewhere() -> None:
    values = tuple(FacetValue(f"S{number}", f"S{number}", 1, False) for number in range(500))
    assert len(facet_groups(Facets(source=values), SearchState())[0].links) == MOST_VALUES


def test_every_filter_can_be_taken_back_by_itself() -> None:
    state = SearchState(
        countries=("KZ",), sources=("A & B",), languages=("id",), first=named_period("2021")
    )
    shown = {chip.key: (chip.label, chip.url) for chip in chips(state, "id")}
    assert shown["country"] == ("Kazakhstan", "/search?source=A+%26+B&language=id&from=2021")
    assert shown["source"] == ("A & B", "/search?country=KZ&language=id&from=2021")
    assert shown["language"][0] == "Indonesia"
    assert shown["from"] == ("2021", "/search?country=KZ&source=A+%26+B&language=id")


def test_the_country_of_a_source_is_chosen_apart_from_those_mentioned() -> None:
    facets = Facets(published_in=(FacetValue("ID", "Indonesia", 2, True),))
    state = SearchState(countries=("ID",), published_in=("ID",))
    (group,) = facet_groups(facets, state)
    assert (group.key, group.links[0].url) == ("published_in", "/search?country=ID")
    assert [(chip.key, chip.label) for chip in chips(state, "en")] == [
        ("country", "Indonesia"),
        ("published_in", "Indonesia"),
    ]


def test_one_period_from_both_ends_is_one_filter() -> None:
    year = named_period("2022")
    (chip,) = chips(SearchState(first=year, last=year), "en")
    assert (chip.key, chip.label, chip.url) == ("during", "2022", "/search")
