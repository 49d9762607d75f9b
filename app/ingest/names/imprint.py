"""The site's name where pages print it around their articles: copyright, "telah tayang di …"."""

import re
from collections.abc import Callable
from functools import cache

from app.ingest.names.agreement import may_be_name
from app.ingest.names.names import looks_like_name
from app.ingest.names.outlets import (
    agency_of,
    is_company,
    is_domain,
    is_known_site,
    is_office,
    looks_like_site,
)
from app.ingest.names.persons import are_people, bears_given_name, may_be_people
from app.ingest.text.pieces import Piece, Pieces, Role, parts, parts_named
from app.ingest.text.prose import is_prose
from app.ingest.text.speech import reports_speech
from app.ingest.text.tokens import key_words, may_hold
from app.language.sentences import ends_with_stop, split_sentences
from app.language.vocabulary import any_of, holds_any, holds_one, load, shortest
from app.library.records import FieldOrigin, RemovalReason

# A longer line is a paragraph.
IMPRINT_WORDS = 45
NAME_WORDS = 4

_EDGES = " ,.|:;-–—©()*"
_TOKEN = re.compile(r"\S+")


def read_imprints(pieces: Pieces) -> Pieces:
    """Gives the names of sites in copyright lines and in notes on first publication to the source.

    The words around a name are removed with the line.
    """
    readers = _readers(pieces)
    if not readers:
        return pieces
    # Above its end a text has captions, which name what is in the picture before its owner's sign.
    last = max((index for index, piece in enumerate(pieces) if is_prose(piece)), default=0)
    made: Pieces = []
    for index, piece in enumerate(pieces):
        read: Pieces = []
        if piece.is_open and piece.words <= IMPRINT_WORDS:
            fitting = [_turned, *readers] if index > last else readers
            read = next(filter(None, (reader(piece) for reader in fitting)), [])
        made.extend(read or [piece])
    return made


def _readers(pieces: Pieces) -> list[Callable[[Piece], Pieces]]:
    """What reads the lines: only what any of them has a sign of, which is mostly nothing."""
    text = "\n".join([piece.text for piece in pieces])
    readers: list[Callable[[Piece], Pieces]] = []
    if holds_any(text, ("©", *_signs("marks"))):
        readers.append(_copyright)
    if any(may_hold(piece.text, _note_keys()) for piece in pieces):
        readers.append(_noted)
    if holds_one(text, _signs("follow")):
        readers.append(_followed)
    return readers


def _copyright(piece: Piece) -> Pieces:
    """A copyright line, or the notice that ends one: the holder, and what stands around it."""
    mark = _mark().search(piece.text) if holds_any(piece.text, ("©", *_signs("marks"))) else None
    if mark is None:
        return []
    before, notice = piece.text[: mark.start()], piece.text[mark.start() :]
    plain = _rights().sub(" ", notice[len(mark.group()) :])
    year = _years().search(plain)
    if _goes_on(before) and not _is_signed(mark.group(), notice):
        return []
    name = _site_within(plain) or _holder(_years().sub(" ", plain))
    opens = mark.start() == 0 and bool(name) and is_known_site(name)
    # A work, its sign and who made it: "Lukisan Pagi © 2023 Sari Dewi".
    if before.rstrip()[-1:].isalpha() and may_be_people(name) and not looks_like_site(name):
        return []
    if (
        year is None
        and not opens
        and not (mark.group().lstrip("© ")[:1].isalpha() or plain != notice[len(mark.group()) :])
    ):
        return []
    open_part = parts(piece, (before, Role.OPEN)) if before.strip(_EDGES) else []
    if not name:
        return [*open_part, *parts(piece, (notice, RemovalReason.FOOTER))] if before else []
    return [*open_part, *_around(piece, notice, name, FieldOrigin.COPYRIGHT)]


def _goes_on(before: str) -> bool:
    """Whether a sentence is unfinished that stands before the words for a copyright."""
    return bool(before.strip(_EDGES)) and not ends_with_stop(before.rstrip())


def _is_signed(mark: str, notice: str) -> bool:
    """Whether a sign, a year or the rights tell a notice: no law on copyright has them."""
    behind = notice[len(mark) :]
    dated = _years().match(behind.lstrip(_EDGES)) is not None
    return "©" in mark or "(" in mark or dated or _rights().search(behind) is not None


