"""Lines that are little more than a date: "Selasa, 11 Januari 2022 – 05:20 WIB | 12 Views"."""

import re
from functools import cache

from app.ingest.labels import fold_label, label_fields, openers
from app.ingest.names import looks_like_name
from app.ingest.outlets import is_known_site
from app.ingest.pieces import Piece, Pieces, Role, parts
from app.ingest.rules import rule_for
from app.language.calendar_names import calendar_names
from app.language.dates import FoundDate, find_dates
from app.language.sentences import ends_sentence
from app.language.vocabulary import any_of, load
from app.library.records import RemovalReason

# A longer line says more than when and by whom.
STAMP_WORDS = 18
STAMP_CHARACTERS = 200
LEFTOVER_WORDS = 5
# Where a headline may have its date behind it, and how long the two may be.
HEAD_LINES = 12
HEADLINE_WORDS = 40
# Shorter names of weekdays end other words as well ("mon", "rab").
SHORT_NAME = 3

_SEPARATED = re.compile(r"[|/•·–—-]\s*$")
_STARTS_SEPARATED = re.compile(r"\s*[|/•·–—-]")
_PARTED = re.compile(r"[|·•]|\s[-–—]\s|-(?=[A-Z])")
# A second clock, a zone's letters, the name of who posted, what spreadsheets leave behind.
_TRACE = re.compile(
    r"\d{1,2}[:.]\d{2}(?: ?[AaPp][Mm])?|[A-Z]{2,4}(?:[+-]\d{1,2})?|_x[0-9A-Fa-f]{4}_"
    r"|(?:by|oleh) \w+"
)


def read_stamps(pieces: Pieces) -> Pieces:
    """Gives lines of date, time, name and site to their fields.

    A date that ends one of the first lines is parted from the headline before it.
    """
    made: Pieces = []
    for index, piece in enumerate(pieces):
        if not piece.is_open:
            made.append(piece)
            continue
        if _is_impossible(piece.text):
            made.append(piece.cut(RemovalReason.HEADER))
            continue
        read = stamp_parts(piece)
        # The words that open a file are a headline rather than a name of three words.
        if index == 0 and any(one.role is Role.AUTHOR and one.words > 2 for one in read):
            read = []
        made.extend(read or (_headline_parts(piece) if index < HEAD_LINES else []) or [piece])
    return made


def stamp_parts(piece: Piece) -> Pieces:
    """The parts of a line that is a stamp; nothing if it is not one."""
    if len(piece.text) > STAMP_CHARACTERS or piece.words > STAMP_WORDS:
        return []
    has_digit = any(map(str.isdigit, piece.text))
    dates = [one for one in find_dates(piece.text) if _is_stamp_date(one)] if has_digit else []
    if not dates:
        return []
    first, last = dates[0], dates[-1]
    before, after = piece.text[: first.start], piece.text[last.end :]
    free = first.clock is not None and first.year is not None
    left = _leftover(before, free or bool(_SEPARATED.search(before)))
    right = _leftover(after, free or bool(_STARTS_SEPARATED.match(after)))
    if left is None or right is None:
        return []
    middle = piece.text[first.start : last.end]
    ends = " |/•·–—-,;:*"
    return parts(
        piece,
        *_named(before.strip(ends), left),
        (middle, Role.DATE),
        *_named(after.strip(ends), right),
    )


def _named(text: str, meaning: Role | RemovalReason) -> list[tuple[str, Role | RemovalReason]]:
    """What stands beside the date; a name is parted from the "Oleh" before it."""
    opener, _, name = text.partition(" ")
    if meaning is Role.AUTHOR and name and opener.casefold() in openers():
        return [(opener, RemovalReason.MARKER), (name, meaning)]
    return [(text, meaning)]


def _is_impossible(text: str) -> bool:
    """Whether a line is nothing but a date that no calendar has: "31 Februari 2023"."""
    if len(text) > STAMP_CHARACTERS or not any(map(str.isdigit, text)):
        return False
    names = calendar_names()
    words = [word for word in re.findall(r"\w+", text.casefold()) if not word.isdigit()]
    known = all(
        word in names.months or word in names.weekdays or word in names.zones for word in words
    )
    return known and any(word in names.months for word in words) and not find_dates(text)


def _headline_parts(piece: Piece) -> Pieces:
    """A line that is a headline and the date after it, in two; nothing if it is not one."""
    dates = find_dates(piece.text) if piece.words <= HEADLINE_WORDS else ()
    if not dates or not _is_stamp_date(dates[-1]) or dates[-1].year is None:
        return []
    last = dates[-1]
    glued = _glued_weekday().search(piece.text, 0, last.start)
    start = glued.start("day") if glued else last.start
    before = piece.text[:start].rstrip(" |/•·–—-,;:")
    full = last.clock is not None or last.weekday is not None or glued is not None
    bare_end = not any(map(str.isalnum, piece.text[last.end :])) and not ends_sentence(piece.text)
    if not full or not bare_end or before.count(" ") < 2 or ends_sentence(before):
        return []
    return parts(piece, (before, Role.OPEN), (piece.text[start:], Role.DATE))


@cache
def _glued_weekday() -> re.Pattern[str]:
    """A weekday before a date, with or without a blank between it and the word before."""
    days = any_of(name for name in calendar_names().weekdays if len(name) > SHORT_NAME)
    return re.compile(rf"(?P<day>(?i:{days})),?\s*$")


def _is_stamp_date(found: FoundDate) -> bool:
    return (
        found.day is not None
        and found.last_day is None
        and (found.year is not None or found.weekday is not None)
    )


def _leftover(text: str, apart: bool) -> Role | RemovalReason | None:
    """What stands beside the date; None where it is more than a stamp holds."""
    bare = text.strip(" |/•·–—-,.:;*()[]")
    if not bare:
        return RemovalReason.HEADER
    rule = rule_for(bare)
    if rule is not None:
        return rule.reason
    if fold_label(bare) in label_fields():
        return RemovalReason.MARKER
    if all(_says_when(part) for part in _PARTED.split(bare)) or _is_place(text, bare):
        return RemovalReason.HEADER
    if bare.count(" ") >= LEFTOVER_WORDS or not apart or "," in bare:
        return None
    if is_known_site(bare):
        return Role.SOURCE
    return Role.AUTHOR if " " in bare and looks_like_name(bare) else None


def _says_when(text: str) -> bool:
    """Whether a part of a stamp is a label, a weekday, a clock, a zone or a program's trace."""
    bare = fold_label(text)
    if _age().fullmatch(bare):
        return True
    known = not bare or bare in label_fields() or bare in calendar_names().weekdays
    return known or _TRACE.fullmatch(text.strip()) is not None


def _is_place(text: str, bare: str) -> bool:
    """Whether a place stands before the date, as in a letter: "Jakarta, 6 Februari 2023"."""
    return text.rstrip().endswith(",") and bare.count(" ") < 2 and looks_like_name(bare)


@cache
def _age() -> re.Pattern[str]:
    """How long ago a page was changed: "Updated 3 years ago"."""
    labels = any_of(label_fields())
    ago = any_of(load("bylines")["age"]["words"])
    return re.compile(rf"(?:(?:{labels}):? )?(?:\d{{1,3}}|an?) \w{{2,12}} (?:{ago})")
