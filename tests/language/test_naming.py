import pytest

from app.language.naming import (
    is_phrase_of_countries,
    longest_name,
    named_country,
    other_names,
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("cina", "CN"),
        ("Tiongkok", "CN"),
        ("RRT", "CN"),
        ("rrt", "CN"),
        ("uae", "AE"),
        ("usa", "US"),
        ("AS", "US"),
        ("U.S.", "US"),
        ("UK", "GB"),
        ("amerika  serikat", "US"),
        ("korea-utara", "KP"),
        ("(Cina),", "CN"),
        ("Burma", "MM"),
        ("Казахстан", "KZ"),
        ("Россия,", "RU"),
        ("中国", "CN"),
    ],
)
def test_a_name_an_alias_or_an_older_name_names_its_country(text: str, code: str) -> None:
    assert named_country(text) == code


@pytest.mark.parametrize(
    "text", ["as", "us", "Us", "uk", "png", "in", "id", "ID", "KZ", "u.s.", "", "-", "korea"]
)
def test_an_acronym_that_is_another_word_counts_in_capitals_only_and_a_code_never(
    text: str,
) -> None:
    assert named_country(text) is None


@pytest.mark.parametrize("text", ["russian", "orang Rusia", "moskow", "Gedung Putih"])
def test_peoples_and_capitals_are_other_words(text: str) -> None:
    assert named_country(text) is None


@pytest.mark.parametrize("text", ["laut cina selatan", "hindia belanda", "Mexico City"])
def test_a_phrase_with_a_name_in_it_may_be_of_no_country(text: str) -> None:
    assert is_phrase_of_countries(text)
    assert named_country(text) is None


@pytest.mark.parametrize("text", ["Cekoslowakia", "Czechoslovakia", "Republik Persatuan Arab"])
def test_what_two_countries_were_called_names_neither(text: str) -> None:
    assert named_country(text) is None


def test_other_names_are_shown_of_each_kind_and_none_like_a_known_one() -> None:
    assert other_names("CN", ("cina", "China"), 3)[:2] == ("Tiongkok", "RRT")
    assert other_names("RU", ("rusia", "Russia"), 1) == ("Uni Soviet",)
    assert "Kazakstan" not in other_names("KZ", ("kazakhstan", "Kazakhstan"), 9)
    assert other_names("KP", ("korea utara", "North Korea"), 0) == ()


def test_the_longest_name_bounds_what_must_be_looked_at() -> None:
    assert 4 <= longest_name() <= 12
