"""The dateline at the head of the body: place, date, site and agency before a dash.

"JAKARTA, KOMPAS.com –", "Teheran (ANTARA) –", "TEMPO.CO, Jakarta -", "WASHINGTON, March 3
(Reuters) -", "KUALA LUMPUR:". Each of them goes to its own field; the sentence stays.
"""

import re
from itertools import chain, pairwise

from app.ingest.names.dateline_bare import (
    OPENS,
    SENTENCE_WORDS,
    STOPPED,
    Cut,
    paired_head,
    undashed_head,
)
from app.ingest.names.dateline_head import HEAD_CHARACTERS, HEAD_SIGNS, Head, Slot, read_head
from app.ingest.names.dateline_marks import CAPITALS, LONE_WORDS, parts_head
from app.ingest.names.outlets import host_name, initials_of, is_domain, letters_of
from app.ingest.names.persons import are_people, bears_given_name
from app.ingest.names.places import (
    is_country,
    is_place,
    leading_place,
    names_route,
    speaks_of_place,
    writes_from_here,
)
from app.ingest.text.pieces import Piece, Pieces, Role, parts
from app.ingest.text.prose import is_point, is_prose
from app.language.lemmas import is_word
from app.language.vocabulary import holds_one
from app.library.records import RemovalReason

# How many of the first paragraphs may carry a dateline (a summary may stand above it).
FIRST_PARAGRAPHS = 4
# A dateline on a line of its own stands among the first lines.
HEAD_LINES = 15
# What is looked at behind a head to tell it from a sentence's subject.
BEHIND_CHARACTERS = 400
APPOSITION_CHARACTERS = 90
ROUTE_CHARACTERS = 160

_DASH = re.compile(r" ?(?:--+|[–—―]|-(?= |$)|(?<= )-(?=\D)|(?<=\w)-(?=[A-Z][a-z]|[\"“])|: ) ?")
# A site before the dash may have the place behind it: "KABAR.ID - JAKARTA. Harga …".
_PLACE_BEHIND = re.compile(r"(?P<place>[A-Z][\w '-]{2,30})(?:[.:]| ?[–—-]) (?=[\"“‘'A-Z0-9])")
# Or the site behind it: "SUMENEP – Kabar.id, Harga …".
_SITE_BEHIND = re.compile(r"(?P<site>[\w-]+(?:\.\w{2,6}){1,2})(?:,| ?[–—-]) (?=[\"“‘'A-Z0-9])")
_DEBRIS = re.compile(r"^[\s,.–—-]*[,–—-]\s*(?=[A-Z\"“0-9])")
# Country codes are letters of papers as well.
_SHORT = re.compile(r" \((?P<name>[A-Z]{2,4})\)$")
_APPOSITION = re.compile(r"\s[–—-]\s?[a-z]")


def is_dateline_head(text: str) -> bool:
    """Whether `text`, without a dash behind it, is what stands before a dateline's dash."""
    head = read_head(text)
    return bool(head.slots) and (head.is_credited or all(map(is_place, head.places[0].split(", "))))


def opens_with_credit(text: str) -> bool:
    """Whether a dateline with a site or an agency in it opens a line, so that it is text."""
    slots, _ = _head(text, "")
    roles = {role for _, role in slots}
    return Role.DATELINE in roles and not roles.isdisjoint((Role.SOURCE, Role.AGENCY))


def read_lone_datelines(pieces: Pieces) -> Pieces:
    """Gives a first line that is a dateline and nothing more to the fields.

    It must say so beyond doubt: a place beside a site or an agency, or known places alone in
    capitals.
    """
    made: Pieces = []
    for index, piece in enumerate(pieces):
        slots = _lone(piece) if piece.is_open and index < HEAD_LINES else []
        made.extend(parts(piece, *slots) if slots else [piece])
    return made


def read_dateline(pieces: Pieces, title: str | None) -> Pieces:
    """Cuts the dateline from the first open paragraphs.

    Where an unknown name before a dash might be one, a later dateline that names a site or
    an agency is: the first is a caption's head, or who wrote. Amid the text such a name is no
    place but whom a line is about, unless it stands in capitals.
    """
    unsure: tuple[int, Pieces] | None = None
    seen, begun = 0, False
    points = _points(pieces)
    for index, piece in enumerate(pieces):
        if not piece.is_open or index in points:
            continue
        made = _cut(piece, title or "")
        if made and _is_unknown(made) and not _may_be_unlisted(piece, made[0].text, begun):
            made = []
        begun = begun or is_prose(piece)
        if made and (_is_credited(made) or (unsure is None and not _is_unknown(made))):
            return _with_cut(pieces, index, made)
        unsure = unsure or ((index, made) if made else None)
        seen += piece.words >= LONE_WORDS
        if seen == FIRST_PARAGRAPHS:
            break
    return _with_cut(pieces, *unsure) if unsure else pieces


