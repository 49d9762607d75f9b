"""The site's name among a page's furniture, where no line of its own says it.

"Get the Kabar app", "Muat turun aplikasi Kabar Kota", "Kabar Kota > Daerah > …": what is around
an article speaks of the site that it stands on.
"""

import re
from collections import Counter
from dataclasses import dataclass

from app.ingest.menus import is_menu
from app.ingest.outlets import agency_of, is_domain, is_known_site, outlets
from app.ingest.pieces import Pieces, Role, parts
from app.ingest.places import is_place
from app.library.records import FieldOrigin, RemovalReason

# Furniture is short, and so are names of sites.
LINE_WORDS = 30
NAME_WORDS = 4

FURNITURE = (
    RemovalReason.HEADER,
    RemovalReason.NAVIGATION,
    RemovalReason.FOOTER,
    RemovalReason.SHARE,
    RemovalReason.MARKER,
)

_EDGES = " ,.|:;-–—©()[]*>»›"
_TOKEN = re.compile(r"\S+")
_STEP = re.compile(r"\s+[>»›|]\s*")
_HOST = re.compile(r"[\w.-]+@([a-z0-9-]{3,40})\.|https?://(?:www\.)?([a-z0-9-]{3,40})\.", re.I)
# What an editing system leaves of a video within the text: "[Gambas:Video 12detik]".
_EMBEDDED = re.compile(r"\[\w+:")
_LETTERS = re.compile(r"[^a-z0-9]")


@dataclass(frozen=True, slots=True)
class _Named:
    """A name in the piece at `index`."""

    index: int
    name: str


def name_publisher(pieces: Pieces) -> Pieces:
    """The pieces with the site that the page's furniture names as their source, if none is."""
    if any(piece.role is Role.SOURCE for piece in pieces):
        return pieces
    found = _known(pieces) or _confirmed(pieces)
    if found is None:
        return pieces
    piece = pieces[found.index]
    reason = piece.reason or RemovalReason.HEADER
    before, _, after = piece.text.partition(found.name)
    cut = [
        one.found_by(FieldOrigin.MASTHEAD) if one.role is Role.SOURCE else one
        for one in parts(piece, (before, reason), (found.name, Role.SOURCE), (after, reason))
    ]
    return [*pieces[: found.index], *cut, *pieces[found.index + 1 :]]


def _furniture(pieces: Pieces) -> list[int]:
    return [
        index
        for index, piece in enumerate(pieces)
        if piece.reason in FURNITURE
        and piece.words <= LINE_WORDS
        and _EMBEDDED.match(piece.text) is None
    ]


def _known(pieces: Pieces) -> _Named | None:
    """The known site that the furniture names most often, and first where it does it as often."""
    found = [
        _Named(index, name) for index in _furniture(pieces) for name in _sites(pieces[index].text)
    ]
    counts = Counter(one.name.casefold() for one in found)
    return max(found, key=lambda one: (counts[one.name.casefold()], len(one.name)), default=None)


def _sites(text: str) -> list[str]:
    """The known sites and agencies that a line names, addresses left out."""
    spans = [match.span() for match in _TOKEN.finditer(text)]
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
    if is_domain(name) or not (name[:1].isupper() or name in outlets().names.values()):
        return False
    return is_known_site(name) or agency_of(name) is not None


def _confirmed(pieces: Pieces) -> _Named | None:
    """A short name that the page's address, an e-mail or another line of furniture confirms."""
    lines = _furniture(pieces)
    hosts = _hosts(pieces)
    for index in lines:
        name = _STEP.split(pieces[index].text, maxsplit=1)[0].strip(_EDGES)
        if not _may_be_name(name):
            continue
        trail = len(name) < len(pieces[index].text.rstrip())
        said = trail and any(pieces[one].text == name for one in lines)
        if said or _LETTERS.sub("", name.casefold()) in hosts:
            return _Named(index, name)
    return None


def _may_be_name(name: str) -> bool:
    words = name.split()
    if not 2 <= len(words) <= NAME_WORDS or any(map(str.isdigit, name)):
        return False
    capitals = all(word[:1].isupper() or word in outlets().joints for word in words)
    return capitals and not is_menu(name) and not is_place(name)


def _hosts(pieces: Pieces) -> frozenset[str]:
    """The names in the addresses and e-mails of the page, without their blanks and ends."""
    texts = (piece.text for piece in pieces if "@" in piece.text or "://" in piece.text)
    found = (match[1] or match[2] for text in texts for match in _HOST.finditer(text))
    return frozenset(_LETTERS.sub("", host.casefold()) for host in found)
