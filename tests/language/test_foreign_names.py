import pytest

from app.language.foreign_names import country_typed, foreign_names, named_in_other_letters
from app.language.gazetteer import countries, key_of
from app.language.vocabulary import load


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Rusland", "RU"),
        ("allemagne", "DE"),
        ("Россия", "RU"),
        ("Великобритания", "GB"),
        ("中国", "CN"),
        ("대한민국", "KR"),
        ("ไทย", "TH"),
        ("Қазақстан", "KZ"),
        ("Монгол", "MN"),
        ("Южная Корея", "KR"),
        ("США", "US"),
        ("EE. UU.", "US"),
        ("Corea  del Norte", "KP"),
        ("Гонконг", "HK"),
        ("korea utara", "KP"),
        ("us", "US"),
    ],
)
def test_a_country_goes_by_its_name_in_many_languages(text: str, code: str) -> None:
    assert country_typed(text) == code


def test_what_may_be_a_misspelling_is_none_though_some_language_writes_it_so() -> None:
    assert country_typed("kazahstan") is None
    assert country_typed("malasia") is None
    assert country_typed("Brésil") == "BR"


@pytest.mark.parametrize("text", ["", " ", "Atlantis", "Европа", "-", "🙂"])
def test_other_words_are_no_country(text: str) -> None:
    assert country_typed(text) is None


def test_each_name_of_the_file_means_its_country() -> None:
    for code, names in load("countries_elsewhere").items():
        assert code in countries()
        assert {foreign_names().get(key_of(name)) for name in names} == {code}, names


@pytest.mark.parametrize(("text", "code"), [("Казахстан", "KZ"), ("中国", "CN"), ("南韓", "KR")])
def test_letters_that_are_not_latin_tell_a_country(text: str, code: str) -> None:
    assert named_in_other_letters(text) == code


@pytest.mark.parametrize("text", ["Russland", "Brésil", "Kазахстан", "", "🙂", "“…”", "русский"])
def test_other_letters_tell_none(text: str) -> None:
    assert named_in_other_letters(text) is None
