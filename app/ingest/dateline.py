"""The dateline at the head of the body: place, date, site and agency before a dash.

"JAKARTA, KOMPAS.com –", "Teheran (ANTARA) –", "TEMPO.CO, Jakarta -", "WASHINGTON, March 3
(Reuters) -", "KUALA LUMPUR:". Each of them goes to its own field; the sentence stays.
"""

import re

from app.ingest.outlets import (
    agency_of,
    is_camel,
    is_domain,
    is_known_site,
    looks_like_site,
    outlets,
)
from app.ingest.pieces import Piece, Pieces, Role, parts
from app.ingest.tokens import is_common
from app.language.dates import find_dates

# The longest head before the dash.
HEAD_CHARACTERS = 110
HEAD_WORDS = 10
PLACE_WORDS = 5
# How many of the first paragraphs may carry a dateline (a summary may stand above it).
FIRST_PARAGRAPHS = 2

_DASH = re.compile(r" ?(?:--+|[–—―]|-(?= )|(?<= )-(?=[A-Z\"“])) ?")
_COLON = re.compile(r"(?P<place>[A-Z][A-Z .'-]{2,40})(?::| \|) (?=[\"“‘'A-Z0-9])")
_SQUARE = re.compile(r"\[(?P<place>[A-Z][A-Z .'-]{2,40})\] ?(?=[\"“‘'A-Z0-9])")
# Agencies write a day and its month before their name: "Kabul, 5/9 (ANTARA)".
_DAY_MONTH = re.compile(r"(?<![\w/])\d{1,2}/\d{1,2}(?![\w/])")
_BRACKETS = re.compile(r" ?\(([^()]{2,50})\)")
_AGENCY_ONLY = re.compile(r"(?P<head>[A-Z][\w .,'-]{2,60} \([^()]{2,30}\)),? (?=[\"“‘'A-Z0-9])")
_PLACE = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|di|al|el|la|de|da|du|dan|of|the|and))*")
_DEBRIS = re.compile(r"^[\s,.–—-]*[,–—-]\s*(?=[A-Z\"“0-9])")

Cut = tuple[str, Role]


def is_dateline_head(text: str) -> bool:
    """Whether `text`, without a dash behind it, is what stands before a dateline's dash."""
    return len(text) <= HEAD_CHARACTERS and bool(_fields(text))


def read_dateline(pieces: Pieces, start: int) -> Pieces:
    """Cuts the dateline from the first open paragraphs at or after piece `start`."""
    seen = 0
    for index in range(start, len(pieces)):
        if not pieces[index].is_open:
            continue
        made = _cut(pieces[index])
        if made:
            return pieces[:index] + made + pieces[index + 1 :]
        seen += 1
        if seen == FIRST_PARAGRAPHS:
            break
    return pieces


def _cut(piece: Piece) -> Pieces:
    cuts, end = _head(piece.text)
    if cuts:
        return parts(piece, *cuts, (piece.text[end:], Role.OPEN))
    debris = _DEBRIS.match(piece.text[:20])
    return parts(piece, (piece.text[debris.end() :], Role.OPEN)) if debris else []


def _head(text: str) -> tuple[list[Cut], int]:
    """The fields before the dash, and where the sentence begins; no fields without dateline."""
    for match in _DASH.finditer(text, 1, HEAD_CHARACTERS):
        rest = text[match.end() : match.end() + 2].lstrip("\"“‘'(")
        if rest[:1].isupper() or rest[:1].isdigit():
            cuts = _fields(text[: match.start()])
            if cuts:
                return cuts, match.end()
    return _without_dash(text)


def _without_dash(text: str) -> tuple[list[Cut], int]:
    colon = _COLON.match(text) or _SQUARE.match(text)
    if colon is not None and not is_common(colon["place"]):
        return [(colon["place"], Role.DATELINE)], colon.end()
    bracketed = _AGENCY_ONLY.match(text)
    if bracketed is not None:
        cuts = _fields(bracketed["head"])
        if any(role is Role.AGENCY for _, role in cuts):
            return cuts, bracketed.end()
    return _lone_site(text)


def _lone_site(text: str) -> tuple[list[Cut], int]:
    """A site's address that was left standing before the sentence."""
    word, _, rest = text.partition(" ")
    if word.endswith(".") and word[:-1].isupper() and is_known_site(word):
        return [(word[:-1], Role.SOURCE)], len(word) + 1
    following = rest.split(" ", 1)[0].casefold().strip(",.")
    if rest and is_domain(word) and following not in outlets().reporting:
        return [(word, Role.SOURCE)], len(word) + 1
    return [], 0


def _fields(head: str) -> list[Cut]:
    """The head's slots with their roles; nothing where one of them is none of a dateline's."""
    if not head or len(head.split()) > HEAD_WORDS:
        return []
    bare, cuts = _take_brackets(head)
    if cuts is None:
        return []
    bare, dates = _take_dates(bare)
    slots = [slot.strip() for slot in re.split(r"[,|/]| -+ ", bare) if slot.strip(" .")]
    for slot in slots:
        role = _slot_role(slot)
        if role is None:
            return []
        # Behind a place, one word that names of sites begin with is a site's.
        if role is Role.DATELINE and cuts and " " not in slot and looks_like_site(slot):
            role = Role.SOURCE
        cuts.append((slot, role))
    if not any(role in (Role.DATELINE, Role.SOURCE, Role.AGENCY) for _, role in cuts):
        return []
    return [*_joined(cuts), *dates]


def _take_brackets(head: str) -> tuple[str, list[Cut] | None]:
    """The head without its brackets, and what they hold; None where that is no credit."""
    cuts: list[Cut] = []
    for match in _BRACKETS.finditer(head):
        for name in re.split(r"[/,]", match[1]):
            role = _credit_role(name.strip())
            if role is None:
                return head, None
            cuts.append((name.strip(), role))
    return _BRACKETS.sub("", head), cuts


def _credit_role(name: str) -> Role | None:
    if agency_of(name):
        return Role.AGENCY
    if find_dates(name):
        return Role.DATELINE_DATE
    if looks_like_site(name) or (name.isupper() and name.isalpha()):
        return Role.SOURCE
    return None


def _take_dates(bare: str) -> tuple[str, list[Cut]]:
    """The head without its dates, and these."""
    cuts: list[Cut] = []
    for one in reversed([date for date in find_dates(bare) if date.day is not None]):
        cuts.append((bare[one.start : one.end], Role.DATELINE_DATE))
        bare = bare[: one.start] + bare[one.end :]
    cuts += [(match.group(), Role.DATELINE_DATE) for match in _DAY_MONTH.finditer(bare)]
    return _DAY_MONTH.sub("", bare), cuts


def _slot_role(slot: str) -> Role | None:
    if agency_of(slot):
        return Role.AGENCY
    if is_known_site(slot) or is_camel(slot):
        return Role.SOURCE
    if slot.count(" ") >= PLACE_WORDS or is_common(slot) or any(map(str.isdigit, slot)):
        return None
    return Role.DATELINE if _PLACE.fullmatch(slot) else None


def _joined(cuts: list[Cut]) -> list[Cut]:
    """The cuts with the places put together: "WASHINGTON, D.C." is one dateline."""
    places = ", ".join(text for text, role in cuts if role is Role.DATELINE)
    others = [cut for cut in cuts if cut[1] is not Role.DATELINE]
    return [(places, Role.DATELINE), *others] if places else others
