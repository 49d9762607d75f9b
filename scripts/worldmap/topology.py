"""TopoJSON: borders that countries share are written once, as arcs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scripts.worldmap.projection import Point

# Numbers of arcs; `~number` is the arc backwards. The first ring of a polygon is its outline.
Ring = tuple[int, ...]
Polygon = tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Feature:
    """A country as Natural Earth has it; `number` is ISO 3166-1's, None where there is none."""

    number: str | None
    name: str
    polygons: tuple[Polygon, ...]


def arcs_of(topology: Mapping[str, Any]) -> list[list[Point]]:
    """The arcs as longitudes and latitudes: each is written as steps on a grid."""
    scale_x, scale_y = topology["transform"]["scale"]
    shift_x, shift_y = topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in steps:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + shift_x, y * scale_y + shift_y))
        arcs.append(points)
    return arcs


def features_of(topology: Mapping[str, Any]) -> Iterator[Feature]:
    """The countries of the topology."""
    for geometry in topology["objects"]["countries"]["geometries"]:
        arcs = geometry["arcs"]
        polygons = arcs if geometry["type"] == "MultiPolygon" else [arcs]
        yield Feature(
            geometry.get("id"),
            geometry["properties"]["name"],
            tuple(tuple(tuple(ring) for ring in polygon) for polygon in polygons),
        )


def points_of(ring: Ring, arcs: Sequence[Sequence[Point]]) -> list[Point]:
    """The points of a ring, the first of them not repeated at its end."""
    points: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[:-1]
    return points


def merged(polygons: Iterable[Polygon], arcs: Sequence[Sequence[Point]]) -> list[Ring]:
    """The rings of the polygons, without the borders between them."""
    rings = [ring for polygon in polygons for ring in polygon]
    every = {number for ring in rings for number in ring}
    inner = {number for number in every if ~number in every}
    whole = [ring for ring in rings if not inner.intersection(ring)]
    cut = (number for ring in rings if inner.intersection(ring) for number in ring)
    return whole + _stitched([number for number in cut if number not in inner], arcs)


def _stitched(numbers: Sequence[int], arcs: Sequence[Sequence[Point]]) -> list[Ring]:
    """Rings of arcs of which each begins where the one before ends."""
    ends = {
        number: (arcs[number][0], arcs[number][-1])
        if number >= 0
        else (arcs[~number][-1], arcs[~number][0])
        for number in numbers
    }
    beginning: dict[Point, list[int]] = defaultdict(list)
    for number in numbers:
        beginning[ends[number][0]].append(number)
    rings = []
    for first in numbers:
        ring = []
        at = ends[first][0]
        while beginning[at]:
            ring.append(beginning[at].pop())
            at = ends[ring[-1]][1]
        if ring:
            rings.append(tuple(ring))
    return rings
