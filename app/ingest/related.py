"""Links to other stories: after a head such as "Baca juga", in a list, or within a line."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from app.ingest.pieces import Piece, Pieces, Role, parts
from app.ingest.prose import is_prose
from app.ingest.rules import fold
from app.ingest.signoff import is_signed
from app.ingest.tokens import is_common
from app.language.sentences import ends_with_stop, sentence_ends
from app.language.vocabulary import any_of, load
from app.library.records import RemovalReason

# Of the lines at odd places of a list, so many must be as short as a source's name for the
# list to be read as title, source, title, source.
ALTERNATING_SHARE = 0.6
LONGEST_LINK = 260
# In a list of titles in title case, so long a line in lower case is text.
TOLD_WORDS = 8

_NUMBERED = re.compile(r"\d{1,2}[.)] ")


@dataclass(frozen=True)
class RelatedWords:
    """The vocabulary of `data/sections.toml`."""

    heads: frozenset[str]
    opening: re.Pattern[str]
    within: re.Pattern[str]
    bracketed: re.Pattern[str]
    title_words: int
    source_words: int


def read_related(pieces: Pieces) -> Pieces:
    """Moves links to other stories, and the lists of them, out of the text."""
    cut: Pieces = []
    for index, piece in enumerate(pieces):
        cut.extend(_inline(piece, index > 0) if piece.is_open else [piece])
    made: Pieces = []
    position = 0
    while position < len(cut):
        piece = cut[position]
        if piece.is_open and is_related_head(piece.text):
            end = _list_end(cut, position + 1)
            made.append(piece.cut(RemovalReason.MARKER))
            made.extend(as_links(cut[position + 1 : end]))
            position = end
        else:
            made.append(piece)
            position += 1
    return made


def is_related_head(text: str) -> bool:
    """Whether the line stands over a list of other stories."""
    return len(text) < 60 and fold(text) in _vocabulary().heads


def as_link(piece: Piece) -> Pieces:
    """The open piece as a link to another story, parted from a "Baca juga" before it."""
    read = _inline(piece, may_open=True)
    return read if any(one.role is Role.RELATED for one in read) else as_links([piece])


def as_links(pieces: Iterable[Piece]) -> Pieces:
    """The open pieces of a list as titles, and as sources where the two alternate."""
    given = list(pieces)
    listed = [piece for piece in given if piece.is_open]
    sources = _sources(listed)
    return [_as_link(piece, id(piece) in sources) for piece in given]


def _as_link(piece: Piece, is_source: bool) -> Piece:
    if piece.role is Role.DATE:
        return piece.cut(RemovalReason.OTHER)
    if not piece.is_open:
        return piece
    bare = replace(piece, text=piece.text.lstrip("*+•·>- ") or piece.text)
    return bare.cast(Role.RELATED_SOURCE if is_source else Role.RELATED)


def _sources(listed: Pieces) -> set[int]:
    """The identities of the pieces that name the source of the title before them."""
    longest = _vocabulary().source_words
    titles, sources = listed[0::2], listed[1::2]
    if not sources:
        return set()
    short = sum(piece.words <= longest and _is_proper(piece.text) for piece in sources)
    wordy = sum(piece.words > longest for piece in titles)
    if short < ALTERNATING_SHARE * len(sources) or wordy < ALTERNATING_SHARE * len(titles):
        return set()
    return {
        id(piece)
        for title, piece in zip(titles, sources, strict=False)
        if piece.words < title.words
    }


def _is_proper(text: str) -> bool:
    """Whether every word begins with a capital, as names of people and sites do."""
    return all(word[:1].isupper() for word in text.split())


def _list_end(pieces: Pieces, start: int) -> int:
    """Where the list that starts at `start` ends: before prose, or before a wider gap."""
    end = start
    while end < len(pieces) and not is_prose(pieces[end]) and _listable(pieces[end]):
        if end > start and _ends_marked_list(pieces[end - 1], pieces[end]):
            break
        if _is_numbered(pieces[end]) and not _is_numbered(pieces[start]):
            break
        if _is_titled(pieces[start].text) and _is_told(pieces[end]):
            break
        end += 1
    if end == len(pieces):
        return end
    for position in range(start + 1, end):
        if pieces[position].gap and not pieces[position - 1].gap and position - start > 1:
            return position
        if pieces[position].gap and not pieces[start].gap and position == start + 1:
            return position
    return end


def _ends_marked_list(before: Piece, piece: Piece) -> bool:
    """Whether the input's markup tells that an open piece is of the list no more."""
    return piece.is_open and (piece.told or before.role is Role.RELATED)


