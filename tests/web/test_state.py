from datetime import date
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import QueryParams

from app.search.results import Sort
from app.web.parameters import PageParameters
from app.web.periods import named_period
from app.web.state import Choice, SearchState

texts = st.text(st.characters(exclude_categories=("C", "Z")), max_size=12)
states = st.builds(
    SearchState,
    query=texts,
    countries=st.lists(st.sampled_from(["KZ", "RU", "CN,US"]), unique=True).map(tuple),
    sources=st.lists(texts.filter(bool), unique=True, max_size=3).map(tuple),
    published_in=st.lists(st.sampled_from(["ID", "MY"]), unique=True).map(tuple),
    languages=st.lists(st.sampled_from(["id", "ms"]), unique=True).map(tuple),
    first=st.sampled_from([None, named_period("2020"), named_period("2021-03")]),
    last=st.sampled_from([None, named_period("2022"), named_period("2023-03-04")]),
    sort=st.sampled_from(Sort),
    page=st.integers(1, 10**9),
    size=st.integers(1, 100),
    exact=st.booleans(),
    unsourced=st.booleans(),
    undated=st.booleans(),
    all_copies=st.booleans(),
    whole=st.sampled_from([None, *Choice]),
    shares=st.booleans(),
    lang=st.sampled_from([None, "en", "id"]),
)


@given(states)
def test_a_state_is_read_back_from_its_own_address(state: SearchState) -> None:
    query = QueryParams(urlsplit(state.url()).query)
    assert PageParameters(query, state.lang).read() == (state, ())


def test_only_what_differs_stands_in_the_address() -> None:
    assert SearchState().url() == "/search"
    assert SearchState(query="a b", page=2).url() == "/search?q=a+b&page=2"


def test_a_change_leads_back_to_the_first_page() -> None:
    state = SearchState(query="padi", page=7)
    assert state.with_(sort=Sort.NEWEST).page == 1
    assert state.with_(page=8).page == 8


def test_a_value_is_chosen_and_taken_back() -> None:
    chosen = SearchState().toggled(Choice.COUNTRY, "KZ").toggled(Choice.SOURCE, "A")
    assert parse_qsl(urlsplit(chosen.url()).query) == [("country", "KZ"), ("source", "A")]
    assert chosen.toggled(Choice.COUNTRY, "KZ").countries == ()
    assert chosen.filtered
    assert chosen.unfiltered() == SearchState()


@given(states)
def test_the_links_to_countries_are_those_of_each_by_itself(state: SearchState) -> None:
    codes = ("KZ", "RU", "CN", "ID")
    assert state.country_urls(codes) == {code: state.country_toggled(code).url() for code in codes}


@given(states, st.sampled_from(Choice))
def test_links_to_values_are_those_of_each_by_itself(state: SearchState, choice: Choice) -> None:
    values = ("Tirta & Co.", "id", "KZ", "a+b/c?=%", "日報")
    assert state.urls_toggled(choice, values) == {
        value: state.toggled(choice, value).url() for value in values
    }


@pytest.mark.parametrize("choice", Choice)
def test_every_choice_is_a_filter_that_can_be_taken_back(choice: Choice) -> None:
    state = SearchState(query="padi").toggled(choice, "id")
    assert state.url() == f"/search?q=padi&{choice}=id"
    assert (state.chosen(choice), state.filtered) == (("id",), True)
    assert state.toggled(choice, "id") == state.unfiltered() == SearchState(query="padi")


def test_the_request_covers_whole_periods() -> None:
    state = SearchState(first=named_period("2021"), last=named_period("2022-02"))
    request = state.request("id")
    assert (request.first, request.last) == (date(2021, 1, 1), date(2022, 2, 28))
    assert request.locale == "id"


def test_without_words_the_newest_come_first() -> None:
    assert SearchState().request("en").sort is Sort.NEWEST
    assert SearchState(query="padi").request("en").sort is Sort.RELEVANCE
    assert SearchState(sort=Sort.OLDEST).request("en").sort is Sort.OLDEST


def test_any_of_the_countries_between_commas_will_do() -> None:
    state = SearchState(countries=("CN,RU", "ID"))
    assert state.request("en").countries == (("CN", "RU"), ("ID",))
