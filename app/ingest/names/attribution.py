"""Decides between the credits that a document gives: one source, one agency, one kind of author.

The pieces that lose are removed, so that every field is made of the pieces that are left.
"""

import re
from collections import Counter

from app.ingest.names.outlets import (
    agency_of,
    initials_of,
    is_domain,
    is_known_site,
    letters_of,
    outlets,
    site_name,
)
from app.ingest.text.pieces import WRITERS, Piece, Pieces, Role, parts
from app.library.records import FieldOrigin, RemovalReason

# Who published: what the page says of itself comes before what its text was taken from.
SOURCES = (
    FieldOrigin.METADATA,
    FieldOrigin.MASTHEAD,
    FieldOrigin.HEADLINE,
    FieldOrigin.COPYRIGHT,
    FieldOrigin.DATELINE,
    FieldOrigin.BYLINE,
    FieldOrigin.LABEL,
    FieldOrigin.SIGNOFF,
    FieldOrigin.TEXT,
)
# Whose text it is: a dateline says it best, a label and a sign-off say it of the whole.
AGENCIES = (
    FieldOrigin.METADATA,
    FieldOrigin.DATELINE,
    FieldOrigin.LABEL,
    FieldOrigin.BYLINE,
    FieldOrigin.SIGNOFF,
    FieldOrigin.MASTHEAD,
    FieldOrigin.HEADLINE,
    FieldOrigin.COPYRIGHT,
    FieldOrigin.TEXT,
)
# So far down stands a masthead.
HEAD = 6
# The letters that a paper shortens its name to.
SHORT = range(2, 5)
PEOPLE = (*WRITERS, Role.INITIALS)


def settle_credits(pieces: Pieces) -> Pieces:
    """The pieces with one source, one agency and one dateline, and the author's kind settled.

    The author is who wrote: writers before translators, these before editors, who are named
    where nobody else is, and before initials.
    """
    pieces = _with_full_names(_without_sites(_without_steps(pieces)))
    roles = {piece.role for piece in pieces}
    if Role.SOURCE in roles:
        pieces = _one(pieces, Role.SOURCE, _sources(pieces))
    if Role.AGENCY in roles:
        pieces = _one(pieces, Role.AGENCY, _agencies(pieces))
    if Role.DATELINE in roles:
        pieces = _one(pieces, Role.DATELINE, (FieldOrigin.DATELINE,))
    pieces = _above_text(pieces)
    roles = {piece.role for piece in pieces}
    chosen = next((role for role in PEOPLE if role in roles), None)
    settled = [_person(piece, chosen) if piece.role in PEOPLE else piece for piece in pieces]
    return _spelled(settled)


def _without_steps(pieces: Pieces) -> Pieces:
    """The pieces without the "sources" that are a section in a trail: home stands before them."""
    made = list(pieces)
    for before, index in zip(pieces, range(1, len(pieces)), strict=False):
        piece = pieces[index]
        if piece.role is Role.SOURCE and piece.origin is FieldOrigin.HEADLINE:
            behind = before.line == piece.line and before.reason is RemovalReason.NAVIGATION
            if behind and not is_known_site(piece.text):
                made[index] = piece.drop(RemovalReason.NAVIGATION)
    return made


def _without_sites(pieces: Pieces) -> Pieces:
    """The pieces, with the site's name taken off the writers': "Sari Dewi, Penakota".

    It stands above as well, or is a source wherever it stands.
    """
    sites = {one.text for one in pieces if one.role is Role.SOURCE}
    made: Pieces = []
    for piece in pieces:
        name, comma, site = piece.text.rpartition(", ") if piece.role is Role.AUTHOR else ("",) * 3
        if comma and (site in sites or any(one.text == site for one in made[:HEAD])):
            cut = parts(piece, (name, Role.AUTHOR), (site, Role.SOURCE))
            made += [one.found_by(FieldOrigin.BYLINE) for one in cut]
        else:
            made.append(piece)
    return made


