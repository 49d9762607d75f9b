"""Gives the pieces on marked lines their roles: what the format's own markup made of them."""

from app.ingest.document import Mark
from app.ingest.text.pieces import Piece, Pieces, Role
from app.ingest.text.related import as_link, is_related_head
from app.ingest.text.rules import rule_for
from app.ingest.text.tokens import words_of
from app.ingest.text.trimmings import titled
from app.library.records import RemovalReason

REASONS = {
    Mark.NAVIGATION: RemovalReason.NAVIGATION,
    Mark.HEADER: RemovalReason.HEADER,
    Mark.FOOTER: RemovalReason.FOOTER,
    Mark.COMMENT_FORM: RemovalReason.COMMENT_FORM,
    Mark.SHARE: RemovalReason.SHARE,
    Mark.ADVERTISEMENT: RemovalReason.ADVERTISEMENT,
}
# How many lines at the head may say the stated title.
HEAD_LINES = 12


def mark_pieces(pieces: Pieces, marks: tuple[tuple[int, Mark], ...]) -> Pieces:
    """The pieces with the roles of their lines' marks.

    Pieces of the article's text stay open, `told` to be text: what they say may still show
    them to be a caption or a link.
    """
    by_line = dict(marks)
    return [made for piece in pieces for made in _marked(piece, by_line.get(piece.line))]


def claim_title(pieces: Pieces, title: str) -> Pieces:
    """Makes the first line that says the title which the input states its headline.

    Where a line is marked as the headline already, it stays that.
    """
    if any(piece.role is Role.TITLE for piece in pieces):
        return pieces
    wanted = words_of(title)
    for index, piece in enumerate(pieces[:HEAD_LINES]):
        if piece.is_open and words_of(piece.text) == wanted:
            return [*pieces[:index], piece.cast(Role.TITLE), *pieces[index + 1 :]]
    return pieces


def _marked(piece: Piece, mark: Mark | None) -> Pieces:
    if mark is None:
        return [piece]
    if mark is Mark.TEXT:
        return [piece.as_told()]
    if mark is Mark.TITLE:
        return titled(piece)
    if mark in REASONS:
        return [piece.cut(REASONS[mark])]
    rule = rule_for(piece.text)
    if rule is not None:
        return [piece.cut(rule.reason)]
    if mark is Mark.CAPTION:
        return [piece.as_told().cast(Role.CAPTION)]
    is_head = is_related_head(piece.text)
    return [piece.cut(RemovalReason.MARKER)] if is_head else as_link(piece)
