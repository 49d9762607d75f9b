"""Stories in a real library: what they are follows from the articles, not from how they came."""

import random
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ingest.copies.settling import Bounds, StoryKeeper, place
from app.library.reading import LibraryReader
from app.library.records import Article, DatePrecision
from app.library.writing import LibraryWriter
from tests.ingest.copies.worlds import Shelf, World, article, read_input, words

TEXT = words(random.Random(1), 100)
OTHER = words(random.Random(2), 100)
MINUTE = DatePrecision.MINUTE
# So few count in a band that most bands of these worlds are full.
TIGHT = Bounds(at_once=3, in_a_turn=2, in_band=2)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    tmp_path.joinpath("library").mkdir()
    return Shelf(tmp_path / "library")


def copy(day: int, first: str, **fields: object) -> Article:
    """A copy of the same text, with another first word."""
    return article([first, *TEXT[1:]], day, **fields)


def test_copies_form_one_story_led_by_the_earliest(shelf: Shelf) -> None:
    late, early, other = copy(3, "lain"), copy(2, "satu"), article(OTHER, 2)
    shelf.put(read_input(late), read_input(other))
    shelf.put(read_input(early))
    assert shelf.stories() == {early.id: (early.id, late.id)}


def test_an_article_tells_its_story_and_the_other_copies(shelf: Shelf) -> None:
    first, second, alone = copy(1, "satu"), copy(2, "dua"), article(OTHER)
    shelf.put(*(read_input(one) for one in (first, second, alone)))
    reader = LibraryReader(shelf.directory)
    stories = [(first, first.id, (second.id,)), (second, first.id, (first.id,)), (alone, None, ())]
    for one, story, others in stories:
        read = reader.article(one.id)
        assert read is not None
        assert (read.story, read.duplicates) == (story, others)
    found = reader.found([one.id for one, _, _ in stories])
    copies = [tuple(copy.id for copy in found[one.id].copies) for one, _, _ in stories]
    assert copies == [others for _, _, others in stories]


def test_a_time_is_earlier_than_its_day_and_no_date_is_last(shelf: Shelf) -> None:
    day, undated = copy(2, "satu"), copy(0, "dua")
    exact = copy(2, "tiga", published="2024-03-02T10:00+07:00", published_precision=MINUTE)
    shelf.put(*(read_input(one) for one in (undated, day, exact)))
    assert shelf.stories()[exact.id][0] == exact.id
    assert LibraryReader(shelf.directory).story(undated.id)[-1].id == undated.id


def test_a_copy_that_goes_leaves_its_story(shelf: Shelf) -> None:
    first, second, third = copy(1, "satu"), copy(2, "dua"), copy(3, "tiga")
    shelf.put(
        *(read_input(one, f"{number}.txt") for number, one in enumerate((first, second, third)))
    )
    shelf.put(read_input(article(OTHER), "0.txt"))
    assert shelf.stories() == {second.id: (second.id, third.id)}
    shelf.put(read_input(article(OTHER), "1.txt"))
    assert shelf.stories() == {}


def test_a_story_splits_when_the_copy_between_its_parts_goes(shelf: Shelf) -> None:
    middle = TEXT + OTHER
    parts = [article(TEXT, 1), article([*TEXT[:90], *OTHER[:40]], 1), article(middle, 1)]
    shelf.put(*(read_input(one, f"{number}.txt") for number, one in enumerate(parts)))
    before = shelf.stories()
    shelf.put(read_input(article(words(random.Random(3), 80)), "1.txt"))
    assert len(before) == 1
    assert shelf.stories() != before


def test_a_run_that_broke_off_is_ended_by_the_next(shelf: Shelf) -> None:
    first, second = copy(1, "satu"), copy(2, "dua")
    LibraryWriter(shelf.directory).write([read_input(first), read_input(second)])
    assert shelf.stories() == {}
    StoryKeeper(LibraryWriter(shelf.directory).stories).finish()
    assert shelf.stories() == {first.id: (first.id, second.id)}


