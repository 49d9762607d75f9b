"""The scores of reading stay above their floors; `python -m benchmarks.reading` shows them."""

import pytest

from benchmarks.corpus import CORPUS
from benchmarks.reading.floors import Figures, read_floors, shortfalls
from benchmarks.reading.measured import Part, measure, own_sets
from benchmarks.reading.pages import HTML, TEXT

RAISE = "give it its floors: python -m benchmarks.reading --raise-floors"


@pytest.fixture(scope="module")
def of_sets() -> Figures:
    return measure([Part.SETS], own_sets(), CORPUS).figures()


def assert_above_floors(scores: Figures) -> None:
    found = shortfalls(read_floors(), scores)
    assert found == [], "\n" + "\n".join(map(str, found))


def test_no_field_of_the_labelled_files_is_under_its_floor(of_sets: Figures) -> None:
    assert_above_floors(of_sets)


def test_every_figure_of_a_labelled_set_has_a_floor(of_sets: Figures) -> None:
    floors = read_floors()
    bare = [name for name in of_sets if floors.get(name, {}).keys() != of_sets[name].keys()]
    assert bare == [], RAISE


def test_every_floor_has_a_set_that_it_holds() -> None:
    assert read_floors().keys() <= {HTML, TEXT, *(path.name for path in own_sets())}


def test_no_field_of_the_saved_pages_is_under_its_floor() -> None:
    scores = measure([Part.PAGES], [], CORPUS).figures()
    if not scores:
        pytest.skip(f"The corpus with saved pages is not here ({CORPUS}).")
    assert_above_floors(scores)
