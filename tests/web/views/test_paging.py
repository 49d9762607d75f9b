from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.web.views.paging import make_paging


def numbers(page: int, pages: int) -> list[int]:
    return [link.number for link in make_paging(page, pages, str).links]


def test_the_ends_and_the_neighbours_are_shown() -> None:
    assert numbers(1, 1) == [1]
    assert numbers(6, 11) == [1, 4, 5, 6, 7, 8, 11]
    gaps = [link.number for link in make_paging(6, 11, str).links if link.gap]
    assert gaps == [4, 11]


def test_a_single_page_is_shown_rather_than_left_out() -> None:
    assert numbers(5, 9) == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert numbers(1, 4) == [1, 2, 3, 4]
    assert not [link for link in make_paging(5, 9, str).links if link.gap]


@given(st.integers(1, 60), st.integers(1, 60))
def test_a_gap_stands_for_two_pages_or_more(page: int, pages: int) -> None:
    links = make_paging(min(page, pages), pages, str).links
    assert [links[0].number, links[-1].number] == [1, pages]
    for before, link in pairwise(links):
        missing = link.number - before.number - 1
        assert link.gap == (missing > 0)
        assert missing != 1


@given(st.data())
def test_every_page_leads_on_to_the_next(data: st.DataObject) -> None:
    pages = data.draw(st.integers(1, 10_000))
    page = data.draw(st.integers(1, pages))
    paging = make_paging(page, pages, str)
    assert paging.previous == (str(page - 1) if page > 1 else None)
    assert paging.next == (str(page + 1) if page < pages else None)
    assert [link.number for link in paging.links if link.current] == [page]
