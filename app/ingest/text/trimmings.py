"""What pages hang on a headline: the site's name, a section, who posted it and when.

"Kota Resmikan Jembatan - Kabar Kota", "Kabar Kota | Daerah | Kota Resmikan Jembatan". Where the
headline stands somewhere by itself as well, that line tells where the trimmings end.
"""

import re
from collections.abc import Sequence
from functools import cache

from app.ingest.names.agreement import is_own_name, may_be_name
from app.ingest.names.outlets import (
    agency_of,
    is_camel,
    is_domain,
    is_known_site,
    looks_like_site,
)
from app.ingest.names.persons import may_be_people
from app.ingest.names.places import is_place
from app.ingest.text.menus import is_menu
from app.ingest.text.pieces import Piece, Pieces, Role, parts
from app.ingest.text.tokens import has_digit, is_capitalised
from app.language.connectives import connectives
from app.language.vocabulary import any_of, holds_one
from app.library.records import FieldOrigin, RemovalReason

# A headline of fewer words may stand in a line by chance.
CORE_WORDS = 3
# Segments beside a headline are short; the headline itself is not.
SEGMENT_WORDS = 5
HEADLINE_WORDS = 4
# The head of a line, where a dateline names the site.
HEAD_CHARACTERS = 60

_ENDS_APART = re.compile(r"[|:»›>•·–—-]\s*$|[a-z.]$")
_BARS = re.compile(r"\s+\|\s+|\s+[-–—]\s+|(?<=\w)\s?[-–—]\s?(?=[A-Z][\w.]+$)|\s+[»›]\s+")
_LAST_BAR = re.compile(r"\s+(?:[|»›•·–—-]|::)\s+(?=(?:(?!\s[|»›•·–—-]\s|\s::\s).)+$)")
_OPENING = re.compile(r"^[\W_]{1,4}")
# Pictures and bullets that open a line are none of its headline.
# So are the strokes of a heading in Markdown.
_SYMBOLS = re.compile(r"^(?:[^\w\s\"'“”‘’(\[«#@$€£.…-]{1,3}|#{1,6}) +")
# A message's marks for bold and slanted letters: "*Warga Menang*".
_EMPHASIS = re.compile(r"([*_]{1,3})(?P<text>\w.*\S)\1")
_DOUBLED = re.compile(r"(?<!\S)(?P<core>\S+(?: \S+){3,24}) (?P=core)(?= |$)")
_EDGES = " |:»›>•·–—-"
_DASHES = frozenset("-–—")
_BEFORE_SITE = frozenset("-–—|")


def bare_head(text: str) -> str:
    """The text without the quotes, bullets and pictures that may open a headline."""
    return _OPENING.sub("", text)


def core_among(text: str, lines: Sequence[str]) -> str | None:
    """The longest of `lines` that `text` is with trimmings at one of its ends."""
    cores = [line for line in lines if _is_core(line, text)]
    return max(cores, key=len, default=None)


def _is_core(line: str, text: str) -> bool:
    if len(line) >= len(text) or line.count(" ") + 1 < CORE_WORDS:
        return False
    if text.endswith(line):
        before = text[: -len(line)]
        return _ENDS_APART.search(before) is not None or is_menu(before.strip())
    return text.startswith(line) and _starts_apart().match(text[len(line) :]) is not None


def without_core(piece: Piece, core: str) -> Pieces:
    """A line that is the headline with trimmings, the headline removed as said twice."""
    before, _, after = piece.text.partition(core)
    ahead, behind = before.strip(_EDGES), after.strip(_EDGES)
    cuts = parts(
        piece,
        (ahead, _meaning(ahead)),
        (core, RemovalReason.DUPLICATE),
        *_sited(behind, after.lstrip()[:1] in _BEFORE_SITE),
    )
    return [one.found_by(FieldOrigin.HEADLINE) if one.role is Role.SOURCE else one for one in cuts]


def _sited(text: str, apart: bool) -> list[tuple[str, Role | RemovalReason]]:
    """What stands behind a headline said twice: sections, and last the site's name.

    Pages write their title so; a name of a single word may be a section or a tag.
    """
    last = _BARS.split(text)[-1].strip(_EDGES)
    sections = text[: len(text) - len(last)]
    named = _is_name(last) and last.count(" ") < SEGMENT_WORDS and not is_menu(last)
    if not apart or not (named or agency_of(last)) or has_digit(last):
        return [(text, _meaning(text))]
    return [(sections.strip(_EDGES), RemovalReason.NAVIGATION), (last, Role.SOURCE)]


def titled(piece: Piece) -> Pieces:
    """The headline, parted from the site's name and sections before or behind bars."""
    before: list[str] = []
    if doubled := _doubled(piece):
        return doubled
    posted = _posted().search(piece.text)
    after = [posted.group()] if posted else []
    rest = piece.text[: posted.start()] if posted else piece.text
    rest = _SYMBOLS.sub("", rest)
    emphasis = _EMPHASIS.fullmatch(rest)
    rest = emphasis["text"] if emphasis else rest
    while (cut := _next_cut(rest)) is not None:
        kept, trimming, is_ahead = cut
        (before if is_ahead else after).append(trimming)
        rest = kept
    if rest == piece.text:
        return [piece.cast(Role.TITLE)]
    return parts(
        piece,
        *((one, _meaning(one)) for one in before),
        (rest, Role.TITLE),
        *((one, _meaning(one)) for one in reversed(after)),
    )


