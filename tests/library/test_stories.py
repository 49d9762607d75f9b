"""The tables of copies and stories, through the doors of the library."""

import random
from pathlib import Path

import pytest

from app.library.inputs import ReadInput
from app.library.reading import LibraryReader
from app.library.records import DatePrecision, order_of
from app.library.sketches import Bands, key_of, packed, unpacked
from app.library.stories import StoryWriter
from app.library.writing import LibraryWriter
from tests.samples import sample

BANDS: Bands = (-(2**31), -1, 0, 2**31 - 1)
ONE, TWO, THREE = (
    sample(
        f"Judul {number}\nIsi.",
        published=f"2024-01-0{number}",
        published_precision=DatePrecision.DAY,
        source=f"Harian {number}",
    )
    for number in (1, 2, 3)
)


@pytest.fixture
def writer(tmp_path: Path) -> LibraryWriter:
    return LibraryWriter(tmp_path)


@pytest.fixture
def stories(writer: LibraryWriter) -> StoryWriter:
    inputs = [
        ReadInput(one.file, one.file, 1, 1, one.sha256, one, b"bytes", BANDS)
        for one in (ONE, TWO, THREE)
    ]
    writer.write(inputs)
    return writer.stories


def test_what_is_written_waits_to_be_settled_with_its_bands(stories: StoryWriter) -> None:
    with stories.settling() as settling:
        waiting = settling.unsettled(10)
    assert {one.id for one in waiting} == {ONE.id, TWO.id, THREE.id}
    assert [(one.bands, one.gone) for one in waiting] == [(BANDS, False)] * 3


def test_what_goes_waits_to_be_forgotten(writer: LibraryWriter, stories: StoryWriter) -> None:
    writer.write([ReadInput(ONE.file, ONE.file, 1, 2, TWO.sha256, TWO, b"bytes", BANDS)])
    with stories.settling() as settling:
        gone = [one.id for one in settling.unsettled(10) if one.gone]
    assert gone == [ONE.id]


def test_a_fault_leaves_everything_as_it_was(stories: StoryWriter) -> None:
    def settle_and_fail() -> None:
        with stories.settling() as settling:
            settling.settled([ONE.id])
            settling.replace_copies({ONE.id: {TWO.id}})
            raise KeyError

    with pytest.raises(KeyError):
        settle_and_fail()
    assert stories.waiting() == 3
    with stories.settling() as settling:
        assert settling.copies([ONE.id]) == {ONE.id: set()}


def test_bands_come_back_and_lead_to_their_articles(stories: StoryWriter) -> None:
    with stories.settling() as settling:
        settling.change_bands({}, {ONE.id: BANDS, TWO.id: (7, 0)})
        assert settling.bands_of([ONE.id, TWO.id, THREE.id]) == {ONE.id: BANDS, TWO.id: (7, 0)}
        keys = sorted((key_of(ONE.id), key_of(TWO.id)))
        assert settling.buckets([0, -1, 5], most=9, least=2) == {0: keys}
        assert settling.buckets([0], most=1) == {0: keys[:1]}
        assert settling.ids_of(keys) == {key_of(one.id): [one.id] for one in (ONE, TWO)}
        settling.change_bands({ONE.id: BANDS}, {})
        assert settling.buckets([0, -1], most=9) == {0: [key_of(TWO.id)]}


def test_packed_bands_take_four_bytes_each() -> None:
    assert len(packed(BANDS)) == 4 * len(BANDS)
    assert unpacked(packed(BANDS)) == BANDS


def test_copies_are_linked_both_ways_until_they_are_replaced(stories: StoryWriter) -> None:
    with stories.settling() as settling:
        settling.replace_copies({ONE.id: {TWO.id, THREE.id}})
        assert settling.copies([TWO.id]) == {TWO.id: {ONE.id}}
        settling.replace_copies({ONE.id: {TWO.id}})
        assert settling.copies([TWO.id, THREE.id]) == {TWO.id: {ONE.id}, THREE.id: set()}


def test_a_story_is_read_leader_first_then_by_date(stories: StoryWriter, tmp_path: Path) -> None:
    with stories.settling() as settling:
        settling.replace_stories([ONE.id], [(TWO.id, THREE.id, ONE.id)])
    story = LibraryReader(tmp_path).story(THREE.id)
    assert [member.id for member in story] == [TWO.id, ONE.id, THREE.id]
    assert [member.leads for member in story] == [True, False, False]
    assert [member.source for member in story] == ["Harian 2", "Harian 1", "Harian 3"]


def test_dates_are_ordered_as_printed_and_from_their_ends() -> None:
    dates = [
        "2023-12-31T23:50+07:00", "2024-01-02T08:00", "2024-01-02T09:00+09:00", "2024-01-02",
        "2024-01", "2024", None,
    ]  # fmt: skip
    random.Random(1).shuffle(mixed := list(dates))
    assert sorted(mixed, key=order_of) == dates


def test_a_member_that_has_gone_is_not_read(
    writer: LibraryWriter, stories: StoryWriter, tmp_path: Path
) -> None:
    with stories.settling() as settling:
        settling.replace_stories([ONE.id], [(ONE.id, TWO.id, THREE.id)])
    writer.write([ReadInput(ONE.file, ONE.file, 1, 2, TWO.sha256, TWO, b"bytes", BANDS)])
    read = LibraryReader(tmp_path).article(TWO.id)
    assert read is not None
    assert (read.story, read.duplicates) == (None, (THREE.id,))
