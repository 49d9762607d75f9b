"""What readers wrote below an article, and the form to write more."""

from functools import cache
from itertools import pairwise

from app.ingest.text.pieces import Piece, Pieces, Role
from app.ingest.text.prose import prose_words
from app.ingest.text.rules import fold, rule_for
from app.ingest.text.tokens import has_digit
from app.language.dates import find_dates
from app.language.vocabulary import load
from app.library.records import RemovalReason

# The longest of the buttons below a comment.
ANSWER_WORDS = 3
# A reader's name, with what says that it wrote, or a date.
READER_WORDS = 8


def cut_comment_forms(pieces: Pieces) -> Pieces:
    """Removes what follows the head of a comment form, where the article stands before it."""
    if not any(piece.reason is RemovalReason.COMMENT_FORM for piece in pieces):
        return pieces
    prose = prose_words(pieces)
    total, above = sum(prose), 0
    for index, piece in enumerate(pieces):
        above += prose[index]
        if piece.reason is RemovalReason.COMMENT_FORM and 2 * above > total:
            rule = rule_for(piece.text)
            if rule and (rule.opens or _is_answered(pieces[index + 1 :])):
                return pieces[:index] + [_cut_comment(one) for one in pieces[index:]]
    return pieces


def _is_answered(below: Pieces) -> bool:
    """Whether a line that only counts comments has some below it.

    There is a button to answer one, or a reader's name that opens one, with its date.
    """
    if any(fold(piece.text) in _answers() for piece in below if piece.words <= ANSWER_WORDS):
        return True
    if any(_is_dated_comment(piece.text) for piece in below):
        return True
    return any(
        stamp.role is Role.DATE and name.words <= READER_WORDS and _opens_comment(name.text)
        for name, stamp in pairwise(below)
    )


def _is_dated_comment(text: str) -> bool:
    """Whether a line is a reader's name, a date and what was written: "Sari, 3/5/2023: Bagus"."""
    head, colon, said = text.partition(": ")
    if not colon or not said or head.count(" ") >= READER_WORDS or not has_digit(head):
        return False
    dates = find_dates(head)
    return bool(dates) and dates[0].start > 0 and dates[0].year is not None


def _opens_comment(text: str) -> bool:
    """Whether a line is who wrote the comment below it: "Sari says:"."""
    return text.endswith(":") and fold(text).rpartition(" ")[2] in _openings()


def _cut_comment(piece: Piece) -> Piece:
    """A line below the head of the comments: its date is a comment's."""
    undated = piece.cut(RemovalReason.COMMENT_FORM) if piece.role is Role.DATE else piece
    return undated.cut_open(RemovalReason.COMMENT_FORM)


@cache
def _answers() -> frozenset[str]:
    return frozenset(load("boilerplate")["answers"]["words"])


@cache
def _openings() -> frozenset[str]:
    return frozenset(load("boilerplate")["answers"]["opening"])
