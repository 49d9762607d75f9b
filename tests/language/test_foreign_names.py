import pytest

from app.language.foreign_names import country_typed


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
