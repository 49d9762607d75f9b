"""Joins lines that are parts of one paragraph: wrapped at a width, or broken at links."""

import re
from dataclasses import replace
from itertools import pairwise, zip_longest

from app.ingest.dates.stamps import stamp_parts
from app.ingest.names.dateline import is_dateline_head
from app.ingest.names.labels import CREDITS, fold_label, label_fields
from app.ingest.names.names import is_nobody
from app.ingest.names.outlets import is_domain
from app.ingest.names.persons import are_people, is_one_name
from app.ingest.text.credits import has_credit
from app.ingest.text.pieces import Piece, Pieces
from app.ingest.text.prose import is_sentence, is_tag
from app.ingest.text.related import is_related_head
from app.ingest.text.rules import heads_tags, is_whole
from app.ingest.text.tokens import has_digit, is_common
from app.language.dates import find_dates
from app.language.lemmas import is_word
from app.language.sentences import ends_sentence

# Mail and print programs wrap at 65 to 80 characters; typewriters and terminals at up to 100.
WRAP_SHORTEST = 45
WRAP_LONGEST = 110
# Wrapped text fills its lines: all but a paragraph's last come near the longest.
WRAP_FILLED = 0.72
WRAP_SHARE = 0.8
WRAP_LINES = 4
# A dateline's place stands alone before a dash.
DATELINE_WORDS = 4
# The text of a link is short.
LINK_WORDS = 4

# A credit on a line of its own: a label, a name or two, the date and the section.
CREDIT_WORDS = 14
# The same where a day tells it.
DATED_WORDS = 20
# The date stands so many lines below the name of who wrote, a dash between them.
BYLINE_LINES = 2
# Where the headline's date is.
HEAD_LINES = 15
# A site and a place before a dash.
HEAD_CHARACTERS = 80

_HEAD = re.compile(r" ?[–—-] ")
_SITED = re.compile(r"(?P<site>[\w.-]{4,40})(?:,| ?\|) (?P<rest>.+)")
# "kotaNEWS", "eKabar"
_SITE = re.compile(r"[a-z]+[A-Z]+[a-z]*")
_DASHES = ("-", "–", "—", "--")
# The initials of who wrote and edited: "(abc/def)".
_SIGN_OFF = re.compile(r"\([\w/ .-]{2,30}\)")


def join_broken(pieces: Pieces) -> Pieces:
    """The pieces with broken paragraphs joined; each keeps the number of its first line."""
    groups = _by_wrapping(pieces) if _is_wrapped(pieces) else _by_sentence(pieces)
    return [
        replace(group[0], text=" ".join(piece.text for piece in group))
        if len(group) > 1
        else group[0]
        for group in groups
    ]


def _is_wrapped(pieces: Pieces) -> bool:
    inner = [one for one, after in pairwise(pieces) if not after.gap]
    if len(inner) < WRAP_LINES or not any(piece.gap for piece in pieces):
        return False
    longest = max(len(piece.text) for piece in pieces)
    if not WRAP_SHORTEST <= longest <= WRAP_LONGEST:
        return False
    filled = sum(len(piece.text) >= WRAP_FILLED * longest for piece in inner)
    unended = sum(not ends_sentence(piece.text) for piece in inner)
    return filled >= WRAP_SHARE * len(inner) and unended >= WRAP_SHARE / 2 * len(inner)


