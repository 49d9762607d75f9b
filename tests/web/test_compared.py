import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import QueryParams

from app.search.grains import Grain
from app.web.compared import ComparedState, ReadState, comparing, read_compared
from app.web.state import SearchState


def read(query: str) -> ReadState:
    return read_compared(QueryParams(query), None)


def told(query: str) -> list[str]:
    return [one.key for one in read(query).notices]


def test_every_q_is_a_search_and_the_filters_are_common_to_all() -> None:
    state = read("q=beras&q=kopi&country=kz&from=2022&by=month&timeline=share").state
    assert state.queries == ("beras", "kopi")
    assert state.grain is Grain.MONTH
    assert state.common.countries == ("KZ",)
    assert state.url() == "/compare?q=beras&q=kopi&country=KZ&from=2022&timeline=share&by=month"
    assert state.one("kopi").url() == (
        "/search?q=kopi&country=KZ&from=2022&copies=all&timeline=share"
    )


def test_what_a_result_page_has_beside_is_left_aside() -> None:
    asked = "q=beras&page=3&size=50&sort=newest&facet=source&copies=all"
    assert read(asked).state.url() == "/compare?q=beras"


def test_empty_fields_and_repeated_searches_are_none() -> None:
    assert read("q=&q=beras&q=++&q=beras").state.queries == ("beras",)


def test_a_country_chosen_from_the_list_is_a_search() -> None:
    assert read("q=beras&add=ru").state.queries == ("beras", "country:RU")
    # The code of American Samoa is typed for the United States (Amerika Serikat).
    assert read("add=AS").state.queries == ('country:"American Samoa"',)
    assert told("add=nowhere") == ["bad-country"]


def test_more_than_five_searches_are_told() -> None:
    asked = "&".join(f"q=kata{number}" for number in range(9))
    assert read(asked).state.queries == tuple(f"kata{number}" for number in range(5))
    assert told(asked) == ["too-many-searches"]


def test_what_makes_no_sense_is_told() -> None:
    assert told("q=a&by=fortnight&from=soon") == ["bad-from", "bad-by"]
    assert told("q=" + "a" * 9_000) == ["query-too-long"]


def test_a_result_is_compared_with_its_filters() -> None:
    state = SearchState(query="beras", countries=("KZ",), page=3)
    assert comparing(state).url() == "/compare?q=beras&country=KZ"


def test_a_result_of_countries_alone_compares_them() -> None:
    state = SearchState(countries=("KZ", "CN,RU"))
    assert comparing(state).queries == ("country:KZ", "country:CN,RU")
    assert comparing(SearchState()).queries == ()


def test_searches_are_changed_without_touching_the_others() -> None:
    state = ComparedState(("a", "b", "c"))
    assert state.without("b").queries == ("a", "c")
    assert state.instead("b", "d").queries == ("a", "d", "c")
    assert state.instead("b", "c").queries == ("a", "c")


@pytest.mark.parametrize("many", [50, 5_000])
def test_thousands_of_values_are_bounded(many: int) -> None:
    asked = "&".join(f"q=kata{n}&source=Koran+{n}&country=KZ" for n in range(many))
    assert len(read(asked).state.url()) < 1_000


@given(st.lists(st.tuples(st.sampled_from(["q", "add", "by", "from", "country"]), st.text())))
def test_whatever_an_address_asks_for_it_reads_back_as_the_same(
    pairs: list[tuple[str, str]],
) -> None:
    state = read_compared(QueryParams(pairs), None).state
    again = read_compared(QueryParams(state.pairs()), None)
    assert again.state == state
    assert not again.notices
