"""Base forms, and whether a word is one."""

from app.language.lemmas import is_word, lemma_of


def test_forms_of_a_word_share_a_lemma() -> None:
    assert lemma_of("books") == lemma_of("book")


def test_what_dictionaries_know_is_a_word_in_any_case() -> None:
    assert is_word("Jembatan")
    assert not is_word("Xyzzyq")
    assert not is_word("")
