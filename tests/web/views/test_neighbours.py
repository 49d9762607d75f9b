from app.search.around import Around
from app.web.state import SearchState
from app.web.views.neighbours import Neighbours

STATE = SearchState(query="padi", size=10)


def test_the_neighbours_keep_the_search_and_their_own_rows() -> None:
    found = Neighbours(STATE, "me", Around(21, 45, "a", "b"))
    assert found.previous_url == "/articles/a?q=padi&size=10&at=20"
    assert found.next_url == "/articles/b?q=padi&size=10&at=22"


def test_the_way_back_leads_to_the_page_that_the_row_is_on() -> None:
    pages = {
        row: Neighbours(STATE, "me", Around(row, 45, None, None)).back_url for row in (1, 10, 11)
    }
    assert pages[1] == pages[10] == "/search?q=padi&size=10#me"
    assert pages[11] == "/search?q=padi&page=2&size=10#me"


def test_at_the_ends_there_is_nothing_more() -> None:
    alone = Neighbours(STATE, "me", Around(1, 1, None, None))
    assert (alone.previous_url, alone.next_url) == (None, None)


def test_without_a_row_there_is_the_way_back_alone() -> None:
    found = Neighbours(STATE, "me")
    assert (found.previous_url, found.next_url) == (None, None)
    assert found.back_url == "/search?q=padi&size=10#me"
