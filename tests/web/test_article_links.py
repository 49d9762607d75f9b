"""Links to articles, made for many at once."""

from hypothesis import given
from hypothesis import strategies as st

from app.web.article_links import ArticleLinks
from app.web.state import SearchState
from tests.web.test_state import states


@given(states, st.integers(1, 10**9))
def test_they_are_those_that_the_state_makes_one_by_one(state: SearchState, place: int) -> None:
    links = ArticleLinks(state)
    assert links.at("abc", place) == state.article_url("abc", place)
    assert links.anywhere("abc") == state.article_url("abc")
