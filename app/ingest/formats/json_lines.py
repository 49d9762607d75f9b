"""JSON lines: an article a line."""

import io
import json
import re
from collections.abc import Iterator
from typing import BinaryIO, TextIO

from app.ingest.decode import decode
from app.ingest.document import UnreadableInput
from app.ingest.formats.budget import too_large
from app.ingest.formats.byte_order import mark_of
from app.ingest.formats.record import Fault, Item, Record, Shape, Source, Visit

_PIECE = 1024 * 1024
# What Elasticsearch's bulk format has above each document: an action and where it goes.
_ACTION = re.compile(
    rb'\s*\{\s*"(?:index|create|update|delete)"\s*:\s*\{\s*(?:"_[^{}]{0,2000})?\}\s*\}\s*'
)


def read_json_lines(source: Source, visit: Visit) -> Iterator[Item]:
    """A record for each line that is not blank, with the number of the line."""
    lines = _lines(source, visit.limits.max_bytes)
    for number, line in enumerate(lines, start=1):
        name = f"{source.name}#{number}"
        if line is None:
            yield Fault(name, too_large(visit.limits))
        elif _is_cut_off(line):
            yield Fault(name, "The file ends in the middle of this line.", ends=True)
        elif _ACTION.fullmatch(line):
            reason = "It only tells Elasticsearch what to do with the next line."
            yield Fault(name, reason, skipped=True)
        elif line.strip():
            yield Record(name, line.rstrip(b"\r\n"), Shape.FIELDS)


def _is_cut_off(line: bytes) -> bool:
    """Whether a line without an end, which only the last can be, breaks off within its object."""
    if line.endswith(b"\n") or not line.lstrip().startswith(b"{"):
        return False
    try:
        json.loads(decode(line).text)
    except (ValueError, UnreadableInput):
        return True
    except RecursionError:
        return False
    return False


def _lines(source: Source, longest: int) -> Iterator[bytes | None]:
    """The lines in UTF-8 with their ends; None for one that is too long."""
    mark = mark_of(source.head)
    if mark is not None and mark.encoding != "utf-8":
        yield from _recoded_lines(source.stream, mark.encoding, longest)
        return
    if mark is not None:
        source.stream.read(len(mark.data))
    while line := source.stream.readline(longest + 2):
        if len(line) > longest + 1 and not line.endswith(b"\n"):
            yield None
            _skip_line(source.stream)
        else:
            yield line


def _skip_line(stream: BinaryIO) -> None:
    while (piece := stream.readline(_PIECE)) and not piece.endswith(b"\n"):
        pass


def _recoded_lines(stream: BinaryIO, encoding: str, longest: int) -> Iterator[bytes | None]:
    """Lines of a file in UTF-16 or UTF-32."""
    text = io.TextIOWrapper(stream, encoding, errors="replace")
    try:
        yield from _text_lines(text, longest)
    finally:
        # Or it would close the stream, which is not its own.
        text.detach()


def _text_lines(text: TextIO, longest: int) -> Iterator[bytes | None]:
    text.read(1)
    while line := text.readline(longest):
        is_whole = line.endswith("\n") or len(line) < longest
        yield line.encode("utf-8", "replace") if is_whole else None
        while not is_whole:
            rest = text.readline(_PIECE)
            is_whole = not rest or rest.endswith("\n")
