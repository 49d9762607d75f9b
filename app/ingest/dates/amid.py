"""Dates amid the paragraphs: headings of a programme or a chronicle, not the article's date."""

from dataclasses import replace
from itertools import islice

from app.ingest.text.pieces import Piece, Pieces, Role
from app.language.dates import find_dates

# A summary of so many paragraphs may stand between the headline and its line of date.
SUMMARY_PARAGRAPHS = 2
# Shorter lines are names, places and headings.
PARAGRAPH_WORDS = 8


def places_amid(pieces: Pieces) -> range:
    """The indexes of pieces with more than a summary above them and a paragraph below."""
    paragraphs = (index for index, piece in enumerate(pieces) if _is_paragraph(piece))
    first = next(islice(paragraphs, SUMMARY_PARAGRAPHS, None), len(pieces))
    below = (index for index in range(len(pieces) - 1, first, -1) if _is_paragraph(pieces[index]))
    return range(first + 1, next(below, first))


def _is_paragraph(piece: Piece) -> bool:
    return piece.is_open and piece.words >= PARAGRAPH_WORDS


def reopen_days(pieces: Pieces) -> Pieces:
    """Gives days without a time that head a part of the text back to it."""
    if not any(piece.role is Role.DATE for piece in pieces):
        return pieces
    amid = places_amid(pieces)
    return [
        replace(piece, role=Role.OPEN, origin=None)
        if piece.role is Role.DATE and index in amid and _is_heading(pieces, index)
        else piece
        for index, piece in enumerate(pieces)
    ]


def _is_heading(pieces: Pieces, index: int) -> bool:
    piece, below = pieces[index], pieces[index + 1]
    if not below.is_open or below.line == piece.line:
        return False
    alone = pieces[index - 1].line != piece.line
    return alone and all(found.clock is None for found in find_dates(piece.text))
