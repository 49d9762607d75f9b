"""Where the body lies among the pieces, and what becomes of the lines around it."""

import re
from itertools import pairwise
from math import ceil

from app.ingest.names.outlets import (
    agency_of,
    bare_site,
    is_domain,
    is_known_site,
    is_office,
    looks_like_site,
    outlets,
)
from app.ingest.names.persons import are_people, is_local, is_one_name, may_be_names, read_persons
from app.ingest.names.places import is_place
from app.ingest.text.headline_place import is_kind
from app.ingest.text.menus import is_menu
from app.ingest.text.pieces import Piece, Pieces, Role, parts, place_of
from app.ingest.text.prose import is_prose, is_statement
from app.ingest.text.related import is_related_head
from app.ingest.text.tokens import has_digit
from app.library.records import FieldOrigin, RemovalReason
from app.values import value

# A masthead, an author's name below the headline.
ENTRY_WORDS = 5
# One or two people's names.
BYLINE_WORDS = 8
# A whole saved page, rather than an article, has many lines that are menus or their bullets.
PAGE_ENTRIES = 10
PAGE_SHARE = 0.15
PAGE_REASONS = (RemovalReason.NAVIGATION, RemovalReason.SHARE, RemovalReason.FOOTER)
# Beside a date, a person's name is the author's.
STAMPED = (Role.DATE, Role.LABELLED_DATE)
# On such a page, so many lines without a sentence part the article from other texts.
PAGE_GAP = 8
LIST_WORDS = 4
# One or two lines of a menu's words are sections.
MENU_LINES = 3
# A line of so many words right below the headline is its summary, not a page's notice.
DECK_WORDS = 10


_TRAIL = re.compile(r"\s+(?:[|>»›·–—-]|::)\s+")
# What no site's name has.
_UNNAMED = re.compile(r"[:<>@…]|\.\.|\d{2}")


@value
class Body:
    """The body's first piece and the one after its last; `page` for a whole saved page."""

    start: int
    end: int
    page: bool


def find_body(pieces: Pieces) -> Body | None:
    """The stretch of pieces from the article's first sentence to its last; None without any.

    Where the input's markup tells the text, that is the stretch.
    """
    headline = place_of(pieces, Role.TITLE)
    told = [index for index, piece in enumerate(pieces) if piece.told and piece.is_open]
    told = [index for index in told if headline is None or index > headline] or told
    if told:
        return Body(told[0], told[-1] + 1, page=True)
    prose = [index for index, piece in enumerate(pieces) if is_prose(piece)]
    if not prose:
        return None
    page = _is_page(pieces)
    runs = _runs(pieces, prose) if page else [prose]
    best = (
        max(runs, key=lambda run: sum(pieces[index].words for index in run))
        if len(runs) > 1
        else runs[0]
    )
    return Body(best[0], _last_statement(pieces, best[-1]) + 1, page)


def _last_statement(pieces: Pieces, last: int) -> int:
    """The last short sentence that follows the last long one directly, or that one itself."""
    for index in range(last + 1, len(pieces)):
        if is_statement(pieces[index]) or _asks(pieces, index):
            last = index
        elif pieces[index].is_open:
            break
    return last


def _asks(pieces: Pieces, index: int) -> bool:
    """Whether a line right below the text is a question or a call to its readers."""
    piece = pieces[index]
    return pieces[index - 1].is_open and piece.is_open and piece.text.endswith(("?", "!"))


def settle_head(pieces: Pieces, body: Body) -> Pieces:
    """Gives the open lines above the body their fields, or removes them.

    The site's name at the very top is the source; short lines below the headline are names
    or are removed; longer ones there stay with the text.
    """
    made = list(pieces)
    headline = place_of(pieces, Role.TITLE)
    masthead = _masthead(pieces, headline)
    for index in range(body.start):
        piece = made[index]
        if not piece.is_open:
            continue
        if headline is not None and index > headline and _is_deck(pieces[headline + 1 : index + 1]):
            continue
        if headline is not None and index > headline:
            beside = made[max(0, index - 1)].role in STAMPED or _is_over_stamp(made[index + 1 :])
            next_to = not any(one.is_open for one in made[headline + 1 : index])
            is_byline = (beside and _is_short_name(piece)) or (next_to and are_people(piece.text))
            made[index] = _below(piece, body.page, is_byline, index + 1 == body.start)
        else:
            made[index] = _above(piece, index == masthead)
    return [part for piece in made for part in _sited(piece)]


def _is_deck(below: Pieces) -> bool:
    """Whether the last of the lines below a headline is its summary, no page's notice."""
    deck = below[-1]
    is_next = all(piece.role is Role.REMOVED for piece in below[:-1])
    return is_next and deck.words >= DECK_WORDS and not is_menu(deck.text)


def _sited(piece: Piece) -> Pieces:
    """A masthead without the section or the slogan behind the name; a byline name by name."""
    if piece.role is Role.AUTHOR and piece.origin is None:
        return read_persons(piece, piece.text, Role.AUTHOR, True) or [piece]
    if piece.role is not Role.SOURCE or (name := _site_of(piece.text)) == piece.text:
        return [piece]
    before, _, after = piece.text.partition(name)
    header = RemovalReason.HEADER
    return parts(piece, (before, header), (name, Role.SOURCE), (after, header))


