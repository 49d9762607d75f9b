"""The masthead of a printed page: the paper's name, the day or the issue, the page's number."""

import re
from functools import cache

from app.ingest.dates.stamp_words import ENDS
from app.ingest.names.outlets import looks_like_site
from app.ingest.text.pieces import Piece, Pieces, Role, parts
from app.ingest.text.tokens import has_digit, is_capitalised
from app.language.dates import FoundDate, find_dates
from app.language.vocabulary import any_of, load
from app.library.records import RemovalReason

# How far down a masthead stands, and how long it and the paper's name are.
HEAD_LINES = 3
LONGEST_WORDS = 14
NAME_WORDS = 5


def read_masthead(pieces: Pieces) -> Pieces:
    """Gives the first lines' mastheads to source and date."""
    made: Pieces = []
    for index, piece in enumerate(pieces):
        read = _parts(piece) if index < HEAD_LINES and piece.is_open else []
        made.extend(read or [piece])
    return made


def _parts(piece: Piece) -> Pieces:
    fits = piece.words <= LONGEST_WORDS and has_digit(piece.text)
    dates = find_dates(piece.text) if fits else ()
    if len(dates) != 1 or dates[0].year is None or dates[0].clock or dates[0].last_day:
        return []
    before, after = piece.text[: dates[0].start], piece.text[dates[0].end :]
    number = _number().search(before)
    name = before[: number.start()] if number else before
    if not _heads(name, dates[0], after, number is not None) or not _is_tail(after):
        return []
    cuts = (
        (name.strip(ENDS), Role.SOURCE if _is_paper(name.strip(ENDS)) else RemovalReason.HEADER),
        (before[len(name) :].strip(ENDS), RemovalReason.HEADER),
        (piece.text[dates[0].start : dates[0].end], Role.DATE),
        (after.strip(ENDS), RemovalReason.HEADER),
    )
    return parts(piece, *cuts)


def _heads(name: str, found: FoundDate, after: str, numbered: bool) -> bool:
    """Whether a name, or an issue's number behind one or none, stands before the date.

    Neither does where a page's number is behind a day of the week.
    """
    bare = name.strip(ENDS)
    if not numbered:
        paged = not bare and found.weekday is not None and after.strip(ENDS)[:1].isalpha()
        return found.day is not None and (_is_paper(bare) or paged)
    return not bare or (bare.count(" ") < NAME_WORDS and is_capitalised(bare))


def _is_paper(name: str) -> bool:
    short = 0 < name.count(" ") < NAME_WORDS and is_capitalised(name)
    return short and (name.isupper() or looks_like_site(name))


def _is_tail(text: str) -> bool:
    """Whether nothing follows but a page's number or, behind a bar, an edition's place."""
    bare = text.strip(ENDS)
    place = text.lstrip().startswith("|") and bare.count(" ") < 2
    return not bare or place or _page().fullmatch(bare) is not None


@cache
def _number() -> re.Pattern[str]:
    """ "No. 14 / Th. III /", "Edisi 17 |", "Edisi" at the end of a text."""
    words = any_of(load("bylines")["issue"]["words"])
    return re.compile(rf"\b(?:(?:{words})\.?(?: ?[\dIVXLC]+\b)?[ /|,.–-]*)+$", re.IGNORECASE)


@cache
def _page() -> re.Pattern[str]:
    words = any_of(load("bylines")["issue"]["page"])
    return re.compile(rf"(?:(?:{words})\.? ?)?\d{{1,3}}", re.IGNORECASE)
