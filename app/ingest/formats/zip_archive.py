"""ZIP archives, and the office documents that are such archives."""

import struct
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import IO, BinaryIO, cast

from app.ingest.document import UnreadableInput
from app.ingest.formats.budget import Unpacked, check_ratio
from app.ingest.formats.compressed import deeper
from app.ingest.formats.members import Names
from app.ingest.formats.record import Fault, Item, Source, Visit
from app.ingest.formats.workbook import is_workbook, read_workbook
from app.ingest.formats.zip_salvage import salvaged
from app.ingest.limits import Limits

# Held in memory up to this size, on disk beyond it.
_IN_MEMORY = 8 * 1024 * 1024
_PIECE = 1024 * 1024
_ENCRYPTED = 0x1
# What `zipfile` says of a list of members that is missing or broken.
_NO_LIST = (
    zipfile.BadZipFile,
    NotImplementedError,
    ValueError,
    OverflowError,
    OSError,
    struct.error,
)
# What other formats that are ZIP archives have in them.
_OFFICE = (
    ("word/document.xml", "a Word document"),
    ("ppt/presentation.xml", "a presentation"),
    ("xl/workbook.bin", "a binary Excel workbook"),
    ("META-INF/container.xml", "an e-book"),
    ("META-INF/manifest.xml", "an OpenDocument file"),
    ("AndroidManifest.xml", "a program"),
)


def read_zip(source: Source, visit: Visit) -> Iterator[Item]:
    """The records of every member, or of the workbook that the archive is."""
    if source.depth == 0:
        yield from _archive(source, visit)
        return
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as spooled:
        copy = cast(BinaryIO, spooled)
        _copy(source.stream, copy, visit.limits)
        yield from _archive(replace(source, stream=copy), visit)


def _archive(source: Source, visit: Visit) -> Iterator[Item]:
    try:
        archive = zipfile.ZipFile(cast(IO[bytes], source.stream))
    except _NO_LIST:
        # The list of members stands at the end: without it they are found one by one.
        yield from salvaged(source, visit)
        return
    with archive:
        kind = next((kind for part, kind in _OFFICE if part in archive.NameToInfo), None)
        if is_workbook(archive):
            yield from read_workbook(source, archive, visit)
        elif kind is not None:
            yield Fault(source.name, f"It is {kind}, which is not read: give its text.")
        else:
            yield from _members(source, archive, visit)


def _members(source: Source, archive: zipfile.ZipFile, visit: Visit) -> Iterator[Item]:
    depth = deeper(source, visit)
    names = Names(source.name, visit.limits)
    shared = _shared(archive.infolist())
    for info in archive.infolist():
        # Python's own `is_dir` fails where there is no name.
        if info.filename.endswith("/") or names.is_hidden(info.filename):
            continue
        name = names.name(info.filename)
        reason = names.refusal(info.filename)
        if reason is None and info.flag_bits & _ENCRYPTED:
            reason = "It is encrypted: unpack it with its password."
        if reason is None and id(info) in shared:
            reason = "It lies in the bytes of another member, as in a bomb: it was left alone."
        if reason is not None:
            yield Fault(name, reason)
            continue
        yield from _member(Source(name, info.filename, source.stream, depth), archive, info, visit)


def _shared(infos: Sequence[zipfile.ZipInfo]) -> set[int]:
    """The identities of the members that lie where another one begins or goes on.

    Thousands may share the bytes of one, each within the bounds ("A better zip bomb", D. Fifield,
    WOOT 2019).
    """
    shared, reached = set(), 0
    for info in sorted(infos, key=lambda one: one.header_offset):
        if info.header_offset < reached:
            shared.add(id(info))
        reached = max(reached, info.header_offset + info.compress_size)
    return shared


def _member(
    source: Source, archive: zipfile.ZipFile, info: zipfile.ZipInfo, visit: Visit
) -> Iterator[Item]:
    try:
        check_ratio(info.file_size, info.compress_size, visit.limits)
        opened = archive.open(info)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
        yield Fault(source.name, f"The member is broken and could not be read ({error}).")
    except UnreadableInput as error:
        yield Fault(source.name, str(error))
    else:
        with opened:
            stream = Unpacked(cast(BinaryIO, opened), None, visit.budget, visit.limits)
            yield from visit.into(replace(source, stream=cast(BinaryIO, stream)))


def _copy(stream: BinaryIO, copy: BinaryIO, limits: Limits) -> None:
    """Copies the stream into one that can be sought in; UnreadableInput where it is too large."""
    size = 0
    while piece := stream.read(_PIECE):
        size += len(piece)
        if size > limits.max_member_bytes:
            raise UnreadableInput(
                f"It has more than the {limits.max_member_bytes:,} bytes that an archive or "
                "workbook inside of another may have: unpack it yourself, or raise "
                "WARTA_MAX_MEMBER_BYTES."
            )
        copy.write(piece)
    copy.seek(0)
