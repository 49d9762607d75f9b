"""Datelines without a dash before the sentence: "Kabar.com, Jakarta Warga …", "SOLO, Harga …"."""

import re

from app.ingest.names.dateline_head import HEAD_CHARACTERS, Slot, read_head
from app.ingest.names.outlets import (
    agency_of,
    is_domain,
    is_known_site,
    is_named_site,
    outlets,
)
from app.ingest.names.places import is_country, is_place, leading_place
from app.ingest.text.pieces import Role
from app.ingest.text.tokens import has_digit, is_common

# So many words behind a comma or a colon are a sentence, fewer a headline's second half.
SENTENCE_WORDS = 8
# Shorter words in capitals are an office's or a party's letters as often as an agency's.
AGENCY_LETTERS = 6

# The place as a sentence of its own: "Bekasi. Tired of waiting …".
STOPPED = re.compile(r"(?P<place>[A-Z][\w '-]{2,30})\. (?=[\"“‘'A-Z0-9])")
OPENS = re.compile(r"[\"“‘'(*]*[A-Z0-9]|,")
_MARK = re.compile(
    r"\[(?P<place>[A-Z][A-Z .'-]{2,40})\] ?(?=[\"“‘'A-Z0-9])|"
    r"(?P<bar>[A-Z][A-Z .'-]{2,40}) \| (?=[\"“‘'A-Z0-9])"
)
_AGENCY_ONLY = re.compile(r"(?P<head>[A-Z][\w .,'-]{2,60} \([^()]{2,30}\))[,.:]? (?=[\"“‘'A-Z0-9])")
# Old portals have a comma for the dash: "SOLO, Harga beras …".
_COMMA = re.compile(r"(?P<place>[A-Z][A-Z '-]{3,30}), (?=[\"“‘']?[A-Z][a-z])")
# TASS and Interfax write "MOSCOW, March 3. /TASS/. The …".
_STROKED = re.compile(
    r"(?P<head>[A-Z][\w .,'-]{2,60})\. /(?P<agency>[A-Z][\w ]+)/\.? (?=[\"“‘'A-Z0-9])"
)

# An agency's dateline with the day before a stop: "BAKU, Azerbaijan, March 11. The …".
_DATED = re.compile(r"(?P<head>[A-Z][\w ,'-]{2,60}, [^.,]{4,20})\. (?=[\"“‘'A-Z0-9])")

Cut = tuple[list[Slot], int]
_NONE: Cut = ([], 0)


def undashed_head(text: str, pair: Cut | None) -> Cut:
    """The slots of a dateline without a dash, and where its sentence begins; none without one.

    `pair` is what `paired_head` gives for the text.
    """
    stroked = _STROKED.match(text) if ". /" in text else None
    if stroked is not None and agency_of(stroked["agency"]):
        slots = [*read_head(stroked["head"]).slots, (stroked["agency"], Role.AGENCY)]
        return slots, stroked.end()
    stopped = STOPPED.match(text)
    if stopped is not None and is_place(stopped["place"]) and not is_country(stopped["place"]):
        agency = _agency_behind(text[stopped.end() :])
        credit = [(agency, Role.AGENCY)] if agency else []
        return [(stopped["place"], Role.DATELINE), *credit], stopped.end() + len(agency)
    dated = _DATED.match(text) if has_digit(text[:HEAD_CHARACTERS]) else None
    if dated is not None:
        head = read_head(dated["head"])
        if head.is_credited and any(is_place(one.partition(",")[0]) for one in head.places):
            return list(head.slots), dated.end()
    comma = _COMMA.match(text)
    if comma is not None and _is_before_sentence(comma["place"], text[comma.end() :]):
        return [(comma["place"], Role.DATELINE)], comma.end()
    # Each of these has a sign that most lines lack.
    marked = _MARK.match(text) if text[:1] == "[" or " | " in text else None
    if marked is not None:
        place = marked["place"] or marked["bar"]
        if not is_common(place):
            return [(place, Role.DATELINE)], marked.end()
    bracketed = _AGENCY_ONLY.match(text) if " (" in text else None
    if bracketed is not None:
        head = read_head(bracketed["head"])
        if any(role is Role.AGENCY for _, role in head.slots):
            return list(head.slots), bracketed.end()
    return pair or _lone_site(text)


def _agency_behind(text: str) -> str:
    """An agency in capitals that stands before the sentence: "KAZINFORM President …"; or empty."""
    word, _, rest = text.partition(" ")
    loud = word.isupper() and len(word) >= AGENCY_LETTERS
    return word if loud and agency_of(word) and OPENS.match(rest) else ""


def _is_before_sentence(place: str, behind: str) -> bool:
    """Whether a known town in capitals has a sentence behind its comma and no second place."""
    is_town = is_place(place) and not is_country(place)
    return is_town and behind.count(" ") >= SENTENCE_WORDS and not leading_place(behind)


def paired_head(text: str) -> Cut | None:
    """A site and a place without a dash behind them: "Liputan6.com, Jakarta Warga …"."""
    first, comma, rest = text[:HEAD_CHARACTERS].partition(",")
    is_site = is_named_site(first)
    if not comma or not (is_site or is_place(first)):
        return None
    rest = rest.lstrip()
    start = len(text) - len(text[len(first) + 1 :].lstrip())
    if is_site:
        place = leading_place(rest)
        cut = [(place, Role.DATELINE), (first, Role.SOURCE)]
        end = start + len(place)
    else:
        site = _leading_site(rest)
        cut = [(first, Role.DATELINE), (site, Role.SOURCE)]
        end = start + len(site)
    return (cut, end) if end > start and OPENS.match(text[end:].lstrip()) else None


def _leading_site(text: str) -> str:
    words = text.split(" ")
    heads = (" ".join(words[:count]) for count in (3, 2, 1) if count < len(words))
    return next((head for head in heads if is_known_site(head)), "")


def _lone_site(text: str) -> Cut:
    """A site's address that was left standing before the sentence."""
    word, _, rest = text.partition(" ")
    if word.endswith(".") and word[:-1].isupper() and is_known_site(word) and OPENS.match(rest):
        return [(word[:-1], Role.SOURCE)], len(word) + 1
    following = rest.split(" ", 1)[0].casefold().strip(",.")
    if rest and is_domain(word) and following not in outlets().reporting:
        return [(word, Role.SOURCE)], len(word) + 1
    return _NONE