def _is_numbered(piece: Piece) -> bool:
    """Whether a line is a point of the article's own: "3. Bahasa"."""
    return _NUMBERED.match(piece.text) is not None


def _is_titled(text: str) -> bool:
    """Whether a line is written in title case, small function words aside."""
    words = [word for word in text.split() if word[:1].isalpha() and not is_common(word)]
    return len(words) > 2 and all(word[:1].isupper() for word in words)


def _is_told(piece: Piece) -> bool:
    """Whether a line is long and mostly in lower case, unlike titles in title case."""
    words = piece.text.split()
    small = sum(word[:1].islower() for word in words)
    return piece.is_open and len(words) >= TOLD_WORDS and small > len(words) / 2


def _listable(piece: Piece) -> bool:
    if not piece.is_open:
        return piece.role in (Role.REMOVED, Role.CAPTION, Role.DATE, Role.RELATED)
    if piece.words > _vocabulary().title_words or is_signed(piece.text):
        return False
    return not ends_with_stop(piece.text) and not piece.text.endswith((".", ":", "”", '"'))


def _inline(piece: Piece, may_open: bool) -> Pieces:
    """The piece with the links on its own line taken out.

    `may_open` is false for the first line of all: a headline may begin like a link.
    """
    if is_related_head(piece.text):
        return [piece]
    vocabulary = _vocabulary()
    opening = vocabulary.opening.match(piece.text) if may_open else None
    if opening is not None and _is_title(rest := piece.text[opening.end() :]):
        return parts(piece, (opening.group(), RemovalReason.MARKER), (rest, Role.RELATED))
    made = _bracketed(piece) if "(" in piece.text or "[" in piece.text else [piece]
    return [*made[:-1], *_trailing(made[-1])] if made else [piece]


def _bracketed(piece: Piece) -> Pieces:
    cuts: list[tuple[str, Role | RemovalReason]] = []
    position = 0
    for match in _vocabulary().bracketed.finditer(piece.text):
        cuts += [(piece.text[position : match.start()], Role.OPEN)]
        cuts += [(match["head"], RemovalReason.MARKER), (match["title"], Role.RELATED)]
        position = match.end()
    return parts(piece, *cuts, (piece.text[position:], Role.OPEN)) if cuts else [piece]


def _trailing(piece: Piece) -> Pieces:
    """A link glued to the end of a paragraph, where its own end is the line's."""
    if not piece.is_open:
        return [piece]
    start = max(0, len(piece.text) - LONGEST_LINK)
    last = None
    for match in _vocabulary().within.finditer(piece.text, start):
        last = match
    if last is None or not _is_title(title := piece.text[last.end() :]):
        return [piece]
    before = piece.text[: last.start()]
    head = (last.group(), RemovalReason.MARKER)
    return [*_trailing(piece.part(before)), *parts(piece, head, (title, Role.RELATED))]


def _is_title(text: str) -> bool:
    text = text.strip()
    words = text.count(" ") + 1
    if not text or words > _vocabulary().title_words or len(text) > LONGEST_LINK:
        return False
    return not ends_with_stop(text) and sentence_ends(text[:-1], 2) < 2


@cache
def _vocabulary() -> RelatedWords:
    data = load("sections")["related"]
    heads, inline = data["heads"], any_of(data["inline"])
    return RelatedWords(
        heads=frozenset(heads),
        opening=re.compile(
            rf"[*>•\-\[( ]{{0,4}}(?:(?:{any_of(data['linked'])}) ?: ?"
            rf"|(?:{inline}) (?=(?-i:[A-Z0-9\"“‘'])))",
            re.I,
        ),
        within=re.compile(rf"(?<=[.!?”\"’)])[ *>•-]{{0,3}}(?:{inline}) ?: ?", re.I),
        bracketed=re.compile(
            rf"[(\[](?P<head>(?:{inline}|baca) ?:) ?(?P<title>[^()\[\]]{{4,250}})[)\]]\.?", re.I
        ),
        title_words=data["title_words"],
        source_words=data["source_words"],
    )
