"""Byte order marks: the bytes that say at a text's beginning which Unicode encoding it is in."""

import codecs
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ByteOrderMark:
    """A mark's bytes, and the encoding of what follows them, by Python's name."""

    data: bytes
    encoding: str


# UTF-32's first: its mark begins as UTF-16's does.
_MARKS = (
    ByteOrderMark(codecs.BOM_UTF8, "utf-8"),
    ByteOrderMark(codecs.BOM_UTF32_LE, "utf-32-le"),
    ByteOrderMark(codecs.BOM_UTF32_BE, "utf-32-be"),
    ByteOrderMark(codecs.BOM_UTF16_LE, "utf-16-le"),
    ByteOrderMark(codecs.BOM_UTF16_BE, "utf-16-be"),
)


def mark_of(head: bytes) -> ByteOrderMark | None:
    """The byte order mark that `head`, the first bytes of a text, begins with."""
    return next((mark for mark in _MARKS if head.startswith(mark.data)), None)