def _doubled(piece: Piece) -> Pieces:
    """A headline that its line says twice: a menu before it, who wrote behind; else nothing.

    "Home Daerah Kota Resmikan Jembatan Kota Resmikan Jembatan Sari Dewi".
    """
    match = _DOUBLED.search(piece.text)
    if match is None:
        return []
    after = piece.text[match.end() :].strip(_EDGES)
    is_byline = " " in after and may_be_people(after)
    made = parts(
        piece,
        (piece.text[: match.start()].strip(_EDGES), RemovalReason.NAVIGATION),
        (match["core"], RemovalReason.DUPLICATE),
        (match["core"], Role.TITLE),
        (after, Role.AUTHOR if is_byline else RemovalReason.HEADER),
    )
    return [one.found_by(FieldOrigin.BYLINE) if one.role is Role.AUTHOR else one for one in made]


def has_site(piece: Piece) -> bool:
    """Whether a line is a headline with a site's name behind or before it, as a page's title."""
    return any(part.role is Role.SOURCE for part in titled(piece))


def has_masthead(text: str) -> bool:
    """Whether a line is, or begins with, what may be a site's name."""
    first = _BARS.split(text, maxsplit=1)[0] if _has_bar(text) else text
    short = text.count(" ") < SEGMENT_WORDS
    return looks_like_site(first) or (short and is_domain(text.split(" ", 1)[0]))


def _has_bar(text: str) -> bool:
    """Whether a mark of a bar is in `text`: quicker than to look for a bar."""
    return holds_one(text, "|-–—»›")


def titled_among(piece: Piece, pieces: Pieces) -> Pieces:
    """The headline as `titled` parts it; a name behind a bar also where other lines have it.

    "Kota Resmikan Jembatan - Pena Kota" above "SOLO, Pena Kota – Pemerintah …", or above
    "© 2023 Pena Kota".
    """
    made = titled(piece)
    bar = _LAST_BAR.search(piece.text)
    if bar is None or any(one.role is Role.SOURCE for one in made):
        return made
    kept, name = piece.text[: bar.start()], piece.text[bar.end() :]
    if kept.count(" ") + 1 < HEADLINE_WORDS or name.count(" ") >= SEGMENT_WORDS:
        return made
    if not (_opens_text(name, piece, pieces) or is_own_name(name, piece.line, pieces)):
        return made
    return parts(piece, (kept, Role.TITLE), (name, Role.SOURCE))


def _opens_text(name: str, piece: Piece, pieces: Pieces) -> bool:
    """Whether a name stands at the head of another open line as a dateline's site does."""
    if not may_be_name(name):
        return False
    heads = [one.text[:HEAD_CHARACTERS] for one in pieces if one.is_open and one is not piece]
    site = re.escape(name)
    shape = re.compile(rf"(?:^|.*, |.*\(){site}(?:\)| ?[-–—])|{site}(?:, [^,.]+| \([^()]+\)) [-–—]")
    return any(shape.match(head) for head in heads)


def _next_cut(text: str) -> tuple[str, str, bool] | None:
    """The text without the trimming at one of its ends, that trimming, and whether it led."""
    bars = list(_BARS.finditer(text)) if _has_bar(text) else []
    if not bars:
        return None
    last, first = bars[-1], bars[0]
    kept, trimming = text[: last.start()], text[last.end() :]
    alone = len(bars) == 1
    if kept.count(" ") + 1 >= HEADLINE_WORDS and _is_trimming(trimming, last, alone):
        return kept, trimming, False
    kept, trimming = text[first.end() :], text[: first.start()]
    if kept.count(" ") + 1 >= HEADLINE_WORDS and _is_trimming(trimming, first, alone):
        return kept, trimming, True
    return None


def _is_trimming(text: str, found: re.Match[str], alone: bool) -> bool:
    """Whether a segment is a site's name or a section; a dash may be the headline's own.

    So may strokes, of several stories in one headline; `alone` says that the bar is the only one.
    """
    bar = found.group().strip()
    if is_known_site(text):
        return True
    if text.count(" ") >= SEGMENT_WORDS:
        return False
    if bar not in _DASHES:
        unlisted = bar == "|" and alone and _is_unlisted(text)
        return looks_like_site(text) or is_menu(text) or unlisted
    return is_camel(text) or (looks_like_site(text) and _is_name(text))


def _is_unlisted(text: str) -> bool:
    """Whether a segment at a bar may name a site that no list and no word of such names tells."""
    return _is_name(text) and not has_digit(text) and not is_place(text)


def _is_name(text: str) -> bool:
    return text.count(" ") > 0 and is_capitalised(text)


def _meaning(text: str) -> Role | RemovalReason:
    bare = text.strip(_EDGES)
    if is_menu(bare):
        return RemovalReason.NAVIGATION
    return Role.SOURCE if looks_like_site(bare) else RemovalReason.HEADER


@cache
def _starts_apart() -> re.Pattern[str]:
    """What goes on behind a headline and is none of it: a bar, or who wrote."""
    writer = any_of(connectives().writer)
    return re.compile(rf"^\s*[|»›>•·–—-]|^\s+(?:{writer})\s", re.IGNORECASE)


@cache
def _posted() -> re.Pattern[str]:
    """What themes of blogs glue to a headline: " by Name | Aug 2, 2023 | News | 0 comments"."""
    writer, before_day = any_of(connectives().writer), any_of(connectives().place_or_day)
    return re.compile(
        rf"(?<=\w) (?:{writer}) [A-Z][\w.' -]{{1,40}} (?:\| |\[|(?:{before_day}) \d).{{2,160}}$"
    )
