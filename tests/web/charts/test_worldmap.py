from hypothesis import given
from hypothesis import strategies as st

from app.language.countries import country_codes
from app.web.charts.world import MapSize, world
from app.web.charts.worldmap import Place, world_map

COUNTS = st.dictionaries(st.sampled_from(country_codes()), st.integers(1, 10**6))


def place(code: str, count: int, *, selected: bool = False) -> Place:
    return Place(code, code, count, f"/countries/{code}", selected)


@given(COUNTS, st.sampled_from(MapSize))
def test_every_country_with_articles_has_one_mark_and_no_other_has(
    counts: dict[str, int], size: MapSize
) -> None:
    drawn = world_map((place(code, count) for code, count in counts.items()), size)
    assert {mark.place.code: mark.place.count for mark in drawn.marks} == counts
    assert len(drawn.marks) == len(counts)


@given(COUNTS)
def test_every_country_is_drawn_once(counts: dict[str, int]) -> None:
    drawn = world_map((place(code, count) for code, count in counts.items()), MapSize.LARGE)
    paths = [drawn.land, drawn.islets, *(mark.path for mark in drawn.marks)]
    rings = sum(path.count("M") for path in paths)
    whole = world(MapSize.LARGE)
    assert rings == sum(path.count("M") for path in (*whole.shapes.values(), *whole.dots.values()))


@given(COUNTS)
def test_more_articles_never_have_a_weaker_colour(counts: dict[str, int]) -> None:
    places = [place(code, count) for code, count in counts.items()]
    marks = sorted(world_map(places, MapSize.LARGE).marks, key=lambda mark: mark.place.count)
    levels = [mark.level for mark in marks]
    assert levels == sorted(levels)
    assert set(levels) <= {1, 2, 3, 4, 5}


def test_a_small_state_is_a_dot_above_the_shapes() -> None:
    drawn = world_map([place("SG", 3), place("MY", 2)], MapSize.LARGE)
    assert [mark.place.code for mark in drawn.shapes] == ["MY"]
    (dot,) = drawn.dots
    assert (dot.place.code, dot.is_dot, drawn.halo) == ("SG", True, dot.path)


def test_what_is_chosen_lies_above_its_neighbours() -> None:
    places = [place("RU", 9), place("KZ", 3, selected=True), place("CN", 2)]
    drawn = world_map(places, MapSize.SMALL)
    assert [mark.place.code for mark in drawn.marks] == ["RU", "CN", "KZ"]


def test_places_stand_in_the_order_of_their_articles_also_without_a_mark() -> None:
    drawn = world_map([place("KZ", 1), place("ZZ", 5)], MapSize.SMALL)
    assert [one.code for one in drawn.places] == ["ZZ", "KZ"]
    assert [mark.place.code for mark in drawn.marks] == ["KZ"]


def test_without_articles_there_is_land_and_no_key() -> None:
    drawn = world_map((), MapSize.SMALL)
    assert (drawn.marks, drawn.classes) == ((), ())
    assert drawn.land.count("M") > 100
