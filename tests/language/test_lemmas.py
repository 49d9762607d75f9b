"""Base forms, and whether a word is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.lemmas import is_other_spelling, is_word, lemma_of
from app.language.vocabulary import load


@pytest.mark.parametrize(
    "words",
    [
        ["latih", "latihan", "berlatih", "dilatih", "pelatih", "pelatihan", "kepelatihan"],
        ["jabat", "jabatan", "pejabat", "menjabat", "dijabatnya"],
        ["masak", "masakan", "memasak", "dimasak", "pemasak"],
        ["minta", "meminta", "permintaan", "dimintai"],
        ["anak", "anaknya", "anak2", "anak2nya"],
        ["viral", "memviralkan", "viralnya"],
        ["tonton", "menonton", "penonton", "nonton"],
        ["pengalaman", "mengalami", "dialaminya"],
        ["perhatian", "memperhatikan", "perhatiannya"],
        ["cek", "mengecek", "mengeceknya", "pengecekan", "dicek", "ngecek"],
        ["bom", "mengebom", "pengeboman", "pengebom", "dibom"],
        ["cat", "mengecat", "pengecatan", "dicat"],
        ["rem", "mengerem", "pengereman", "direm"],
        ["tes", "mengetes", "dites"],
        ["las", "mengelas", "pengelasan", "dilas"],
        ["bor", "mengebor", "pengeboran"],
        ["sah", "mengesahkan", "pengesahan", "disahkan"],
        ["klik", "mengeklik", "diklik"],
        ["hadir", "hadiri", "menghadiri"],
        ["percaya", "percayai", "dipercayai"],
        ["islam", "islami", "mengislamkan"],
        ["telusur", "telusuri", "menelusuri"],
        ["rasa", "terasa", "terasanya", "perasaan"],
        ["retak", "keretakan", "retakan"],
        ["analogi", "menganalogikan", "beranalogi"],
        ["bersatu", "persatuan", "pemersatu"],
        ["book", "books"],
        ["win", "won", "winning", "wins"],
        ["country", "countries"],
        ["sukarno", "soekarno"],
        ["jokosutono", "djokosoetono"],
        ["yogya", "jogja"],
        ["muhammad", "mohamed", "mochammad"],
        ["zelensky", "zelenskyy", "zelenskiy"],
        ["organisasi", "organization", "organisations"],
        ["komunikasi", "communication"],
    ],
)
def test_forms_and_spellings_of_a_word_share_a_lemma(words: list[str]) -> None:
    assert len({lemma_of(word) for word in words}) == 1


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("divani", "van"),
        ("sasari", "sari"),
        ("kakasih", "kasih"),
        ("teresa", "esa"),
        ("penduduk", "duduk"),
        ("beruang", "uang"),
        ("terbang", "bang"),
        ("masalah", "masa"),
        ("penghargaan", "harga"),
        ("pengawal", "awal"),
        ("menentang", "tentang"),
        ("perusahaannya", "usaha"),
        ("ditanya", "dita"),
        ("dans", "dan"),
        ("nation", "nasi"),
        ("shoes", "shus"),
        ("jaya", "yaya"),
        ("covid2", "covid"),
        ("dibeli", "bel"),
        ("pengelasan", "kelas"),
        ("dicari", "car"),
        ("mengecam", "cam"),
        ("topan", "top"),
        ("maluku", "malu"),
        ("teheran", "heran"),
        ("golan", "gol"),
        ("cats", "mengecat"),
        ("habibi", "habib"),
        ("seksi", "seks"),
        ("empatinya", "empat"),
        ("berbikini", "bikin"),
        ("meniti", "menit"),
        ("lebaran", "lebar"),
        ("lapangan", "lapang"),
        ("keretakan", "kereta"),
        ("dadakan", "dada"),
    ],
)
def test_what_looks_alike_is_not_joined(word: str, other: str) -> None:
    assert lemma_of(word) != lemma_of(other)


@given(st.text(max_size=50))
def test_any_word_has_a_lemma_of_small_letters_without_blanks(word: str) -> None:
    surface = "".join(word.casefold().split())
    assert (lemma_of(surface) == "") == (surface == "")


def test_other_spellings_are_told_from_forms() -> None:
    assert is_other_spelling("soekarno")
    assert is_other_spelling("operations")
    assert not is_other_spelling("sukarno")
    assert not is_other_spelling("pelatih")


def test_what_dictionaries_know_is_a_word_in_any_case() -> None:
    assert is_word("Jembatan")
    assert not is_word("Xyzzyq")
    assert not is_word("")


def test_english_words_are_no_forms_of_roots_of_one_syllable() -> None:
    assert lemma_of("laps") == lemma_of("lap")
    assert lemma_of("dropped") == lemma_of("drop")
    assert lemma_of("cas") == "cas"


def test_what_roots_of_one_syllable_make_is_told_nowhere_else() -> None:
    data = load("affixes")
    for root in data["one_syllable"]["roots"]:
        assert lemma_of(root) == root
        assert f"di{root}" not in {*data["whole"], *data["roots"], *data["spoken"]}


def test_words_that_are_made_with_an_i_need_no_entry_that_dictionaries_have() -> None:
    data = load("affixes")
    assert [word for word in data["in_i"] if lemma_of(word) == word] == []


def test_each_word_stands_in_one_family_and_no_family_in_another() -> None:
    families = load("affixes")["families"]
    members = [member for those in families.values() for member in those]
    assert len(members) == len(set(members))
    assert not set(members) & set(families)
    assert {lemma_of(member) for member in members} <= set(families)
