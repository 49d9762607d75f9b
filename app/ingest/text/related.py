"""Lists of other stories, below a head such as "Baca juga"."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cache

from app.ingest.names.signoff import is_signed
from app.ingest.text.inline_links import cut_links
from app.ingest.text.pieces import Piece, Pieces, Role
from app.ingest.text.prose import is_prose
from app.ingest.text.rules import fold
from app.ingest.text.tokens import is_capitalised, is_common
from app.language.sentences import ends_with_stop
from app.language.vocabulary import load
from app.library.records import RemovalReason

# Of the lines at odd places of a list, so many must be as short as a source's name for the
# list to be read as title, source, title, source.
ALTERNATING_SHARE = 0.6
HEAD_CHARACTERS = 60
# In a list of titles in title case, so long a line in lower case is text.
TOLD_WORDS = 8

# So many figures in a row are a table, and a heading above it has fewer words than a title.
FACTS = 2
TITLE_WORDS = 4

_FACT = re.compile(r"[^:]{2,40}: .*\d%?")
_NUMBERED = re.compile(r"\d{1,2}[.)] ")


@dataclass(frozen=True)
class RelatedWords:
    """The vocabulary of `data/sections.toml`."""

    heads: frozenset[str]
    head_patterns: re.Pattern[str]
    counted: re.Pattern[str]
    title_words: int
    source_words: int


def read_related(pieces: Pieces) -> Pieces:
    """Moves links to other stories, and the lists of them, out of the text."""
    cut: Pieces = []
    for index, piece in enumerate(pieces):
        # The first line may be the headline, unless the markup tells that it is text.
        may_open = index > 0 or piece.told
        cut.extend(_without_links(piece, may_open) if piece.is_open else [piece])
    made: Pieces = []
    position = 0
    first = next((index for index, piece in enumerate(cut) if is_prose(piece)), 0)
    contents = {piece.text for piece in pieces if piece.reason is RemovalReason.NAVIGATION}
    while position < len(cut):
        piece = cut[position]
        if piece.is_open and made and _counts_link(made[-1]):
            made.extend(as_links([piece]))
            position += 1
        elif not (piece.is_open and is_related_head(piece.text)):
            made.append(piece)
            position += 1
        elif position < first:
            # Above the text such words are entries of menus, and the headline is yet to come.
            made.append(piece.cut(RemovalReason.NAVIGATION))
            position += 1
        else:
            end = _list_end(cut, position + 1, contents)
            made.append(piece.cut(RemovalReason.MARKER))
            made.extend(as_links(cut[position + 1 : end]))
            position = end
    return made


def _counts_link(piece: Piece) -> bool:
    """Whether a removed line counts the link below it, as pages for blind readers do."""
    if piece.role is not Role.REMOVED or len(piece.text) >= HEAD_CHARACTERS:
        return False
    return _vocabulary().counted.fullmatch(fold(piece.text)) is not None


def is_related_head(text: str) -> bool:
    """Whether the line stands over a list of other stories."""
    if len(text) >= HEAD_CHARACTERS:
        return False
    folded, vocabulary = fold(text), _vocabulary()
    return folded in vocabulary.heads or vocabulary.head_patterns.fullmatch(folded) is not None


def as_link(piece: Piece) -> Pieces:
    """The open piece as a link to another story, parted from a "Baca juga" before it."""
    read = cut_links(piece, may_open=True)
    return read if any(one.role is Role.RELATED for one in read) else as_links([piece])


def as_links(pieces: Iterable[Piece]) -> Pieces:
    """The open pieces of a list as titles, and as sources where the two alternate."""
    given = list(pieces)
    listed = [piece for piece in given if piece.is_open]
    sources = _sources(listed)
    return [_as_link(piece, id(piece) in sources) for piece in given]


def _without_links(piece: Piece, may_open: bool) -> Pieces:
    return [piece] if is_related_head(piece.text) else cut_links(piece, may_open)


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
    short = sum(piece.words <= longest and is_capitalised(piece.text) for piece in sources)
    wordy = sum(piece.words > longest for piece in titles)
    if short < ALTERNATING_SHARE * len(sources) or wordy < ALTERNATING_SHARE * len(titles):
        return set()
    return {
        id(piece)
        for title, piece in zip(titles, sources, strict=False)
        if piece.words < title.words
    }


def _list_end(pieces: Pieces, start: int, contents: Collection[str]) -> int:
    """Where the list that starts at `start` ends: before prose, or before a wider gap.

    A heading that the article's table of contents has ends it as well.
    """
    end = start
    while end < len(pieces) and not is_prose(pieces[end]) and _listable(pieces[end]):
        if end > start and _ends_marked_list(pieces[end - 1], pieces[end]):
            break
        if end > start and pieces[end].text in contents:
            break
        if _is_numbered(pieces[end]) and not _is_numbered(pieces[start]):
            break
        if end > start and sum(map(_is_fact, pieces[end : end + FACTS])) == FACTS:
            # Their heading is the article's as well.
            return end - (end - start > 1 and pieces[end - 1].words < TITLE_WORDS)
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


def _is_fact(piece: Piece) -> bool:
    """Whether a line is a pair of the article's own: "Poin blok: Palembang 7, Bandung 12"."""
    return ":" in piece.text and _FACT.fullmatch(piece.text) is not None


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
    return not ends_with_stop(piece.text) and not piece.text.endswith((".", ":", ",", "”", '"'))


@cache
def _vocabulary() -> RelatedWords:
    data = load("sections")["related"]
    return RelatedWords(
        heads=frozenset(data["heads"]),
        head_patterns=re.compile("|".join(f"(?:{one})" for one in data["head_patterns"])),
        counted=re.compile("|".join(f"(?:{one})" for one in data["counted"])),
        title_words=data["title_words"],
        source_words=data["source_words"],
    )
