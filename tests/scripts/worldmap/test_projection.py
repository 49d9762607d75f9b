from math import cos, isclose, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.worldmap.projection import CENTRE, equal_earth, turned, unrolled

LONGITUDES = st.floats(-180, 180)
LATITUDES = st.floats(-89, 89)


def test_the_middle_of_the_map_is_its_origin() -> None:
    assert equal_earth(0, 0) == (0, 0)
    assert turned(CENTRE) == 0


@pytest.mark.parametrize(
    ("longitude", "latitude", "x", "y"),
    [(180, 0, 2.70663, 0), (-180, 0, -2.70663, 0), (0, 90, 0, 1.31737), (0, -90, 0, -1.31737)],
)
def test_the_ends_of_the_axes_lie_where_they_should(
    longitude: float, latitude: float, x: float, y: float
) -> None:
    assert equal_earth(longitude, latitude) == pytest.approx((x, y), abs=2e-5)


@given(LONGITUDES, LATITUDES)
def test_areas_are_true(longitude: float, latitude: float) -> None:
    """A small patch has the area that it has on a globe of radius 1."""
    step = 1e-3
    x, y = equal_earth(longitude, latitude)
    east_x, east_y = equal_earth(longitude + step, latitude)
    north_x, north_y = equal_earth(longitude, latitude + step)
    area = (east_x - x) * (north_y - y) - (north_x - x) * (east_y - y)
    assert isclose(area, radians(step) ** 2 * cos(radians(latitude + step / 2)), rel_tol=1e-2)


@given(LONGITUDES, LATITUDES)
def test_the_halves_of_the_map_mirror_each_other(longitude: float, latitude: float) -> None:
    x, y = equal_earth(longitude, latitude)
    assert equal_earth(-longitude, latitude) == pytest.approx((-x, y))
    assert equal_earth(longitude, -latitude) == pytest.approx((x, -y))


@given(LONGITUDES)
def test_every_longitude_lies_once_round_the_middle(longitude: float) -> None:
    assert -180 <= turned(longitude) < 180
    assert isclose(cos(radians(turned(longitude) + CENTRE - longitude)), 1)


def test_a_line_across_the_date_line_goes_on_where_the_map_is_not_cut() -> None:
    east = [x for x, _ in unrolled([(179, 0), (-179, 0), (-175, 0)])]
    assert east == pytest.approx([179 - CENTRE, 181 - CENTRE, 185 - CENTRE])


def test_a_line_across_the_edge_of_the_map_goes_on_beyond_it() -> None:
    first, second = unrolled([(CENTRE + 179, 0), (CENTRE + 181, 0)])
    assert second[0] - first[0] == pytest.approx(2)
    assert abs(second[0]) > 180


def test_the_map_is_twice_as_wide_as_high() -> None:
    assert equal_earth(180, 0)[0] / equal_earth(0, 90)[1] == pytest.approx(2.05458, abs=1e-5)
