"""The files of an index of Tantivy: missing, damaged, of another make, not to be written."""

import os
import shutil
from pathlib import Path

import pytest

from app.errors import IndexUnavailable
from app.index.note import IndexNote, note_path, write_note
from app.index.opening import index_revision, index_stamp, is_damaged, open_index
from app.index.tantivy_files import make_links, writable
from tests.index.conftest import MakeIndex, article


@pytest.fixture(scope="module", autouse=True)
def engine() -> str:
    """Tantivy alone."""
    return "tantivy"


def test_a_missing_index_says_how_to_build_it(tmp_path: Path) -> None:
    with pytest.raises(IndexUnavailable, match="--repair"):
        open_index(tmp_path / "nowhere")
    assert index_revision(tmp_path / "nowhere") is None
    assert index_stamp(tmp_path / "nowhere") is None


def test_a_name_that_is_not_utf8_is_told_as_what_it_is(tmp_path: Path) -> None:
    place = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff"))
    with pytest.raises(IndexUnavailable, match="another name"), writable():
        str(place).encode("utf-8")


def test_an_index_of_another_make_is_not_read(make_index: MakeIndex, tmp_path: Path) -> None:
    make_index([article("a", "", "x")])
    write_note(tmp_path, IndexNote("tantivy", "0", 1))
    with pytest.raises(IndexUnavailable, match="another version"):
        open_index(tmp_path)


def put_in_place(file: Path, data: bytes) -> None:
    """Other bytes under the file's name; whoever still has the old file mapped keeps that one."""
    file.unlink()
    file.write_bytes(data)


@pytest.mark.parametrize("kind", ["fast", "idx", "store", "term"])
def test_other_bytes_in_any_file_are_noticed(
    make_index: MakeIndex, tmp_path: Path, kind: str
) -> None:
    make_index([article(f"{number}", "judul", "isi") for number in range(50)])
    assert not is_damaged(tmp_path)
    (file,) = (tmp_path / "articles").glob(f"*.{kind}")
    data = bytearray(file.read_bytes())
    data[len(data) // 3] ^= 0xFF
    put_in_place(file, bytes(data))
    assert is_damaged(tmp_path)


def test_a_truncated_file_is_told_from_a_sound_one(make_index: MakeIndex, tmp_path: Path) -> None:
    make_index([article("a", "", "x")])
    for file in (tmp_path / "articles").glob("*.idx"):
        put_in_place(file, file.read_bytes()[:5])
    with pytest.raises(IndexUnavailable, match="--repair"):
        open_index(tmp_path)


@pytest.mark.parametrize("damage", ["note", "meta", "segments"])
def test_a_damaged_index_is_told_from_a_sound_one(
    make_index: MakeIndex, tmp_path: Path, damage: str
) -> None:
    make_index([article("a", "", "x")])
    if damage == "note":
        note_path(tmp_path).write_text("{", "utf-8")
    elif damage == "meta":
        (tmp_path / "articles" / "meta.json").write_text("{}", "utf-8")
    else:
        for segment in (tmp_path / "articles").glob("*.store"):
            segment.unlink()
    assert index_revision(tmp_path) is None


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_index_that_may_not_be_written_can_be_read(
    make_index: MakeIndex, tmp_path: Path
) -> None:
    make_index([article("a", "", "x")])
    places = [tmp_path / "articles", tmp_path / "vocabulary", tmp_path]
    for place in places:
        place.chmod(0o555)
    try:
        assert open_index(tmp_path).ids() == {"a"}
    finally:
        for place in places:
            place.chmod(0o755)


def test_an_index_is_read_through_links_as_well(make_index: MakeIndex, tmp_path: Path) -> None:
    make_index([article("a", "", "x")])
    links = make_links(tmp_path, ("articles", "vocabulary"))
    shutil.copy(note_path(tmp_path), links)
    assert open_index(links).ids() == {"a"}
    shutil.rmtree(links)
