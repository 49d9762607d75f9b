"""How chunks are handed over: in order, few at once, whoever reads them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from multiprocessing import active_children

from app.ingest.batches import Bound
from app.ingest.pool import CHUNK, Manner, Pending
from app.ingest.processes import reading_here
from app.ingest.steps import Input, Known, Place, Prepared, Result
from app.ingest.workers import Preparer
from tests.conftest import limits

PLACE = Place(1, 1)


@dataclass
class Slow:
    """A pool that reads a chunk when its results are asked for, and notes how many wait.

    And, of each time that it is ended, how many do then.
    """

    room: Bound
    few: int = 0
    ends: list[int] = field(default_factory=list)
    waiting: list[list[Input]] = field(default_factory=list)
    most: Bound = field(default_factory=lambda: Bound(0, 0))

    def hands(self) -> None:
        """It only reads."""

    def begin(self, inputs: Sequence[Input]) -> Pending:
        chunk = list(inputs)
        self.waiting.append(chunk)
        weight = sum(len(one.data) for some in self.waiting for one in some)
        self.most = Bound(max(self.most.count, len(self.waiting)), max(self.most.weight, weight))
        return Chunk(self, chunk)

    def begin_few(self, inputs: Sequence[Input]) -> Pending:
        self.few += 1
        return self.begin(inputs)

    def end(self) -> None:
        self.ends.append(len(self.waiting))


@dataclass
class Chunk:
    pool: Slow
    inputs: list[Input]

    def results(self) -> list[Result]:
        self.pool.waiting.remove(self.inputs)
        return [Result(reason=one.file) for one in self.inputs]


def inputs(count: int, size: int = 1) -> list[Input]:
    return [Input(str(n), str(n), PLACE, b"x" * size) for n in range(count)]


def test_every_step_comes_back_in_order_with_its_own_result() -> None:
    steps: list[Input | Known] = []
    for one in inputs(500):
        steps += [one, Known(f"known {one.file}")]
    done = list(Preparer(Slow(Bound(3, 10**9))).prepared(steps))
    assert [one.input if isinstance(one, Prepared) else one for one in done] == steps
    assert all(one.result.reason == one.input.file for one in done if isinstance(one, Prepared))


def test_no_more_chunks_are_under_way_than_there_is_room_for() -> None:
    pool = Slow(Bound(3, 10**9))
    list(Preparer(pool).prepared(inputs(20 * CHUNK.count)))
    assert pool.most.count == 3


def test_no_more_bytes_are_under_way_than_there_is_room_for() -> None:
    size = CHUNK.weight
    pool = Slow(Bound(100, 3 * size))
    list(Preparer(pool).prepared(inputs(10, size)))
    assert pool.most == Bound(3, 3 * size)


def test_only_what_may_be_all_is_not_worth_much() -> None:
    few, many = Slow(Bound(3, 10**9)), Slow(Bound(3, 10**9))
    list(Preparer(few).prepared(inputs(CHUNK.count - 1)))
    list(Preparer(many).prepared(inputs(2 * CHUNK.count - 1)))
    assert (few.few, many.few) == (1, 0)


def test_a_pool_is_ended_as_soon_as_everything_is_read() -> None:
    pool = Slow(Bound(3, 10**9))
    done = Preparer(pool).prepared(inputs(2 * CHUNK.count))
    next(done)
    assert pool.ends == []
    assert len(list(done)) == 2 * CHUNK.count - 1
    assert pool.ends == [0]


def test_processes_that_read_are_gone_before_the_rest_is_finished() -> None:
    with reading_here(Manner(limits()), 2) as pool:
        done = Preparer(pool).prepared(inputs(2 * CHUNK.count))
        next(done)
        assert active_children()
        assert len(list(done)) == 2 * CHUNK.count - 1
        assert not active_children()
