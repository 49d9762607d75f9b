"""Bombs and other files that would take all memory, disk or time."""

import gzip
import io
import zipfile
from copy import copy

import pytest

from benchmarks.formats import every_format, json_lines, tarred, text, zipped
from tests.ingest.formats.reading import faults, items, names

PLAIN = text(1).encode()
MIB = 1024 * 1024


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.txt.gz", "a.zip", "a.tar"])
def test_an_article_too_large_names_the_setting(name: str) -> None:
    data = b"kata " * 300_000
    if name == "a.html":
        data = b"<html><p>" + data
    elif name == "a.txt.gz":
        data = gzip.compress(data)
    elif name == "a.zip":
        data = zipped({"b.txt": data})
    elif name == "a.tar":
        data = tarred({"b.txt": data})
    ((_, reason),) = faults(items(data, name)).items()
    assert "1,000,000 bytes" in reason
    assert "WARTA_MAX_FILE_BYTES" in reason


def test_a_bound_that_nothing_meets_takes_no_memory() -> None:
    for name, data in every_format(1).items():
        read = items(data, name, max_bytes=10**15, max_member_bytes=10**15)
        assert (names(read), faults(read)) == (names(items(data, name)), {})


def test_what_packs_too_well_is_a_bomb() -> None:
    bomb = gzip.compress(json_lines([1]) + b" " * (40 * MIB))
    read = items(bomb, "a.jsonl.gz")
    assert names(read) == ["#1"]
    assert "WARTA_MAX_RATIO" in faults(read)[""]


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_a_bomb_in_a_member_does_not_stop_the_others(pack: type) -> None:
    bomb = gzip.compress(json_lines([1]) + b" " * (40 * MIB))
    read = items(pack({"a.txt": PLAIN, "b.jsonl.gz": bomb, "c.txt": text(2).encode()}), "a")
    assert names(read) == ["/a.txt", "/b.jsonl.gz#1", "/c.txt"]
    assert "WARTA_MAX_RATIO" in faults(read)["/b.jsonl.gz"]


def test_a_member_that_says_it_is_a_bomb_is_not_even_opened() -> None:
    read = items(zipped({"a.jsonl": b" " * (40 * MIB), "b.txt": PLAIN}), "a.zip")
    assert names(read) == ["/b.txt"]
    assert "WARTA_MAX_RATIO" in faults(read)["/a.jsonl"]


def test_members_that_share_the_bytes_of_one_are_left_alone() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", PLAIN)
        archive.writestr("b.txt", text(2))
        archive.filelist += [copy(archive.filelist[0]) for _ in range(50)]
    read = items(file.getvalue(), "a.zip")
    assert names(read) == ["/a.txt", "/b.txt"]
    assert len(read) == 52
    assert all("another member" in reason for reason in faults(read).values())


def test_all_that_a_file_unpacks_to_is_bounded() -> None:
    data = zipped({f"{number}.txt": text(number).encode() for number in range(20)})
    read = items(data, "a.zip", max_unpacked_bytes=2000)
    assert 0 < len(names(read)) < 20
    assert "WARTA_MAX_UNPACKED_BYTES" in faults(read)[""]


def test_the_bound_on_all_ends_the_outermost_file() -> None:
    inner = zipped({f"{number}.txt": text(number).encode() for number in range(20)})
    read = items(zipped({"in.zip": inner, "z.txt": PLAIN}), "a.zip", max_unpacked_bytes=4000)
    assert "/z.txt" not in names(read)
    assert list(faults(read)) == [""]


def test_nesting_is_bounded() -> None:
    data = PLAIN
    for depth in range(7):
        data = zipped({f"{depth}.zip" if depth else "a.txt": data})
    ((name, reason),) = faults(items(data, "a.zip")).items()
    assert name.count(".zip") == 5
    assert "WARTA_MAX_NESTING" in reason


def test_the_number_of_members_is_bounded() -> None:
    members = {f"{number}.txt": text(number).encode() for number in range(9)}
    for pack in (zipped, tarred):
        read = items(pack(members), "a", max_members=4)
        assert len(names(read)) == 4
        assert "WARTA_MAX_MEMBERS" in faults(read)[""]


def test_an_archive_inside_of_another_is_bounded_in_size() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("x.txt", b"x" * 5000)
    read = items(zipped({"in.zip": out.getvalue(), "b.txt": PLAIN}), "a.zip", max_member_bytes=3000)
    assert names(read) == ["/b.txt"]
    assert "WARTA_MAX_MEMBER_BYTES" in faults(read)["/in.zip"]
