"""Months that stand alone in a line, of an issue or an archive's list, and numbers with a year."""

import re
from functools import cache

from app.ingest.dates.stamp_words import ENDS, labels_at_end
from app.ingest.dates.stamps import after_date
from app.ingest.text.pieces import Piece, Pieces, Role, parts
from app.ingest.text.tokens import has_digit
from app.language.dates import FoundDate, find_dates
from app.language.vocabulary import any_of, load
from app.library.records import RemovalReason

LONGEST = 100


def read_issue(pieces: Pieces) -> Pieces:
    """Takes a month alone, or a release's number with its year, for the date of an issue.

    Lists of months are cut.
    A month that heads a part of the text goes back to it when the text is known.
    """
    made: Pieces = []
    months = [_month_of(piece) if piece.is_open else None for piece in pieces]
    for index, (piece, month) in enumerate(zip(pieces, months, strict=True)):
        if month is None:
            made.extend(_numbered(piece) or [piece])
        elif any(months[max(0, index - 1) : index]) or any(months[index + 1 : index + 2]):
            made.append(piece.cut(RemovalReason.NAVIGATION))
        else:
            made.extend(_issue(piece, month))
    return made


def _month_of(piece: Piece) -> FoundDate | None:
    """The month that a line says with nothing but a label before and a byline after it."""
    if len(piece.text) > LONGEST or not has_digit(piece.text):
        return None
    dates = find_dates(piece.text)
    if len(dates) != 1 or dates[0].day is not None:
        return None
    before = piece.text[: dates[0].start]
    bare = before.removesuffix(labels_at_end(before)).strip(ENDS)
    return dates[0] if not bare and _rest(piece, dates[0]) is not None else None


def _issue(piece: Piece, month: FoundDate) -> Pieces:
    return [*parts(piece, (piece.text[: month.end], Role.DATE)), *(_rest(piece, month) or [])]


def _rest(piece: Piece, month: FoundDate) -> Pieces | None:
    return after_date(piece, piece.text[month.end :], apart=False)


def _numbered(piece: Piece) -> Pieces:
    """A release's number and its year, in two; nothing if the line is no such number."""
    is_short = piece.is_open and len(piece.text) <= LONGEST
    if not is_short or not piece.text[-4:].isdecimal():
        return []
    match = _number().fullmatch(piece.text) or _edition().fullmatch(piece.text)
    if match is None:
        return []
    return parts(piece, (match["number"], RemovalReason.HEADER), (match["year"], Role.DATE))


@cache
def _edition() -> re.Pattern[str]:
    """The year of an issue without a number: "Kabar Kota, edisi khusus 2015"."""
    words = any_of(load("bylines")["issue"]["edition"])
    return re.compile(
        rf"(?P<number>(?:[^.!?:]{{2,40}}[ ,|-]+)?(?:{words})(?: [^\W\d]+){{0,2}} )"
        r"(?P<year>(?:19|20)\d\d)",
        re.IGNORECASE,
    )


@cache
def _number() -> re.Pattern[str]:
    data = load("bylines")["issue"]
    words, release = any_of(data["words"]), any_of(data["release"])
    return re.compile(
        rf"(?P<number>(?:(?:{release})\W{{0,3}})?(?:{words})\b[ .:]{{0,3}}[\w./ -]{{1,40}}?/ ?)"
        r"(?P<year>(?:19|20)\d\d)",
        re.IGNORECASE,
    )
