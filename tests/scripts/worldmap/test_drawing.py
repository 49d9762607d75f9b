from typing import Any

from scripts.worldmap.drawing import Detail, drawing_of, frame_of
from scripts.worldmap.territories import PLACES
from tests.web.charts.paths import rings_of

DETAIL = Detail(width=1000, bend=0.1, island=2, dot=20)


def square(west: int, south: int, size: int) -> list[list[int]]:
    return [[west, south], [size, 0], [0, size], [-size, 0], [0, -size]]


def topology(*arcs: list[list[int]], number: str = "360") -> dict[str, Any]:
    """A country of one polygon for each of the arcs, in whole degrees."""
    polygons = [[[at]] for at in range(len(arcs))]
    country = {"type": "MultiPolygon", "id": number, "properties": {"name": ""}, "arcs": polygons}
    return {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": list(arcs),
        "objects": {"countries": {"geometries": [country]}},
    }


def test_a_large_country_is_a_shape_and_a_small_one_a_dot() -> None:
    assert set(drawing_of(topology(square(110, -5, 10)), DETAIL).paths) == {"ID"}
    small = drawing_of(topology(square(110, -5, 1)), DETAIL)
    assert not small.paths
    frame, _ = frame_of(1000)
    x, y = frame.cell((110.5, -4.5))
    assert abs(small.dots["ID"][0] - x) <= 1
    assert abs(small.dots["ID"][1] - y) <= 1


def test_islands_that_are_too_small_to_see_are_left_out() -> None:
    world = topology(square(110, -5, 10), square(130, -5, 1))
    shown = drawing_of(world, Detail(width=1000, bend=0.1, island=2, dot=1))
    left_out = drawing_of(world, Detail(width=1000, bend=0.1, island=30, dot=1))
    assert len(rings_of(shown.paths["ID"])) == 2
    assert len(rings_of(left_out.paths["ID"])) == 1


def test_the_places_without_a_shape_are_dots_within_the_frame() -> None:
    drawn = drawing_of(topology(square(110, -5, 10)), DETAIL)
    assert set(PLACES) <= set(drawn.dots)
    for x, y in drawn.dots.values():
        assert 0 <= x <= drawn.width
        assert 0 <= y <= drawn.height


def test_a_country_across_the_date_line_is_in_one_piece() -> None:
    over = [[175, 60], [5, 0], [-355, 0], [0, 5], [355, 0], [-5, 0], [0, -5]]
    (path,) = drawing_of(topology(over, number="643"), DETAIL).paths.values()
    (ring,) = rings_of(path)
    assert max(x for x, _ in ring) - min(x for x, _ in ring) < 60
