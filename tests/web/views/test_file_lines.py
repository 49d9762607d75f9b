import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.records import RemovalReason
from app.web.views.file_lines import (
    LONGEST_LINE,
    PAGE,
    FileLine,
    file_lines,
    in_pages,
    page_with,
)
from app.web.views.lines import LineRow

FILE = "Home\r\n\r\n  Kota   resmikan jembatan\nJembatan itu dibuka,\nlalu dilewati warga.\n"
ROWS = (
    LineRow(1, "Home", reason=RemovalReason.NAVIGATION),
    LineRow(3, "Kota resmikan jembatan", "title"),
    LineRow(4, "Jembatan itu dibuka, lalu dilewati warga.", "paragraph", number=1),
)


def test_each_line_stands_as_it_came_beside_its_pieces_and_blank_ones_are_left_out() -> None:
    lines = file_lines(ROWS, FILE)
    assert [(line.number, line.text) for line in lines] == [
        (1, "Home"),
        (3, "  Kota   resmikan jembatan"),
        (4, "Jembatan itu dibuka,"),
        (5, "lalu dilewati warga."),
    ]
    assert [line.pieces for line in lines] == [(ROWS[0],), (ROWS[1],), (ROWS[2],), ()]
    assert [line.removed for line in lines] == [True, False, False, False]


def test_a_file_whose_lines_hold_something_else_shows_its_pieces_alone() -> None:
    lines = file_lines(ROWS, '{"text": "Home\\n\\nKota resmikan jembatan\\nJembatan"}')
    assert [(line.number, line.text) for line in lines] == [(1, None), (3, None), (4, None)]
    assert file_lines((), "Home") == ()


def test_a_line_without_end_is_cut() -> None:
    (line,) = file_lines((LineRow(1, "Home", "paragraph"),), "Home" * LONGEST_LINE)
    assert line.text is not None
    assert (len(line.text), line.whole) == (LONGEST_LINE, False)


def test_many_lines_are_put_on_pages_and_each_can_be_found() -> None:
    lines = [FileLine(number, "x", ()) for number in range(1, 2 * PAGE + 2)]
    pages = in_pages(lines)
    assert [len(page) for page in pages] == [PAGE, PAGE, 1]
    assert [page_with(pages, line) for line in (1, PAGE, PAGE + 1, 2 * PAGE + 1)] == [1, 1, 2, 3]


@pytest.mark.parametrize(("line", "page"), [(0, 1), (10**9, 3)])
def test_a_line_that_is_not_there_has_the_page_before_it(line: int, page: int) -> None:
    pages = in_pages([FileLine(number, "x", ()) for number in range(1, 2 * PAGE + 2)])
    assert page_with(pages, line) == page


def test_a_line_of_very_many_pieces_goes_on_over_pages() -> None:
    pieces = tuple(LineRow(1, str(number)) for number in range(2 * PAGE + 5))
    pages = in_pages([FileLine(1, "x", pieces), FileLine(2, "y", ())])
    assert [len(line.pieces) for page in pages for line in page] == [PAGE, PAGE, 5, 0]
    assert all(len({line.number for line in page}) == len(page) for page in pages)
    assert page_with(pages, 1) == 1


def test_nothing_is_one_empty_page() -> None:
    assert in_pages([]) == ((),)
    assert page_with(in_pages([]), 7) == 1


@given(st.lists(st.integers(0, 3 * PAGE), max_size=20))
def test_no_piece_is_lost_and_no_page_holds_many_more_than_it_should(counts: list[int]) -> None:
    rows = LineRow(1, "x")
    pages = in_pages([FileLine(at, "x", (rows,) * count) for at, count in enumerate(counts, 1)])
    assert sum(len(line.pieces) for page in pages for line in page) == sum(counts)
    assert all(sum(max(1, len(line.pieces)) for line in page) < 2 * PAGE for page in pages)
