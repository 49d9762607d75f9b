from scripts.worldmap.topology import Feature, arcs_of, features_of, merged, points_of

# Two squares side by side: arc 0 is the border between them, 1 and 2 are the rests.
TOPOLOGY = {
    "transform": {"scale": [0.5, 2], "translate": [10, -20]},
    "arcs": [
        [[2, 0], [0, 1]],
        [[2, 1], [-2, 0], [0, -1], [2, 0]],
        [[2, 0], [2, 0], [0, 1], [-2, 0]],
    ],
    "objects": {
        "countries": {
            "geometries": [
                {
                    "type": "Polygon",
                    "id": "398",
                    "properties": {"name": "West"},
                    "arcs": [[0, 1]],
                },
                {"type": "MultiPolygon", "properties": {"name": "East"}, "arcs": [[[2, -1]]]},
            ]
        }
    },
}


def test_arcs_are_steps_on_a_grid() -> None:
    border, west, _ = arcs_of(TOPOLOGY)
    assert border == [(11, -20), (11, -18)]
    assert west == [(11, -18), (10, -18), (10, -20), (11, -20)]


def test_a_country_is_polygons_of_rings_with_or_without_a_number() -> None:
    west, east = features_of(TOPOLOGY)
    assert west == Feature("398", "West", (((0, 1),),))
    assert east == Feature(None, "East", (((2, -1),),))


def test_a_ring_has_each_corner_once_whichever_way_its_arcs_run() -> None:
    arcs = arcs_of(TOPOLOGY)
    assert points_of((0, 1), arcs) == [(11, -20), (11, -18), (10, -18), (10, -20)]
    assert sorted(points_of((2, -1), arcs)) == [(11, -20), (11, -18), (12, -20), (12, -18)]


def test_the_border_between_parts_of_one_country_goes() -> None:
    arcs = arcs_of(TOPOLOGY)
    west, east = features_of(TOPOLOGY)
    (ring,) = merged([*west.polygons, *east.polygons], arcs)
    assert sorted(ring) == [1, 2]
    assert len(points_of(ring, arcs)) == 6


def test_parts_that_do_not_touch_stay_as_they_are() -> None:
    arcs = arcs_of(TOPOLOGY)
    west, _ = features_of(TOPOLOGY)
    assert merged(west.polygons, arcs) == [(0, 1)]
