from hypothesis import given
from hypothesis import strategies as st

from scripts.worldmap.simplify import area_of, simplified

LINES = st.lists(st.tuples(st.floats(-100, 100), st.floats(-100, 100)), min_size=2, max_size=30)


def test_an_area_is_the_same_whichever_way_round() -> None:
    square = [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)]
    assert area_of(square) == area_of(square[::-1]) == 4


def test_points_on_a_straight_line_go_and_corners_stay() -> None:
    line = [(0.0, 0.0), (1.0, 0.0), (2.0, 0.01), (3.0, 0.0), (3.0, 5.0)]
    assert simplified(line, 0.5) == [(0, 0), (3, 0), (3, 5)]


def test_the_smallest_bend_goes_first() -> None:
    line = [(0.0, 0.0), (1.0, 1.0), (2.0, 0.0), (4.0, 3.0), (6.0, 0.0)]
    assert simplified(line, 2) == [(0, 0), (2, 0), (4, 3), (6, 0)]


@given(LINES, st.floats(0, 1000))
def test_ends_stay_and_nothing_is_added(line: list[tuple[float, float]], least: float) -> None:
    left = simplified(line, least)
    assert (left[0], left[-1]) == (line[0], line[-1])
    rest = iter(line)
    assert all(point in rest for point in left)


@given(LINES)
def test_nothing_goes_where_nothing_may(line: list[tuple[float, float]]) -> None:
    assert simplified(line, 0) == line
