"""Tells the sentences of an article from headlines, links and menu entries."""

import re

from app.ingest.text.pieces import Piece, Pieces
from app.ingest.text.remembering import remembered
from app.language.sentences import ends_sentence, ends_with_stop, first_sentence

# A line that ends with a full stop is a sentence from this many words on; one that ends with
# `!` or `?`, as headlines do, needs more; without any end mark only length tells, or a
# sentence that ends within the line.
STOP_WORDS = 5
INNER_WORDS = 8
ENDED_WORDS = 15
# Two sentences on one line, the first of `INNER_STOP` words or more, are text.
TWO_WORDS = 8
INNER_STOP = 5
LONG_WORDS = 28
# Headlines in title case may end with a full stop; up to this length.
TITLE_CASE_WORDS = 28
TITLE_CASE_SHARE = 0.75
# No headline is longer; a longer line without blanks is broken text.
HEADING_CHARACTERS = 300
# A topic below or amid a text has no more words.
TAG_WORDS = 4


_BULLET = re.compile(r"[–—•*-] ")
_SIGN = re.compile(r"(?<=[.!?”\"]) ?(?:[(\[][^()\[\]]{1,40}[)\]]|[–—-]{1,2} ?[A-Z][A-Z/ ]{1,20})$")


def is_prose(piece: Piece) -> bool:
    """Whether an open piece is, beyond doubt, text of an article."""
    return piece.is_open and is_sentence(piece.text)


def prose_words(pieces: Pieces) -> list[int]:
    """The words of each piece that is text of an article; 0 for the others."""
    return [piece.words if is_prose(piece) else 0 for piece in pieces]


@remembered
def is_sentence(text: str) -> bool:
    """Whether a line's text is a sentence or more; a reporter's sign behind it does not count."""
    if text[-1:] in ")]" or text[-3:].isupper():
        text = _SIGN.sub("", text)
    words = text.count(" ") + 1
    if words > LONG_WORDS or (words >= TWO_WORDS and _has_inner_sentence(text)):
        return True
    if words < STOP_WORDS or not (ends_sentence(text) or text.endswith(":")):
        return False
    if words >= ENDED_WORDS and not _is_title_case(text, words):
        return True
    closed = ends_with_stop(text) or (text.endswith(":") and words >= INNER_WORDS)
    return closed and not _is_title_case(text, words)


def is_heading(piece: Piece) -> bool:
    """Whether an open piece may be a headline: letters, no sentence, not endless."""
    if not piece.is_open or len(piece.text) > HEADING_CHARACTERS:
        return False
    return any(map(str.isalpha, piece.text)) and not is_sentence(piece.text)


def is_statement(piece: Piece) -> bool:
    """Whether an open piece closes like a sentence, however short: "“Ya,” katanya."."""
    return piece.is_open and (ends_with_stop(piece.text) or piece.text[:1] in '"“')


def is_point(piece: Piece) -> bool:
    """Whether a line opens with a bullet, as the points of a list do."""
    return _BULLET.match(piece.text) is not None


def is_tag(piece: Piece) -> bool:
    """Whether a line may be a topic as pages list them: short, in small letters, without a stop."""
    return piece.words <= TAG_WORDS and piece.text.islower() and piece.text[-1].isalnum()


def _has_inner_sentence(text: str) -> bool:
    first = first_sentence(text)
    return first != text and ends_with_stop(first) and first.count(" ") >= INNER_STOP - 1


def _is_title_case(text: str, words: int) -> bool:
    if words > TITLE_CASE_WORDS:
        return False
    capitals = sum(word[:1].isupper() or word[:1].isdigit() for word in text.split())
    return capitals >= TITLE_CASE_SHARE * words
