import bz2
import gc
import gzip
import io
import lzma
import tarfile
import warnings
import zipfile
from collections.abc import Callable

import pytest
import zstandard

from app.ingest.formats.record import Fault, Record
from benchmarks.formats import json_lines, json_list, page, tarred, text, workbook, zipped
from tests.ingest.formats.reading import faults, items, names

PLAIN = text(1).encode()
PACKERS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".xz": lzma.compress,
    ".zst": zstandard.compress,
    ".bz2": bz2.compress,
}


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_packed_file_is_read_as_what_is_in_it(suffix: str) -> None:
    pack = PACKERS[suffix]
    (plain,) = items(pack(PLAIN), f"a.txt{suffix}")
    assert plain == Record("", PLAIN)
    assert names(items(pack(json_lines([1, 2])), f"a.jsonl{suffix}")) == ["#1", "#2"]
    assert names(items(pack(tarred({"s/a.txt": PLAIN})), f"a.tar{suffix}")) == ["/s/a.txt"]


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_a_member_without_a_name_is_read_like_the_others(
    pack: Callable[[dict[str, bytes]], bytes],
) -> None:
    found = items(pack({"": PLAIN, "b.txt": text(2).encode()}), "a")
    assert names(found) == ["/unnamed", "/b.txt"]


def test_short_names_of_packed_archives_are_known() -> None:
    packed = gzip.compress(tarred({"a.txt": PLAIN}))
    for name in ("a.tgz", "a.tar.gz", "a.txt"):
        assert names(items(packed, name)) == ["/a.txt"]


def test_frames_one_after_the_other_are_all_unpacked() -> None:
    one, two = json_lines([1]), json_lines([2])
    for pack in (gzip.compress, lzma.compress, zstandard.compress):
        assert names(items(pack(one) + pack(two), "a.jsonl")) == ["#1", "#2"]


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_members_have_names_of_their_own_however_deep(
    pack: Callable[[dict[str, bytes]], bytes],
) -> None:
    data = pack(
        {
            "2024/a.txt": PLAIN,
            "b.jsonl.gz": gzip.compress(json_lines([1, 2])),
            "c.zip": zipped({"d.html": page(1).encode(), "e.xlsx": workbook([3])}),
            "f.tar.xz": lzma.compress(tarred({"g.json": json_list([4])})),
        }
    )
    assert names(items(data, "a")) == [
        "/2024/a.txt",
        "/b.jsonl.gz#1",
        "/b.jsonl.gz#2",
        "/c.zip/d.html",
        "/c.zip/e.xlsx/Sheet#1",
        "/f.tar.xz/g.json#1",
    ]


@pytest.mark.parametrize("pack", [zipped, tarred])
@pytest.mark.parametrize("name", ["../a.txt", "a/../../b.txt", "/etc/a.txt"])
def test_names_that_lead_out_are_told_and_left_alone(
    pack: Callable[[dict[str, bytes]], bytes], name: str
) -> None:
    read = items(pack({name: PLAIN, "b.txt": PLAIN}), "a")
    assert names(read) == ["/b.txt"]
    assert "leads out" in faults(read)[f"/{name}"]


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_hidden_files_are_passed_over_as_in_folders(
    pack: Callable[[dict[str, bytes]], bytes],
) -> None:
    members = {".git/config": b"x", "__MACOSX/._a.txt": b"x", "a/.DS_Store": b"x", "a/b.txt": PLAIN}
    assert [one.name for one in items(pack(members), "a")] == ["/a/b.txt"]


def test_members_of_the_same_name_are_told_apart() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for number in (1, 2):
            data = text(number).encode()
            member = tarfile.TarInfo("a.txt")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    assert names(items(out.getvalue(), "a.tar")) == ["/a.txt", "/a.txt (2)"]


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        (tarfile.SYMTYPE, "link"),
        (tarfile.LNKTYPE, "link"),
        (tarfile.CHRTYPE, "device"),
        (tarfile.FIFOTYPE, "pipe"),
    ],
)
def test_links_and_devices_in_a_tar_are_told(kind: bytes, says: str) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        member = tarfile.TarInfo("a.txt")
        member.type = kind
        member.linkname = "/etc/passwd"
        archive.addfile(member)
    assert says in faults(items(out.getvalue(), "a.tar"))["/a.txt"]


def with_flag(data: bytes, flag: int) -> bytes:
    """A ZIP archive of one member with a flag set in both of its headers."""
    changed = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        changed[data.rindex(signature) + offset] |= flag
    return bytes(changed)


def test_an_encrypted_member_is_told() -> None:
    reasons = faults(items(with_flag(zipped({"a.txt": PLAIN}), 1), "a.zip"))
    assert "encrypted" in reasons["/a.txt"]


