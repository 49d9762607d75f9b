"""Lines between headline and text that hold a date among words that no stamp is known by.

"Ditulis 3 Maret 2019 oleh Sari Dewi Dibaca: 207 kali": whatever else such a line says, the only
full date in it is the article's.
"""

from app.ingest.dates.stamp_words import (
    ENDS,
    byline_before,
    labelled_role,
    labels_at_end,
    leftover,
)
from app.ingest.text.pieces import Piece, Pieces, Role, parts, place_of
from app.ingest.text.prose import is_sentence
from app.ingest.text.tokens import has_digit
from app.language.dates import FoundDate, find_dates
from app.library.records import RemovalReason

# A longer line is a summary.
LINE_WORDS = 20


def read_beneath(pieces: Pieces, start: int) -> Pieces:
    """Parts the lines of date between the headline and the text, which begins at `start`."""
    headline = place_of(pieces, Role.TITLE)
    if headline is None or start <= headline:
        return pieces
    if any(one.role is Role.DATE for one in pieces[headline:start]):
        return pieces
    beneath = [part for piece in pieces[headline + 1 : start] for part in _read(piece)]
    return [*pieces[: headline + 1], *beneath, *pieces[start:]]


def _read(piece: Piece) -> Pieces:
    found = _only_date(piece) if piece.is_open else None
    if found is None:
        return [piece]
    before, after = piece.text[: found.start], piece.text[found.end :]
    marker = labels_at_end(before)
    return parts(
        piece,
        *_beside(before.removesuffix(marker)),
        (marker, RemovalReason.MARKER),
        (piece.text[found.start : found.end], labelled_role(marker)),
        *_beside(after),
    )


def _only_date(piece: Piece) -> FoundDate | None:
    """The one date of a short line that is no sentence; None for a day without its year."""
    if piece.words > LINE_WORDS or not has_digit(piece.text) or is_sentence(piece.text):
        return None
    dates = find_dates(piece.text)
    if len(dates) != 1 or dates[0].last_day is not None or dates[0].as_date() is None:
        return None
    return dates[0]


def _beside(text: str) -> list[tuple[str, Role | RemovalReason]]:
    bare = text.strip(ENDS)
    return byline_before(bare) or [(bare, leftover(bare, True) or RemovalReason.HEADER)]