def test_a_run_that_broke_off_before_comparing_is_ended_by_the_next(shelf: Shelf) -> None:
    first, second = copy(1, "satu"), copy(2, "dua")
    writer = LibraryWriter(shelf.directory)
    writer.write([read_input(first), read_input(second)])
    with writer.stories.settling() as settling:
        place(settling.unsettled(10), settling, 100)
    assert shelf.stories() == {}
    StoryKeeper(writer.stories).finish()
    assert shelf.stories() == {first.id: (first.id, second.id)}


def test_an_article_written_anew_before_it_was_compared_is_compared_as_it_is_now(
    shelf: Shelf,
) -> None:
    first, second, third = copy(1, "satu"), copy(2, "dua"), article(OTHER, 3)
    writer = LibraryWriter(shelf.directory)
    keeper = StoryKeeper(writer.stories, Bounds(at_once=3, in_a_turn=1))
    writer.write(
        [read_input(one, f"{number}.txt") for number, one in enumerate((first, second, third))]
    )
    keeper.keep_up()
    assert writer.stories.waiting() == 2
    changed = article([*OTHER[:-1], "lain"], 4)
    writer.write([read_input(changed, "1.txt")])
    keeper.finish()
    assert writer.stories.waiting() == 0
    assert shelf.stories() == {third.id: (third.id, changed.id)}


@settings(max_examples=12)
@given(seed=st.integers(0, 2**32), count=st.integers(6, 18))
def test_comparing_between_batches_comes_to_the_same_as_comparing_at_the_end(
    seed: int, count: int
) -> None:
    rng = random.Random(seed)
    inputs = [read_input(one, f"{rng.randrange(count)}.txt") for one in World(rng).articles(count)]
    last = {one.path: one for one in inputs}
    with TemporaryDirectory() as straight, TemporaryDirectory() as between:
        plain, other = Shelf(Path(straight), TIGHT), Shelf(Path(between), TIGHT)
        plain.put(*last.values())
        writer = LibraryWriter(other.directory)
        keeper = StoryKeeper(writer.stories, TIGHT)
        for one in inputs:
            writer.write([one])
            keeper.keep_up()
        keeper.finish()
        assert other.stories() == plain.stories()


def test_a_date_that_changes_makes_another_copy_lead(shelf: Shelf) -> None:
    first, second = copy(1, "satu"), copy(2, "dua")
    shelf.put(read_input(first), read_input(second))
    shelf.put(read_input(copy(3, "satu")))
    assert shelf.stories() == {second.id: (second.id, first.id)}


def test_of_a_huge_band_only_so_many_are_compared(tmp_path: Path) -> None:
    copies = [copy(1, f"kata{number}") for number in range(30)]
    shelf = Shelf(tmp_path, Bounds(in_band=5))
    shelf.put(*map(read_input, copies))
    (story,) = shelf.stories().values()
    assert 5 <= len(story) < 15
    keeper = StoryKeeper(LibraryWriter(tmp_path).stories, shelf.bounds)
    LibraryWriter(tmp_path).write([read_input(copy(1, "lagi"))])
    keeper.finish()
    assert keeper.full_bands > 0
    assert LibraryReader(tmp_path).article_count() == 31


@pytest.mark.parametrize("bounds", [Bounds(), TIGHT], ids=["roomy", "tight"])
@settings(max_examples=12)
@given(seed=st.integers(0, 2**32), count=st.integers(6, 18))
def test_neither_order_nor_batches_nor_what_went_before_make_a_difference(
    bounds: Bounds, seed: int, count: int
) -> None:
    rng = random.Random(seed)
    articles = World(rng).articles(count)
    kept, gone = articles[: count // 2 + 1], articles[count // 2 + 1 :]
    with TemporaryDirectory() as straight, TemporaryDirectory() as devious:
        plain, other = Shelf(Path(straight), bounds), Shelf(Path(devious), bounds)
        plain.put(*map(read_input, sorted(kept, key=lambda one: one.id)))
        # Files that hold what is to go are written first, or among the others.
        last = dict(zip((f"{one.id}.txt" for one in gone), kept, strict=False))
        inputs = [*map(read_input, kept), *map(read_input, gone)]
        rng.shuffle(inputs)
        while inputs:
            other.put(*(inputs.pop() for _ in range(min(len(inputs), rng.randint(1, 4)))))
        for path, one in last.items():
            other.put(read_input(one, path))
        assert other.stories() == plain.stories()
