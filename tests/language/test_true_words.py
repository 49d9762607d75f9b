"""Words that are no slips though dictionaries lack them."""

import pytest

from app.language.lemmas import is_word
from app.language.true_words import is_listed_name, is_true_word
from app.language.vocabulary import load


@pytest.mark.parametrize("word", ["galungan", "Tibet", "waisak", "Kurdistan", "uighur", "rumah"])
def test_names_are_words_in_any_case_whether_a_dictionary_has_them_or_not(word: str) -> None:
    assert is_true_word(word)


@pytest.mark.parametrize("word", ["", "galunggann", "xyzzyq"])
def test_slips_are_no_words(word: str) -> None:
    assert not is_true_word(word)


def test_only_names_are_listed() -> None:
    assert is_listed_name("Galungan")
    assert not is_listed_name("rumah")


def test_the_file_has_each_word_once() -> None:
    listed = [name for names in load("true_words").values() for name in names]
    assert len(listed) == len(set(listed))
    assert any(not is_word(name) for name in listed)
