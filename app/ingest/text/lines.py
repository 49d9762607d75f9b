"""Splits a text into numbered, cleaned lines."""

import html
import re

from app.ingest.text.joining import join_broken
from app.ingest.text.pieces import Piece, Pieces
from app.language.unseen import UNSEEN

NEWLINE = re.compile(r"\r\n?|\n")
BREAK = re.compile(
    "[\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]|"
    "</?(?:p|br|div|h[1-6]|li|ul|ol|tr|table)(?: [^<>]{0,500})?/?>",
    re.IGNORECASE,
)
TAG = re.compile(
    r"</?(?:a|abbr|article|b|blockquote|em|figcaption|figure|font|i|iframe|img|script|section|small|"
    r"span|strong|sub|sup|td|th|u)(?: [^<>]{0,500})?/?>",
    re.IGNORECASE,
)


def split_lines(text: str) -> Pieces:
    """The non-blank lines of `text`, cleaned, as open pieces with their numbers.

    HTML entities and stray tags are resolved, blanks collapsed, invisible marks dropped.
    Lines of a hard-wrapped text, and sentences that were broken at their links, are joined
    to paragraphs that carry the first one's number.
    """
    return join_broken(_numbered(text))


def clean(text: str) -> str:
    """One line's text as it is kept: entities resolved, blanks collapsed, marks dropped."""
    if "&" in text:
        text = html.unescape(text)
    if not (text.isascii() and text.isprintable()):
        text = UNSEEN.sub("", text)
    # The only blank that is printable is the plain one.
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(text.split())


def _numbered(text: str) -> Pieces:
    pieces: Pieces = []
    gap = False
    # The lines that NEWLINE parts, in a tenth of the time.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, raw in enumerate(lines, start=1):
        parts = [clean(part) for part in _sections(raw)]
        filled = [part for part in parts if part]
        pieces.extend(Piece(number, part, gap or index > 0) for index, part in enumerate(filled))
        gap = not filled
    return pieces


def _sections(raw: str) -> list[str]:
    # Nothing that breaks a line is printable but a tag, and most lines have none: looking for
    # these is quicker than the pattern.
    if "<" not in raw and raw.isprintable():
        return [raw]
    return [TAG.sub("", part) if "<" in part else part for part in BREAK.split(raw)]
