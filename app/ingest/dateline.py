"""The dateline at the head of the body: place, date, site and agency before a dash.

"JAKARTA, KOMPAS.com –", "Teheran (ANTARA) –", "TEMPO.CO, Jakarta -", "WASHINGTON, March 3
(Reuters) -", "KUALA LUMPUR:". Each of them goes to its own field; the sentence stays.
"""

import re

from app.ingest.dateline_head import HEAD_CHARACTERS, Head, Slot, read_head
from app.ingest.labels import fold_label, label_fields
from app.ingest.outlets import agency_of, is_domain, is_known_site, is_named_site, outlets
from app.ingest.pieces import Piece, Pieces, Role, parts
from app.ingest.places import is_country, is_place, leading_place, names_route
from app.ingest.tokens import is_common
from app.language.calendar_names import calendar_names
from app.language.lemmas import is_word

# How many of the first paragraphs may carry a dateline (a summary may stand above it).
FIRST_PARAGRAPHS = 4
# A dateline on a line of its own stands among the first lines.
HEAD_LINES = 15
# What is looked at behind a head to tell it from a sentence's subject.
BEHIND_CHARACTERS = 400
APPOSITION_CHARACTERS = 90
ROUTE_CHARACTERS = 160
# Shorter words in capitals are abbreviations of offices rather than places.
CAPITALS = 4
# An unknown place of more words is a phrase.
LONE_WORDS = 3
# So many words behind a colon are a sentence, fewer a headline's second half.
SENTENCE_WORDS = 8

_DASH = re.compile(r" ?(?:--+|[–—―]|-(?= |$)|(?<= )-(?=\D)|(?<=\w)-(?=[A-Z][a-z]|[\"“])|: ) ?")
_MARK = re.compile(
    r"\[(?P<place>[A-Z][A-Z .'-]{2,40})\] ?(?=[\"“‘'A-Z0-9])|"
    r"(?P<bar>[A-Z][A-Z .'-]{2,40}) \| (?=[\"“‘'A-Z0-9])"
)
_AGENCY_ONLY = re.compile(r"(?P<head>[A-Z][\w .,'-]{2,60} \([^()]{2,30}\))[,.:]? (?=[\"“‘'A-Z0-9])")
# The place as a sentence of its own: "Bekasi. Tired of waiting …".
_STOPPED = re.compile(r"(?P<place>[A-Z][\w '-]{2,30})\. (?=[\"“‘'A-Z0-9])")
# TASS and Interfax write "MOSCOW, March 3. /TASS/. The …".
_STROKED = re.compile(
    r"(?P<head>[A-Z][\w .,'-]{2,60})\. /(?P<agency>[A-Z][\w ]+)/\.? (?=[\"“‘'A-Z0-9])"
)
# A site before the dash may have the place behind it: "KABAR.ID - JAKARTA. Harga …".
_PLACE_BEHIND = re.compile(r"(?P<place>[A-Z][\w '-]{2,30})(?:[.:]| ?[–—-]) (?=[\"“‘'A-Z0-9])")
_DEBRIS = re.compile(r"^[\s,.–—-]*[,–—-]\s*(?=[A-Z\"“0-9])")
_OPENS = re.compile(r"[\"“‘'(*]*[A-Z0-9]|,")
_APPOSITION = re.compile(r"\s[–—-]\s?[a-z]")

Cut = tuple[list[Slot], int]
_NONE: Cut = ([], 0)


def is_dateline_head(text: str) -> bool:
    """Whether `text`, without a dash behind it, is what stands before a dateline's dash."""
    head = read_head(text)
    return bool(head.slots) and (head.is_credited or all(map(is_place, head.places[0].split(", "))))


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
    """Cuts the dateline from the first open paragraphs."""
    seen = 0
    sites = _sites(pieces)
    for index, piece in enumerate(pieces):
        if not piece.is_open:
            continue
        made = [
            one.cast(Role.SOURCE) if one.text.casefold() in sites and not one.is_open else one
            for one in _cut(piece, title or "")
        ]
        if made:
            return [*pieces[:index], *_with_stopped(made), *pieces[index + 1 :]]
        seen += piece.words >= LONE_WORDS
        if seen == FIRST_PARAGRAPHS:
            break
    return pieces


def _with_stopped(made: Pieces) -> Pieces:
    """The pieces with the place that stands behind the site: "Kabar Kota – Sumbawa. Warga …"."""
    if made[0].role is not Role.SOURCE or any(one.role is Role.DATELINE for one in made):
        return made
    stopped = _STOPPED.match(made[-1].text) if made[-1].is_open else None
    if stopped is None or not is_place(stopped["place"]):
        return made
    rest = made[-1].text[stopped.end() :]
    return [*made[:-1], *parts(made[-1], (stopped["place"], Role.DATELINE), (rest, Role.OPEN))]


def _sites(pieces: Pieces) -> frozenset[str]:
    """The short lines above the text: a dateline's slot that is one of them is the site's name."""
    return frozenset(
        piece.text.casefold()
        for piece in pieces[:HEAD_LINES]
        if piece.role in (Role.SOURCE, Role.REMOVED)
        and 1 < piece.words <= LONE_WORDS + 1
        and not is_place(piece.text)
    )


