"""The site's name among a page's furniture, where no line of its own says it.

"Get the Kabar app", "Muat turun aplikasi Kabar Kota", "Kabar Kota > Daerah > …": what is around
an article speaks of the site that it stands on.
"""

import re
from collections import Counter

from app.ingest.names.agreement import (
    FURNITURE,
    LINE_WORDS,
    NAME_WORDS,
    Named,
    agreed_name,
    lone_trail,
    name_behind_title,
)
from app.ingest.names.outlets import agency_of, is_domain, is_outlet, outlets
from app.ingest.names.own_lines import is_newsroom, named_by_own_line
from app.ingest.text.pieces import Piece, Pieces, Role, parts, parts_named
from app.library.records import FieldOrigin, RemovalReason

_EDGES = " ,.|:;-–—©()[]*>»›"
# Fields that a name may stand in beside what the field is of.
_BESIDE = (Role.DATELINE, Role.AUTHOR, Role.OPEN)
_TOKEN = re.compile(r"\S+")
# The title of a video or a story: "Lihat juga video 'Pencuri Terekam CCTV'".
_QUOTED = re.compile(r"(?<!\w)['\"‘“].+?['\"’”](?!\w)")
# What an editing system leaves of a video within the text: "[Gambas:Video 12detik]".
_EMBEDDED = re.compile(r"\[\w+:")


def name_publisher(pieces: Pieces) -> Pieces:
    """The pieces with the site that the page's furniture names as their source, if none is.

    The holder of the rights, where nothing else is named, may be the company behind the site.
    """
    named = [piece for piece in pieces if piece.role is Role.SOURCE]
    if any(piece.origin is not FieldOrigin.COPYRIGHT for piece in named):
        return pieces
    found = agreed_name(pieces)
    if not named:
        found = found or named_by_own_line(pieces) or _known(pieces)
        found = found or lone_trail(pieces) or name_behind_title(pieces)
    if found is None:
        return pieces
    cut = _cut(pieces[found.index], found.name)
    return [*pieces[: found.index], *cut, *pieces[found.index + 1 :]]


def _cut(piece: Piece, name: str) -> Pieces:
    """The piece in parts: the name as the source, the place or the writer beside it kept."""
    if piece.role not in _BESIDE or is_newsroom(piece.text):
        reason = piece.reason or RemovalReason.HEADER
        return parts_named(piece, piece.text, name, FieldOrigin.MASTHEAD, reason)
    before, _, after = piece.text.rpartition(name)
    role = Role.AUTHOR if piece.is_open else piece.role
    cuts = parts(
        piece,
        (before.strip(_EDGES), role),
        (name, Role.SOURCE),
        (after.strip(_EDGES), role),
    )
    return [one.found_by(piece.origin or FieldOrigin.BYLINE) for one in cuts]


def _furniture(pieces: Pieces) -> list[int]:
    return [
        index
        for index, piece in enumerate(pieces)
        if piece.reason in FURNITURE
        and piece.words <= LINE_WORDS
        and _EMBEDDED.match(piece.text) is None
    ]


def _known(pieces: Pieces) -> Named | None:
    """The known site that the furniture names most often, and first where it does it as often."""
    found = [
        Named(index, name) for index in _furniture(pieces) for name in _sites(pieces[index].text)
    ]
    counts = Counter(one.name.casefold() for one in found)
    return max(found, key=lambda one: (counts[one.name.casefold()], len(one.name)), default=None)


def _sites(text: str) -> list[str]:
    """The known sites and agencies that a line names, addresses and titles left out."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    spans = [
        match.span()
        for match in _TOKEN.finditer(text)
        if not any(start <= match.start() < end for start, end in quoted)
    ]
    names: list[str] = []
    first = 0
    while first < len(spans):
        name = _site_at(text, spans, first)
        first += name.count(" ") + 1 if name else 1
        names += [name] if name else []
    return names


def _site_at(text: str, spans: list[tuple[int, int]], first: int) -> str:
    """The longest name of a site that begins with a word; empty without any."""
    for last in range(min(first + NAME_WORDS, len(spans)) - 1, first - 1, -1):
        name = text[spans[first][0] : spans[last][1]].strip(_EDGES)
        if _is_site(name):
            agency = agency_of(name)
            return agency if agency and agency in name else name
    return ""


def _is_site(name: str) -> bool:
    if is_domain(name) or not (name[:1].isupper() or outlets().names.get(name.casefold()) == name):
        return False
    return is_outlet(name)
