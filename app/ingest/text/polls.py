"""Questions that a page puts to its readers amid an article: "Polling", answers, "Lihat hasil"."""

from functools import cache

from app.ingest.text.pieces import Pieces
from app.ingest.text.prose import is_prose
from app.ingest.text.rules import fold
from app.language.vocabulary import load
from app.library.records import RemovalReason

# A head and a button are a few words, and an answer is shorter than a paragraph.
HEAD_CHARACTERS = 30
ANSWER_WORDS = 10
# The question and up to so many answers and buttons.
MOST_LINES = 14


def cut_polls(pieces: Pieces) -> Pieces:
    """Removes polls from their head to their last button; without a button a head is none."""
    made = pieces
    for index, piece in enumerate(pieces):
        end = _end(pieces, index) if piece.is_open and _says(piece.text, _heads()) else index
        if end > index:
            cut = [one.cut_open(_reason()) for one in pieces[index:end]]
            made = [*made[:index], *cut, *made[end:]]
    return made


def _end(pieces: Pieces, head: int) -> int:
    """The index after the last button of the poll below `head`; `head` where there is none."""
    below = pieces[head + 1 : head + 1 + MOST_LINES]
    if not below or not below[0].text.endswith("?"):
        return head
    end = head
    for at, piece in enumerate(below[1:], start=head + 2):
        if _says(piece.text, _buttons()):
            end = at + 1
        elif end > head or piece.words > ANSWER_WORDS or is_prose(piece):
            break
    return end


def _says(text: str, words: frozenset[str]) -> bool:
    return len(text) <= HEAD_CHARACTERS and fold(text) in words


@cache
def _reason() -> RemovalReason:
    return RemovalReason(load("boilerplate")["poll"]["reason"])


@cache
def _heads() -> frozenset[str]:
    return frozenset(load("boilerplate")["poll"]["heads"])


@cache
def _buttons() -> frozenset[str]:
    return frozenset(load("boilerplate")["poll"]["buttons"])
