"""Dates amid the paragraphs: headings of a programme or a chronicle, not the article's date."""

from dataclasses import replace

from app.ingest.pieces import Piece, Pieces, Role
from app.language.dates import find_dates

# A summary of so many paragraphs may stand between the headline and its line of date.
SUMMARY_PARAGRAPHS = 2
# Shorter lines are names, places and headings.
PARAGRAPH_WORDS = 8


def places_amid(pieces: Pieces) -> set[int]:
    """The indexes of pieces with more than a summary above them and a paragraph below."""
    paragraphs = [index for index, piece in enumerate(pieces) if _is_paragraph(piece)]
    if len(paragraphs) <= SUMMARY_PARAGRAPHS + 1:
        return set()
    return set(range(paragraphs[SUMMARY_PARAGRAPHS] + 1, paragraphs[-1]))


def _is_paragraph(piece: Piece) -> bool:
    return piece.is_open and piece.words >= PARAGRAPH_WORDS


def reopen_days(pieces: Pieces) -> Pieces:
    """Gives days without a time that head a part of the text back to it."""
    amid = places_amid(pieces)
    return [
        replace(piece, role=Role.OPEN, origin=None)
        if index in amid and _is_heading(pieces, index)
        else piece
        for index, piece in enumerate(pieces)
    ]


def _is_heading(pieces: Pieces, index: int) -> bool:
    piece, below = pieces[index], pieces[index + 1]
    if piece.role is not Role.DATE or not below.is_open or below.line == piece.line:
        return False
    alone = pieces[index - 1].line != piece.line
    return alone and all(found.clock is None for found in find_dates(piece.text))
