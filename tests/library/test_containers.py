"""What the library knows of files that hold several inputs."""

from dataclasses import replace
from pathlib import Path

from app.library.containers import ContainerState, Reading
from app.library.inputs import ReadInput, SeenInput
from app.library.reading import LibraryReader
from app.library.writing import LibraryWriter
from tests.samples import sample

STATE = ContainerState("/in/a.zip", 10, 1, "", "")


def member(reading: Reading, position: int, text: str | None, **more: bool) -> ReadInput:
    article = sample(f"{text}\nIsi {text}.") if text else None
    name = f"{STATE.path}/{position}.txt"
    return ReadInput(
        path=name,
        file=name,
        size=10,
        modified_ns=1,
        sha256=article.sha256 if article else None,
        article=article,
        data=b"isi" if article else None,
        reason=None if article else "It is empty.",
        skipped=more.get("skipped", False),
        container=reading.container,
        generation=reading.generation,
        position=position,
    )


def test_a_file_counts_as_complete_only_once_its_end_was_reached(writer: LibraryWriter) -> None:
    reading = writer.containers.begin(STATE)
    assert not writer.containers.known([STATE.path])[STATE.path].complete
    writer.containers.end(reading)
    known = writer.containers.known([STATE.path, "/in/b.zip"])
    assert known[STATE.path].complete
    assert known[STATE.path].state == STATE
    assert "/in/b.zip" not in known


def test_each_reading_is_a_generation_and_takes_the_files_state(writer: LibraryWriter) -> None:
    first = writer.containers.begin(STATE)
    changed = replace(STATE, size=20, mapped="title=kop")
    second = writer.containers.begin(changed)
    assert (second.container, second.generation) == (first.container, first.generation + 1)
    assert writer.containers.known([STATE.path])[STATE.path].state == changed


def test_members_come_in_their_order_under_the_name_given(writer: LibraryWriter) -> None:
    reading = writer.containers.begin(STATE)
    made = [member(reading, position, f"Judul {position}") for position in range(1200)]
    writer.write(list(reversed(made)))
    names = [one.name for one in writer.containers.members(reading.container, STATE.path, "a.zip")]
    assert names == [f"a.zip/{position}.txt" for position in range(1200)]


def test_what_was_not_seen_again_is_stale(writer: LibraryWriter) -> None:
    first = writer.containers.begin(STATE)
    writer.write([member(first, 0, "Satu"), member(first, 1, "Dua")])
    again = writer.containers.begin(STATE)
    writer.note_seen([SeenInput(f"{STATE.path}/0.txt", 1, again.generation, 0)])
    assert writer.containers.stale(again) == [f"{STATE.path}/1.txt"]
    changes = writer.write((), writer.containers.stale(again))
    assert len(changes.gone) == 1
    assert writer.containers.stale(again) == []


def test_a_changed_member_keeps_what_it_held_until_the_end(
    writer: LibraryWriter, tmp_path: Path
) -> None:
    first = writer.containers.begin(STATE)
    writer.write([member(first, 0, "Satu")])
    again = writer.containers.begin(STATE)
    assert writer.write([member(again, 0, "Dua")]).gone == ()
    assert LibraryReader(tmp_path).counts().articles == 2
    assert len(writer.write((), writer.containers.stale(again)).gone) == 1
    assert [one.title for one in LibraryReader(tmp_path).every_article()] == ["Dua"]


def test_skipped_members_are_no_failures(writer: LibraryWriter, tmp_path: Path) -> None:
    reading = writer.containers.begin(STATE)
    writer.write([member(reading, 0, None, skipped=True)])
    assert not writer.containers.has_failures(reading.container)
    assert LibraryReader(tmp_path).counts().failed == 0
    writer.write([member(reading, 1, None)])
    assert writer.containers.has_failures(reading.container)
    unread = LibraryReader(tmp_path).survey.every_unread()
    assert [one.file for one in unread] == [f"{STATE.path}/1.txt"]


def test_forgetting_a_member_makes_its_file_incomplete(writer: LibraryWriter) -> None:
    reading = writer.containers.begin(STATE)
    writer.write([member(reading, 0, "Satu")])
    writer.containers.end(reading)
    writer.write((), [f"{STATE.path}/0.txt"])
    assert not writer.containers.known([STATE.path])[STATE.path].complete
