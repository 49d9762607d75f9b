"""A writer's name that stands alone beside the line of date, with no word to say whose it is."""

import re
from collections.abc import Sequence
from functools import cache

from app.ingest.names.names import is_titled
from app.ingest.names.outlets import is_outlet
from app.ingest.names.persons import bears_given_name, is_local, is_one_name, may_be_people
from app.ingest.names.places import is_place
from app.ingest.text.pieces import WRITERS, Piece, Pieces, Role, parts, place_of
from app.language.connectives import connectives
from app.language.sentences import ends_with_stop
from app.language.vocabulary import any_of
from app.library.records import FieldOrigin, RemovalReason

# So far below the headline stands a byline.
REACH = 12
# A full name; one with the town behind it is no longer.
NAME_WORDS = range(2, 6)
# The page's own site stands behind it.
LINE_WORDS = 9
# How far the date may stand from the name, its labels between them.
NEIGHBOURS = 3

STAMPS = (Role.DATE, Role.LABELLED_DATE, Role.UPDATED_DATE)
# The page's own site behind a name, which no list has.
_BESIDE = re.compile(r" ?[-–—|/] (?P<site>[^-–—|/]+)$")


def read_lone_names(pieces: Pieces) -> Pieces:
    """The pieces with the name beside the date as the author, where nobody else is named.

    The office or the site that stands in the line below the name goes with it.
    """
    title = place_of(pieces, Role.TITLE)
    if title is None or any(one.role in WRITERS for one in pieces):
        return pieces
    sites = [one.text for one in pieces if one.role is Role.SOURCE]
    for at in range(title + 1, min(title + 1 + REACH, len(pieces))):
        # Behind the headline's bar stands the site more often than the writer.
        fits = pieces[at].line != pieces[title].line or bears_given_name(pieces[at].text)
        named = fits and _is_name(pieces[at], sites) and _is_stamped(pieces, at)
        if named or (at == title + 1 and _is_single(pieces[at : at + 2])):
            below = _office(pieces[at + 1 : at + 2])
            return [*pieces[:at], *_named(pieces[at], sites), *below, *pieces[at + 2 :]]
    return pieces


def _name_in(text: str, sites: Sequence[str]) -> str:
    """The name in a line, without the town or the page's own site behind it."""
    beside = _BESIDE.search(text)
    if beside is not None and beside["site"] in sites:
        return text[: beside.start()]
    return _town().sub("", text) if text.count(" ") < NAME_WORDS.stop - 1 else text


def _is_name(piece: Piece, sites: Sequence[str]) -> bool:
    free = piece.is_open or piece.reason is RemovalReason.HEADER
    if not free or piece.words > LINE_WORDS:
        return False
    name = _name_in(piece.text, sites)
    if name.count(" ") + 1 not in NAME_WORDS or ends_with_stop(piece.text):
        return False
    if not may_be_people(name) or is_titled(name):
        return False
    return not is_place(name) and not is_local(name)


def _is_single(pieces: Pieces) -> bool:
    """Whether a name of one word stands right above a line of date, below the headline."""
    free = pieces[0].is_open or pieces[0].reason is RemovalReason.HEADER
    return free and any(one.role in STAMPS for one in pieces[1:]) and is_one_name(pieces[0].text)


def _is_stamped(pieces: Pieces, at: int) -> bool:
    """Whether a line of date stands beside a piece, with nothing but labels between them."""
    return any(
        _reaches(side)
        for side in (
            pieces[at + 1 : at + 1 + NEIGHBOURS],
            pieces[max(0, at - NEIGHBOURS) : at][::-1],
        )
    )


def _reaches(side: Pieces) -> bool:
    for piece in side:
        if piece.role in STAMPS:
            return True
        office = piece.is_open and is_outlet(piece.text)
        if not office and piece.reason not in (RemovalReason.MARKER, RemovalReason.HEADER):
            return False
    return False


def _named(piece: Piece, sites: Sequence[str]) -> Pieces:
    name = _name_in(piece.text, sites)
    cut = parts(piece, (name, Role.AUTHOR), (piece.text[len(name) :], RemovalReason.HEADER))
    return [cut[0].found_by(FieldOrigin.BYLINE), *cut[1:]]


def _office(below: Pieces) -> Pieces:
    header = RemovalReason.HEADER
    return [one.cut_open(header) if is_outlet(one.text) else one for one in below]


@cache
def _town() -> re.Pattern[str]:
    """The town or the site behind a name."""
    words = any_of(connectives().place)
    return re.compile(rf" (?:{words}) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?$| [-–—|] \w+$")