def _points(pieces: Pieces) -> set[int]:
    """Where bulleted lines stand below each other: a list, as of what the text says in short."""
    bulleted = (
        (at, at + 1)
        for at, (one, below) in enumerate(pairwise(pieces))
        if is_point(one) and is_point(below)
    )
    return set(chain.from_iterable(bulleted))


def _is_credited(made: Pieces) -> bool:
    return any(one.role in (Role.SOURCE, Role.AGENCY) for one in made)


def _is_unknown(made: Pieces) -> bool:
    """Whether the dateline is a name alone, which no list has."""
    if _is_credited(made):
        return False
    return made[0].role is Role.DATELINE and not is_place(made[0].text.partition(",")[0])


def _may_be_unlisted(piece: Piece, name: str, begun: bool) -> bool:
    """Whether a name that no list has may be a place's; `begun` where text stands above.

    Amid a text a name before a colon is whoever speaks.
    """
    _, comma, region = name.rpartition(", ")
    if comma and is_place(region):
        return True
    if begun and (not name.isupper() or piece.text.startswith(f"{name}:")):
        return False
    return not (are_people(name) and bears_given_name(name))


def _with_cut(pieces: Pieces, index: int, made: Pieces) -> Pieces:
    """The pieces with the one at `index` cut, what is a site's name there told from places."""
    sites = _sites(pieces)
    told = [
        one.cast(Role.SOURCE) if not one.is_open and letters_of(one.text) in sites else one
        for piece in made
        for one in _without_paper(piece, pieces, index)
    ]
    return [*pieces[:index], *_with_stopped(told), *pieces[index + 1 :]]


def _without_paper(piece: Piece, pieces: Pieces, index: int) -> Pieces:
    """The place, parted from the paper that the masthead has in full: "Demak, Pembaruan".

    A masthead may stand before the place with no sign between: "KABARKOTA SOLO". The rights
    below the text are a paper's as well: "Pembaruan, Demak". Its initials may be a country's
    letters, too: "SLEMAN (MS)".
    """
    above = pieces[:index]
    if piece.role is Role.DATELINE and not is_place(piece.text):
        heads = {one.text.casefold() for one in above[:HEAD_LINES] if one.words <= LONE_WORDS}
        name, blank, town = piece.text.rpartition(" ")
        if blank and name.casefold() in heads and is_place(town) and not is_place(name):
            return parts(piece, (name, Role.SOURCE), (town, Role.DATELINE))
        short = _SHORT.search(piece.text)
        if short is not None and any(initials_of(one.text) == short["name"] for one in above):
            place = piece.text[: short.start()]
            return parts(piece, (place, Role.DATELINE), (short["name"], Role.SOURCE))
    first, _, last = piece.text.partition(", ")
    named = {one.text.casefold() for one in pieces if one.role is Role.SOURCE}
    if piece.role is Role.DATELINE and first.casefold() in named and is_place(last):
        return parts(piece, (first, Role.SOURCE), (last, Role.DATELINE))
    place, comma, name = piece.text.rpartition(", ")
    if piece.role is not Role.DATELINE or not comma or is_place(name) or not is_place(place):
        return [piece]
    papers = [
        (host_name(one.text) or one.text).casefold() for one in above if one.role is Role.SOURCE
    ]
    if not any(f" {paper} ".endswith(f" {name.casefold()} ") for paper in papers):
        return [piece]
    return parts(piece, (place, Role.DATELINE), (name, RemovalReason.DUPLICATE))


def _with_stopped(made: Pieces) -> Pieces:
    """The pieces with the place that stands behind the site: "Kabar Kota – Sumbawa. Warga …"."""
    if made[0].role is not Role.SOURCE or any(one.role is Role.DATELINE for one in made):
        return made
    stopped = STOPPED.match(made[-1].text) if made[-1].is_open else None
    if stopped is None or not is_place(stopped["place"]):
        return made
    rest = made[-1].text[stopped.end() :]
    return [*made[:-1], *parts(made[-1], (stopped["place"], Role.DATELINE), (rest, Role.OPEN))]


def _sites(pieces: Pieces) -> frozenset[str]:
    """The letters of the short lines above the text, and of the names of sites.

    A dateline's slot that is spelled as one of them is the site's name.
    """
    above = pieces[:HEAD_LINES]
    short = (one for one in above if one.role in (Role.SOURCE, Role.REMOVED))
    # One word is a section's as often, but not at the head of all.
    lines = [
        one.text
        for one in short
        if one.words <= LONE_WORDS + 1 and (one.words > 1 or one is pieces[0])
    ]
    hosts = [host_name(one.text) for one in above if one.role is Role.SOURCE]
    return frozenset(letters_of(one) for one in (*lines, *hosts) if one and not is_place(one))


