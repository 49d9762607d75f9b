"""What can still be had of a ZIP archive whose end is missing.

Each member has a header of its own in front of it (APPNOTE.TXT 4.3.7), so that those before
the break can be read without the list at the archive's end.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from app.ingest.formats.budget import filled, too_large
from app.ingest.formats.compressed import deeper
from app.ingest.formats.members import Names
from app.ingest.formats.record import Fault, Item, Source, Visit
from app.ingest.limits import Limits

_SIGNATURE = b"PK\x03\x04"
_AFTERWARDS = b"PK\x07\x08"
# Signature, version, flags, method, time, date, CRC-32, sizes packed and unpacked, lengths.
_HEADER = struct.Struct("<4s5H3I2H")
_ENCRYPTED, _SIZES_AFTERWARDS, _IS_UTF8 = 0x1, 0x8, 0x800
_PIECE = 64 * 1024
_BROKEN_OFF = "It ends in the middle: only the members before could be read."


@dataclass(frozen=True, slots=True)
class _Header:
    """What a member's own header says of it."""

    name: str
    flags: int
    method: int
    crc: int
    packed: int


def salvaged(source: Source, visit: Visit) -> Iterator[Item]:
    """The records of the members before the break, and a fault for the archive."""
    depth = deeper(source, visit)
    names = Names(source.name, visit.limits)
    stream = source.stream
    stream.seek(0)
    while (header := _header(stream)) is not None:
        is_left_out = header.name.endswith("/") or names.is_hidden(header.name)
        data = _data(stream, header, visit.limits)
        if data is None:
            break
        visit.budget.spend(len(data))
        if is_left_out:
            continue
        name = names.name(header.name)
        reason = names.refusal(header.name) or _fault(header, data, visit.limits)
        if reason is not None:
            yield Fault(name, reason)
        else:
            yield from visit.into(Source(name, header.name, io.BytesIO(data), depth))
    yield Fault(source.name, _BROKEN_OFF, ends=True)


def _header(stream: BinaryIO) -> _Header | None:
    """The header that stands next, if one does."""
    raw = filled(stream, _HEADER.size)
    if len(raw) < _HEADER.size or not raw.startswith(_SIGNATURE):
        return None
    _, _, flags, method, _, _, crc, packed, _, name_length, extra = _HEADER.unpack(raw)
    name = filled(stream, name_length).decode("utf-8" if flags & _IS_UTF8 else "cp437", "replace")
    filled(stream, extra)
    return _Header(name, flags, method, crc, packed)


def _data(stream: BinaryIO, header: _Header, limits: Limits) -> bytes | None:
    """The member's bytes, unpacked but for too large ones; None where they are not all there."""
    if header.method == zipfile.ZIP_DEFLATED and not header.flags & _ENCRYPTED:
        data = _inflated(stream, limits)
    elif header.flags & _SIZES_AFTERWARDS:
        return None
    else:
        data = filled(stream, min(header.packed, limits.max_bytes + 1))
        if header.packed > len(data):
            return None
    if data is not None and header.flags & _SIZES_AFTERWARDS:
        filled(stream, 12 if filled(stream, 4) == _AFTERWARDS else 8)
    return data


def _inflated(stream: BinaryIO, limits: Limits) -> bytes | None:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    parts: list[bytes] = []
    size = 0
    try:
        while not unpacker.eof:
            packed = unpacker.unconsumed_tail or stream.read(_PIECE)
            if not packed or size > limits.max_bytes:
                return None
            parts.append(unpacker.decompress(packed, _PIECE))
            size += len(parts[-1])
    except zlib.error:
        return None
    stream.seek(-len(unpacker.unused_data) - len(unpacker.unconsumed_tail), io.SEEK_CUR)
    return b"".join(parts)


def _fault(header: _Header, data: bytes, limits: Limits) -> str | None:
    if header.flags & _ENCRYPTED:
        return "It is encrypted: unpack it with its password."
    if len(data) > limits.max_bytes:
        return too_large(limits)
    if header.method not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "It is packed in a way that is not read here."
    known = not header.flags & _SIZES_AFTERWARDS
    if known and zlib.crc32(data) != header.crc:
        return "The member is broken: its checksum does not fit."
    return None
