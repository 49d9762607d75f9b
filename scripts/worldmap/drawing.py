"""From the borders of the world to a map of it, in one size."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scripts.worldmap.paths import Cell, on_grid, path_of
from scripts.worldmap.projection import Point, equal_earth, turned, unrolled
from scripts.worldmap.simplify import area_of, simplified
from scripts.worldmap.territories import PLACES, code_of, codes_by_number
from scripts.worldmap.topology import Polygon, arcs_of, features_of, merged, points_of

# The part of the world that is shown: Antarctica is left out.
_NORTH, _SOUTH, _WEST, _EAST = 83.7, -57.5, -166.0, -170.0


@dataclass(frozen=True, slots=True)
class Detail:
    """How fine a map is drawn: `width` units wide, without what is smaller than so many of them.

    `bend` is the least area that a point must matter, `island` that of a part that is shown;
    a country with less than `dot` in all is a dot.
    """

    width: int
    bend: float
    island: float
    dot: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A map: path data by code, and the places of the countries that are dots."""

    width: int
    height: int
    paths: dict[str, str]
    dots: dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Frame:
    """Where on the map the projection puts things."""

    left: float
    top: float
    scale: float

    def line(self, line: Sequence[Point]) -> list[Point]:
        """A line of longitudes and latitudes, in units from the top left."""
        return [self._place(*point) for point in unrolled(line)]

    def cell(self, point: Point) -> Cell:
        """The unit that a longitude and latitude lies in."""
        (place,) = self.line([point])
        return _cell(place)

    def _place(self, east: float, latitude: float) -> Point:
        x, y = equal_earth(east, latitude)
        return (x - self.left) * self.scale, (self.top - y) * self.scale


def frame_of(width: int) -> tuple[Frame, int]:
    """The frame that is `width` wide, and its height."""
    left, right = equal_earth(turned(_WEST), 0)[0], equal_earth(turned(_EAST), 0)[0]
    top, bottom = equal_earth(0, _NORTH)[1], equal_earth(0, _SOUTH)[1]
    scale = width / (right - left)
    return Frame(left, top, scale), round((top - bottom) * scale)


def drawing_of(topology: Mapping[str, Any], detail: Detail) -> Drawing:
    """The countries of the topology, as `detail` wants them."""
    frame, height = frame_of(detail.width)
    degrees = arcs_of(topology)
    territories = _territories(topology, degrees)
    exact = [frame.line(arc) for arc in degrees]
    arcs = [simplified(arc, detail.bend) for arc in exact]
    paths: dict[str, str] = {}
    dots = {code: frame.cell(point) for code, point in PLACES.items()}
    for code, polygons in sorted(territories.items()):
        outlines = [points_of(polygon[0], exact) for polygon in polygons]
        if code not in PLACES and sum(map(area_of, outlines)) < detail.dot:
            dots[code] = _middle(max(outlines, key=area_of))
        elif code not in PLACES:
            rings = [points_of(ring, arcs) for ring in merged(polygons, arcs)]
            paths[code] = _path(rings, detail)
    return Drawing(detail.width, height, paths, dict(sorted(dots.items())))


def _territories(
    topology: Mapping[str, Any], degrees: Sequence[Sequence[Point]]
) -> dict[str, list[Polygon]]:
    numbers = codes_by_number()
    found: dict[str, list[Polygon]] = defaultdict(list)
    for feature in features_of(topology):
        for polygon in feature.polygons:
            code = code_of(feature, points_of(polygon[0], degrees), numbers)
            if code:
                found[code].append(polygon)
    return found


def _path(rings: Sequence[Sequence[Point]], detail: Detail) -> str:
    shown = [ring for ring in rings if area_of(ring) >= detail.island] or [max(rings, key=area_of)]
    cells = [on_grid(ring) for ring in sorted(shown, key=area_of, reverse=True)]
    return path_of(ring for ring in cells if len(ring) > 2)


def _middle(ring: Sequence[Point]) -> Cell:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return _cell(((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2))


def _cell(point: Point) -> Cell:
    return round(point[0]), round(point[1])
