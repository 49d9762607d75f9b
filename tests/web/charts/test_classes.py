from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.charts.classes import MOST_CLASSES, CountClass, classes_of, level_of

COUNTS = st.sets(st.integers(1, 10**7), min_size=1)


@given(COUNTS)
def test_every_count_is_in_one_class_and_there_are_few(counts: set[int]) -> None:
    classes = classes_of(counts)
    assert len(classes) <= MOST_CLASSES
    for count in counts:
        (found,) = [one for one in classes if one.least <= count <= one.most]
        assert level_of(count, classes) == found.level


@given(COUNTS)
def test_classes_follow_each_other_and_end_with_the_largest_count(counts: set[int]) -> None:
    classes = classes_of(counts)
    assert classes[-1].most == max(counts)
    for before, after in pairwise(classes):
        assert before.most + 1 == after.least
        assert before.level < after.level


@given(COUNTS)
def test_limits_are_round_numbers(counts: set[int]) -> None:
    assert {str(one.least).rstrip("0") for one in classes_of(counts)} <= {"1", "2", "5"}


def test_counts_that_differ_much_are_told_apart_at_both_ends() -> None:
    found = classes_of({1, 3, 8, 40, 70, 600, 2_500, 20_000})
    assert [(one.least, one.most) for one in found] == [
        (1, 9),
        (10, 49),
        (50, 499),
        (500, 1_999),
        (2_000, 20_000),
    ]
    assert [one.level for one in found] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("counts", "classes"),
    [
        ({1}, (CountClass(3, 1, 1),)),
        ({1, 2}, (CountClass(1, 1, 1), CountClass(5, 2, 2))),
        ({1, 2, 5}, (CountClass(1, 1, 1), CountClass(3, 2, 4), CountClass(5, 5, 5))),
        ({900, 990}, (CountClass(3, 500, 990),)),
        (set(), ()),
    ],
)
def test_few_counts_have_few_classes_far_apart_in_colour(
    counts: set[int], classes: tuple[CountClass, ...]
) -> None:
    assert classes_of(counts) == classes
