import pytest

from benchmarks.search_quality.asked import Asked, Kind, Part
from benchmarks.search_quality.scoring import Outcome, score
from benchmarks.search_quality.sides.side import Answer


def outcome(shown: str, right: str) -> Outcome:
    asked = Asked(Kind.TYPO, Part.EVALUATION, "padi", frozenset(right))
    return Outcome(asked, Answer(tuple(shown), len(shown)), 1.0)


@pytest.mark.parametrize(
    ("shown", "right", "rank"), [("abc", "a", 1), ("abc", "cb", 2), ("", "a", 0)]
)
def test_the_rank_is_that_of_the_first_right_article(shown: str, right: str, rank: int) -> None:
    assert outcome(shown, right).rank == rank


@pytest.mark.parametrize(
    ("shown", "right", "wrong"),
    [("ab", "abc", False), ("ab", "a", True), ("", "a", False), ("", "", False), ("a", "", True)],
)
def test_wrong_is_what_is_shown_and_not_right(shown: str, right: str, wrong: bool) -> None:
    assert outcome(shown, right).wrong is wrong


def test_a_score_is_of_shares() -> None:
    found = score([outcome("a", "a"), outcome("ba", "a"), outcome("b", "a"), outcome("", "a")])
    assert found is not None
    assert (found.asked, found.first, found.among) == (4, 0.25, 0.5)
    assert found.reciprocal == (1 + 1 / 2) / 4
    assert found.wrong == 0.5


def test_there_is_no_score_of_nothing() -> None:
    assert score([]) is None


def test_only_the_first_ten_of_a_page_count() -> None:
    assert Answer.of([str(number) for number in range(20)], 500) == Answer(
        tuple(map(str, range(10))), 500
    )
