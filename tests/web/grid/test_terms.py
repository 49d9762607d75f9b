import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import QueryParams

from app.search.parse import MAX_CHARACTERS
from app.web.grid.terms import Terms, read_terms, told_of
from app.web.parameters import PageParameters


@pytest.mark.parametrize(
    ("texts", "terms"),
    [
        ([""], ()),
        (["padi\nkopi"], ("padi", "kopi")),
        (["padi\r\n\r\n kopi \rteh"], ("padi", "kopi", "teh")),
        (["# padi", '"dua  kata"'], ("# padi", '"dua kata"')),
        (["\ufeff"], ("\ufeff",)),
    ],
)
def test_each_line_that_has_anything_is_a_term(texts: list[str], terms: tuple[str, ...]) -> None:
    assert read_terms(texts, 10) == Terms(terms)


def test_lines_that_say_the_same_are_one_and_capitals_are_not_the_same() -> None:
    read = read_terms(["US\nus\nUS\n us"], 10)
    assert (read.kept, read.repeated) == (("US", "us"), 2)


def test_what_is_too_much_is_counted() -> None:
    read = read_terms(["a\nb\nc\na", "x" * (MAX_CHARACTERS + 1)], 2)
    assert read == Terms(("a", "b"), repeated=1, shortened=1, beyond=2)
    told = {one.key: one.value for one in told_of(read)}
    assert told == {"terms-beyond": "2", "terms-repeated": "1", "terms-shortened": "1"}
    assert not list(told_of(read_terms(["a"], 1)))


@given(text=st.text(min_size=1, max_size=30), times=st.integers(1, 60))
def test_a_term_is_what_the_page_of_its_search_reads(text: str, times: int) -> None:
    for term in read_terms([text * times], 5).kept:
        state, notices = PageParameters(QueryParams({"q": term}), None).read()
        assert state.query == term.strip()
        assert not notices
