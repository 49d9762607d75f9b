import pytest

from app.web.state import SearchState
from app.web.views.marking import Marking
from app.web.views.stepping import Chosen, Stepping

MARKING = Marking("/articles/a", SearchState(query="api"), ("KZ",))


@pytest.mark.parametrize(
    ("current", "before", "after"), [(None, 3, 1), (1, 3, 2), (2, 1, 3), (3, 2, 1)]
)
def test_steps_go_round(current: int | None, before: int, after: int) -> None:
    stepping = Stepping(MARKING, 3, current)
    assert stepping.previous_url == f"/articles/a?q=api&mark=KZ&hit={before}#hit-{before}"
    assert stepping.next_url == f"/articles/a?q=api&mark=KZ&hit={after}#hit-{after}"


def test_marks_are_switched_off_and_on() -> None:
    stepping = Stepping(MARKING, 3)
    assert stepping.hidden_url == "/articles/a?q=api&mark=KZ&highlight=0"
    assert stepping.shown_url == "/articles/a?q=api&mark=KZ"


@pytest.mark.parametrize(
    ("typed", "hit"), [("2", 2), ("0", None), ("4", None), ("x", None), ("9" * 5000, None)]
)
def test_only_a_hit_that_there_is_can_be_chosen(typed: str, hit: int | None) -> None:
    assert Chosen(typed).among(3) == hit
