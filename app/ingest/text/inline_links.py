"""Links to other stories on lines of the text: "Baca juga: …" before, behind or within it."""

import re
from dataclasses import dataclass
from functools import cache

from app.ingest.text.pieces import Cut, Piece, Pieces, Role, parts, parts_around
from app.ingest.text.tokens import is_common
from app.language.sentences import ends_with_stop, sentence_ends
from app.language.vocabulary import any_of, holds_any, load, shortest
from app.library.records import RemovalReason

LONGEST_LINK = 260
# A title within a line has so many words at least, or nothing tells it from a sentence.
MIDDLE_WORDS = 4

_WORD = re.compile(r"\S+")
# "… TingkatSementara dari", "… Mekah"Kami turut": a sentence glued to the title before it.
_GLUE = re.compile(r"(?<=[a-z])(?=[\"“]?[A-Z][a-z]+ )")
# Behind a title what somebody says opens the text: "… Kota "Kami senang," kata warga".
_SPOKEN = re.compile(r" (?=[\"“][A-Z][^\"“”]*[,.!?][\"”])")
# A question or a call closes a title.
_CLOSED = re.compile(r"[?!](?= [\"“]?[A-Z])")


@dataclass(frozen=True)
class LinkWords:
    """The vocabulary of `data/sections.toml` for links on lines of text."""

    inline: tuple[str, ...]
    opening: re.Pattern[str]
    within: re.Pattern[str]
    bracketed: re.Pattern[str]
    ending: re.Pattern[str]
    small: frozenset[str]
    title_words: int


def cut_links(piece: Piece, may_open: bool) -> Pieces:
    """The piece with the links on its own line taken out.

    `may_open` is false for the first line of all: a headline may begin like a link.
    """
    opening = _words().opening.match(piece.text) if may_open else None
    if opening is not None:
        rest = piece.text[opening.end() :]
        head = (opening.group(), RemovalReason.MARKER)
        if _is_title(rest):
            return parts(piece, head, (rest, Role.RELATED))
        end = title_end(rest)
        if end is not None:
            return parts(piece, head, (rest[:end], Role.RELATED), (rest[end:], Role.OPEN))
    # Within a line a colon stands behind the head of every link.
    if ":" not in piece.text:
        return [piece]
    made = _bracketed(piece) if "(" in piece.text or "[" in piece.text else [piece]
    made = [*made[:-1], *_inner(made[-1])] if made else [piece]
    return [*made[:-1], *_behind(made[-1])]


def title_end(text: str) -> int | None:
    """Where a title in title case ends and the sentence behind it begins, if that can be told.

    The first word in small letters that no title has (function words apart) belongs to the
    sentence, and so does the capitalised word before it, which opens it.
    """
    spoken = _SPOKEN.search(text)
    if spoken is not None and _is_title_case(text[: spoken.start()]):
        return spoken.start()
    glue = _GLUE.search(text)
    words = list(_WORD.finditer(text[: glue.start()] if glue else text))
    for index, word in enumerate(words):
        if word.group()[:1].islower() and not _is_small(word.group()):
            if index <= MIDDLE_WORDS or not words[index - 1].group()[:1].isupper():
                return None
            end = words[index - 1].start()
            closed = list(_CLOSED.finditer(text, 0, end))
            return closed[-1].end() if closed else end
    return glue.start() if glue and len(words) >= MIDDLE_WORDS else None


def _is_small(word: str) -> bool:
    """Whether titles write the word small: a function word, or one that is listed as such."""
    return is_common(word) or word.strip(",.:;") in _words().small


def _bracketed(piece: Piece) -> Pieces:
    found = _words().bracketed.finditer(piece.text)
    return parts_around(piece, ((*one.span(), _link(one["head"], one["title"])) for one in found))


def _link(head: str, title: str) -> list[Cut]:
    return [(head, RemovalReason.MARKER), (title, Role.RELATED)]


def _inner(piece: Piece) -> Pieces:
    """The piece without the links within it and at its end; one that cannot be told stays."""
    if not (piece.is_open and holds_any(piece.text, _words().inline)):
        return [piece]
    matches = list(_words().within.finditer(piece.text))
    if not matches:
        return [piece]
    ends = [match.start() for match in matches[1:]] + [len(piece.text)]
    found = []
    for match, end in zip(matches, ends, strict=True):
        rest = piece.text[match.end() : end]
        length = len(rest) if _is_title(rest) else title_end(rest)
        if length is not None:
            link = _link(match.group(), rest[:length])
            found.append((match.start(), match.end() + length, link))
    return parts_around(piece, found)


def _behind(piece: Piece) -> Pieces:
    """The piece without a link behind its last sentence that a bare verb opens: "… Baca: …"."""
    match = _words().ending.search(piece.text) if piece.is_open else None
    if match is None or not _is_title(match["title"]) or not _is_title_case(match["title"]):
        return [piece]
    cut = _link(match["head"], match["title"])
    return parts_around(piece, [(match.start("head"), match.end(), cut)])


def _is_title_case(text: str) -> bool:
    """Whether words of a title begin with capitals, but for those that titles write small."""
    words = text.split()
    if len(words) < MIDDLE_WORDS or not text[:1].isupper():
        return False
    return all(not word[:1].islower() or _is_small(word) for word in words)


def _is_title(text: str) -> bool:
    text = text.strip()
    words = text.count(" ") + 1
    if not text or words > _words().title_words or len(text) > LONGEST_LINK:
        return False
    return not ends_with_stop(text) and sentence_ends(text[:-1], 2) < 2


@cache
def _words() -> LinkWords:
    data = load("sections")["related"]
    inline = any_of(data["inline"])
    return LinkWords(
        inline=shortest(data["inline"]),
        opening=re.compile(
            rf"[*>•\-\[( ]{{0,4}}(?:(?:{any_of(data['linked'])}) ?: ?"
            rf"|(?:{inline}) (?=(?-i:[A-Z0-9\"“‘'])))",
            re.I,
        ),
        within=re.compile(
            rf"(?<=[\w.!?”\"’)])[ *>•-]{{0,3}}(?-i:(?<=\W)|(?=[A-Z]))(?:{inline}) ?: ?", re.I
        ),
        bracketed=re.compile(
            rf"[(\[](?P<head>(?:{inline}|baca) ?:) ?(?P<title>[^()\[\]]{{4,250}})[)\]]\.?", re.I
        ),
        ending=re.compile(
            rf"(?<=[.!?”\"]) (?P<head>(?:{any_of(one.capitalize() for one in data['ending'])}) ?:)"
            r" ?(?P<title>[^:]{10,250})$"
        ),
        small=frozenset(data["small"]),
        title_words=data["title_words"],
    )
