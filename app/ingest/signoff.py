"""The sign-off below a text: initials "(fik/hil)" and an agency's name in brackets."""

import re

from app.ingest.outlets import agency_of
from app.ingest.pieces import Piece, Pieces, Role, parts
from app.language.sentences import ends_sentence

# Only the last paragraphs carry a sign-off behind their last sentence.
LAST_PARAGRAPHS = 3

_INITIALS = re.compile(
    r"[a-z]{2,5}(?:[/|;,. -]{1,2}[a-z]{2,5}){0,4}|[A-Z]{2,4}(?:/[A-Za-z]{2,5}){1,4}"
)
_AGENCY_LINE = re.compile(r"[-–—]{1,2} ?[A-Z][\w. ]{1,30}$")
_STARRED = re.compile(r"[(\[]\*{1,3}[)\]]\s*$")
_TAIL = re.compile(r" ?[(\[]([^()\[\]]{2,40})[)\]][.* ]{0,6}$")


def is_signed(text: str) -> bool:
    """Whether a sign-off stands behind `text`: initials or an asterisk in brackets."""
    match = _TAIL.search(text[-60:])
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
    if _AGENCY_LINE.match(piece.text) and agency_of(piece.text.strip(" -–—.")):
        return parts(piece, (piece.text.strip(" -–—."), Role.AGENCY))
    match = _TAIL.search(piece.text[-60:])
    if match is None:
        return [piece]
    role = _role(match[1].strip())
    before = piece.text[: len(piece.text) - len(match.group())]
    if role is None or (before and not (is_last and ends_sentence(before))):
        return [piece]
    return parts(piece, (before, Role.OPEN), (match[1], role))


def _role(text: str) -> Role | None:
    if agency_of(text):
        return Role.AGENCY
    return Role.INITIALS if _INITIALS.fullmatch(text) else None
