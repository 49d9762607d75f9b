"""The way into a file: what it is, what reads it, and so on inwards to the bounded depth."""

import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO, cast

import zstandard

from app.ingest.document import UnreadableInput
from app.ingest.formats.budget import Budget, BudgetSpent, bounded_parts, read_some
from app.ingest.formats.columns import Columns
from app.ingest.formats.compressed import read_compressed
from app.ingest.formats.feeds import read_feed
from app.ingest.formats.frames import UNPACKERS
from app.ingest.formats.json_lines import read_json_lines
from app.ingest.formats.json_values import read_json
from app.ingest.formats.record import Fault, Item, Record, Shape, Source, Visit
from app.ingest.formats.sniff import HEAD_BYTES, Kind, holds_more, not_read, sniff
from app.ingest.formats.tables import read_table
from app.ingest.formats.tar_archive import read_tar
from app.ingest.formats.web_archive import read_web_archive
from app.ingest.formats.web_bundle import read_web_bundle
from app.ingest.formats.zip_archive import read_zip
from app.ingest.limits import Limits

_READERS: dict[Kind, Callable[[Source, Visit], Iterator[Item]]] = {
    Kind.ZIP: read_zip,
    Kind.TAR: read_tar,
    Kind.WARC: read_web_archive,
    Kind.WEB_BUNDLE: read_web_bundle,
    Kind.FEED: read_feed,
    Kind.JSON: read_json,
    Kind.JSON_LINES: read_json_lines,
    Kind.TABLE: read_table,
}
_SHAPES = {Kind.PAGE: Shape.PAGE, Kind.MARKDOWN: Shape.MARKDOWN, Kind.TEXT: Shape.TEXT}
# What the libraries that unpack say of broken files.
_BROKEN = (
    zipfile.BadZipFile,
    tarfile.TarError,
    lzma.LZMAError,
    zlib.error,
    zstandard.ZstdError,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    ValueError,
    OverflowError,
)


class Reader:
    """Reads one file with all that is inside of it."""

    def __init__(self, limits: Limits, columns: Columns) -> None:
        """Reads within `limits`, and takes `columns` for what they are known as."""
        self.limits = limits
        self.columns = columns
        self.budget = Budget(limits)

    def into(self, source: Source) -> Iterator[Item]:
        """The records of `source` in its order; whatever is wrong with it is one fault more.

        BudgetSpent ends the whole file, so it is a fault of the outermost source.
        """
        empty = True
        try:
            for item in self._items(source):
                empty = False
                yield item
            if empty:
                yield Fault(source.name, "It holds nothing that could be an article.")
        except BudgetSpent as error:
            if source.depth:
                raise
            yield Fault(source.name, str(error), ends=True)
        except UnreadableInput as error:
            yield Fault(source.name, str(error), ends=holds_more(source.filename))
        except _BROKEN as error:
            yield Fault(source.name, _broken(error), ends=holds_more(source.filename))
        # The last guard: a fault of ours in one file of a million must not lose the others.
        except Exception as error:  # noqa: BLE001
            reason = f"Warta failed on it, please report this: {error!r}."
            yield Fault(source.name, reason, ends=True)

    def _items(self, source: Source) -> Iterator[Item]:
        source = _looked_at(source)
        if not source.head:
            yield Fault(source.name, "The file is empty.")
            return
        kind = sniff(source.head, source.filename, self.columns)
        reason = not_read(source.head, source.filename, kind)
        if reason is not None:
            yield Fault(source.name, reason)
        elif kind in _SHAPES:
            yield from self._whole(source, _SHAPES[kind])
        elif kind in UNPACKERS:
            yield from read_compressed(kind, source, self)
        else:
            yield from _READERS[kind](source, self)

    def _whole(self, source: Source, shape: Shape) -> Iterator[Item]:
        """The record that a source is as a whole; a fault in it says nothing of others.

        What stands before a break is a record of another name, as it is not the same article.
        """
        parts: list[bytes] = []
        try:
            parts.extend(bounded_parts(source.stream, self.limits))
        except BudgetSpent:
            raise
        except UnreadableInput as error:
            yield Fault(source.name, str(error))
        except _BROKEN as error:
            # As far as it goes: the parts that came before the break are in the list.
            if kept := b"".join(parts).strip():
                yield Record(f"{source.name}#1", kept, shape)
            yield Fault(source.name, _broken(error))
        else:
            yield Record(source.name, b"".join(parts), shape)


def _looked_at(source: Source) -> Source:
    """The source with its beginning, which its stream has still to come."""
    parts: list[bytes] = []
    size = HEAD_BYTES
    fault: Exception | None = None
    try:
        while size > 0 and (part := read_some(source.stream, size)):
            parts.append(part)
            size -= len(part)
    except (*_BROKEN, UnreadableInput) as error:
        if not parts:
            raise
        fault = error
    head = b"".join(parts)
    if source.depth == 0:
        source.stream.seek(0)
        return replace(source, head=head)
    rejoined = io.BufferedReader(_Rejoined(head, source.stream, fault), HEAD_BYTES)
    return replace(source, head=head, stream=cast(BinaryIO, rejoined))


class _Rejoined(io.RawIOBase):
    """Bytes that were read already, and then the rest of their stream, or what is wrong with it."""

    def __init__(self, head: bytes, stream: BinaryIO, fault: Exception | None) -> None:
        self._head = memoryview(head)
        self._stream = stream
        self._fault = fault

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        if not self._head and self._fault is not None:
            raise self._fault
        data = self._head[: len(buffer)] or read_some(self._stream, len(buffer))
        buffer[: len(data)] = data
        self._head = self._head[len(data) :]
        return len(data)


def _broken(error: Exception) -> str:
    if isinstance(error, EOFError):
        return "It ends in the middle: only what stands before could be read."
    said = str(error.args[-1] if error.args else error).strip().rstrip(".") or type(error).__name__
    return f"It is broken and could not be read to its end ({said})."