def test_a_member_whose_bytes_are_broken_costs_only_itself() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", PLAIN)
        archive.writestr("b.txt", text(2).encode())
    data = bytearray(out.getvalue())
    data[data.index(b"Panen")] ^= 1
    read = items(bytes(data), "a.zip")
    assert names(read) == ["/b.txt"]
    (fault,) = [one for one in read if isinstance(one, Fault)]
    assert (fault.name, fault.ends) == ("/a.txt", False)
    assert "broken" in fault.reason


@pytest.mark.parametrize("member", ["word/document.xml", "META-INF/container.xml"])
def test_office_documents_are_named(member: str) -> None:
    assert "not read" in faults(items(zipped({member: b"<x/>"}), "a.docx"))[""]


def test_an_archive_of_nothing_says_so() -> None:
    assert "nothing" in faults(items(zipped({}), "a.zip"))[""]


def test_members_before_the_break_of_a_zip_are_kept() -> None:
    data = zipped({"a.txt": PLAIN, "b.txt": text(2).encode(), "c.txt": text(3).encode()})
    read = items(data[: data.rindex(b"PK\x03\x04") + 60], "a.zip")
    assert names(read) == ["/a.txt", "/b.txt"]
    assert "ends in the middle" in faults(read)[""]


def test_members_before_the_break_of_a_tar_are_kept() -> None:
    data = tarred({"a.txt": PLAIN, "b.txt": text(2).encode()})
    read = items(data[: 512 * 3 + 100], "a.tar")
    assert names(read) == ["/a.txt"]
    assert any(isinstance(one, Fault) and one.ends for one in read)


@pytest.mark.parametrize("suffix", ["", ".gz"])
def test_a_size_that_lies_ends_where_the_tar_ends(suffix: str) -> None:
    lie = tarfile.TarInfo("b.txt")
    lie.size = 1 << 60
    data = tarred({"a.txt": PLAIN})[: 512 + -(-len(PLAIN) // 512) * 512] + lie.tobuf() + PLAIN
    read = items(gzip.compress(data) if suffix else data, f"a.tar{suffix}")
    assert names(read) == ["/a.txt"]
    assert faults(read).keys() == {"/b.txt", ""}


def test_a_broken_header_within_a_tar_is_no_end() -> None:
    data = bytearray(tarred({"a.txt": PLAIN, "b.txt": PLAIN}))
    data[1024 + 150] ^= 0xFF
    read = items(bytes(data), "a.tar")
    assert names(read) == ["/a.txt"]
    assert "broken" in faults(read)[""]


@pytest.mark.parametrize("suffix", [".gz", ".xz", ".zst"])
def test_lines_before_the_break_of_a_packed_file_are_kept(suffix: str) -> None:
    data = PACKERS[suffix](json_lines(range(3000)))
    read = items(data[: len(data) * 2 // 3], "a.jsonl" + suffix)
    assert len(names(read)) > 100
    assert list(faults(read)) == [""]


@pytest.mark.parametrize("suffix", [".gz", ".xz", ".zst"])
def test_the_text_before_the_break_of_a_packed_file_is_kept(suffix: str) -> None:
    whole = "\n".join(f"{text(number)} {number * 7919}" for number in range(3000)).encode()
    data = PACKERS[suffix](whole)
    record, fault = items(data[: len(data) * 2 // 3], "a.txt" + suffix)
    assert isinstance(record, Record)
    assert isinstance(fault, Fault)
    assert (record.name, fault.name) == ("#1", "")
    assert len(record.data) > 10_000
    assert whole.startswith(record.data)
    assert "ends in the middle" in fault.reason


@pytest.mark.parametrize("suffix", [".gz", ".xz", ".zst", ".bz2"])
@pytest.mark.parametrize("garbage", [b"\n", b"\0" * 512, b"sisa unduhan"])
def test_what_was_put_behind_a_packed_text_is_passed_over(suffix: str, garbage: bytes) -> None:
    (record,) = items(PACKERS[suffix](PLAIN) + garbage, "a.txt" + suffix)
    assert isinstance(record, Record)
    assert record.data == PLAIN


@pytest.mark.parametrize("suffix", [".gz", ".xz", ".zst", ".bz2"])
@pytest.mark.parametrize("between", [b"", b"\0" * 3, b"\0" * 5000])
def test_frames_one_after_another_are_one_text(suffix: str, between: bytes) -> None:
    packed = PACKERS[suffix](PLAIN[:40]) + between + PACKERS[suffix](PLAIN[40:])
    (record,) = items(packed, "a.txt" + suffix)
    assert isinstance(record, Record)
    assert record.data == PLAIN


def test_an_archive_that_ends_within_its_packing_leaves_no_file_open() -> None:
    packed = gzip.compress(zipped({"a.txt": b"x" * 99}))[:-20]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        (found,) = items(packed, "a.zip.gz")
        gc.collect()
    assert isinstance(found, Fault)