def _lone(piece: Piece) -> list[Slot]:
    text = piece.text.rstrip(" -–—:")
    if not text[:1].isalpha() or len(text) > HEAD_CHARACTERS or piece.words > CAPITALS * 2:
        return []
    # A place by itself is none, and most headlines have nothing that parts it from another name.
    if not (text.isupper() or holds_one(text, HEAD_SIGNS)):
        return []
    head = read_head(text)
    if not head.places:
        return []
    credited = any(role in (Role.SOURCE, Role.AGENCY) for _, role in head.slots)
    # Behind its name a country is the site's edition: "Kabar News, Indonesia".
    if credited and is_country(head.places[0]) and not text.startswith(head.places[0]):
        return []
    places = head.places[0].split(", ")
    known = all(map(is_place, places))
    sure = known and (len(places) > 1 or (text.isupper() and text != piece.text))
    return list(head.slots) if sure or (credited and is_place(places[0])) else []


def _cut(piece: Piece, title: str) -> Pieces:
    slots, end = _head(piece.text, title)
    if slots:
        return parts(piece, *slots, (piece.text[end:], Role.OPEN))
    # A dash before less than a sentence is a bullet.
    debris = _DEBRIS.match(piece.text[:20]) if is_prose(piece) else None
    return parts(piece, (piece.text[debris.end() :], Role.OPEN)) if debris else []


def _head(text: str, title: str) -> Cut:
    """The slots before the dash, and where the sentence begins; none without a dateline."""
    pair = paired_head(text)
    if pair is not None and text[pair[1] : pair[1] + 1].strip():
        return pair
    for match in _DASH.finditer(text, 1, HEAD_CHARACTERS):
        before = text[: match.start()]
        if not parts_head(match.group(), before):
            continue
        head = read_head(before)
        if head.slots and (head.is_credited or _is_lone_place(head, text, match, title)):
            return _with_place_behind(head, text, match.end())
    return undashed_head(text, pair)


def _with_place_behind(head: Head, text: str, end: int) -> Cut:
    site = None if head.is_credited else _SITE_BEHIND.match(text, end)
    if site is not None and is_domain(site["site"]):
        return [*head.slots, (site["site"], Role.SOURCE)], site.end()
    behind = None if head.places else _PLACE_BEHIND.match(text, end)
    if behind is None or not (is_place(behind["place"])):
        return list(head.slots), end
    return [*head.slots, (behind["place"], Role.DATELINE)], behind.end()


def _is_lone_place(head: Head, text: str, match: re.Match[str], title: str) -> bool:
    """Whether a place with nothing beside it is a dateline rather than a sentence's subject."""
    behind = text[match.end() : match.end() + BEHIND_CHARACTERS]
    place = head.places[0]
    glued = match.group() == "-" and not place.isupper()
    if glued or behind.count(" ") < LONE_WORDS - 1 or not (place.isupper() or OPENS.match(behind)):
        return False
    if all(map(is_place, place.split(", "))):
        if ":" in match.group() and not place.isupper():
            return behind.count(" ") >= SENTENCE_WORDS and not is_country(place)
        return not _is_route(place, behind)
    if (place.isupper() and len(place) <= CAPITALS) or place.count(" ") >= LONE_WORDS:
        return False
    if ":" in match.group() and not writes_from_here(behind):
        return False
    # "JEMBATAN PUTUS - Warga …" is a caption's head.
    if " " in place and all(map(is_word, place.casefold().split())):
        return False
    return not _recurs(place, f"{title} {behind}", behind)


def _is_route(place: str, behind: str) -> bool:
    """Whether a second place follows as an equal: "Jakarta - Bandung", "Indonesia - Malaysia"."""
    if place.isupper():
        return False
    second = leading_place(behind) or behind.split(" ", 1)[0]
    if not is_place(second) or behind[len(second) + 1 : len(second) + 2].isupper():
        return False
    if is_country(place):
        return is_country(second)
    return not is_country(second) and names_route(behind[:ROUTE_CHARACTERS])


def _recurs(name: str, context: str, behind: str) -> bool:
    """Whether an unknown name is what the text is about, or has an apposition behind it.

    A place that the text speaks of as of a place is none of this.
    """
    if name in context:
        return not speaks_of_place(name, context)
    return not name.isupper() and _APPOSITION.search(behind[:APPOSITION_CHARACTERS]) is not None