def _lone(piece: Piece) -> list[Slot]:
    text = piece.text.rstrip(" -–—:")
    if not text[:1].isalpha() or len(text) > HEAD_CHARACTERS or piece.words > CAPITALS * 2:
        return []
    head = read_head(text)
    if not head.places:
        return []
    credited = any(role in (Role.SOURCE, Role.AGENCY) for _, role in head.slots)
    places = head.places[0].split(", ")
    known = all(map(is_place, places))
    sure = known and (len(places) > 1 or (text.isupper() and text != piece.text))
    return list(head.slots) if sure or (credited and is_place(places[0])) else []


def _cut(piece: Piece, title: str) -> Pieces:
    slots, end = _head(piece.text, title)
    if slots:
        return parts(piece, *slots, (piece.text[end:], Role.OPEN))
    debris = _DEBRIS.match(piece.text[:20])
    return parts(piece, (piece.text[debris.end() :], Role.OPEN)) if debris else []


def _head(text: str, title: str) -> Cut:
    """The slots before the dash, and where the sentence begins; none without a dateline."""
    pair = _pair(text)
    if pair is not None and text[pair[1] : pair[1] + 1].strip():
        return pair
    for match in _DASH.finditer(text, 1, HEAD_CHARACTERS):
        before = text[: match.start()]
        if not _parts_head(match.group(), before):
            continue
        head = read_head(before)
        if head.slots and (head.is_credited or _is_lone_place(head, text, match, title)):
            return _with_place_behind(head, text, match.end())
    return _without_dash(text, pair)


def _with_place_behind(head: Head, text: str, end: int) -> Cut:
    behind = None if head.places else _PLACE_BEHIND.match(text, end)
    if behind is None or not (is_place(behind["place"])):
        return list(head.slots), end
    return [*head.slots, (behind["place"], Role.DATELINE)], behind.end()


def _parts_head(mark: str, before: str) -> bool:
    """Whether the mark may end a head: a colon or a hyphen within a word needs a name before it."""
    if (":" not in mark and mark != "-") or before.endswith(")"):
        return True
    last = before.rpartition(",")[2].strip(" *_)")
    if ":" in mark and fold_label(before) in label_fields():
        return False
    if last.casefold() in calendar_names().weekdays:
        return True
    return is_place(last) or is_known_site(last) or agency_of(last.rpartition("(")[2]) is not None


def _is_lone_place(head: Head, text: str, match: re.Match[str], title: str) -> bool:
    """Whether a place with nothing beside it is a dateline rather than a sentence's subject."""
    behind = text[match.end() : match.end() + BEHIND_CHARACTERS]
    place = head.places[0]
    glued = match.group() == "-" and not place.isupper()
    if glued or not (place.isupper() or _OPENS.match(behind)):
        return False
    if all(map(is_place, place.split(", "))):
        if ":" in match.group() and not place.isupper():
            return behind.count(" ") >= SENTENCE_WORDS and not is_country(place)
        return not _is_route(place, behind)
    if (place.isupper() and len(place) <= CAPITALS) or place.count(" ") >= LONE_WORDS:
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
    """Whether an unknown name is what the text is about, or has an apposition behind it."""
    if name in context:
        return True
    return not name.isupper() and _APPOSITION.search(behind[:APPOSITION_CHARACTERS]) is not None


def _without_dash(text: str, pair: Cut | None) -> Cut:
    stopped = _STOPPED.match(text)
    if stopped is not None and is_place(stopped["place"]) and not is_country(stopped["place"]):
        return [(stopped["place"], Role.DATELINE)], stopped.end()
    marked = _MARK.match(text)
    if marked is not None:
        place = marked["place"] or marked["bar"]
        if not is_common(place):
            return [(place, Role.DATELINE)], marked.end()
    stroked = _STROKED.match(text)
    if stroked is not None and agency_of(stroked["agency"]):
        slots = [*read_head(stroked["head"]).slots, (stroked["agency"], Role.AGENCY)]
        return slots, stroked.end()
    bracketed = _AGENCY_ONLY.match(text)
    if bracketed is not None:
        head = read_head(bracketed["head"])
        if any(role is Role.AGENCY for _, role in head.slots):
            return list(head.slots), bracketed.end()
    return pair or _lone_site(text)


def _pair(text: str) -> Cut | None:
    """A site and a place without a dash behind them: "Liputan6.com, Jakarta Warga …"."""
    first, comma, rest = text[:HEAD_CHARACTERS].partition(",")
    rest = rest.lstrip()
    start = len(first) + len(text[len(first) + 1 :]) - len(text[len(first) + 1 :].lstrip()) + 1
    if not comma or not (is_named_site(first) or is_place(first)):
        return None
    if is_named_site(first):
        place = leading_place(rest)
        cut = [(place, Role.DATELINE), (first, Role.SOURCE)]
        end = start + len(place)
    else:
        site = _leading_site(rest)
        cut = [(first, Role.DATELINE), (site, Role.SOURCE)]
        end = start + len(site)
    return (cut, end) if end > start and _OPENS.match(text[end:].lstrip()) else None


def _leading_site(text: str) -> str:
    words = text.split(" ")
    heads = (" ".join(words[:count]) for count in (3, 2, 1) if count < len(words))
    return next((head for head in heads if is_known_site(head)), "")


def _lone_site(text: str) -> Cut:
    """A site's address that was left standing before the sentence."""
    word, _, rest = text.partition(" ")
    if word.endswith(".") and word[:-1].isupper() and is_known_site(word) and _OPENS.match(rest):
        return [(word[:-1], Role.SOURCE)], len(word) + 1
    following = rest.split(" ", 1)[0].casefold().strip(",.")
    if rest and is_domain(word) and following not in outlets().reporting:
        return [(word, Role.SOURCE)], len(word) + 1
    return _NONE
