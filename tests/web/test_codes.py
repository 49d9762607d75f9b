import pytest

from app.web.codes import country_code, language_codes


@pytest.mark.parametrize("text", ["KZ", "kz", "Kz"])
def test_a_code_is_known_in_letters_of_either_case(text: str) -> None:
    assert country_code(text) == "KZ"


@pytest.mark.parametrize("text", ["", "XX", "ß", "ıd", "KZ ", "Rusia"])
def test_anything_else_is_no_code(text: str) -> None:
    assert country_code(text) is None


@pytest.mark.parametrize(
    "text",
    ["en", "EN", "en-GB", "en_US", "EN-us", "English", "inggris", "British English"],
)
def test_a_language_is_known_however_it_is_written(text: str) -> None:
    """ "en-GB", as browsers name it, found nothing, and so did "EN"."""
    assert language_codes([text]) == ("en",)


def test_a_language_is_named_once_and_what_is_none_is_kept() -> None:
    assert language_codes(["id", "", "id-ID", "xqz-x", "Indonesia"]) == ("id", "xqz-x")
