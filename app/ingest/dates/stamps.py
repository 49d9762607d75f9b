"""Lines that are little more than a date: "Selasa, 11 Januari 2022 – 05:20 WIB | 12 Views"."""

import re
from dataclasses import dataclass

from app.ingest.dates.dated_headline import part_headline
from app.ingest.dates.stamp_words import (
    ENDS,
    byline_before,
    bylines_in,
    counters_at_end,
    ends_apart,
    is_age,
    is_date_label,
    labelled_role,
    labels_at_end,
    leftover,
)
from app.ingest.names.persons import read_persons
from app.ingest.text.pieces import Piece, Pieces, Role, parts
from app.ingest.text.tokens import has_digit, words_of
from app.language.calendar_names import calendar_names
from app.language.dates import FoundDate, find_dates
from app.library.records import RemovalReason

# A longer line says more than when and by whom.
STAMP_WORDS = 18
STAMP_CHARACTERS = 200
# Where a headline may have its date behind it.
HEAD_LINES = 12
# A longer text that is glued to a date is a headline rather than a name.
GLUED_NAME_WORDS = 3

# Who wrote what is quoted from elsewhere, and when: "— Warga Desa (@wargadesa) March 2, 2023".
_EMBEDDED = re.compile(r"[–—-]+ ?[^()]{2,60}\(@\w+\)")
# "by A | 2 Aug 2023 | News, Sea | 0 comments": whatever stands in a cell of its own.
_BARRED = re.compile(r"\|\s*$")
_BAR = re.compile(r"\s*\|")
_STARTS_SEPARATED = re.compile(r"\s*[|/•·–—-]")


def read_stamps(pieces: Pieces) -> Pieces:
    """Gives lines of date, time, name and site to their fields.

    A date that ends one of the first lines is parted from the headline before it. A label
    may stand alone in the line above.
    """
    made: Pieces = []
    for index, piece in enumerate(pieces):
        read = _read(piece, index) if piece.is_open else [piece]
        label = made[-1] if made else None
        if label is not None and read[0].role is Role.DATE and is_date_label(label.text):
            made[-1] = label.cut(RemovalReason.MARKER)
            read[:1] = parts(read[0], (read[0].text, labelled_role(label.text)))
        made.extend(read)
    return made


def _read(piece: Piece, index: int) -> Pieces:
    if len(piece.text) <= STAMP_CHARACTERS and (_is_impossible(piece.text) or is_age(piece.text)):
        return [piece.cut(RemovalReason.HEADER)]
    if _EMBEDDED.match(piece.text):
        return [piece]
    read = stamp_parts(piece)
    # The words that open a file are a headline rather than a name of three words.
    if index == 0 and any(one.role is Role.AUTHOR and one.words > 2 for one in read):
        read = []
    named = [part for one in read for part in _credited(one)]
    return named or (part_headline(piece) if index < HEAD_LINES else []) or [piece]


def _credited(piece: Piece) -> Pieces:
    """A byline beside a date, its office or its site taken off the names."""
    if piece.role is not Role.AUTHOR:
        return [piece]
    return read_persons(piece, piece.text, Role.AUTHOR, True) or [piece]


def stamp_parts(piece: Piece) -> Pieces:
    """The parts of a line that is a stamp; nothing if it is not one."""
    if len(piece.text) > STAMP_CHARACTERS or piece.words > STAMP_WORDS:
        return []
    all_dates = find_dates(piece.text) if has_digit(piece.text) else ()
    counter = counters_at_end(piece.text[all_dates[-1].end :]) if all_dates else ""
    if counter:
        read = stamp_parts(piece.part(piece.text[: -len(counter)]))
        return [*read, *parts(piece, (counter, RemovalReason.HEADER))] if read else []
    dates = [one for one in all_dates if _is_stamp_date(one)]
    if not dates:
        return []
    # Beside a date with its time and year other words need no sign between.
    free = dates[0].clock is not None and dates[0].year is not None
    # So does a name before two dates that their labels tell: "Sari Dewi Published … Updated …".
    free = free or (len(dates) > 1 and all(labels_at_end(piece.text[: one.start]) for one in dates))
    made: Pieces = []
    for start, found in zip([0, *(one.end for one in dates)], dates, strict=False):
        before = _before_date(piece, piece.text[start : found.start], free)
        if before is None:
            return []
        made += [*before.pieces, *parts(piece, (piece.text[found.start : found.end], before.role))]
    rest = piece.text[dates[-1].end :]
    after = after_date(piece, rest, free)
    if after is None and _BARRED.search(piece.text[: dates[0].start]) and _BAR.match(rest):
        after = parts(piece, (rest.strip(ENDS), RemovalReason.HEADER))
    return [] if after is None else made + after


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before a date, and what its label makes of the date."""

    pieces: Pieces
    role: Role | RemovalReason


def _before_date(piece: Piece, text: str, free: bool) -> _Before | None:
    """None where the text is more than a stamp holds."""
    marker = labels_at_end(text)
    rest = text.removesuffix(marker)
    # A small word behind a comma is of a broken sentence: "Kabar Kota, ditulis Senin (9/6)".
    if marker[:1].islower() and rest.rstrip().endswith(","):
        return None
    glued = rest[-1:].islower() and rest.count(" ") < GLUED_NAME_WORDS
    left = leftover(rest, free or glued or ends_apart(rest))
    byline = byline_before(rest.strip(ENDS))
    if left is None and not byline:
        return None
    cuts = byline or [(rest.strip(ENDS).removesuffix(")."), left or RemovalReason.HEADER)]
    made = parts(piece, *cuts, (marker.strip(ENDS), RemovalReason.MARKER))
    return _Before(made, labelled_role(marker))


def after_date(piece: Piece, text: str, apart: bool) -> Pieces | None:
    """The parts of what follows a date; None where it is more than a stamp holds.

    A byline may follow without a blank: "11 Januari 2022Oleh Sari Dewi".
    """
    right = leftover(text, apart or bool(_STARTS_SEPARATED.match(text)))
    if right not in (None, Role.AUTHOR):
        return parts(piece, (text.strip(ENDS), right))
    byline = bylines_in(piece, text)
    if byline:
        return byline
    return parts(piece, (text.strip(ENDS), right)) if right else None


def _is_impossible(text: str) -> bool:
    """Whether a line is nothing but a date that no calendar has: "31 Februari 2023"."""
    names = calendar_names()
    if not has_digit(text) or names.months.keys().isdisjoint(words_of(text)):
        return False
    known = all(
        word in names.months or word in names.weekdays or word in names.zones
        for word in words_of(text)
        if not word.isdigit()
    )
    return known and not find_dates(text)


def _is_stamp_date(found: FoundDate) -> bool:
    return (
        found.day is not None
        and found.last_day is None
        and (found.year is not None or found.weekday is not None)
    )
