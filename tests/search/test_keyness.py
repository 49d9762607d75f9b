"""The figures are those of Dunning's paper of 1993, table 2, unless a test says otherwise."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.keyness import Contrast, typical

SIZES = st.integers(1, 10_000)


@pytest.mark.parametrize(
    ("having", "without", "others_having", "others_without", "told"),
    [
        (110, 2442, 111, 29114, 270.72),
        (29, 13, 123, 31612, 263.90),
        (31, 23, 139, 31584, 256.84),
        (10, 0, 3, 31764, 167.23),
    ],
    ids=["the swiss", "can be", "previous year", "mineral water"],
)
def test_the_log_likelihood_is_the_one_that_dunning_printed(
    having: int, without: int, others_having: int, others_without: int, told: float
) -> None:
    one = Contrast(having, having + without, others_having, others_having + others_without)
    assert one.log_likelihood == pytest.approx(told, abs=0.005)


def test_it_is_as_reckoned_by_hand() -> None:
    # 8 of 10 articles have the word and 20 of 90 others, so that of 28 with it 2.8 and 25.2 were
    # to be expected, and of 72 without it 7.2 and 64.8:
    # 2 (8 ln(8/2.8) + 2 ln(2/7.2) + 20 ln(20/25.2) + 70 ln(70/64.8))
    # = 2 (8.3986 - 2.5619 - 4.6222 + 5.4033) = 13.2356.
    assert Contrast(8, 10, 20, 90).log_likelihood == pytest.approx(13.2356, abs=0.0005)


def test_the_log_ratio_says_how_many_times_as_frequent() -> None:
    one = Contrast(8, 10, 20, 90)
    assert one.times == pytest.approx(0.8 / (20 / 90))
    assert one.log_ratio == pytest.approx(math.log2(3.6))
    # Hardie: a frequency of 0 is taken for half an occurrence.
    assert Contrast(4, 10, 0, 100).times == pytest.approx(0.4 / 0.005)


@given(SIZES, SIZES, st.floats(0, 1))
def test_words_of_the_same_share_differ_by_nothing(here: int, there: int, share: float) -> None:
    part = round(here * share)
    same = Contrast(part, here, part * there, here * there)
    assert same.log_likelihood == pytest.approx(0, abs=1e-6)


@given(st.data(), SIZES, SIZES)
def test_the_larger_the_difference_the_surer_it_is(
    data: st.DataObject, articles: int, others: int
) -> None:
    elsewhere = data.draw(st.integers(0, others))
    fewer = data.draw(st.integers(0, articles))
    more = data.draw(st.integers(fewer, articles))
    if fewer * others >= elsewhere * articles:
        one, other = (Contrast(n, articles, elsewhere, others) for n in (fewer, more))
        assert one.log_likelihood <= other.log_likelihood + 1e-6
        assert one.log_likelihood >= -1e-6


def test_typical_is_what_is_sure_frequent_and_much_more_so_here() -> None:
    rare = Contrast(2, 100, 0, 10_000)
    unsure = Contrast(4, 10, 30, 200)
    hardly_more = Contrast(900, 1_000, 5_000, 9_000)
    sure = Contrast(50, 100, 100, 10_000)
    surest = Contrast(90, 100, 100, 10_000)
    assert rare.log_likelihood > 15.13
    assert unsure.log_ratio > 1
    assert hardly_more.log_likelihood > 15.13
    assert typical([rare, unsure, sure, hardly_more, surest], 3, 1.0) == [4, 2]
