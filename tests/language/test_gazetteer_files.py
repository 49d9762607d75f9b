from typing import Any

import pytest

from app.language.gazetteer_files import FindingKind, Level, entries_of, malformed_in, our_files

RUSSIA: dict[str, Any] = {
    "alpha3": "RUS",
    "en": {"people": ["Russian"]},
    "mul": {"metonym": ["Kremlin"]},
    "id": {"older": [{"text": "Uni Soviet", "from": 1922, "until": 1991}]},
}


def test_our_own_file_is_in_the_form_laid_down() -> None:
    assert list(malformed_in(our_files().countries)) == []


def test_entries_have_country_language_kind_and_key_with_years_or_without() -> None:
    found = [(one.code, one.language, one.kind, one.key) for one in entries_of({"RU": RUSSIA})]
    assert found == [
        ("RU", "en", "people", "russian"),
        ("RU", "mul", "metonym", "kremlin"),
        ("RU", "id", "older", "uni soviet"),
    ]


def test_entries_that_cannot_be_read_are_passed_over() -> None:
    broken = {"RU": {"alpha3": "RUS", "id": {"nickname": ["Beruang"], "name": [7, "Rusia"]}}}
    assert [one.text for one in entries_of(broken)] == ["Rusia"]


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"alpha3": "rus"}, "alpha3"),
        ({"xx": {"name": ["Rossija"]}}, "xx"),
        ({"ru": {"nickname": ["Rossija"]}}, "ru.nickname"),
        ({"ru": {"city": ["Kazan"]}}, "ru.city"),
        ({"ru": {"name": "Rossija"}}, "ru.name"),
        ({"ru": ["Rossija"]}, "ru"),
        ({"ru": {"name": [""]}}, "ru.name"),
        ({"ru": {"older": [{"from": 1922}]}}, "ru.older"),
        ({"ru": {"older": [{"text": "Sovjet", "since": 1922}]}}, "Sovjet"),
        ({"ru": {"older": [{"text": "Sovjet", "from": "1922"}]}}, "Sovjet"),
        ({"ru": {"older": [{"text": "Sovjet", "from": 1991, "until": 1922}]}}, "Sovjet"),
        ({"without": ["people"]}, "people"),
        ({"without": "metonyms"}, "metonyms"),
        ({"without": [["people"]]}, "['people']"),
    ],
)
def test_what_the_program_could_not_load_is_malformed(change: dict[str, Any], text: str) -> None:
    (found,) = malformed_in({"RU": RUSSIA | change})
    assert (found.level, found.kind, found.codes) == (Level.ERROR, FindingKind.MALFORMED, ("RU",))
    assert found.text == text


def test_what_stands_beside_the_sections_is_malformed() -> None:
    (found,) = malformed_in({"RU": "Rusia"})
    assert (found.codes, found.text) == (("RU",), "RU")
    assert list(entries_of({"RU": "Rusia"})) == []


def test_a_section_that_cldr_does_not_know_is_malformed() -> None:
    (found,) = malformed_in({"QQ": RUSSIA})
    assert (found.codes, found.text) == (("QQ",), "QQ")
