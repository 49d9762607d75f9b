import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.charts.scale import ticks


@pytest.mark.parametrize(
    ("highest", "expected"),
    [
        (4, (0, 1, 2, 3, 4)),
        (9, (0, 5, 10)),
        (2505, (0, 1000, 2000, 3000)),
        (0.31, (0, 0.1, 0.2, 0.3, 0.4)),
        (0.0007, (0, 0.0002, 0.0004, 0.0006, 0.0008)),
        (0, (0, 1)),
    ],
)
def test_an_axis_has_few_round_numbers(highest: float, expected: tuple[float, ...]) -> None:
    assert ticks(highest, 4) == expected


def test_articles_come_in_whole() -> None:
    assert ticks(1, 4, least=1) == (0, 1)
    assert ticks(2, 4, least=1) == (0, 1, 2)


@given(st.floats(1e-6, 1e9), st.integers(1, 8))
def test_an_axis_reaches_the_highest_and_not_much_further(highest: float, most: int) -> None:
    values = ticks(highest, most)
    assert values[0] == 0
    assert len(values) <= most + 1
    assert values[-2] < highest <= values[-1] * (1 + 1e-6)
