"""The shapes of the world's countries, as `scripts/worldmap` made them of Natural Earth."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from markupsafe import Markup


class MapSize(StrEnum):
    """How finely the countries are drawn: for a page's width, or for a column."""

    LARGE = "large"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class World:
    """A map without any counts: path data by code.

    A country that is too small for a shape has a line of no length in `dots`, which round ends
    make a dot of.
    """

    width: int
    height: int
    shapes: Mapping[str, Markup]
    dots: Mapping[str, Markup]


@cache
def world(size: MapSize) -> World:
    """The map of that size, read once."""
    drawn = _maps()[size]
    return World(
        width=drawn["width"],
        height=drawn["height"],
        # Path data is numbers and letters: escaping it anew for each page takes a millisecond.
        shapes={code: Markup(path) for code, path in drawn["paths"].items()},  # noqa: S704
        dots={code: Markup(f"M{x} {y}h0") for code, (x, y) in drawn["dots"].items()},  # noqa: S704
    )


@cache
def _maps() -> dict[str, Any]:
    text = files("app.web.charts").joinpath("world.json").read_text(encoding="utf-8")
    maps: dict[str, Any] = json.loads(text)
    return maps
