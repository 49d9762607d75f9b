"""The Equal Earth projection: true areas, and continents in their usual shapes."""

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt

Point = tuple[float, float]

# Bojan Šavrič, Tom Patterson, Bernhard Jenny: The Equal Earth map projection. International
# Journal of Geographical Information Science 33 (2019) 3, pp. 454–465,
# doi:10.1080/13658816.2018.1504949, equations (9) to (12).
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = sqrt(3) / 2
# The meridian in the middle. The map is then cut at 168.4° west, in Bering Strait: only small
# islands lie across.
CENTRE = 11.6


def turned(longitude: float) -> float:
    """Degrees east of the map's middle, from -180 up to 180."""
    return (longitude - CENTRE + 180) % 360 - 180


def equal_earth(longitude: float, latitude: float) -> Point:
    """The place of a point on a globe of radius 1, x to the east and y to the north.

    `longitude` is degrees east of the map's middle.
    """
    theta = asin(_M * sin(radians(latitude)))
    square = theta * theta
    sixth = square**3
    slope = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
    x = radians(longitude) * cos(theta) / (_M * slope)
    y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return x, y


def unrolled(line: Sequence[Point]) -> list[Point]:
    """A line of longitudes and latitudes with degrees east of the middle, and no jump in them.

    Where it runs across the edge of the map it goes on beyond.
    """
    east = 0.0
    points: list[Point] = []
    for longitude, latitude in line:
        middle = turned(longitude)
        east = middle + 360 * round((east - middle) / 360) if points else middle
        points.append((east, latitude))
    return points
