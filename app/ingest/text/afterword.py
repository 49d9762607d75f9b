"""What stands below the mark that ends an article: whom to ask, notes, the page's own words."""

from functools import cache

from app.ingest.text.pieces import Piece, Pieces, Role
from app.ingest.text.prose import prose_words
from app.ingest.text.rules import fold
from app.language.vocabulary import load
from app.library.records import RemovalReason

# The article is above, by so much of the text.
ARTICLE_SHARE = 0.6
# A mark is a word or two.
MARK_CHARACTERS = 20


def cut_afterword(pieces: Pieces) -> Pieces:
    """Removes the mark that ends the article ("- ends -", "###") and the open lines below it."""
    for index, piece in enumerate(pieces):
        if len(piece.text) <= MARK_CHARACTERS and _is_end(piece):
            if not _is_below_the_article(pieces, index):
                return pieces
            foot = RemovalReason.FOOTER
            return pieces[:index] + [one.cut_open(foot) for one in pieces[index:]]
    return pieces


def _is_end(piece: Piece) -> bool:
    if piece.role not in (Role.OPEN, Role.REMOVED):
        return False
    return piece.text in _marks() or fold(piece.text) in _marks()


def _is_below_the_article(pieces: Pieces, index: int) -> bool:
    prose = prose_words(pieces)
    above = sum(prose[:index])
    return above > 0 and above >= ARTICLE_SHARE * sum(prose)


@cache
def _marks() -> frozenset[str]:
    return frozenset(load("boilerplate")["afterword"]["marks"])
