"""Where writers teach or live, behind their names, and names that a theme says twice."""

from functools import cache

from app.ingest.names.names import CALLING_WORDS
from app.ingest.names.persons import are_people
from app.ingest.names.places import is_place
from app.ingest.text.pieces import Piece, Pieces, Role, parts
from app.ingest.text.tokens import words_of
from app.language.sentences import ends_with_stop
from app.language.vocabulary import load
from app.library.records import RemovalReason


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


def named_at_place(piece: Piece) -> Pieces:
    """A writer before a place: "Sari Dewi, Salatiga"; nothing where it is none."""
    name, comma, place = piece.text.partition(", ")
    if not comma or " " not in name or not is_place(place) or not are_people(name):
        return []
    return parts(piece, (name, Role.AUTHOR), (place, RemovalReason.HEADER))


@cache
def _signs() -> tuple[str, ...]:
    return tuple(f" {sign}" for sign in load("bylines")["callings"]["again"])


@cache
def _schools() -> frozenset[str]:
    return frozenset(load("bylines")["callings"]["schools"])
