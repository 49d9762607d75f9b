from random import Random

from rapidfuzz.distance import OSA

from benchmarks.search_quality.nonsense import is_far, nonsense

VOCABULARY = ["gempa", "bumi", "kazakhstan", "presiden", "lembah"]


def test_a_word_is_far_where_more_than_a_third_of_its_letters_would_have_to_change() -> None:
    assert not is_far("gemqa", VOCABULARY)
    assert is_far("gxmqa", VOCABULARY)
    assert not is_far("prosidon", VOCABULARY)
    assert is_far("prosodom", VOCABULARY)


def test_nonsense_is_one_word_or_two_all_far_from_every_word() -> None:
    made = [nonsense(VOCABULARY, Random(seed)) for seed in range(40)]
    words = [word for text in made for word in text.split()]
    assert {len(text.split()) for text in made} == {1, 2}
    assert all(OSA.distance(word, known) > len(word) // 3 for word in words for known in VOCABULARY)
    assert made == [nonsense(VOCABULARY, Random(seed)) for seed in range(40)]
