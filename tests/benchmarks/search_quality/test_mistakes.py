from random import Random
from string import ascii_lowercase

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.search_quality import mistakes
from benchmarks.search_quality.mistakes import edits

words = st.text(ascii_lowercase, min_size=5, max_size=14)
chance = st.integers(0, 10_000).map(Random)


@given(words, chance)
def test_one_typo_is_one_edit(word: str, rng: Random) -> None:
    assert edits(word, mistakes.one_typo(word, rng)) == 1


@given(words, chance)
def test_two_typos_are_two_edits(word: str, rng: Random) -> None:
    assert edits(word, mistakes.two_typos(word, rng)) == 2


@given(words, chance)
def test_swapping_keeps_the_letters_and_is_one_edit(word: str, rng: Random) -> None:
    typed = mistakes.swapped(word, rng)
    if len(set(word)) == 1:
        assert typed is None
    else:
        assert typed is not None
        assert sorted(typed) == sorted(word)
        assert edits(word, typed) == 1


@given(words, chance)
def test_a_missing_first_letter_is_all_that_is_missing(word: str, rng: Random) -> None:
    assert word.endswith(typed := mistakes.first_letter_missing(word, rng))
    assert len(typed) == len(word) - 1


@given(words, chance)
def test_a_cut_word_has_one_blank_between_pieces_of_three_letters(word: str, rng: Random) -> None:
    typed = mistakes.cut(word, rng)
    if len(word) < 6:
        assert typed is None
    else:
        assert typed is not None
        assert typed.replace(" ", "") == word
        assert all(len(piece) >= 3 for piece in typed.split(" "))
        assert typed.count(" ") == 1


def test_the_same_chance_makes_the_same_slip() -> None:
    assert mistakes.two_typos("kazakhstan", Random(4)) == mistakes.two_typos(
        "kazakhstan", Random(4)
    )
