"""The scores of reading stay above their floors; `python -m benchmarks.reading` shows them."""

import pytest

from benchmarks.reading.floors import Figures, read_floors, shortfalls
from benchmarks.reading.measured import CORPUS, Part, measure, own_sets
from benchmarks.reading.pages import HTML, TEXT


def assert_no_shortfall(scores: Figures) -> None:
    found = shortfalls(read_floors(), scores)
    assert found == [], "\n" + "\n".join(map(str, found))


def test_no_field_of_the_labelled_files_is_under_its_floor() -> None:
    assert_no_shortfall(measure([Part.SETS], own_sets(), CORPUS).figures())


def test_every_labelled_set_has_floors_and_every_floor_something_to_hold() -> None:
    assert read_floors().keys() == {HTML, TEXT, *(path.name for path in own_sets())}


def test_no_field_of_the_saved_pages_is_under_its_floor() -> None:
    scores = measure([Part.PAGES], [], CORPUS).figures()
    if not scores:
        pytest.skip(f"The corpus with saved pages is not here ({CORPUS}).")
    assert_no_shortfall(scores)
