"""A map of the world in which the colour of a country says how many articles it has."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from app.values import value
from app.web.charts.classes import CountClass, classes_of, level_of
from app.web.charts.world import MapSize, World, world


@value
class Place:
    """A country with its number of articles, above 0, and what its mark leads to, if anywhere."""

    code: str
    name: str
    count: int
    url: str
    selected: bool = False


@value
class MapMark:
    """A country with articles as it is drawn: a shape or, where `is_dot`, a dot."""

    place: Place
    level: int
    path: Markup
    is_dot: bool


@dataclass(frozen=True, slots=True)
class WorldMap:
    """A map as it is drawn, in `width` by `height` units; `classes` are its key.

    `land` and `islets` are the countries without articles, shapes and dots; `dots` are drawn above
    the `shapes`. `places` are all that were to be drawn, most articles first.
    """

    width: int
    height: int
    land: Markup
    islets: Markup
    shapes: tuple[MapMark, ...]
    dots: tuple[MapMark, ...]
    classes: tuple[CountClass, ...]
    places: tuple[Place, ...]

    @property
    def marks(self) -> tuple[MapMark, ...]:
        """The countries with articles that are on the map."""
        return (*self.shapes, *self.dots)

    @property
    def halo(self) -> Markup:
        """What sets the dots off from shapes of the same colour."""
        return Markup("").join(mark.path for mark in self.dots)


def world_map(places: Iterable[Place], size: MapSize) -> WorldMap:
    """The map of `places`; what is chosen is drawn last, with an edge that nothing hides."""
    drawn = world(size)
    ordered = tuple(sorted(places, key=lambda place: -place.count))
    counts = {place.count for place in ordered}
    classes = classes_of(counts)
    levels = {count: level_of(count, classes) for count in counts}
    marks = [mark for place in ordered if (mark := _mark(place, levels[place.count], drawn))]
    marks.sort(key=lambda mark: mark.place.selected)
    counted = {place.code for place in ordered}
    return WorldMap(
        width=drawn.width,
        height=drawn.height,
        land=_rest(drawn.shapes.items(), counted),
        islets=_rest(drawn.dots.items(), counted),
        shapes=tuple(mark for mark in marks if not mark.is_dot),
        dots=tuple(mark for mark in marks if mark.is_dot),
        classes=classes,
        places=ordered,
    )


def _mark(place: Place, level: int, drawn: World) -> MapMark | None:
    """The mark of a country; None for a code that no map has."""
    path = drawn.shapes.get(place.code)
    if path is not None:
        return MapMark(place, level, path, is_dot=False)
    dot = drawn.dots.get(place.code)
    return MapMark(place, level, dot, is_dot=True) if dot is not None else None


def _rest(paths: Iterable[tuple[str, Markup]], counted: set[str]) -> Markup:
    return Markup("".join(path for code, path in paths if code not in counted))  # noqa: S704
