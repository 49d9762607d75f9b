from typing import Any

import pytest

from app.language.gazetteer_check import findings, our_findings
from app.language.gazetteer_files import Files, Finding, our_files

WARY: dict[str, Any] = {"cased": [], "never": [], "ordinary": [], "lists": {}, "elsewhere": {}}
RUSSIA: dict[str, Any] = {
    "alpha3": "RUS",
    "en": {"people": ["Russian"]},
    "mul": {"metonym": ["Kremlin"]},
}


def told(
    countries: dict[str, Any],
    phrases: dict[str, list[str]] | None = None,
    wary: dict[str, Any] | None = None,
) -> set[tuple[str, str, str, str]]:
    """Level, kind, countries and words of what is found, but for the countries that are missing."""
    found = findings(Files(countries, phrases or {}, WARY | (wary or {})))
    kept = (one for one in found if not one.message.startswith("Add a section"))
    return {(one.level, one.kind, " ".join(one.codes), one.text) for one in kept}


def test_our_own_data_has_nothing_to_mend() -> None:
    assert our_findings() == ()


def test_a_sound_country_has_no_findings() -> None:
    assert told({"RU": RUSSIA}) == set()


def test_a_territory_of_cldr_without_a_section_is_missing() -> None:
    countries = {code: table for code, table in our_files().countries.items() if code != "XK"}
    files = our_files()
    (error,) = [one for one in findings(Files(countries, {}, files.wary)) if one.level == "error"]
    assert error == Finding(
        error.level, error.kind, ("XK",), "Kosovo", "Add a section [XK] with its alpha3."
    )
    assert error.kind == "missing"


def test_a_country_without_people_or_seat_is_told_unless_it_says_so() -> None:
    bare = {"alpha3": "RUS"}
    assert told({"RU": bare}) == {
        ("note", "missing", "RU", "people"),
        ("note", "missing", "RU", "metonym"),
    }
    assert told({"RU": bare | {"without": ["people", "metonym"]}}) == set()


def test_a_name_in_the_countrys_own_language_is_missing_where_cldr_has_it() -> None:
    finland = {"alpha3": "FIN", "en": {"people": ["Finnish"]}, "mul": {"metonym": ["Helsinki"]}}
    assert told({"FI": finland}) == {("note", "missing", "FI", "Suomi")}
    assert told({"FI": finland | {"fi": {"name": ["Suomi"]}}}) == set()


def test_a_word_of_two_countries_collides() -> None:
    belarus = {
        "alpha3": "BLR",
        "en": {"people": ["Belarusian"]},
        "mul": {"metonym": ["Minsk", "KREMLIN"]},
    }
    countries = {"RU": RUSSIA, "BY": belarus}
    assert told(countries) == {("error", "colliding", "BY RU", "KREMLIN")}


def test_the_name_that_cldr_has_of_another_country_collides() -> None:
    assert told({"RU": RUSSIA | {"id": {"name": ["Belarus"]}}, "BY": {"alpha3": "BLR"}}) >= {
        ("error", "colliding", "BY RU", "Belarus")
    }


def test_two_countries_may_share_an_older_name() -> None:
    older = {"older": [{"text": "Uni Lama", "until": 1991}]}
    belarus = {"alpha3": "BLR", "without": ["people", "metonym"], "id": older}
    countries = {"RU": RUSSIA | {"id": older}, "BY": belarus}
    assert told(countries) == set()
    countries["BY"] = belarus | {"id": {"name": ["Uni Lama"]}}
    assert told(countries) == {("error", "colliding", "BY RU", "Uni Lama")}


def test_a_name_that_is_a_phrase_of_none_collides() -> None:
    assert told({"RU": RUSSIA}, phrases={"things": ["kremlin"]}) == {
        ("error", "colliding", "RU", "Kremlin")
    }


def test_a_code_of_three_letters_is_one_countrys() -> None:
    belarus = {"alpha3": "RUS", "without": ["people", "metonym"]}
    assert told({"RU": RUSSIA, "BY": belarus}) == {("error", "colliding", "BY RU", "RUS")}


def test_words_under_two_kinds_or_languages_are_told() -> None:
    twice = RUSSIA | {"id": {"alias": ["kremlin"]}}
    assert told({"RU": twice}) == {("error", "twice", "RU", "kremlin")}


def test_a_name_that_cldr_has_anyway_is_told() -> None:
    assert told({"RU": RUSSIA | {"id": {"name": ["Rusia"]}}}) == {("note", "twice", "RU", "Rusia")}


@pytest.mark.parametrize("word", ["Yang", "April", "Budi", "Beruang", "Bear"])
def test_an_ordinary_word_is_ambiguous_until_it_is_listed(word: str) -> None:
    countries = {"RU": RUSSIA | {"id": {"alias": [word]}}}
    assert told(countries) == {("note", "ambiguous", "RU", word)}
    assert told(countries, wary={"cased": [word]}) == set()
    assert told(countries, wary={"lists": {"support": [word]}}) == set()
    assert told(countries, wary={"ordinary": [word]}) == set()


def test_acronyms_and_words_of_several_are_never_ambiguous() -> None:
    assert told({"RU": RUSSIA | {"id": {"alias": ["BERUANG", "Beruang Putih"]}}}) == set()


@pytest.mark.parametrize(
    "wary",
    [{"cased": ["Atlantis"]}, {"lists": {"person": ["Atlantis"]}}, {"ordinary": ["Atlantis"]}],
)
def test_a_wary_word_that_is_no_name_is_idle(wary: dict[str, Any]) -> None:
    assert told({"RU": RUSSIA}, wary=wary) == {("error", "idle", "", "Atlantis")}


def test_a_phrase_that_touches_no_name_is_idle_unless_it_guards_others() -> None:
    phrases = {"things": ["Salad Rusia", "topi jerami"], "guards": ["Angkatan Laut"]}
    assert told({"RU": RUSSIA}, phrases=phrases) == {("note", "idle", "", "topi jerami")}


def test_what_is_malformed_is_among_the_findings() -> None:
    assert told({"RU": RUSSIA | {"alpha3": "rus"}}) == {("error", "malformed", "RU", "alpha3")}


def test_errors_come_first_and_every_finding_says_what_to_do() -> None:
    found = findings(Files({"RU": {"alpha3": "RUS"}}, {}, WARY | {"cased": ["Atlantis"]}))
    levels = [one.level for one in found]
    assert levels == sorted(levels)
    assert all(one.message.endswith(".") for one in found)
