"""Lines with fewer points that look the same."""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from scripts.worldmap.projection import Point


def area_of(ring: Sequence[Point]) -> float:
    """The area within a ring, whichever way it runs round."""
    following = (*ring[1:], *ring[:1])
    turns = (
        x * next_y - next_x * y for (x, y), (next_x, next_y) in zip(ring, following, strict=True)
    )
    return abs(sum(turns)) / 2


def simplified(points: Sequence[Point], least: float) -> list[Point]:
    """The line without the points that matter less than an area of `least`; its ends stay.

    Again and again the point goes whose triangle with its neighbours is the smallest.
    M. Visvalingam, J. D. Whyatt: Line generalisation by repeated elimination of points. The
    Cartographic Journal 30 (1993) 1, pp. 46–51.
    """
    last = len(points) - 1
    before = list(range(-1, last))
    after = list(range(1, last + 2))
    areas = [0.0] * len(points)
    gone = [False] * len(points)

    def triangle(at: int) -> float:
        return area_of([points[before[at]], points[at], points[after[at]]])

    for at in range(1, last):
        areas[at] = triangle(at)
    queue = [(areas[at], at) for at in range(1, last)]
    heapify(queue)
    while queue:
        area, at = heappop(queue)
        if area >= least:
            break
        if gone[at] or area != areas[at]:
            continue
        gone[at] = True
        after[before[at]], before[after[at]] = after[at], before[at]
        for neighbour in (before[at], after[at]):
            if 0 < neighbour < last:
                # A point never matters less than one that went before it.
                areas[neighbour] = max(area, triangle(neighbour))
                heappush(queue, (areas[neighbour], neighbour))
    return [point for point, is_gone in zip(points, gone, strict=True) if not is_gone]
