"""The sign-off below a text: initials "(fik/hil)", a name or an agency, in brackets or alone."""

import re
from functools import cache

from app.ingest.names.names import is_titled, looks_like_name
from app.ingest.names.outlets import (
    agency_of,
    is_known_site,
    is_named_site,
    signed_agency,
)
from app.ingest.names.persons import are_people, is_one_name, may_be_people
from app.ingest.names.places import is_place
from app.ingest.text.pieces import Piece, Pieces, Role, parts
from app.language.sentences import ends_sentence
from app.language.vocabulary import load
from app.library.records import RemovalReason

# Only the last paragraphs carry a sign-off behind their last sentence.
LAST_PARAGRAPHS = 3
# A signature is a short name.
NAME_WORDS = 4
TAIL_CHARACTERS = 60

_INITIALS = re.compile(
    r"[a-z]{2,5}(?:[/|;,. -]{1,2}(?:[a-z]{2,5}|[a-z]\d{1,2})){0,4}"
    r"|[A-Z]{2,4}(?:/[A-Za-z]{2,5}){1,4}"
    # A page's or a desk's sign: "S-49", "AGUS/B-7".
    r"|(?:[A-Z]{2,5}/)?[A-Z]-\d{1,3}"
    r"|(?:[a-z]{1,3}|CR|MG)-?\d{1,3}(?:/[a-z]{2,5}){0,2}"
)
# Beside an agency a lone sign may be in capitals.
_CAPITALS = re.compile(r"[A-Z]{2,4}")
_AGENCY_LINE = re.compile(r"(?P<mark>[-–—/=]{0,2}) ?[A-Z][\w. ]{1,30}$")
_AGENCY_BEHIND = re.compile(r"(?<=[.!?”\"])\s?(?:[-–—]{1,2}|/)\s?(?P<agency>[A-Z][\w .]{1,30})$")
_STARRED = re.compile(r"[(\[]\*{1,3}[)\]]\s*$")
_TAIL = re.compile(r" ?\*{0,3}[(\[]([^()\[\]]{2,40})[)\]][.* ]{0,6}$")
_STROKE = re.compile(r"\s*[/|]\s*")

Meaning = Role | RemovalReason
Signed = list[tuple[str, Meaning]]


def is_signed(text: str) -> bool:
    """Whether a sign-off stands behind `text`: initials or an asterisk in brackets."""
    match = _TAIL.search(text[-TAIL_CHARACTERS:])
    if match is None:
        return _STARRED.search(text[-8:]) is not None
    return match.start() > 0 and _INITIALS.fullmatch(match[1].strip()) is not None


def read_initials(pieces: Pieces) -> Pieces:
    """Gives lines that are nothing but a sign-off to their fields."""
    return [part for piece in pieces for part in (_cut(piece, False) if piece.is_open else [piece])]


def read_signoff(pieces: Pieces) -> Pieces:
    """Cuts sign-offs after the last sentences."""
    last = [index for index, piece in enumerate(pieces) if piece.is_open][-LAST_PARAGRAPHS:]
    made: Pieces = []
    for index, piece in enumerate(pieces):
        made.extend(_cut(piece, index in last) if piece.is_open else [piece])
    return made


def _cut(piece: Piece, is_last: bool) -> Pieces:
    alone = _AGENCY_LINE.match(piece.text) if len(piece.text) < TAIL_CHARACTERS else None
    # In a list of other stories an agency's bare name is a story's source.
    if alone and (alone["mark"] or is_last) and agency_of(piece.text.strip(" -–—/.=")):
        return parts(piece, (piece.text.strip(" -–—/.="), Role.AGENCY))
    # A paper signs as an agency does: "– UTUSAN".
    if alone and alone["mark"] and is_last and is_known_site(piece.text.strip(" -–—/.=")):
        return parts(piece, (piece.text.strip(" -–—/.="), Role.SOURCE))
    tail = piece.text[-TAIL_CHARACTERS:]
    match = _TAIL.search(tail) if ")" in tail or "]" in tail else None
    if match is None:
        return _agency_behind(piece) if is_last else [piece]
    before = piece.text[: len(piece.text) - len(match.group())]
    signed = _read(match[1].strip(), is_last or not before)
    if signed and _INITIALS.fullmatch(before.strip()):
        return parts(piece, (before, Role.INITIALS), *signed)
    if not signed or (before and not (is_last and ends_sentence(before))):
        return [piece]
    return parts(piece, (before, Role.OPEN), *signed)


def _agency_behind(piece: Piece) -> Pieces:
    """An agency behind the last sentence and a dash: "… kata dia. - Bernama"."""
    match = _AGENCY_BEHIND.search(piece.text[-TAIL_CHARACTERS:])
    if match is None or not agency_of(match["agency"]):
        return [piece]
    before = piece.text[: len(piece.text) - len(match.group())]
    return parts(piece, (before, Role.OPEN), (match["agency"], Role.AGENCY))


def _read(text: str, at_end: bool) -> Signed:
    """What stands in the brackets: an agency, initials, a name; nothing if none of these.

    One word is a name only `at_end` of a text, or on a line of its own.
    """
    if agency_of(text):
        return [(text, Role.AGENCY)]
    # Of several agencies none wrote the text.
    if all(map(agency_of, text.split(", "))):
        return [(text, RemovalReason.OTHER)]
    names = _STROKE.split(text)
    if all(name.casefold() in _nobody() for name in names):
        return [(text, RemovalReason.OTHER)]
    if any(signed_agency(name) for name in names):
        return _mixed(names)
    if _INITIALS.fullmatch(text):
        return [(text, Role.INITIALS)]
    return _named(names) or ([(text, Role.AUTHOR)] if at_end and is_one_name(text) else [])


def _mixed(names: list[str]) -> Signed:
    """An agency among initials: each by itself."""
    signed: Signed = []
    for name in names:
        if signed_agency(name):
            signed.append((name, Role.AGENCY))
        elif _INITIALS.fullmatch(name) or _CAPITALS.fullmatch(name):
            signed.append((name, RemovalReason.OTHER if is_named_site(name) else Role.INITIALS))
        else:
            return []
    return signed


def _named(names: list[str]) -> Signed:
    """A name, alone or before the initials of who edited: "Budi Santoso", "Budi/fik"."""
    name, editors = names[0], names[1:]
    if name.count(" ") >= NAME_WORDS or is_place(name) or is_known_site(name):
        return []
    likely = " " in name and not name.isupper() and may_be_people(name) and not is_titled(name)
    full = likely or are_people(name)
    if not all(_INITIALS.fullmatch(one) or (full and looks_like_name(one)) for one in editors):
        return []
    is_short = bool(editors) and name.isalpha() and name[1:].islower() and name[:1].isupper()
    if not (is_short or full):
        return []
    return [(name, Role.AUTHOR), *((one, RemovalReason.OTHER) for one in editors)]


@cache
def _nobody() -> frozenset[str]:
    return frozenset(load("bylines")["initials"]["nobody"])
