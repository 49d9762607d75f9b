"""Whoever asks an engine has so long for all questions together, and no longer."""

from math import inf

import pytest
from anyio import from_thread, to_thread

from app.index.patience import patience, seconds_left


def test_who_has_no_end_waits_as_long_as_a_question_may_take() -> None:
    assert seconds_left(10) == 10


def test_who_has_little_time_left_waits_no_longer() -> None:
    with patience(3):
        assert 0 < seconds_left(10) <= 3
        assert seconds_left(1) == 1
    with patience(0):
        assert seconds_left(10) <= 0
    assert seconds_left(10) == 10


def test_once_it_never_ends_every_question_has_its_own_time() -> None:
    with patience(0) as asker:
        asker.never_ends()
        assert asker.until == inf
        assert seconds_left(10) == 10


def test_it_holds_in_the_threads_that_a_request_is_answered_in() -> None:
    async def answer() -> float:
        with patience(3):
            return await to_thread.run_sync(seconds_left, 10)

    with from_thread.start_blocking_portal() as portal:
        assert portal.call(answer) == pytest.approx(3, abs=2.9)
        assert portal.call(to_thread.run_sync, seconds_left, 10) == 10