def _turned(piece: Piece) -> Pieces:
    """A copyright line with the holder or the year before its sign: "Teluk Biru © 2023"."""
    before, sign, after = piece.text.partition("©")
    if not sign or not before.strip():
        return []
    rest = _rights().sub("", after).strip(_EDGES)
    ahead = _rights().sub("", before).strip(_EDGES)
    if _years().fullmatch(ahead):
        name = _site_within(rest) or _holder(rest)
    else:
        name = _holder(ahead) if _years().fullmatch(rest) else ""
    return _around(piece, piece.text, name, FieldOrigin.COPYRIGHT) if name else []


def _holder(text: str) -> str:
    """The site or the agency that holds the rights; empty where it is a company or unclear."""
    name = " ".join(text.strip(_EDGES).split())
    first = re.split(r"\s*[|,]\s*|\.\s|\s[-–—]\s", name)[0].strip(_EDGES)
    words = first.casefold().split()
    if is_office(first):
        return first
    if not words or len(words) > NAME_WORDS or is_company(first):
        return ""
    if agency_of(first) or looks_like_site(first):
        return first
    # Who took a picture or wrote a text has rights as well.
    person = bears_given_name(first) and are_people(first)
    return first if looks_like_name(first) and not person else ""


def _noted(piece: Piece) -> Pieces:
    """A note on where an article stood first."""
    match = _note().search(piece.text) if may_hold(piece.text, _note_keys()) else None
    if match is None:
        return []
    name = match["name"].strip(_EDGES)
    said = _subject().match(piece.text) is not None and may_be_name(name)
    if not (said or looks_like_site(name) or agency_of(name)):
        return []
    return _around(piece, piece.text, name, FieldOrigin.TEXT)


def _followed(piece: Piece) -> Pieces:
    """A call to follow the site elsewhere, which names both in one sentence."""
    if not holds_one(piece.text, _signs("follow")) or reports_speech(piece.text):
        return []
    calls = (one for one in split_sentences(piece.text) if holds_one(one, _signs("follow")))
    name = next(filter(None, map(_site_within, calls)), "")
    return _around(piece, piece.text, name, FieldOrigin.SIGNOFF) if name else []


def _site_within(text: str) -> str:
    """The first known site among the words of `text`; empty without any."""
    spans = [match.span() for match in _TOKEN.finditer(text)]
    for first in range(len(spans)):
        for last in range(min(first + NAME_WORDS, len(spans)) - 1, first - 1, -1):
            name = text[spans[first][0] : spans[last][1]].strip(_EDGES)
            if (name[:1].isupper() or is_domain(name)) and is_known_site(name):
                return name
    return ""


def _around(piece: Piece, text: str, name: str, origin: FieldOrigin) -> Pieces:
    """The line in three, around the name; nothing where it is not written so there."""
    return parts_named(piece, text, name, origin, RemovalReason.FOOTER) if name in text else []


@cache
def _years() -> re.Pattern[str]:
    """A year, or the years from one to another or to now."""
    year, now = r"(?:19|20)\d{2}", any_of(_words("now"))
    return re.compile(rf"{year}(?:\s?[-–—]\s?(?:{year}|{now}))?")


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(load("outlets")["imprint"][kind])


@cache
def _signs(kind: str) -> tuple[str, ...]:
    """The least of the words, one of which is in every text that has any of them."""
    return shortest(_words(kind))


@cache
def _note_keys() -> frozenset[str]:
    return key_words(_words("notes"))


@cache
def _mark() -> re.Pattern[str]:
    words = any_of(_words("marks"))
    return re.compile(rf"(?:(?:© ?)?(?i:\b(?:{words}))[ ©(c):.]*|©[ ]?)")


@cache
def _rights() -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of(_words('rights'))}).*")


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(rf"\W*(?i:{any_of(_words('subjects'))})\b")


@cache
def _note() -> re.Pattern[str]:
    notes, behind = any_of(_words("notes")), any_of(_words("behind"))
    return re.compile(
        rf"(?i:\b(?:{notes})) (?P<name>[^,;()]{{3,40}}?)(?= (?:{behind})\b|[,;(]|\.?$|\. )"
    )
