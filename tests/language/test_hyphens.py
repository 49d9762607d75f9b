from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.hyphens import break_places


def broken(text: str, language: str | None = "id") -> str:
    edges = (0, *break_places(text, language), len(text))
    return "|".join(text[start:end] for start, end in pairwise(edges))


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("pembangunan", "pem|ba|ngu|nan"),
        ("masyarakat", "masya|ra|kat"),
        ("menggembleng", "meng|gem|bleng"),
        ("mengkhawatirkan", "meng|kha|wa|tirkan"),
        ("penyelenggaraan", "penye|leng|ga|raan"),
    ],
)
def test_long_words_are_broken_between_syllables(word: str, syllables: str) -> None:
    assert broken(word) == syllables


@pytest.mark.parametrize(
    "text",
    [
        "rumah sakit",
        "Kementerian KEMENTERIAN",
        "www.kementerianluar.go.id",
        "redaksi@pemberitaan",
        "pembangunan/pemberitaan",
        "x" * 10_000,
    ],
)
def test_short_words_names_and_addresses_stay_whole(text: str) -> None:
    assert break_places(text, "id") == ()


def test_a_sentence_may_end_with_a_broken_word() -> None:
    assert broken("Untuk masyarakat.") == "Untuk masya|ra|kat."


@pytest.mark.parametrize("language", [None, "ar", "xx", ""])
def test_a_language_without_patterns_has_no_breaks(language: str | None) -> None:
    assert break_places("pembangunan", language) == ()


def test_other_languages_have_patterns_of_their_own() -> None:
    assert broken("responsibilities", "en").count("|") >= 2


@given(st.text(), st.sampled_from(["id", "en", "de", "hu"]))
def test_breaks_stand_in_order_within_words(text: str, language: str) -> None:
    places = break_places(text, language)
    assert list(places) == sorted(set(places))
    assert all(text[at - 1].isalpha() and text[at].isalpha() for at in places)


@given(st.text("bcdaeiou", min_size=10, max_size=30))
def test_no_letter_stands_alone(word: str) -> None:
    edges = (0, *break_places(word, "id"), len(word))
    pieces = [end - start for start, end in pairwise(edges)]
    assert min(pieces) >= 2
    assert pieces[0] >= 3
    assert pieces[-1] >= 3
