"""The labelled files are as many and as varied as the score of reading promises."""

import pytest

from benchmarks.reading.labels import LabelledSet, load_set
from benchmarks.reading.measured import own_sets

HELD = "held"


@pytest.fixture(scope="module")
def sets() -> dict[str, LabelledSet]:
    loaded = {path.name: load_set(path) for path in own_sets()}
    if HELD not in loaded:
        pytest.skip("The held files are written only when the rules are finished.")
    return loaded


def test_there_are_120_files_of_50_outlets(sets: dict[str, LabelledSet]) -> None:
    labels = [label for one in sets.values() for label in one.labels]
    assert len(labels) >= 120
    assert len({label.outlet.casefold() for label in labels}) >= 50


def test_a_quarter_of_the_files_was_held_back(sets: dict[str, LabelledSet]) -> None:
    assert 4 * len(sets[HELD].labels) >= sum(len(one.labels) for one in sets.values())


def test_no_file_stands_in_two_sets(sets: dict[str, LabelledSet]) -> None:
    texts = [label.file.read_bytes() for one in sets.values() for label in one.labels]
    assert len(set(texts)) == len(texts)
