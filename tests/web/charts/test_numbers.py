import pytest

from app.web.charts.numbers import number, percent, short_number


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


def test_great_numbers_beside_an_axis_are_short() -> None:
    assert (short_number(5_000, "en"), short_number(2_500_000, "en")) == ("5,000", "2.5M")
    assert short_number(15_000, "id") == "15\xa0rb"
