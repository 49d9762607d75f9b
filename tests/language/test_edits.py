import pytest

from app.language.edits import allowed_edits, edits_between, plain_edits


@pytest.mark.parametrize(
    ("word", "edits"),
    [("laut", 0), ("rusia", 1), ("presiden", 1), ("kazahstan", 2), ("kementerian", 2)],
)
def test_longer_words_forgive_more(word: str, edits: int) -> None:
    assert allowed_edits(word) == edits


@pytest.mark.parametrize(
    ("typed", "word", "edits"),
    [
        ("militr", "militer", 1),
        ("mliiter", "militer", 1),
        ("rusia", "rusia", 0),
        ("tusia", "rusia", 2),
        ("kazahsatn", "kazakhstan", 2),
    ],
)
def test_a_swap_is_one_edit_and_a_wrong_first_letter_two(typed: str, word: str, edits: int) -> None:
    assert edits_between(typed, word) == edits


def test_plain_edits_count_every_letter_alike() -> None:
    assert plain_edits("tusia", "rusia") == plain_edits("ursia", "rusia") == 1
    assert plain_edits("rusia", "rusia") == 0
