import pytest

from app.web.codes import country_code


@pytest.mark.parametrize("text", ["KZ", "kz", "Kz"])
def test_a_code_is_known_in_letters_of_either_case(text: str) -> None:
    assert country_code(text) == "KZ"


@pytest.mark.parametrize("text", ["", "XX", "ß", "ıd", "KZ ", "Rusia"])
def test_anything_else_is_no_code(text: str) -> None:
    assert country_code(text) is None
