from hypothesis import given
from hypothesis import strategies as st

from app.web.views.paging import make_paging


def numbers(page: int, pages: int) -> list[int]:
    return [link.number for link in make_paging(page, pages, str).links]


def test_the_ends_and_the_neighbours_are_shown() -> None:
    assert numbers(1, 1) == [1]
    assert numbers(5, 9) == [1, 3, 4, 5, 6, 7, 9]
    gaps = [link.number for link in make_paging(5, 9, str).links if link.gap]
    assert gaps == [3, 9]


@given(st.data())
def test_every_page_leads_on_to_the_next(data: st.DataObject) -> None:
    pages = data.draw(st.integers(1, 10_000))
    page = data.draw(st.integers(1, pages))
    paging = make_paging(page, pages, str)
    assert paging.previous == (str(page - 1) if page > 1 else None)
    assert paging.next == (str(page + 1) if page < pages else None)
    assert [link.number for link in paging.links if link.current] == [page]