def _with_full_names(pieces: Pieces) -> Pieces:
    """The pieces, with the masthead as a source whose initials a dateline has: "Kota (PK) – …"."""
    short = {one.text for one in _named_by(pieces, FieldOrigin.DATELINE) if _is_short(one.text)}
    if not short:
        return pieces
    return [
        piece.cast(Role.SOURCE).found_by(FieldOrigin.MASTHEAD)
        if at < HEAD and piece.reason is RemovalReason.HEADER and initials_of(piece.text) in short
        else piece
        for at, piece in enumerate(pieces)
    ]


def _is_short(name: str) -> bool:
    return name.isalpha() and name.isupper() and len(name) in SHORT


def _spelled(pieces: Pieces) -> Pieces:
    """The pieces, with an author in capitals written as the page writes the name elsewhere."""
    loud = [at for at, one in enumerate(pieces) if one.role is Role.AUTHOR and one.text.isupper()]
    made = list(pieces)
    for at in loud:
        name = pieces[at].text
        other = next((i for i, one in enumerate(pieces) if _is_same_but_case(one, name)), None)
        if other is not None and " " in name:
            made[other] = pieces[other].cast(Role.AUTHOR).found_by(FieldOrigin.BYLINE)
            made[at] = pieces[at].drop(RemovalReason.DUPLICATE)
    return made


def _is_same_but_case(piece: Piece, name: str) -> bool:
    same = piece.role is Role.REMOVED and piece.text.casefold() == name.casefold()
    return same and not piece.text.isupper() and not piece.text.islower()


def _above_text(pieces: Pieces) -> Pieces:
    """The pieces without the bylines below the text, where one stands above it.

    Below are the names and the headlines of other stories, with their dates.
    """
    last = max((index for index, piece in enumerate(pieces) if piece.is_open), default=0)
    bylined = [index for index, piece in enumerate(pieces) if _is_byline(piece)]
    if not bylined or bylined[0] > last:
        return pieces
    late = {index for index in bylined if index > last}
    return [
        piece.cut(RemovalReason.OTHER) if index in late else piece
        for index, piece in enumerate(pieces)
    ]


def _is_byline(piece: Piece) -> bool:
    return piece.role is Role.AUTHOR and piece.origin in (FieldOrigin.BYLINE, FieldOrigin.MASTHEAD)


def _person(piece: Piece, chosen: Role | None) -> Piece:
    if piece.role is not chosen:
        return piece.cut(RemovalReason.OTHER)
    return piece if piece.role is Role.INITIALS else piece.cast(Role.AUTHOR)


def _agencies(pieces: Pieces) -> tuple[FieldOrigin, ...]:
    """The ranks of the agencies.

    An agency's own page has its mark in the dateline, and a label names whose text it passes on.
    """
    own = {agency_of(one.text) for one in pieces if one.role is Role.SOURCE} - {None}
    marked = {agency_of(one.text) for one in _named_by(pieces, FieldOrigin.DATELINE, Role.AGENCY)}
    if not own or not marked <= own:
        return AGENCIES
    return (FieldOrigin.METADATA, FieldOrigin.LABEL, *AGENCIES)


def _sources(pieces: Pieces) -> tuple[FieldOrigin, ...]:
    """The ranks of the sources.

    A head that names several sites lists the site's sisters. One that names none that is known
    stands for a section right above the headline, where a dateline names a site; a masthead has
    its slogan or its menu below, or is said elsewhere too.
    """
    heads = _named_by(pieces, FieldOrigin.MASTHEAD)
    known = any(is_known_site(one.text) for one in _named_by(pieces, FieldOrigin.DATELINE))
    is_section = known and all(_may_be_section(one, pieces) for one in heads)
    if len({site_name(one.text) for one in heads}) < 2 and not is_section:
        return SOURCES
    return (*(one for one in SOURCES if one is not FieldOrigin.MASTHEAD), FieldOrigin.MASTHEAD)


