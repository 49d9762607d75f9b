import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.language.analyzer import fold, is_number, terms, tokens


def surfaces(text: str) -> list[str]:
    return terms(text).surfaces


def test_case_and_diacritics_do_not_matter() -> None:
    assert surfaces("Türkiye CÔTE São ŁÓDŹ") == ["turkiye", "cote", "sao", "lodz"]


@pytest.mark.parametrize("written", ["Jum'at", "Jum’at", "JUM`AT", "jumat"])
def test_apostrophes_inside_a_word_are_dropped(written: str) -> None:
    assert surfaces(written) == ["jumat"]


def test_the_english_possessive_is_no_part_of_the_word() -> None:
    assert surfaces("Russia’s allies' aims") == ["russia", "allies", "aims"]


def test_hyphens_split_words() -> None:
    assert surfaces("negara-negara Asia-Pasifik Il-76") == [
        "negara",
        "negara",
        "asia",
        "pasifik",
        "il",
        "76",
    ]


@pytest.mark.parametrize("written", ["4.000", "4,000", "4000"])
def test_thousands_separators_make_no_other_number(written: str) -> None:
    assert surfaces(written) == ["4000"]


def test_decimals_of_both_kinds_are_one_term() -> None:
    assert surfaces("2,61 2.61") == ["2.61", "2.61"]


def test_a_number_glued_to_letters_is_a_word() -> None:
    assert surfaces("2024an G20 1.000x") == ["2024an", "g20", "1", "000x"]


def test_scripts_without_blanks_give_a_token_for_each_character() -> None:
    assert surfaces("東京で") == ["東", "京", "で"]


def test_vowel_signs_stay_with_their_word() -> None:
    assert surfaces("किताब العَرَبِيَّة") == ["किताब", "العَرَبِيَّة"]


def test_decomposed_letters_are_the_same_word() -> None:
    assert surfaces("Türkiye") == surfaces("Türkiye") == ["turkiye"]


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("latihan", "berlatih"),
        ("dilatih", "pelatihan"),
        ("kementeriannya", "menteri"),
        ("countries", "country"),
    ],
)
def test_forms_of_a_word_share_their_lemma(form: str, other: str) -> None:
    assert terms(form).lemmas == terms(other).lemmas


def test_tokens_know_where_they_stand() -> None:
    text = "Di Jum'at, Côte d’Ivoire"
    assert [text[one.start : one.end] for one in tokens(text)] == [
        "Di",
        "Jum'at",
        "Côte",
        "d’Ivoire",
    ]


def test_numbers_are_known_from_words() -> None:
    assert is_number("4000")
    assert is_number("g20")
    assert not is_number("militer")


def test_nothing_to_read_gives_no_terms() -> None:
    assert surfaces(" \n\t–—…!?* __ ") == []


@given(st.text())
def test_indexing_and_searching_agree_on_the_words_of_any_text(text: str) -> None:
    found = list(tokens(text))
    assert [one.surface for one in found] == terms(text).surfaces
    assert [one.lemma for one in found] == terms(text).lemmas


@given(st.text())
def test_offsets_rise_and_lie_within_any_text(text: str) -> None:
    at = 0
    for one in tokens(text):
        assert at <= one.start < one.end <= len(text)
        at = one.end


@given(st.text())
@example("0A´0")
def test_a_term_never_holds_a_blank(text: str) -> None:
    read = terms(text)
    assert all(term and not any(map(str.isspace, term)) for term in read.surfaces + read.lemmas)


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Lt"]), min_size=1))
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)
