from hypothesis import given
from hypothesis import strategies as st

from scripts.worldmap.paths import on_grid, path_of
from tests.web.charts.paths import rings_of

CELLS = st.tuples(st.integers(0, 1000), st.integers(0, 500))


def test_points_in_one_cell_become_one() -> None:
    assert on_grid([(0.1, 0.2), (0.3, 0.4), (5.0, 1.2), (0.0, 0.0)]) == [(0, 0), (5, 1)]


def test_a_ring_is_a_place_and_steps_without_idle_blanks() -> None:
    assert path_of([[(10, 20), (13, 16), (8, 16)]]) == "M10 20l3-4-5 0z"


def test_rings_follow_each_other() -> None:
    path = path_of([[(0, 0), (1, 0), (1, 1)], [(5, 5), (6, 5), (6, 6)]])
    assert path == "M0 0l1 0 0 1zM5 5l1 0 0 1z"


@given(st.lists(st.lists(CELLS, min_size=2, max_size=9), max_size=4))
def test_what_is_written_reads_as_the_same_rings(rings: list[list[tuple[int, int]]]) -> None:
    assert rings_of(path_of(rings)) == rings
