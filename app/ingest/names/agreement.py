"""An unknown site's name, told by several places of a page that agree on it.

The name stands above the headline and again where only the publisher is named: in the address,
in the copyright line, behind the writer's name, as the owner of an app or of a picture.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from app.ingest.names.names import is_calling, is_titled
from app.ingest.names.outlets import letters_of, outlets
from app.ingest.names.persons import are_people, bears_given_name
from app.ingest.names.places import is_place
from app.ingest.text.menus import is_menu
from app.ingest.text.pieces import Piece, Pieces, Role
from app.ingest.text.tokens import has_digit
from app.language.vocabulary import any_of, load
from app.library.records import RemovalReason

# Furniture is short, and so are names of sites.
LINE_WORDS = 30
NAME_WORDS = 4
# A writer, a photographer and the site; in a longer line a dash has other reasons.
BYLINE_WORDS = 14
# How far below the headline its writer is named.
HEAD_LINES = 4
# A shorter host may be spelled by any two words.
HOST_LETTERS = 6
FURNITURE = (
    RemovalReason.HEADER,
    RemovalReason.NAVIGATION,
    RemovalReason.FOOTER,
    RemovalReason.SHARE,
    RemovalReason.MARKER,
)

_EDGES = " ,.|:;-–—©()[]*>»›#"
_TITLES = (Role.TITLE, Role.LABELLED_TITLE)
_STEP = re.compile(r"\s+(?:[>»›|–—-]|::)\s*")
_TRAIL = re.compile(r"[^»›]+?\s[»›]\s.+")
# A name as the text of a link, the way that Markdown writes one.
_LINKED = re.compile(r"\[([^\[\]]{2,60})\]\(https?://[^()\s]+\)")
_HOST = re.compile(
    r"[\w.-]+@(?:[a-z0-9-]+\.)?([a-z0-9-]{3,40})\.|https?://(?:www\.)?([a-z0-9-]{3,40})\.", re.I
)
# Between a person and the site.
_SIGN = re.compile(r"(?:\w[/-]| [-–—|/]) ?$")
_SIGNED = re.compile(r"(?P<who>[^-–—|]{3,60}?) ?[-–—|] (?P<name>[^-–—|]{3,60})")
_INNER_CAPITAL = re.compile(r"[a-z]{3,}[A-Z][a-z]+")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the piece at `index`."""

    index: int
    name: str


def agreed_name(pieces: Pieces) -> Named | None:
    """The name above the headline that another place confirms, or that the address spells."""
    heads = list(_heads(pieces))
    if not heads and not any("@" in piece.text or "://" in piece.text for piece in pieces):
        return None
    hosts = _hosts(piece.text for piece in pieces)
    own = _hosts(piece.text for piece in pieces if piece.role is Role.URL)
    lines = _lines(pieces)
    # Whose a picture is may be its maker, who wrote the text as well.
    unpictured = _lines([piece for piece in pieces if piece.role is not Role.CAPTION])
    page = "\n".join(lines.values()).casefold()
    for one in heads:
        loose = " " in one.name or pieces[one.index].role is Role.DATELINE
        spelled = letters_of(one.name) in (hosts if loose else own)
        # Most heads stand on the page once.
        recurs = page.count(one.name.casefold()) > 1
        is_writer = pieces[one.index].role is Role.AUTHOR and pieces[one.index].text == one.name
        told = unpictured if is_writer else lines
        if spelled or (recurs and _is_confirmed(one.name, pieces[one.index].line, told)):
            return one
    return _spelled(pieces, hosts)


def lone_trail(pieces: Pieces) -> Named | None:
    """The name at the head of a trail in the first line: "Teluk & Muara » Arsip » Juli"."""
    if not pieces or pieces[0].reason not in FURNITURE or not _TRAIL.fullmatch(pieces[0].text):
        return None
    name = _name_of(pieces[0].text)
    return Named(0, name) if " " in name and may_be_name(name) else None


def name_behind_title(pieces: Pieces) -> Named | None:
    """The name that ends the headline's line, as in a page's title: "Jembatan … | Teluk Biru"."""
    for index in range(1, len(pieces)):
        before, piece = pieces[index - 1], pieces[index]
        same = before.role in _TITLES and before.line == piece.line
        if same and piece.reason is RemovalReason.HEADER and " " in piece.text:
            return Named(index, piece.text) if may_be_name(piece.text) else None
    return None


def _heads(pieces: Pieces) -> Iterator[Named]:
    """What may be a name at the head of a line of furniture, first those above the headline."""
    title = next((at for at, one in enumerate(pieces) if one.role in _TITLES), 0)
    places = [*range(title), *range(title, len(pieces))]
    for index in places:
        piece = pieces[index]
        if piece.reason not in FURNITURE or piece.words > LINE_WORDS:
            continue
        name = _name_of(piece.text)
        above = index < title
        whole = " " in name or _INNER_CAPITAL.fullmatch(name) is not None
        if may_be_name(name) and (above or whole):
            yield Named(index, name)
    for index, piece in enumerate(pieces):
        name = _beside(piece, title < index <= title + HEAD_LINES)
        if name and may_be_name(name):
            yield Named(index, name)


