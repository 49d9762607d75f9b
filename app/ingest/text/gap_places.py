"""The places of a raw text at which words of its paragraphs are missing."""

from itertools import accumulate

from app.ingest.text.letters import Letter
from app.ingest.text.pieces import Pieces
from app.ingest.text.stream import Stream
from app.library.records import Article


def gap_places(text: str, pieces: Pieces, article: Article) -> tuple[int, ...]:
    """Where in `text` the article's gaps are, in the order of the text.

    A paragraph's blanks and references differ from the raw text's, its letters do not: a gap
    stands before the same letter in both. Where that letter cannot be found, nothing is told.
    """
    if not article.gaps:
        return ()
    letters = _letters_of_paragraphs(text, pieces)
    begins = [0, *accumulate(_size(paragraph) for paragraph in article.paragraphs)]
    before = (
        begins[gap.paragraph] + _size(article.paragraphs[gap.paragraph][: gap.at])
        for gap in article.gaps
    )
    found = (letters[count] for count in before)
    return tuple(sorted({letter.start for letter in found if letter is not None}))


def _letters_of_paragraphs(text: str, pieces: Pieces) -> list[Letter | None]:
    """The letters of all paragraphs, one after the other; None for one that was not found."""
    stream = Stream.of(text)
    held: dict[int, list[Letter]] = {}
    for letter, owner in zip(stream.letters, stream.claimed(pieces), strict=True):
        if owner is not None:
            held.setdefault(owner, []).append(letter)
    letters: list[Letter | None] = []
    for number, piece in enumerate(pieces):
        if piece.is_open:
            found = held.get(number, [])
            whole = len(found) == _size(piece.text)
            letters.extend(found if whole else [None] * _size(piece.text))
    return letters


def _size(text: str) -> int:
    """The number of letters, blanks left out."""
    return sum(map(len, text.split()))
