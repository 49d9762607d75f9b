from hypothesis import given
from hypothesis import strategies as st

from app.web.resources import resource_directory
from app.web.views.bars import STEPS, bar_steps

COUNTS = st.integers(0, 10**9)


def test_the_most_frequent_value_has_the_longest_bar() -> None:
    assert bar_steps(934, 934) == STEPS
    assert bar_steps(467, 934) == STEPS // 2


def test_what_is_there_at_all_is_seen() -> None:
    assert bar_steps(1, 1_000_000) == 1
    assert bar_steps(0, 1_000_000) == 0
    assert bar_steps(0, 0) == 0


@given(st.lists(COUNTS, min_size=2, max_size=2).map(sorted), COUNTS)
def test_more_is_never_shorter(counts: list[int], most: int) -> None:
    fewer, more = (bar_steps(count, most) for count in counts)
    assert 0 <= fewer <= more <= STEPS


def test_the_stylesheet_has_every_length() -> None:
    sheet = (resource_directory("static") / "css" / "bars.css").read_text()
    assert all(f".bar-{steps} {{" in sheet for steps in range(1, STEPS + 1))
