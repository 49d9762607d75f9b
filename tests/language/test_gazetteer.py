import re
from collections import Counter

from app.language.gazetteer import Surface, all_surfaces, countries, key_of, names_of, readings
from app.language.mentions import EvidenceKind
from app.language.vocabulary import load


def surface(code: str, text: str) -> Surface:
    """The one surface of the country with the words."""
    (found,) = [surface for surface in names_of(code) if surface.text == text]
    return found


def test_only_older_names_stand_for_two_countries_and_no_surface_for_one_and_none() -> None:
    owners: dict[str, set[str | None]] = {}
    for one in all_surfaces():
        if one.kind is not EvidenceKind.OLDER:
            owners.setdefault(one.key, set()).add(one.code)
    assert {key: codes for key, codes in owners.items() if len(codes) > 1} == {}


def test_every_surface_says_its_language_and_kind() -> None:
    for code in countries():
        for one in names_of(code):
            assert re.fullmatch("[a-z]{2,3}(_[A-Z][a-z]{3})?", one.language), one
            assert one.kind is not EvidenceKind.CITY


def test_names_of_cldr_say_their_locale() -> None:
    assert [surface("CN", name).language for name in ("China", "Tiongkok")] == ["en", "id"]
    assert surface("JP", "Jepun").language == "ms"


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


def test_every_wary_name_is_a_name_of_the_gazetteer() -> None:
    wary = load("countries_wary")
    listed = wary["cased"] + list(wary["elsewhere"])
    for group in ("person", "place", "opening", "support", "acronym"):
        listed += wary["lists"][group]
    known = {surface.key for surface in all_surfaces()}
    assert [text for text in listed if key_of(text) not in known] == []


def test_codes_of_three_letters_are_unique() -> None:
    alpha3 = [country.alpha3 for country in countries().values()]
    assert len(set(alpha3)) == len(alpha3)
    assert all(re.fullmatch("[A-Z]{3}", code) for code in alpha3)


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