def _site_of(text: str) -> str:
    """The name at the head of a masthead, before a bar, a dash or a trail of sections."""
    name = _TRAIL.split(bare_site(text), maxsplit=1)[0]
    first = name.split(" ", 1)[0]
    return first if is_domain(first) else name


def _is_page(pieces: Pieces) -> bool:
    others = len(pieces) - max(PAGE_ENTRIES, ceil(PAGE_SHARE * len(pieces)))
    # Most inputs are told by their first lines: too many of them are no entries.
    for piece in pieces:
        if others < 0:
            return False
        others -= not _is_entry(piece)
    return others >= 0


def _is_entry(piece: Piece) -> bool:
    """Whether a line is, or was removed as, a menu or what stands around an article."""
    if not piece.is_open:
        return piece.reason in PAGE_REASONS
    # Points with times or prices are an article's own.
    return (piece.text[:2] in ("* ", "+ ") and not has_digit(piece.text)) or is_menu(piece.text)


def _runs(pieces: Pieces, prose: list[int]) -> list[list[int]]:
    runs = [[prose[0]]]
    for before, index in pairwise(prose):
        between = sum(not _neutral(piece) for piece in pieces[before + 1 : index])
        if between > PAGE_GAP:
            runs.append([])
        runs[-1].append(index)
    return runs


def _neutral(piece: Piece) -> bool:
    return piece.role in (Role.CAPTION, Role.RELATED)


def _above(piece: Piece, is_masthead: bool) -> Piece:
    if is_menu(piece.text) or piece.text[:1] in "*+•":
        return piece.cut(RemovalReason.NAVIGATION)
    if is_masthead or is_known_site(_site_of(piece.text)):
        return piece.cast(Role.SOURCE)
    return piece.cut(RemovalReason.HEADER)


def _masthead(pieces: Pieces, headline: int | None) -> int | None:
    """The index of the site's name: the first open line of all, with the headline below it.

    The first of a list of other stories is none.
    """
    opened = (at for at, one in enumerate(pieces) if one.is_open and not is_kind(one.text))
    first = next(opened, None)
    if first is None or headline is None or first >= headline:
        return None
    if first > 0 and is_related_head(pieces[first - 1].text):
        return None
    name = pieces[first].part(_site_of(pieces[first].text))
    if is_office(name.text):
        return first
    if (
        name.words > ENTRY_WORDS
        or is_menu(name.text)
        or is_place(name.text)
        or _UNNAMED.search(name.text)
    ):
        return None
    tagline = any(piece.is_open and piece.words > 2 for piece in pieces[first + 1 : headline])
    over_menu = first == 0 and _opens_menu(pieces[1 : 1 + MENU_LINES])
    titled = name.words > 1 and all(map(_may_be_named, name.text.split()))
    named = looks_like_site(name.text) or agency_of(name.text) is not None
    named = named or (over_menu and is_one_name(name.text.title()))
    return (
        first
        if named or (titled and (tagline or over_menu or _recurs(name.text, pieces)))
        else None
    )


def _opens_menu(below: Pieces) -> bool:
    """Whether a menu is next: a line of several entries, or lines with one each."""
    if below[0].reason is RemovalReason.NAVIGATION:
        return True
    return len(below) == MENU_LINES and all(is_menu(piece.text) for piece in below)


def _may_be_named(word: str) -> bool:
    """Whether a word may stand in a name: with a capital, or one that names write small."""
    return word[:1].isupper() or word in outlets().joints


def _recurs(name: str, pieces: Pieces) -> bool:
    """Whether a name stands within other lines too, as a site's does in its own credits."""
    return any(name in piece.text and name != piece.text for piece in pieces)


def _is_over_stamp(below: Pieces) -> bool:
    """Whether a line of date is next, or stands below the site's name."""
    first, *rest = below[:2]
    sited = first.is_open and is_known_site(first.text)
    return first.role in STAMPED or (sited and any(one.role in STAMPED for one in rest))


def _is_short_name(piece: Piece) -> bool:
    """Whether a piece looks like the name of one or two people, a bar between them or not."""
    if not 2 <= piece.words <= BYLINE_WORDS or is_kind(piece.text):
        return False
    return may_be_names(piece.text) and not is_local(piece.text)


def _below(piece: Piece, page: bool, is_byline: bool, over_body: bool) -> Piece:
    if over_body and all(map(is_place, piece.text.split(", "))):
        return piece.cast(Role.DATELINE).found_by(FieldOrigin.DATELINE)
    if is_menu(piece.text):
        return piece.cut(RemovalReason.NAVIGATION)
    if agency_of(piece.text):
        return piece.cast(Role.AGENCY).found_by(FieldOrigin.BYLINE)
    if is_known_site(piece.text):
        return piece.cast(Role.SOURCE)
    if is_byline:
        return piece.cast(Role.AUTHOR)
    named = "," not in piece.text and _UNNAMED.search(piece.text) is None
    if " " in piece.text and named and looks_like_site(piece.text):
        return piece.cast(Role.SOURCE)
    if page or (piece.words < LIST_WORDS and not _goes_on(piece.text)):
        return piece.cut(RemovalReason.HEADER)
    return piece


def _goes_on(text: str) -> bool:
    """Whether a short line is a text's, as whom it greets or what it lists: "Hadirin sekalian,"."""
    return (
        text.endswith((",", ":", ";", ".")) and not may_be_names(text.rstrip(".,")) and " " in text
    )
