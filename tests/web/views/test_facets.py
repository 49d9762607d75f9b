from dataclasses import replace

from app.search.results import Facets, FacetValue
from app.web.periods import named_period
from app.web.state import Choice, SearchState
from app.web.views.facets import MOST_VALUES, chips, facet_groups

FACETS = Facets(
    country=(FacetValue("KZ", "Kazakhstan", 3, True), FacetValue("RU", "Russia", 2, False)),
    year=(FacetValue("2021", "2021", 1, False), FacetValue("2022", "2022", 2, False)),
)
YEAR = named_period("2022")


def test_a_value_arrives_with_the_link_that_chooses_it_or_takes_it_back() -> None:
    groups = facet_groups(FACETS, SearchState(query="padi", countries=("KZ",), page=4))
    kazakhstan, russia = groups[0].links
    assert (kazakhstan.selected, kazakhstan.url) == (True, "/search?q=padi")
    assert (russia.selected, russia.url) == (False, "/search?q=padi&country=KZ%2CRU")


def test_a_year_is_chosen_as_the_days_it_has() -> None:
    year = facet_groups(FACETS, SearchState())[1]
    assert [link.label for link in year.links] == ["2022", "2021"]
    assert year.links[0].url == "/search?from=2022&to=2022"
    period = named_period("2022")
    chosen = facet_groups(FACETS, SearchState(first=period, last=period))[1].links[0]
    assert (chosen.selected, chosen.url) == (True, "/search")


def test_below_a_chosen_year_stand_its_months_and_what_is_not_so_well_known() -> None:
    months = (FacetValue("2022-01", "January 2022", 1, False),)
    year, other = facet_groups(replace(FACETS, month=months), SearchState(first=YEAR, last=YEAR))[
        1
    ].links
    assert (year.label, year.vague, other.label) == ("2022", 1, "2021")
    (month,) = year.inner
    assert (month.label, month.url) == ("January 2022", "/search?from=2022-01&to=2022-01")


def test_from_a_month_its_year_is_one_click_away_and_its_days_too() -> None:
    facets = replace(
        FACETS,
        month=(FacetValue("2022-01", "January 2022", 1, True),),
        day=(FacetValue("2022-01-11", "January 11", 1, False),),
    )
    period = named_period("2022-01")
    year = facet_groups(facets, SearchState(first=period, last=period))[1].links[0]
    assert (year.selected, year.url) == (False, "/search?from=2022&to=2022")
    assert (year.inner[0].selected, year.inner[0].url) == (True, "/search")
    assert year.inner[0].inner[0].url == "/search?from=2022-01-11&to=2022-01-11"


def test_what_is_unknown_is_a_value_too() -> None:
    facets = replace(FACETS, source=(FacetValue("A", "A", 1, True),), undated=4, unsourced=5)
    _, years, sources = facet_groups(facets, SearchState(sources=("A",), first=YEAR, last=YEAR))
    undated, unsourced = years.links[-1], sources.links[-1]
    assert (undated.label, undated.count, undated.url) == ("", 4, "/search?source=A&undated=1")
    assert unsourced.url == "/search?source=A&unsourced=1&from=2022&to=2022"
    chosen = SearchState(undated=True, unsourced=True)
    _, years, sources = facet_groups(facets, chosen)
    assert years.links[0].selected
    assert years.links[0].url == "/search?unsourced=1"
    assert years.links[1].url == "/search?unsourced=1&from=2022&to=2022"
    assert sources.links[0].url == "/search?undated=1"
    assert [chip.key for chip in chips(chosen, "en")] == ["unsourced", "undated"]


def test_what_is_chosen_stands_first() -> None:
    group = facet_groups(FACETS, SearchState(countries=("RU",)))[0]
    assert [link.label for link in group.links] == ["Russia", "Kazakhstan"]


def test_any_of_several_countries_or_all_of_them() -> None:
    either = facet_groups(FACETS, SearchState(countries=("KZ,RU",)))[0]
    assert (either.all_met, either.switch_url) == (False, "/search?country=KZ&country=RU")
    both = facet_groups(FACETS, SearchState(countries=("KZ", "RU")))[0]
    assert (both.all_met, both.switch_url) == (True, "/search?country=KZ%2CRU")


def test_facets_without_values_are_left_out() -> None:
    assert [group.key for group in facet_groups(FACETS, SearchState())] == ["country", "year"]


def test_a_long_facet_ends_somewhere() -> None:
    values = tuple(FacetValue(f"S{number}", f"S{number}", 1, False) for number in range(500))
    (group,) = facet_groups(Facets(source=values, unsourced=3), SearchState())
    assert [link.label for link in group.links[-2:]] == [f"S{MOST_VALUES - 1}", ""]
    assert (group.left_out, group.whole_url) == (500 - MOST_VALUES, "/search?facet=source")
    (whole,) = facet_groups(Facets(source=values), SearchState(whole=Choice.SOURCE))
    assert (len(whole.links), whole.left_out, whole.is_whole) == (500, 0, True)


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


def test_countries_of_which_any_will_do_are_one_filter() -> None:
    state = SearchState(countries=("KZ,CN", "ID"))
    either, alone = chips(state, "en")
    assert (either.label, either.url) == ("Kazakhstan or China", "/search?country=ID")
    assert alone.url == "/search?country=KZ%2CCN"
    assert chips(state, "id")[0].label == "Kazakhstan atau Tiongkok"


def test_one_of_several_countries_is_taken_back_by_itself() -> None:
    state = SearchState(countries=("KZ,CN",))
    kazakhstan, russia = facet_groups(FACETS, state)[0].links
    assert (kazakhstan.selected, kazakhstan.url) == (True, "/search?country=CN")
    assert (russia.selected, russia.url) == (False, "/search?country=KZ%2CCN%2CRU")


def test_a_filter_of_very_many_countries_names_the_first() -> None:
    (chip,) = chips(SearchState(countries=("KZ,CN,ID,RU,US,JP",)), "en")
    assert chip.label == "Kazakhstan, China, Indonesia, Russia, or …"
