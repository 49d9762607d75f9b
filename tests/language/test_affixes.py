"""What a word may be made of, whether or not it is a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.affixes import is_made_of, roots_of, without_clitics

WORDS = st.text("abdegikmnoprstuy", min_size=3, max_size=14)


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("memilih", "pilih"),
        ("membaca", "baca"),
        ("menulis", "tulis"),
        ("menyapu", "sapu"),
        ("mengirim", "kirim"),
        ("mengajar", "ajar"),
        ("memproses", "proses"),
        ("berenang", "renang"),
        ("bekerja", "kerja"),
        ("kepelatihan", "latih"),
        ("diperjualbelikan", "jualbeli"),
        ("bukunyalah", "buku"),
        ("masukan", "masuk"),
    ],
)
def test_affixes_are_taken_off_and_lost_letters_put_back(word: str, root: str) -> None:
    assert is_made_of(word, root)


@pytest.mark.parametrize(
    ("word", "root"), [("latih", "pelatih"), ("kapal", "pal"), ("sasari", "sari")]
)
def test_what_no_rule_makes_is_not_made(word: str, root: str) -> None:
    assert not is_made_of(word, root)


def test_clitics_go_one_after_another() -> None:
    assert [base for base, _ in without_clitics("bukunyalah")] == ["bukunya", "buku"]
    assert list(without_clitics("nya")) == []


@given(WORDS)
def test_roots_are_other_words_of_three_letters_or_more(word: str) -> None:
    assert all(one.root != word and len(one.root) >= 3 for one in roots_of(word))


@given(WORDS)
def test_whatever_is_a_root_by_the_rules_makes_the_word(word: str) -> None:
    assert all(is_made_of(word, one.root) for one in roots_of(word))
