"""Takes out an article's own table of contents; the headings that it names stay."""

from functools import cache

from app.ingest.names.labels import fold_label
from app.ingest.text.pieces import Pieces
from app.language.vocabulary import load
from app.library.records import RemovalReason

# What a head may hold besides its words: marks, bullets.
HEAD_CHARACTERS = 40


def cut_contents(pieces: Pieces) -> Pieces:
    """Removes the head of a table of contents with the lines below it that come again later.

    A head without such a line below it is left to the other steps.
    """
    heads = [index for index, piece in enumerate(pieces) if piece.is_open and _is_head(piece.text)]
    if not heads:
        return pieces
    last = {piece.text.casefold(): index for index, piece in enumerate(pieces)}
    made = list(pieces)
    for index in heads:
        end = index + 1
        while end < len(pieces) and _comes_again(pieces, end, last):
            end += 1
        if end > index + 1:
            made[index:end] = [one.cut(RemovalReason.NAVIGATION) for one in pieces[index:end]]
    return made


def _is_head(text: str) -> bool:
    return fold_label(text[:HEAD_CHARACTERS]) in _heads()


def _comes_again(pieces: Pieces, index: int, last: dict[str, int]) -> bool:
    return pieces[index].is_open and last[pieces[index].text.casefold()] > index


@cache
def _heads() -> frozenset[str]:
    return frozenset(load("contents")["heads"])
