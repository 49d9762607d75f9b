import pytest

from app.web.shares import format_share


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [
        (0, 10, "0%"),
        (1, 3, "33%"),
        (1, 1, "100%"),
        (47, 1000, "4.7%"),
        (4, 100, "4%"),
        (1, 1000, "0.1%"),
        (1, 1001, "< 0.1%"),
        (0, 0, "0%"),
    ],
)
def test_small_shares_are_told_more_exactly_than_large_ones(
    part: int, whole: int, told: str
) -> None:
    assert format_share(part, whole, "en") == told


def test_a_share_is_written_as_the_reader_writes_it() -> None:
    assert format_share(47, 1000, "id") == "4,7%"
