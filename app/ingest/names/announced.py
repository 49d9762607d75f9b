"""Whether a name follows a word that opens bylines: "Wartawan Budi Santoso", no headline."""

from functools import cache

from app.ingest.names.names import is_degree, is_nobody
from app.ingest.names.outlets import agency_of, is_known_site
from app.ingest.names.persons import bears_given_name, is_no_phrase, may_be_people, names_in
from app.ingest.names.places import is_place
from app.ingest.text.menus import is_menu
from app.ingest.text.pieces import Piece, Pieces, Role
from app.ingest.text.tokens import has_digit, is_common
from app.language.dates import find_dates
from app.language.roots import root_of
from app.language.vocabulary import load
from app.values import value


@value
class Announced:
    """Where the line with the opener stands.

    `titled` says that a line above it may be the headline, `dated` that a date is right below.
    """

    titled: bool
    dated: bool


def announced(above: Pieces, below: Piece | None) -> Announced:
    """The place of a line between the pieces above it and the one below."""
    dated = below is not None and has_digit(below.text) and bool(find_dates(below.text))
    return Announced(any(map(_may_be_title, above)), dated)


def names_someone(opener: str, text: str, where: Announced) -> bool:
    """Whether the people in `text`, behind the opener, are named rather than spoken of.

    A word for who writes opens a headline as well as it does a byline: "Wartawan Senior Tutup
    Usia". So its names must be names, and beyond doubt where no other line may be the headline.
    """
    if is_common(text) and not bears_given_name(text):
        return False
    if opener.casefold() not in _offices():
        return True
    names = [name for name in names_in(text) if not is_degree(name)]
    return bool(names) and all(_is_name(name, where) for name in names)


def _may_be_title(piece: Piece) -> bool:
    """Whether a line may be the headline, or text below it."""
    if piece.role in (Role.TITLE, Role.LABELLED_TITLE):
        return True
    return piece.is_open and piece.words > 1 and not is_menu(piece.text)


def _is_name(name: str, where: Announced) -> bool:
    if is_nobody(name) or agency_of(name) or is_known_site(name):
        return True
    if is_common(name.split(" ", 1)[0]) or is_place(name):
        return False
    if where.titled:
        return may_be_people(name.title() if name.islower() else name)
    sure = is_no_phrase(name) and not any(map(_is_made, name.casefold().split()))
    return sure and (bears_given_name(name) or not where.dated)


def _is_made(word: str) -> bool:
    """Whether a word is made of another, though no dictionary has it so: "diteror"."""
    return root_of(word) not in (None, word)


@cache
def _offices() -> frozenset[str]:
    return frozenset(load("bylines")["bare"]["offices"])