def _by_wrapping(pieces: Pieces) -> list[Pieces]:
    groups: list[Pieces] = []
    for piece in pieces:
        if groups and not piece.gap and not _is_entry(piece) and not _is_set(groups[-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _is_set(group: Pieces, piece: Piece) -> bool:
    """Whether a date stands below a line that was not full: that break is no wrapping."""
    return len(group[-1].text) < WRAP_SHORTEST and _is_date(piece)


def _by_sentence(pieces: Pieces) -> list[Pieces]:
    """Groups in which each line goes on with what the one before it left open.

    The first line takes nothing in, as it is likely the headline, unless it is a dateline.
    Short lines alone, one of them in small letters, are a menu's entries: no sentence.
    """
    groups: list[Pieces] = []
    alone = _lone_openers(pieces) | _tags(pieces) | _sites_over_dates(pieces)
    for index, piece in enumerate(pieces):
        if index in alone:
            groups.append([piece])
        elif (groups and _is_lone_dateline(groups[-1]) and is_sentence(piece.text)) or (
            len(groups) > 1 and _continues(groups[-1], piece)
        ):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [
        part
        for group, below in zip_longest(groups, groups[1:])
        for part in _unless_entries(group, below)
    ]


def _lone_openers(pieces: Pieces) -> set[int]:
    """Where the word that opens a byline stands alone, over a name and a line of date."""
    openers = (
        index
        for index, piece in enumerate(pieces)
        if piece.words == 1 and label_fields().get(piece.text.casefold()) == "author"
    )
    return {
        at + beside
        for at in openers
        if any(_is_name(one.text) for one in pieces[at + 1 : at + 2])
        and any(_is_date(one) for one in pieces[at + 2 : at + 2 + BYLINE_LINES])
        for beside in (0, 1)
    }


def _tags(pieces: Pieces) -> set[int]:
    """Where tags stand, which a head announces: no sentence runs through them."""
    found: set[int] = set()
    for at, piece in enumerate(pieces):
        goes_on = at - 1 in found and not piece.gap and piece.words <= LINK_WORDS
        if heads_tags(piece.text) or (goes_on and not ends_sentence(piece.text)):
            found.add(at)
    return found


def _sites_over_dates(pieces: Pieces) -> set[int]:
    """Where the name of a site, or of a part of it, stands over a date: "kotaNEWS"."""
    return {
        at
        for at, (piece, below) in enumerate(pairwise(pieces[:HEAD_LINES]))
        if piece.words == 1 and _SITE.fullmatch(piece.text)
        # "… seperti ditulis", "kotaNEWS", ", Senin (9/6)": that is a link within a sentence.
        if below.text[0].isalnum() and _is_date(below)
    }


def _continues(group: Pieces, piece: Piece) -> bool:
    """Whether a line goes on with the sentence that the group left open.

    Scrapers break lines at links: "Presiden", "Prabowo", "mengatakan …". What follows a
    broken line may begin with a capital if one of the two is as short as a link and the
    lines before them are not all as short.
    """
    last = group[-1]
    if piece.gap or last.line == piece.line or last.text.endswith((":", ".", "!", "?", "”", '"')):
        return False
    if last.text in _DASHES:
        return len(group) > 1
    if piece.text[:1] in "-–—":
        # "A", "+", "A", "-" are buttons for the size of letters.
        is_word = len(last.text) > 1
        is_place = (
            len(group) == 1 and is_word and last.words <= DATELINE_WORDS and last.text[:1].isupper()
        )
        goes_on = piece.text in _DASHES or is_sentence(piece.text) or is_dateline_head(last.text)
        return is_place and goes_on
    if _is_tag(last) and _is_tag(piece):
        return False
    # "Simak berita dan", "artikel terbaru di sini": no line ends with a function word.
    wordy = len(group) > 1 or last.words > 1
    if wordy and piece.text[:1].islower() and is_common(last.text.rpartition(" ")[2]):
        return True
    is_link = min(last.words, piece.words) <= LINK_WORDS and _is_broken(group)
    if not (is_link or piece.text[:1].islower() or piece.text[:1] in ",.;)"):
        return False
    return not any(_stands_alone(one) for one in (group[0], last, piece))


def _is_broken(group: Pieces) -> bool:
    """Whether a sentence was broken within the group, not only links stand below each other."""
    return len(group) > 1 and any(_is_fragment(one, one is group[0]) for one in group)


def _is_fragment(piece: Piece, is_first: bool) -> bool:
    """Whether a line goes on with a sentence: it is long, or begins with a sign or a word.

    "e-Edition", "iPlayer" and "mk-logo" begin small as well and are entries of a menu.
    """
    if piece.words > LINK_WORDS:
        return True
    head = piece.text.split(" ", 1)[0]
    goes_on = head[:1] in "-–—,.;)?!" or (head.islower() and (is_word(head) or is_common(head)))
    return goes_on and not is_first


def _unless_entries(group: Pieces, below: Pieces | None) -> list[Pieces]:
    if len(group) == 1 or ends_sentence(group[-1].text):
        return [group]
    over_date = below is not None and _is_date(below[0])
    if _is_broken(group) and not (over_date and _is_opened_anew(group)):
        return [group]
    return [[piece] for piece in group]


def _is_opened_anew(group: Pieces) -> bool:
    """Whether a line with a capital is longer than a link and stands below a topic.

    Over a date that is the headline below its topic, not a sentence broken at a link.
    """
    return any(
        is_tag(one) and below.words > LINK_WORDS and below.text[:1].isupper()
        for one, below in pairwise(group)
    )


def _is_lone_dateline(group: Pieces) -> bool:
    """Whether a line is a dateline up to its dash and no more: "Jakarta, Kabar Kota --"."""
    head = group[0].text.rstrip("-–—")
    return len(group) == 1 and head != group[0].text and is_dateline_head(head.strip())


def _stands_alone(piece: Piece) -> bool:
    """Whether a line is whole by itself: an entry, a date, a sign-off, a caption, a page's own."""
    if _is_entry(piece) or _is_date(piece) or _opens_text(piece):
        return True
    if _SIGN_OFF.fullmatch(piece.text) or has_credit(piece.text):
        return True
    # One word may be a link within a sentence ("twitter"), unless it trails off ("loading..."),
    # calls out ("ADVERTISEMENT") or is an icon's name ("zoom-in").
    marked = piece.text.isupper() or "-" in piece.text
    told = piece.words > 1 or marked or piece.text.endswith(("...", "…"))
    return told and (is_related_head(piece.text) or is_whole(piece.text))


def _is_date(piece: Piece) -> bool:
    return has_digit(piece.text) and bool(stamp_parts(piece))


def _is_tag(piece: Piece) -> bool:
    """Whether a line may be a topic; function words ("dan", "di") stood between two links."""
    return is_tag(piece) and not is_common(piece.text)


def _is_entry(piece: Piece) -> bool:
    """Whether a line is an entry of a list, an address or a credit, which stand for themselves."""
    return piece.text[:1] in "*+•#-" or "://" in piece.text or _is_credit(piece)


def _is_credit(piece: Piece) -> bool:
    """Whether a short line names its field or writer: "source: Kabar Kota", "oleh Sari Dewi".

    A day may follow the writer, and what else a page puts there: "by Sari Dewi 2023-05-01 in Kota".
    """
    if piece.words > CREDIT_WORDS:
        return _is_dated_credit(piece)
    label, colon, _ = piece.text.partition(":")
    if colon and label_fields().get(fold_label(label)) in CREDITS:
        return True
    opener, _, rest = piece.text.partition(" ")
    if label_fields().get(opener.casefold()) != "author":
        return False
    dates = find_dates(rest) if has_digit(rest) else ()
    name = rest[: dates[0].start].strip(" |,-–—") if dates else rest
    return _is_name(name.partition(",")[0])


def _is_name(text: str) -> bool:
    return are_people(text) or is_one_name(text) or is_nobody(text)


def _is_dated_credit(piece: Piece) -> bool:
    opener = piece.text.split(" ", 1)[0]
    if piece.words > DATED_WORDS or label_fields().get(opener.casefold()) != "author":
        return False
    dates = find_dates(piece.text) if has_digit(piece.text) else ()
    return bool(dates) and dates[0].as_date() is not None and not ends_sentence(piece.text)


def _opens_text(piece: Piece) -> bool:
    """Whether a line begins with a site, and a place or a dash: "kabar.id, SOLO - Pemerintah …".

    A stroke may part the two: "kabar.id | Solo – …".
    """
    site, _, rest = piece.text[:HEAD_CHARACTERS].partition(" ")
    if _HEAD.match(f" {rest}") and is_domain(site):
        return True
    match = _SITED.match(piece.text[:HEAD_CHARACTERS])
    if match is None or not is_domain(match["site"]):
        return False
    return is_dateline_head(f"{match['site']}, {_HEAD.split(match['rest'])[0]}")
