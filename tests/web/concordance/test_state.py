"""The address of a concordance and what is read in it."""

from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import QueryParams

from app.search.concordance.asked import Order, Position
from app.web.concordance.parameters import order_of, position, read
from app.web.concordance.state import ConcordanceState
from app.web.state import SearchState

POSITIONS = st.builds(Position, st.integers(0, 10**6), st.integers(0, 10**4))
STATES = st.builds(
    ConcordanceState,
    search=st.builds(
        SearchState,
        query=st.sampled_from(["", "padi", '"panen raya" -ikan', "a&b=c #?"]),
        countries=st.sampled_from([(), ("RU",), ("RU,JP", "ID")]),
        sources=st.sampled_from([(), ("Harian Satu",)]),
        exact=st.booleans(),
        all_copies=st.booleans(),
        undated=st.booleans(),
    ),
    named=st.sampled_from([(), ("KZ",), ("KZ", "RU")]),
    order=st.sampled_from(Order),
    page=st.integers(1, 500),
    size=st.integers(1, 100),
)


def query_of(url: str) -> QueryParams:
    """The parameters of a link."""
    return QueryParams(url.partition("?")[2])


@given(state=STATES)
def test_an_address_is_read_as_what_it_says(state: ConcordanceState) -> None:
    assert read(query_of(state.url()), None) == (state, ())


@given(state=STATES, place=POSITIONS, backwards=st.booleans())
def test_places_too(state: ConcordanceState, place: Position, backwards: bool) -> None:
    there = state.with_(start=place, backwards=backwards)
    assert read(query_of(there.url()), None) == (there, ())


def test_backwards_from_no_place_is_not_backwards() -> None:
    assert not read(QueryParams("q=padi&before=x"), None)[0].backwards


@given(state=STATES)
def test_a_variation_of_the_search_keeps_order_and_countries(state: ConcordanceState) -> None:
    moved = state.moved(state.plain_search.with_(query="lain").url())
    assert read(query_of(moved), None)[0] == state.searching(query="lain")


def test_what_makes_no_sense_is_set_aside() -> None:
    state, notices = read(QueryParams("q=padi&sort=best&at=x&size=0&mention=XX&page=y"), None)
    assert state == ConcordanceState(SearchState(query="padi", all_copies=True))
    assert {one.key for one in notices} == {"bad-line-order", "bad-country", "bad-page"}
    assert [position(text) for text in ("", "x", "1.x", "-1", "5", "5.2")] == [
        None, None, None, None, Position(5, 0), Position(5, 2),
    ]  # fmt: skip
    assert [order_of(text) for text in ("left", "right", "l2", "best")] == [
        Order.LEFT_1, Order.RIGHT_1, Order.LEFT_2, None,
    ]  # fmt: skip
