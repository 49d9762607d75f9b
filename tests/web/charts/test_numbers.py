import pytest

from app.web.charts.numbers import number, percent


@pytest.mark.parametrize(
    ("share", "locale", "text"),
    [
        (0, "en", "0%"),
        (1, "en", "100%"),
        (0.345, "en", "34%"),
        (0.0345, "id", "3,5%"),
        (0.000_345, "en", "0.034%"),
    ],
)
def test_a_share_has_the_two_digits_that_tell_anything(
    share: float, locale: str, text: str
) -> None:
    assert percent(share, locale) == text


def test_numbers_are_written_as_readers_write_them() -> None:
    assert (number(12_345, "en"), number(12_345, "id")) == ("12,345", "12.345")
