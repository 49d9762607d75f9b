"""Lines that are little more than a date: "Selasa, 11 Januari 2022 – 05:20 WIB | 12 Views"."""

import re
from functools import cache

from app.ingest.labels import fold_label
from app.ingest.names import looks_like_name
from app.ingest.outlets import is_known_site
from app.ingest.pieces import Piece, Pieces, Role, parts
from app.ingest.rules import rule_for
from app.language.dates import FoundDate, find_dates
from app.language.vocabulary import load
from app.library.records import RemovalReason

# A longer line says more than when and by whom.
STAMP_WORDS = 18
STAMP_CHARACTERS = 200
LEFTOVER_WORDS = 5

_SEPARATED = re.compile(r"[|/•·–—-]\s*$")
_STARTS_SEPARATED = re.compile(r"\s*[|/•·–—-]")


def read_stamps(pieces: Pieces) -> Pieces:
    """Gives lines of date, time, name and site to their fields."""
    return [part for piece in pieces for part in (_read(piece) if piece.is_open else [piece])]


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
    return parts(piece, (before.strip(ends), left), (middle, Role.DATE), (after.strip(ends), right))


def _read(piece: Piece) -> Pieces:
    return stamp_parts(piece) or [piece]


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
    if fold_label(bare) in _label_words():
        return RemovalReason.MARKER
    if bare.count(" ") >= LEFTOVER_WORDS or not apart or "," in bare:
        return None
    if is_known_site(bare):
        return Role.SOURCE
    return Role.AUTHOR if " " in bare and looks_like_name(bare) else None


@cache
def _label_words() -> frozenset[str]:
    return frozenset(word for one in load("bylines")["label"] for word in one["words"])
