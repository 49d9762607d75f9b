import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import QueryParams

from app.search.parse import MAX_CHARACTERS
from app.search.results import SearchNotice, Sort
from app.web.parameters import PageParameters
from app.web.state import DEFAULT_SIZE, SearchState

NAMES = [
    "q", "country", "source", "published_in", "language", "from", "to", "sort", "page", "size",
    "exact",
]  # fmt: skip


def read(query: str) -> tuple[SearchState, tuple[SearchNotice, ...]]:
    return PageParameters(QueryParams(query), None).read()


def keys(query: str) -> list[str]:
    return [notice.key for notice in read(query)[1]]


def test_everything_in_order_is_taken_without_notice() -> None:
    state, notices = read("q=padi&country=kz&country=RU&sort=oldest&page=3&size=50&from=2020")
    assert notices == ()
    assert (state.query, state.countries, state.sort) == ("padi", ("KZ", "RU"), Sort.OLDEST)
    assert (state.page, state.size, state.first and state.first.text) == (3, 50, "2020")


def test_empty_fields_of_a_form_mean_nothing() -> None:
    assert read("q=&country=&from=&to=&page=&size=&sort=") == (SearchState(), ())


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("page=x", "bad-page"),
        ("page=0", "bad-page"),
        ("page=-1", "bad-page"),
        ("size=0", "bad-size"),
        ("size=101", "bad-size"),
        ("sort=best", "bad-sort"),
        ("country=XX", "bad-country"),
        ("country=%C3%9F", "bad-country"),
        ("published_in=XX", "bad-country"),
        ("from=yesterday", "bad-from"),
        ("to=2022-13", "bad-to"),
        ("from=2023&to=2022", "dates-swapped"),
        ("q=" + "a" * (MAX_CHARACTERS + 1), "query-too-long"),
        ("q=" + "😀" * (MAX_CHARACTERS - 1), "query-too-long"),
        ("&".join(f"source=s{number}" for number in range(500)), "filters-limited"),
    ],
)
def test_what_makes_no_sense_is_set_aside_and_told(query: str, key: str) -> None:
    assert keys(query) == [key]


def test_a_size_beyond_the_limit_is_the_limit() -> None:
    assert read("size=500")[0].size == 100
    assert read("size=x")[0].size == DEFAULT_SIZE


def test_dates_the_wrong_way_round_are_swapped() -> None:
    state, _ = read("from=2023&to=2022-05")
    assert state.first is not None
    assert state.last is not None
    assert (state.first.text, state.last.text) == ("2022-05", "2023")


@pytest.mark.parametrize("digits", ["1" * 31, "9" * 5000, "0" * 5000 + "7"])
def test_numbers_of_any_length_are_read(digits: str) -> None:
    assert read(f"page={digits}")[0].page in {7, 10**9}


def test_a_notice_does_not_quote_a_novel() -> None:
    assert len(read(f"page={'x' * 5000}")[1][0].value) < 100


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.text()), max_size=8))
def test_any_parameters_are_a_search(pairs: list[tuple[str, str]]) -> None:
    state, _ = PageParameters(QueryParams(pairs), None).read()
    assert state.page >= 1
    assert 1 <= state.size <= 100
    state.url().encode()


def test_a_text_of_letters_may_be_as_long_as_a_search_reads() -> None:
    text = "a " * (MAX_CHARACTERS // 2 - 1) + "a"
    assert read(f"q={text}") == (SearchState(query=text), ())


def test_the_countries_to_be_marked_are_read_apart() -> None:
    parameters = PageParameters(QueryParams("mark=kz&mark=RU&mark=KZ&mark=Rusia&page=x"), None)
    assert parameters.marks() == (("KZ", "RU"), (SearchNotice("bad-country", "Rusia"),))
