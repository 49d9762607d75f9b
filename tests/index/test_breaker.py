"""What did not answer is left alone for a moment, and then tried by one asker at a time."""

import threading

import pytest

from app.errors import ClusterUnavailable
from app.index.opensearch_breaker import PAUSE_SECONDS, Breaker

LONGEST_TRY = 20.0
AWAY = ClusterUnavailable("It is away.")


class Clock:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def breaker(clock: Clock) -> Breaker:
    return Breaker(LONGEST_TRY, clock)


def may_ask(breaker: Breaker) -> bool:
    try:
        breaker.check()
    except ClusterUnavailable:
        return False
    return True


def test_what_answers_may_be_asked_by_all(breaker: Breaker) -> None:
    assert [may_ask(breaker) for _ in range(3)] == [True] * 3


def test_what_did_not_answer_is_not_asked_until_the_pause_is_over(
    breaker: Breaker, clock: Clock
) -> None:
    breaker.failed(AWAY)
    with pytest.raises(ClusterUnavailable, match="It is away"):
        breaker.check()
    clock.now += PAUSE_SECONDS - 0.1
    assert not may_ask(breaker)
    clock.now += 0.1
    assert may_ask(breaker)


def test_after_the_pause_one_asks_and_the_others_wait_for_what_becomes_of_it(
    breaker: Breaker, clock: Clock
) -> None:
    breaker.failed(AWAY)
    clock.now += PAUSE_SECONDS
    found: list[bool] = []
    threads = [threading.Thread(target=lambda: found.append(may_ask(breaker))) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == [False] * 19 + [True]
    breaker.answered()
    assert may_ask(breaker)
    assert may_ask(breaker)


def test_a_try_that_fails_begins_another_pause(breaker: Breaker, clock: Clock) -> None:
    breaker.failed(AWAY)
    clock.now += PAUSE_SECONDS
    assert may_ask(breaker)
    breaker.failed(AWAY)
    clock.now += PAUSE_SECONDS - 0.1
    assert not may_ask(breaker)


def test_a_try_that_is_never_heard_of_again_does_not_keep_others_out(
    breaker: Breaker, clock: Clock
) -> None:
    breaker.failed(AWAY)
    clock.now += PAUSE_SECONDS
    assert may_ask(breaker)
    clock.now += LONGEST_TRY
    assert may_ask(breaker)
    assert not may_ask(breaker)
