from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.edits import plain_edits
from app.language.misspelling import (
    beginning_cost,
    costs,
    doubled_otherwise,
    is_short_of_vowels,
    misspelling_cost,
    other_spellings,
    vowels_left_out,
)

WORDS = st.text("aeioukhsyzfpdjt", max_size=9)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("kazahstan", "kazakhstan"),
        ("tileuberdy", "tileuberdi"),
        ("soeharto", "suharto"),
        ("tjokro", "cokro"),
        ("djakarta", "jakarta"),
        ("dzulkifli", "zulkifli"),
        ("syariah", "shariah"),
        ("samsul", "syamsul"),
        ("stephanus", "stefanus"),
        ("qatar", "katar"),
        ("kolombia", "colombia"),
    ],
)
def test_another_spelling_of_a_sound_costs_less_than_an_edit(typed: str, word: str) -> None:
    assert misspelling_cost(typed, word) == costs().pair < 1


@pytest.mark.parametrize(
    ("typed", "word"), [("masa", "massa"), ("muhammmad", "muhammad"), ("presiden", "pressiden")]
)
def test_a_doubled_letter_costs_less_than_an_edit(typed: str, word: str) -> None:
    assert misspelling_cost(typed, word) == costs().doubled < 1


def test_a_swap_of_neighbours_costs_less_than_an_edit_even_of_the_first_two() -> None:
    assert misspelling_cost("mliiter", "militer") == costs().swap < 1
    assert misspelling_cost("imliter", "militer") == costs().swap


def test_a_key_beside_the_one_that_was_meant_costs_less_than_one_far_away() -> None:
    assert misspelling_cost("militwr", "militer") == costs().neighbour < 1
    assert misspelling_cost("militpr", "militer") == 1


def test_a_wrong_first_letter_counts_double_one_that_is_missing_less_than_an_edit() -> None:
    assert misspelling_cost("zilitan", "militan") == 2
    assert misspelling_cost("tusia", "rusia") == 2 * costs().neighbour
    assert misspelling_cost("zmilitan", "militan") == 1
    assert misspelling_cost("ilitan", "militan") == costs().beheaded < 1


def test_the_cheapest_way_counts_where_there_are_several() -> None:
    # Not "h" for "k" and an "h" less, but one side of a pair.
    assert misspelling_cost("khalid", "halid") == costs().pair
    assert misspelling_cost("kazahsatn", "kazakhstan") == costs().pair + costs().swap


def test_words_of_very_different_lengths_are_out_of_reach() -> None:
    assert misspelling_cost("rusia", "kerusiannya") == float("inf")


@given(WORDS, WORDS)
def test_the_cost_is_the_same_in_both_directions_but_for_a_missing_first_letter(
    one: str, other: str
) -> None:
    there, back = misspelling_cost(one, other), misspelling_cost(other, one)
    assert there == pytest.approx(back) or abs(there - back) <= 1 - costs().beheaded + 1e-9


@given(WORDS, WORDS)
def test_the_cost_of_a_beginning_is_the_least_of_those_about_as_long(typed: str, word: str) -> None:
    beginnings = [word[: max(0, len(typed) + more)] for more in (-1, 0, 1)]
    assert beginning_cost(typed, word) == min(misspelling_cost(typed, one) for one in beginnings)


@given(WORDS, WORDS)
def test_only_equal_words_cost_nothing(one: str, other: str) -> None:
    assert (misspelling_cost(one, other) == 0) is (one == other)


@given(WORDS, WORDS)
def test_the_cost_is_at_most_the_edits_and_one_for_the_first_letter(one: str, other: str) -> None:
    edits = plain_edits(one, other)
    if edits <= 3:
        assert misspelling_cost(one, other) <= edits + 1
    if edits <= 3 and one[:1] == other[:1]:
        assert misspelling_cost(one, other) <= edits


@given(WORDS)
def test_every_other_spelling_of_a_word_costs_a_pair_for_each_place(word: str) -> None:
    for other in other_spellings(word):
        assert misspelling_cost(word, other) > 0
    assert word not in other_spellings(word)


def test_other_spellings_are_at_one_place_or_at_all_of_them() -> None:
    assert {"poerbocaroko", "purbotjaroko"} <= other_spellings("poerbotjaroko")
    assert {"suhoed", "soehud", "suhud"} <= other_spellings("soehoed")
    assert other_spellings("") == frozenset()


def test_a_word_may_have_a_letter_doubled_or_one_less() -> None:
    assert doubled_otherwise("amma") == {"aamma", "ammma", "ammaa", "ama"}


def test_neighbours_of_a_key_are_beside_above_and_below_it() -> None:
    beside = costs().beside
    assert beside["g"] == set("fhrtyvbn")
    assert beside["q"] == set("was")
    assert all(one in beside[other] for one, others in beside.items() for other in others)


def test_every_pair_of_the_data_joins_two_ways_of_writing() -> None:
    for one, other in costs().pairs:
        assert one != other
        assert (other, one) in costs().pairs
        assert one.isalpha()
        assert one == one.lower()


def test_two_slips_are_dearer_than_either() -> None:
    slips = {"militer": 0.0, "miliiter": costs().doubled, "milliiter": 2 * costs().doubled}
    for typed, word in permutations(slips, 2):
        between = abs(slips[typed] - slips[word])
        assert misspelling_cost(typed, word) == pytest.approx(between)


def test_two_spellings_may_be_other_ones_in_one_word() -> None:
    assert "yusuf" not in other_spellings("joesuf")
    assert {"yoesuf", "jusuf", "yusuf"} <= other_spellings("joesuf", 2)
    assert "joesuf" not in other_spellings("joesuf", 2)


@pytest.mark.parametrize(
    ("typed", "word", "count"),
    [
        ("jkrta", "jakarta", 2),
        ("bndung", "bandung", 1),
        ("bandung", "bandung", 0),
        ("bndung", "bendungan", 0),
        ("bndung", "gandung", 0),
        ("jkrta", "jukuru", 0),
        ("krta", "akarta", 0),
    ],
)
def test_only_vowels_within_a_word_are_left_out(typed: str, word: str, count: int) -> None:
    assert vowels_left_out(typed, word) == count


def test_words_of_consonants_are_short_of_vowels() -> None:
    assert all(map(is_short_of_vowels, ["jkrta", "bndung", "skrng"]))
    assert not any(map(is_short_of_vowels, ["jakarta", "banjir", "presiden"]))
