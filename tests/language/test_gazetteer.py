import re
from collections import Counter

import pytest

from app.language.gazetteer import (
    Surface,
    all_surfaces,
    countries,
    key_of,
    names_of,
    readings,
    wariness,
)
from app.language.mentions import EvidenceKind
from app.language.vocabulary import load


def surface(code: str, text: str) -> Surface:
    """The one surface of the country with the words."""
    (found,) = [surface for surface in names_of(code) if surface.text == text]
    return found


def test_only_older_names_stand_for_two_countries_and_no_surface_for_one_and_none() -> None:
    owners: dict[str, set[tuple[str | None, bool]]] = {}
    for one in all_surfaces():
        owners.setdefault(one.key, set()).add((one.code, one.kind is EvidenceKind.OLDER))
    shared = [found for found in owners.values() if len(found) > 1]
    assert all(is_older for found in shared for _, is_older in found)


def test_every_surface_says_its_language_and_kind() -> None:
    for code in countries():
        for one in names_of(code):
            assert re.fullmatch("[a-z]{2,3}(_[A-Z][a-z]{3})?", one.language), one
            assert one.kind is not EvidenceKind.CITY


def test_names_of_cldr_say_their_locale() -> None:
    assert [surface("CN", name).language for name in ("China", "Tiongkok")] == ["en", "id"]
    assert surface("JP", "Jepun").language == "ms"


# Over all continents: a capital or house, a people, an endonym, an older name, a spelling.
@pytest.mark.parametrize(
    ("code", "text", "kind", "language"),
    [
        ("AL", "Shqipëria", EvidenceKind.NAME, "sq"),
        ("AU", "Negeri Kanguru", EvidenceKind.ALIAS, "id"),
        ("BF", "Volta Hulu", EvidenceKind.OLDER, "id"),
        ("BO", "La Paz", EvidenceKind.METONYM, "mul"),
        ("BR", "Istana Planalto", EvidenceKind.METONYM, "id"),
        ("CD", "Zaire", EvidenceKind.OLDER, "mul"),
        ("CI", "Ivorians", EvidenceKind.PEOPLE, "en"),
        ("CN", "Zhongguo", EvidenceKind.NAME, "zh"),
        ("CN", "RRT", EvidenceKind.ABBREVIATION, "id"),
        ("CZ", "Cheska", EvidenceKind.NAME, "id"),
        ("DE", "Deutschland", EvidenceKind.NAME, "de"),
        ("DE", "Jerman Timur", EvidenceKind.OLDER, "id"),
        ("EG", "Kaherah", EvidenceKind.METONYM, "ms"),
        ("ES", "España", EvidenceKind.NAME, "es"),
        ("FR", "Istana Elysee", EvidenceKind.METONYM, "id"),
        ("GR", "Ellada", EvidenceKind.NAME, "el"),
        ("IN", "Rashtrapati Bhavan", EvidenceKind.METONYM, "mul"),
        ("JP", "Nihon", EvidenceKind.NAME, "ja"),
        ("KG", "Kirgizstan", EvidenceKind.NAME, "id"),
        ("KR", "Cheong Wa Dae", EvidenceKind.METONYM, "mul"),
        ("KZ", "Qazaqstan", EvidenceKind.NAME, "kk"),
        ("LS", "Basotho", EvidenceKind.PEOPLE, "mul"),
        ("MX", "Kota Meksiko", EvidenceKind.METONYM, "id"),
        ("NZ", "Aotearoa", EvidenceKind.NAME, "mi"),
        ("PW", "Palauans", EvidenceKind.PEOPLE, "en"),
        ("TR", "Turki Utsmani", EvidenceKind.OLDER, "id"),
        ("UZ", "Oʻzbekiston", EvidenceKind.NAME, "uz"),
        ("VU", "Ni-Vanuatu", EvidenceKind.PEOPLE, "mul"),
        ("XK", "Kosovars", EvidenceKind.PEOPLE, "en"),
        ("ZA", "Afsel", EvidenceKind.ABBREVIATION, "id"),
    ],
)
def test_countries_of_all_continents_have_words_of_every_kind(
    code: str, text: str, kind: EvidenceKind, language: str
) -> None:
    found = surface(code, text)
    assert (found.kind, found.language) == (kind, language)


def test_older_names_have_their_years_and_may_be_of_two_countries() -> None:
    assert surface("RU", "Uni Soviet").years == (1922, 1991)
    assert surface("SZ", "Swaziland").years == (None, 2018)
    assert surface("RU", "Rusia").years is None
    assert surface("CZ", "Cekoslowakia").years == surface("SK", "Cekoslowakia").years


def test_what_the_data_file_says_of_a_name_of_cldr_holds() -> None:
    assert surface("MM", "Burma").kind is EvidenceKind.OLDER


@pytest.mark.parametrize(
    "word",
    [
        "Brussels",
        "Jerusalem",
        "Victoria",
        "Male",
        "Malé",
        "Kingston",
        "Georgetown",
        "San Jose",
        "Korea",
        "Gold Coast",
        "Zanzibar",
    ],
)
def test_what_is_mostly_something_else_is_left_out(word: str) -> None:
    assert key_of(word) not in {one.key for one in all_surfaces()}


def test_kinds_are_told_apart() -> None:
    assert surface("AE", "UEA").kind is EvidenceKind.ABBREVIATION
    assert surface("JP", "Negeri Sakura").kind is EvidenceKind.ALIAS
    assert surface("RU", "Russians").kind is EvidenceKind.PEOPLE
    assert surface("RU", "Kremlin").kind is EvidenceKind.METONYM


def test_the_data_files_list_nothing_twice() -> None:
    phrases = [key_of(text) for group in load("countries_not").values() for text in group]
    words = [key_of(text) for text in load("countries_wary")["cased"]]
    assert [text for text, count in Counter(phrases).items() if count > 1] == []
    assert [text for text, count in Counter(words).items() if count > 1] == []


def test_wariness_names_the_lists_that_have_the_word() -> None:
    assert wariness(surface("OM", "Oman")) == ("cased", "person")
    assert wariness(surface("JE", "Jersey")) == ("never",)
    assert wariness(surface("RU", "Rusia")) == ()


def test_acronyms_and_listed_words_keep_their_capitals() -> None:
    cased = {surface.text for code in ("AE", "TD") for surface in names_of(code) if surface.cased}
    assert {"UEA", "Chad"} <= cased
    assert "Uni Emirat Arab" not in cased


def test_names_with_brackets_ampersands_and_saints_are_read_in_all_forms() -> None:
    assert readings("Myanmar (Burma)") == ("Myanmar", "Burma")
    assert "Bosnia dan Herzegovina" in readings("Bosnia & Herzegovina")
    assert "Saint Kitts and Nevis" in readings("St. Kitts & Nevis")


def test_keys_take_accents_case_hyphens_and_apostrophes_alike() -> None:
    assert key_of("Côte d’Ivoire") == key_of("COTE D'IVOIRE")
    assert key_of("Guinea-Bissau") == key_of("guinea bissau")