def _named_by(pieces: Pieces, origin: FieldOrigin, role: Role = Role.SOURCE) -> Pieces:
    return [one for one in pieces if one.role is role and one.origin is origin]


def _may_be_section(piece: Piece, pieces: Pieces) -> bool:
    """Whether an unknown name stands right above the headline and nowhere else."""
    below = pieces[pieces.index(piece) + 1 :]
    titled = bool(below) and below[0].role is Role.TITLE
    return titled and not is_known_site(piece.text) and not _recurs(piece, pieces)


def _recurs(piece: Piece, pieces: Pieces) -> bool:
    """Whether what a piece says stands in another one too."""
    said = piece.text.casefold()
    return any(said in one.text.casefold() for one in pieces if one is not piece)


def _one(pieces: Pieces, role: Role, ranks: tuple[FieldOrigin, ...]) -> Pieces:
    """The pieces with one in `role`: the first of the best rank; the others are removed."""
    own = [index for index, piece in enumerate(pieces) if piece.role is role]
    if len(own) == 1:
        return pieces
    best = min(
        own,
        key=lambda index: (_is_network(pieces, index), _rank(pieces[index], ranks), index),
    )
    others = [index for index in own if index != best]
    counts = Counter(pieces[index].text for index in own)
    others.sort(key=lambda index: -counts[pieces[index].text])
    best = next((index for index in others if _is_better(pieces[index], pieces[best])), best)
    made = list(pieces)
    for index in own:
        if index != best:
            same = _key(pieces[index]) == _key(pieces[best])
            reason = RemovalReason.DUPLICATE if same else RemovalReason.OTHER
            made[index] = pieces[index].drop(reason)
    return made


def _is_network(pieces: Pieces, index: int) -> bool:
    """Whether a name is said to be that of a network of sites: "Kabarnews.com Network"."""
    below = pieces[index + 1 : index + 2]
    line = pieces[index].line
    return any(
        one.text.casefold() in outlets().network
        or (one.line == line and one.text.casefold().startswith(outlets().network))
        for one in below
    )


def _is_better(piece: Piece, best: Piece) -> bool:
    """Whether a piece names the site that `best` names, in the way that the site does it.

    A dateline has the site's own spelling, but for blanks, and no section behind the name;
    the page's title has its edition's name in full.
    """
    name, other = _brand(piece.text), _brand(best.text)
    if name == other and " " in piece.text and best.text.isalpha() and best.text.isupper():
        return True
    if name == other and piece.origin is FieldOrigin.LABEL:
        return " " in piece.text and "." in best.text
    if name == other and piece.origin is FieldOrigin.COPYRIGHT:
        return is_domain(best.text) and not is_domain(piece.text)
    if piece.origin is FieldOrigin.DATELINE:
        glued = " " in best.text and piece.text.isalpha() and piece.text.isupper()
        headed = best.text.casefold().startswith(f"{piece.text.casefold()} ")
        is_head = headed and best.origin is FieldOrigin.MASTHEAD and is_known_site(piece.text)
        same = name == other or letters_of(piece.text) == letters_of(best.text)
        return is_head or (same and not (glued and not best.text.isupper()))
    longer = len(name) > len(other) and name.startswith(other)
    # The rights are a house's, the masthead is the edition's.
    edition = piece.origin is FieldOrigin.MASTHEAD and best.origin is FieldOrigin.COPYRIGHT
    whole = piece.text.casefold().startswith(f"{best.text.casefold()} ")
    return longer and (piece.origin is FieldOrigin.HEADLINE or (edition and whole))


def _brand(name: str) -> str:
    """A site's name without its domain's end, its blanks and its case."""
    return re.sub(r"\.(?:co|or|go)?\.?[a-z]{2,4}$|[^a-z0-9.]", "", name.casefold())


def _rank(piece: Piece, ranks: tuple[FieldOrigin, ...]) -> int:
    return ranks.index(piece.origin) if piece.origin in ranks else len(ranks)


def _key(piece: Piece) -> str:
    return agency_of(piece.text) or site_name(piece.text)
