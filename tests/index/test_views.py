"""The view of an index that a reader has: shared by threads, and another one where it is lost."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest
from opensearchpy.exceptions import ConnectionTimeout

from app.errors import ClusterUnavailable
from app.index.opensearch_generations import GenerationNote
from app.index.opensearch_refusals import PartAway, refused, too_slow
from app.index.opensearch_view import Shown, View

NOTE = GenerationNote(commit=7, articles=100, latest=20)


@pytest.fixture
def given_back() -> list[str]:
    return []


@pytest.fixture
def view(given_back: list[str]) -> View:
    """Views that are called 1, 2, 3 as they are taken."""
    numbers: Iterator[int] = count(1)
    return View(lambda: f"{next(numbers)}", given_back.append)


def ask(view: View, error: ClusterUnavailable | None = None) -> str:
    """Which view a question is of, where the answer is that error or none."""
    with view.asked() as taken:
        if error:
            raise error
    return taken


def test_all_threads_have_the_same_view(view: View) -> None:
    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(lambda _: ask(view), range(50))) == {"1"}


def test_where_a_part_of_it_is_away_the_next_question_has_another_one(
    view: View, given_back: list[str]
) -> None:
    with pytest.raises(PartAway):
        ask(view, PartAway("away"))
    assert (ask(view), given_back) == ("2", ["1"])


def test_one_that_does_not_answer_is_left_without_a_word(view: View, given_back: list[str]) -> None:
    silent = too_slow()
    silent.__cause__ = ConnectionTimeout("TIMEOUT", "", None)
    with pytest.raises(ClusterUnavailable):
        ask(view, silent)
    assert (ask(view), given_back) == ("2", [])


def test_a_search_that_is_refused_is_no_reason_for_another_view(
    view: View, given_back: list[str]
) -> None:
    with pytest.raises(ClusterUnavailable):
        ask(view, refused("too_many_clauses"))
    assert (ask(view), given_back) == ("1", [])


def test_views_that_are_no_longer_kept_and_parts_that_are_away_are_told_alike() -> None:
    for reason in ("search_context_missing_exception", "no_shard_available_action_exception"):
        assert isinstance(refused(reason), PartAway)


def test_the_view_of_a_commit_has_all_of_it_and_nothing_else() -> None:
    assert Shown(100, 20, 0).is_of(NOTE)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(Shown(101, 20, 1), id="a later one has written"),
        pytest.param(Shown(100, 20, 1), id="a later one has written in place of another article"),
        pytest.param(Shown(99, 20, 0), id="a later one has taken out"),
        pytest.param(Shown(90, 10, 0), id="a part does not show it yet"),
        pytest.param(Shown(101, 20, 0), id="a part does not show yet what it took out"),
    ],
)
def test_any_other_view_is_not_told(other: Shown) -> None:
    assert not other.is_of(NOTE)