def _beside(piece: Piece, below_title: bool) -> str:
    """What may be a site's name beside a place or a writer, or behind a word that its owner has.

    Of one word only in a dateline: others are people's names as often.
    """
    if piece.role is Role.DATELINE:
        return piece.text.rpartition(", ")[2]
    if piece.reason in FURNITURE and piece.words <= LINE_WORDS:
        owned = _owner_first().fullmatch(piece.text)
        name = owned["name"] if owned else ""
    elif piece.role is Role.AUTHOR:
        name = piece.text.rpartition(", ")[2]
    else:
        name = site_beside_writer(piece.text) if piece.is_open and below_title else ""
    person = bears_given_name(name) or are_people(name) or is_titled(name)
    return name if " " in name and not person else ""


def site_beside_writer(text: str) -> str:
    """What stands behind a full name and a dash or bar, in a line of nothing else; may be empty."""
    signed = _SIGNED.fullmatch(text) if len(text.split()) <= BYLINE_WORDS else None
    return signed["name"] if signed and are_people(signed["who"]) else ""


def _name_of(text: str) -> str:
    linked = _LINKED.search(text)
    return (linked[1] if linked else _STEP.split(text, maxsplit=1)[0]).strip(_EDGES)


def may_be_name(name: str) -> bool:
    """Whether `name` can be a site's that no list has: a few capitalised words, no section's."""
    words = name.split()
    if not 1 <= len(words) <= NAME_WORDS or has_digit(name):
        return False
    if is_menu(name) or is_place(name) or is_calling(name):
        return False
    if len(words) == 1 and _INNER_CAPITAL.fullmatch(name):
        return True
    return all(word[:1].isupper() or word in outlets().joints for word in words)


def _lines(pieces: Pieces) -> dict[int, str]:
    """The lines that are no paragraphs, by their numbers, their pieces put together."""
    lines: dict[int, str] = {}
    for piece in pieces:
        if piece.role not in _TITLES and (not piece.is_open or piece.words <= LINE_WORDS):
            lines[piece.line] = f"{lines.get(piece.line, '')} {piece.text}".strip()
    return lines


def is_own_name(name: str, line: int, pieces: Pieces) -> bool:
    """Whether `name`, in line `line`, is the publisher's by what other short lines say."""
    if not may_be_name(name):
        return False
    hosts = _hosts(piece.text for piece in pieces)
    named = {letters_of(one.text) for one in pieces if one.role is Role.SOURCE and one.line != line}
    lines = _lines([piece for piece in pieces if piece.words <= BYLINE_WORDS])
    return letters_of(name) in hosts | named or _is_confirmed(name, line, lines)


def _is_confirmed(name: str, line: int, lines: dict[int, str]) -> bool:
    """Whether another line names it as only a publisher is named, or steps on from it."""
    if len(name) <= NAME_WORDS:
        return False
    for number, text in lines.items():
        at = text.casefold().find(name.casefold()) if number != line else -1
        if at < 0:
            continue
        before, after = text[:at], text[at + len(name) :]
        if before[-1:].isalnum() or after[:1].isalnum():
            continue
        signed = len(text.split()) <= BYLINE_WORDS and _SIGN.search(before) is not None
        owned = _owner().search(before) is not None or (len(after) > 0 and _owned().match(after))
        if signed or owned or (" " in name and not before and _STEP.match(after) is not None):
            return True
    return False


def _spelled(pieces: Pieces, hosts: frozenset[str]) -> Named | None:
    """Words that the page's furniture writes apart and its address together."""
    names = [host for host in hosts if len(host) >= HOST_LETTERS]
    for index, piece in enumerate(pieces) if names else ():
        if piece.reason not in FURNITURE or piece.words > LINE_WORDS:
            continue
        for host in names:
            found = _apart(host).search(piece.text)
            if found is not None and " " in found.group() and may_be_name(found.group()):
                return Named(index, found.group())
    return None


@cache
def _apart(host: str) -> re.Pattern[str]:
    return re.compile(rf"\b{' ?'.join(map(re.escape, host))}\b", re.IGNORECASE)


def _hosts(texts: Iterable[str]) -> frozenset[str]:
    """The names in addresses and e-mails, without their blanks and ends."""
    found = (
        match[1] or match[2]
        for text in texts
        if "@" in text or "://" in text
        for match in _HOST.finditer(text)
    )
    return frozenset(map(letters_of, found))


@cache
def _owner() -> re.Pattern[str]:
    """What stands before the name of a publisher, at the end of a text."""
    words = any_of(load("outlets")["agreement"]["before"])
    return re.compile(rf"(?:\b(?i:{words})|©) ?(?:\d{{4}} ?)?$")


@cache
def _owner_first() -> re.Pattern[str]:
    """A line that is such a word and a name: "Tentang Teluk Biru"."""
    words = any_of(load("outlets")["agreement"]["before"])
    return re.compile(rf"(?i:{words}) (?P<name>[A-Z][\w'’&-]*(?: \w[\w'’&-]*){{0,3}})")


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(rf" (?i:{any_of(load('outlets')['agreement']['behind'])})\b")
