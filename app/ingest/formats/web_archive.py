"""Web archives (WARC, ISO 28500), in which news crawls are published: a page a record.

The framing of records is read here, so that a broken or huge one costs only itself; what is
in a record, `fastwarc` reads.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO
from urllib.parse import urlsplit

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from app.ingest.formats.budget import filled, too_large
from app.ingest.formats.markup import PAGE_TYPES
from app.ingest.formats.record import Fault, Item, Record, Shape, Source, Visit, Web
from app.ingest.formats.sniff import HEAD_BYTES, Kind, sniff
from app.ingest.limits import Limits

_BEGIN = re.compile(rb"WARC/\d\.\d")
_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_LONGEST_LINE = 64 * 1024
_MOST_HEADERS = 256
_PIECE = 1024 * 1024
# Headers of HTTP stand before the page, and its transfer may be packed worse than the page is.
_AROUND = 64 * 1024
_OK = 200
# Records about the crawl, not of what was crawled.
_ABOUT = (WarcRecordType.warcinfo, WarcRecordType.request, WarcRecordType.metadata)
_TEXTS = ("text/plain",)


@dataclass(frozen=True, slots=True)
class _Frame:
    """The bytes of one record; `reason` where they are none, `ends` where no other follows."""

    data: bytes = b""
    reason: str | None = None
    ends: bool = False


def read_web_archive(source: Source, visit: Visit) -> Iterator[Item]:
    """A record for each page or text, numbered among all records; the others are skipped."""
    for number, frame in enumerate(_frames(source.stream, visit.limits), start=1):
        name = f"{source.name}#{number}"
        if frame.reason is not None:
            yield Fault(name, frame.reason, ends=frame.ends)
            continue
        yield from _record_items(name, frame.data, visit)


def _frames(stream: BinaryIO, limits: Limits) -> Iterator[_Frame]:
    while (line := stream.readline(_LONGEST_LINE)) != b"":
        if not line.strip():
            continue
        if not _BEGIN.match(line):
            yield _Frame(reason="Bytes stand here that are no record of a web archive.")
            line = _next_begin(stream)
            if not line:
                return
        headers = line + _headers(stream)
        length = _LENGTH.search(headers)
        if length is None:
            yield _Frame(reason="The record does not say its length.")
            continue
        yield _frame(stream, headers, int(length[1]), limits)


def _frame(stream: BinaryIO, headers: bytes, length: int, limits: Limits) -> _Frame:
    if length > limits.max_bytes + _AROUND:
        rest = length
        while rest and (piece := stream.read(min(rest, _PIECE))):
            rest -= len(piece)
        return _Frame(reason=too_large(limits))
    data = filled(stream, length)
    if len(data) < length:
        return _Frame(reason="It ends in the middle of this record.", ends=True)
    return _Frame(headers + data + b"\r\n\r\n")


def _next_begin(stream: BinaryIO) -> bytes:
    while (line := stream.readline(_LONGEST_LINE)) and not _BEGIN.match(line):
        pass
    return line


def _headers(stream: BinaryIO) -> bytes:
    lines: list[bytes] = []
    while len(lines) < _MOST_HEADERS and (line := stream.readline(_LONGEST_LINE)):
        lines.append(line)
        if not line.strip():
            break
    return b"".join(lines)


def _record_items(name: str, data: bytes, visit: Visit) -> Iterator[Item]:
    archive = ArchiveIterator(
        io.BytesIO(data),
        record_types=WarcRecordType.any_type,
        parse_http=True,
        auto_decode="all",
        stream_detect=False,
    )
    try:
        record = next(iter(archive), None)
        if record is None or record.record_type in _ABOUT:
            return
        reason = _refusal(record)
        if reason is not None:
            yield Fault(name, reason, skipped=True)
            return
        body = filled(record.reader, visit.limits.max_bytes + 1)
    except (OSError, ValueError) as error:
        yield Fault(name, f"The record is broken ({str(error)[:120]}).")
        return
    yield _item(name, record, body, visit)


def _refusal(record: WarcRecord) -> str | None:
    """Why a record is no article, by its headers alone."""
    if record.record_type is WarcRecordType.revisit:
        return "The crawler found it unchanged and kept no copy here."
    status = record.http_headers.status_code if record.http_headers else None
    if record.record_type is WarcRecordType.response and status != _OK:
        return f"The server answered {status or 'nothing that can be read'}: it is no article."
    if urlsplit(_url(record) or "").path == "/robots.txt":
        return "It is a site's robots.txt, no article."
    return None


def _item(name: str, record: WarcRecord, body: bytes, visit: Visit) -> Item:
    if len(body) > visit.limits.max_bytes:
        return Fault(name, too_large(visit.limits))
    said = (record.http_content_type or record.headers.get("Content-Type") or "").lower()
    said = said.partition(";")[0].strip()
    kind = sniff(body[:HEAD_BYTES], "", visit.columns)
    shape = {Kind.PAGE: Shape.PAGE, Kind.TEXT: Shape.TEXT}.get(kind)
    is_page = shape is Shape.PAGE or said in PAGE_TYPES
    if not body.strip() or shape is None or not (is_page or said in _TEXTS):
        return Fault(name, f"It is no page: {said or 'nothing is said of its kind'}.", skipped=True)
    seen = record.record_date
    web = Web(_url(record), record.http_charset, seen if seen and seen.tzinfo else None)
    return Record(name, body, Shape.PAGE if is_page else Shape.TEXT, web)


def _url(record: WarcRecord) -> str | None:
    url = record.headers.get("WARC-Target-URI")
    return url.strip("<> ") or None if url else None
