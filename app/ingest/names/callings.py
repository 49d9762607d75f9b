"""What writers are and where they teach, which stands below or behind their names."""

import re
from functools import cache

from app.ingest.names.persons import are_people
from app.ingest.text.pieces import Piece, Pieces, Role, parts
from app.ingest.text.tokens import words_of
from app.language.sentences import ends_with_stop
from app.language.vocabulary import any_of, load
from app.library.records import RemovalReason

# The longest line on what a writer is and where.
CALLING_WORDS = 14


def is_calling(text: str) -> bool:
    """Whether a line says what the person above it is: "Dosen Hukum, Universitas Kota"."""
    # Most lines are told by their first word, which the steps know already.
    if _first_words().isdisjoint(words_of(text)[:1]):
        return False
    if text.count(" ") >= CALLING_WORDS or ends_with_stop(text):
        return False
    return _calling().match(text) is not None


def says_again(text: str, name: str) -> bool:
    """Whether a line is the name above it once more, before what a theme shows for its picture."""
    return text.startswith(name) and text[len(name) :].casefold().startswith(_signs())


def named_at_school(piece: Piece) -> Pieces:
    """A writer before a school: "Sari Dewi, Universitas Kota"; nothing where it is none."""
    name, comma, school = piece.text.partition(", ")
    if not comma or ends_with_stop(school) or school.count(" ") >= CALLING_WORDS:
        return []
    if _schools().isdisjoint(words_of(school)) or not are_people(name):
        return []
    return parts(piece, (name, Role.AUTHOR), (school, RemovalReason.HEADER))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words_of(one)[0] for one in load("bylines")["callings"]["words"])


@cache
def _calling() -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of(load('bylines')['callings']['words'])})(?!\w)")


@cache
def _signs() -> tuple[str, ...]:
    return tuple(f" {sign}" for sign in load("bylines")["callings"]["again"])


@cache
def _schools() -> frozenset[str]:
    return frozenset(load("bylines")["callings"]["schools"])
