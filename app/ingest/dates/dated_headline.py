"""Headlines that a page printed the date behind, in one line with it."""

import re
from functools import cache

from app.ingest.dates.stamp_words import (
    ENDS,
    bylines_in,
    ends_apart,
    labelled_role,
    labels_at_end,
    leftover,
)
from app.ingest.text.pieces import Piece, Pieces, Role, parts
from app.ingest.text.tokens import has_digit
from app.language.calendar_names import calendar_names
from app.language.dates import SHORT_NAME, FoundDate, find_dates
from app.language.sentences import ends_sentence
from app.language.vocabulary import any_of
from app.library.records import RemovalReason

# How long a headline and its date may be together.
HEADLINE_WORDS = 40

_BARRED = re.compile(r"\s*[|•·]")


def part_headline(piece: Piece) -> Pieces:
    """A line that is a headline and the date after it, in parts; nothing if it is not one.

    Behind a bar the name of who wrote it may follow, or a byline: "WARGA MENANG10-Sep-19 | Sari
    Dewi", "Warga MenangRabu, 7 Februari 2024Oleh : Sari Dewi".
    """
    if piece.words > HEADLINE_WORDS or not has_digit(piece.text) or ends_sentence(piece.text):
        return []
    dates = find_dates(piece.text)
    if not dates or not _is_full(dates[-1]):
        return []
    last = dates[-1]
    glued = _glued_weekday().search(piece.text, 0, last.start)
    start = glued.start("day") if glued else last.start
    before = piece.text[:start].rstrip(ENDS)
    rest = piece.text[last.end :]
    behind = _behind(piece, rest)
    if behind is None or before.count(" ") < 2 or ends_sentence(before):
        return []
    if not _is_printed_behind(piece.text, start, last):
        return []
    # "Sari Dewi diperbarui 7 Feb 2024, 10:22 WIB": a capital would be the headline's own word.
    marker = labels_at_end(piece.text[:start])
    marker = marker if marker[:1].islower() else ""
    cuts = (
        (piece.text[: start - len(marker)].rstrip(ENDS), Role.OPEN),
        (marker.strip(ENDS), RemovalReason.MARKER),
        (piece.text[start : last.end], labelled_role(marker)),
    )
    return [*parts(piece, *cuts), *behind]


def _behind(piece: Piece, text: str) -> Pieces | None:
    """What stands behind the date: nothing, bylines, a name or site behind a bar; None for more."""
    made: Role | RemovalReason | None = None
    if not any(map(str.isalnum, text)):
        made = RemovalReason.HEADER
    elif _BARRED.match(text):
        made = leftover(text, True)
    return parts(piece, (text.strip(ENDS), made)) if made else bylines_in(piece, text) or None


def _is_full(found: FoundDate) -> bool:
    return found.day is not None and found.year is not None and found.last_day is None


def _is_printed_behind(text: str, start: int, found: FoundDate) -> bool:
    """Whether a page put the date from `start` on behind a headline that does not hold it.

    "Harga Emas Hari Ini, Senin 6 Februari 2023" and "… Rabu 18 Juni pukul 17.00" hold theirs.
    """
    if _announced().search(text, start, found.end):
        return False
    glued = text[start - 1 : start].isalnum()
    return glued or found.clock is not None or ends_apart(text[:start])


@cache
def _announced() -> re.Pattern[str]:
    """A word between the day and the hour of what a headline announces."""
    return re.compile(rf"\b(?:{any_of(calendar_names().before_time)})\b", re.IGNORECASE)


@cache
def _glued_weekday() -> re.Pattern[str]:
    """A weekday before a date, with or without a blank between it and the word before."""
    days = any_of(name for name in calendar_names().weekdays if len(name) > SHORT_NAME)
    return re.compile(rf"(?P<day>(?i:{days})),?\s*$")
