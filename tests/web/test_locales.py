import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.locales import LOCALES, choose_locale, load_translations


@pytest.mark.parametrize(
    ("accepted", "locale"),
    [
        (None, "en"),
        ("", "en"),
        ("id-ID,id;q=0.9,en;q=0.8", "id"),
        ("en-US,en;q=0.9,id;q=0.8", "en"),
        ("ms-MY", "id"),
        ("fr, id;q=0.5, en;q=0.4", "id"),
        ("id;q=0, en;q=0.1", "en"),
        ("de", "en"),
    ],
)
def test_the_browser_decides_by_its_preferences(accepted: str | None, locale: str) -> None:
    assert choose_locale(None, accepted) == locale


def test_a_choice_goes_before_the_browser() -> None:
    assert choose_locale("en", "id") == "en"
    assert choose_locale("xx", "id") == "id"


@given(st.text(), st.text())
def test_any_header_gives_a_known_locale(chosen: str, accepted: str) -> None:
    assert choose_locale(chosen, accepted) in LOCALES


def test_the_indonesian_catalog_is_read() -> None:
    assert load_translations("id").gettext("Countries") == "Negara"
    assert load_translations("en").gettext("Countries") == "Countries"
