from benchmarks.search_quality.country_names import (
    countries_by_name,
    names_by_country,
    typed_names,
)


def test_countries_have_their_names_in_both_languages_and_in_other_words() -> None:
    assert names_by_country()["DE"] == ("jerman", "germany")
    assert names_by_country()["CN"] == ("tiongkok", "china", "cina")
    assert countries_by_name()["south korea"] == countries_by_name()["korsel"] == "KR"


def test_what_is_called_the_same_everywhere_is_left_out() -> None:
    assert "ID" not in names_by_country()
    assert "united nations" not in countries_by_name()


def test_what_is_a_word_as_well_is_never_typed() -> None:
    assert countries_by_name()["as"] == "US"
    assert "as" not in typed_names("US")
