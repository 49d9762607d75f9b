"""Splits a text into numbered, cleaned lines and joins those that were only wrapped."""

import html
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from app.ingest.pieces import Piece, Pieces
from app.language.sentences import ends_sentence

# Mail and print programs wrap at 65 to 80 characters; typewriters and terminals at up to 100.
WRAP_SHORTEST = 45
WRAP_LONGEST = 110
# Wrapped text fills its lines: all but a paragraph's last come near the longest.
WRAP_FILLED = 0.72
WRAP_SHARE = 0.8
WRAP_LINES = 4
# A dateline's place before a dash on the next line, and the sentence behind that dash.
DATELINE_WORDS = 4
SENTENCE_WORDS = 8

_NEWLINE = re.compile(r"\r\n|\r|\n")
_BREAK = re.compile(
    "[\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]|"
    "</?(?:p|br|div|h[1-6]|li|ul|ol|tr|table)(?: [^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"</?(?:a|abbr|article|b|blockquote|em|figcaption|figure|font|i|iframe|img|script|section|small|"
    r"span|strong|sub|sup|td|th|u)(?: [^<>]{0,500})?/?>",
    re.IGNORECASE,
)
# Marks without width and controls without meaning in a text.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb]"
)


def split_lines(text: str) -> Pieces:
    """The non-blank lines of `text`, cleaned, as open pieces with their numbers.

    HTML entities and stray tags are resolved, blanks collapsed, invisible marks dropped.
    Lines of a hard-wrapped text, and sentences that were broken at their links, are joined
    to paragraphs that carry the first one's number.
    """
    pieces = _numbered(text)
    return _joined(pieces, _wraps if _is_wrapped(pieces) else _continues)


def clean(text: str) -> str:
    """One line's text as it is kept: entities resolved, blanks collapsed, marks dropped."""
    if "&" in text:
        text = html.unescape(text)
    return " ".join(_UNSEEN.sub("", text).split())


def _numbered(text: str) -> Pieces:
    pieces: Pieces = []
    gap = False
    for number, raw in enumerate(_NEWLINE.split(text), start=1):
        parts = [clean(part) for part in _sections(raw)]
        filled = [part for part in parts if part]
        pieces.extend(Piece(number, part, gap or index > 0) for index, part in enumerate(filled))
        gap = not filled
    return pieces


def _sections(raw: str) -> list[str]:
    return [_TAG.sub("", part) if "<" in part else part for part in _BREAK.split(raw)]


def _joined(pieces: Pieces, belongs: Callable[[Piece, Piece], bool]) -> Pieces:
    """The pieces, each joined to the one before it where it belongs to it.

    The first line never takes another in: it is likely the headline.
    """
    made: Pieces = []
    for piece in pieces:
        if len(made) > 1 and belongs(made[-1], piece):
            made[-1] = replace(made[-1], text=f"{made[-1].text} {piece.text}")
        else:
            made.append(piece)
    return made


def _is_wrapped(pieces: Pieces) -> bool:
    inner = [one for one, after in pairwise(pieces) if not after.gap]
    if len(inner) < WRAP_LINES or not any(piece.gap for piece in pieces):
        return False
    longest = max(len(piece.text) for piece in pieces)
    if not WRAP_SHORTEST <= longest <= WRAP_LONGEST:
        return False
    filled = sum(len(piece.text) >= WRAP_FILLED * longest for piece in inner)
    unended = sum(not ends_sentence(piece.text) for piece in inner)
    return filled >= WRAP_SHARE * len(inner) and unended >= WRAP_SHARE / 2 * len(inner)


def _wraps(before: Piece, piece: Piece) -> bool:
    return not piece.gap and before.line < piece.line


def _continues(before: Piece, piece: Piece) -> bool:
    """Whether a line goes on with a sentence that the one before it left open.

    Scrapers break lines at links: "Presiden", "Prabowo", "mengatakan …"; the place of a
    dateline may stand alone before its dash.
    """
    if piece.gap or before.line == piece.line or before.text.endswith((":", ".", "!", "?")):
        return False
    if piece.text[:1] in "-–—":
        is_place = before.words <= DATELINE_WORDS and before.text[:1].isupper()
        return is_place and piece.words >= SENTENCE_WORDS
    first = piece.text[:1]
    return (first.islower() or first in ",.;)") and not _is_entry(before) and not _is_entry(piece)


def _is_entry(piece: Piece) -> bool:
    """Whether a line is an entry of a list or an address, which stand for themselves."""
    return piece.text[:1] in "*+•#-" or "://" in piece.text
