"""Lines around a text that by themselves say who publishes it, though no list has the name.

"Ikuti Teluk Biru di Google News", "Redaksi Teluk Biru": other steps have removed them, so no
word of the text is taken for a name.
"""

import re
from collections.abc import Iterable
from functools import cache

from app.ingest.names.agreement import FURNITURE, LINE_WORDS, Named, may_be_name
from app.ingest.names.outlets import outlets
from app.ingest.names.persons import bears_given_name, may_be_people
from app.ingest.text.pieces import Piece, Pieces, Role
from app.language.lemmas import is_word
from app.language.vocabulary import any_of, load

_WORD = r"(?:[A-Z]|[a-z]{3,}(?=[A-Z]))[\w!&’'-]*"


def named_by_own_line(pieces: Pieces) -> Named | None:
    """The name in the first line that says by itself who publishes; None without any."""
    for index, piece in enumerate(pieces):
        if piece.words <= LINE_WORDS and _is_around(piece):
            name = _called(piece.text) or _desk(_credit(pieces, index))
            if name:
                return Named(index, name)
    return None


def is_newsroom(text: str) -> bool:
    """Whether `text` is a word for a newsroom and a name, and nothing else."""
    return any(shape.fullmatch(text) is not None for shape in (_newsroom(), _staff()))


def _is_around(piece: Piece) -> bool:
    return piece.role is Role.AUTHOR or piece.reason in FURNITURE


def _credit(pieces: Pieces, index: int) -> str:
    """The piece's text, a writer's with what stands behind it: "Teluk Biru" before "Staff"."""
    piece = pieces[index]
    behind = pieces[index + 1 : index + 2] if piece.role is Role.AUTHOR else []
    return " ".join(one.text for one in (piece, *behind) if one.line == piece.line)


def _called(text: str) -> str:
    """The name in a call to follow the site elsewhere."""
    return next((name for call in _calls() if (name := _own(call.search(text)))), "")


def _desk(text: str) -> str:
    """The name behind a word for a newsroom, where the line says nothing else."""
    name = _own(_newsroom().fullmatch(text))
    if not name and " " in (name := _own(_staff().fullmatch(text))):
        return "" if may_be_people(name) else name
    return "" if bears_given_name(name) else name


def _own(found: re.Match[str] | None) -> str:
    """The name found, without what calls say of any site; empty where nothing is left.

    A word of the dictionary alone is what the call is about: "Ikuti Berita Olahraga di …".
    """
    words = found["name"].split() if found else []
    while words and words[0].casefold() in _general():
        words = words[1:]
    while words and words[-1].casefold() in _general():
        words = words[:-1]
    name = " ".join(words)
    if not may_be_name(name) or not _general().isdisjoint(name.casefold().split()):
        return ""
    return "" if len(words) == 1 and is_word(name) else name


@cache
def _name() -> str:
    joints = any_of(outlets().joints)
    return rf"(?P<name>{_WORD}(?: (?:{_WORD}|(?:{joints})(?= [A-Z]))){{0,4}})"


def _words(kind: str) -> str:
    words: Iterable[str] = load("outlets")["own_lines"][kind]
    return any_of(words)


@cache
def _general() -> frozenset[str]:
    return frozenset(load("outlets")["own_lines"]["general"])


@cache
def _calls() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"\b{_name()} (?i:{_words('elsewhere')})\b"),
        re.compile(rf"\b(?i:{_words('offers')}) {_name()}(?=[.!,]|$| (?i:{_words('on')})\b)"),
    )


@cache
def _newsroom() -> re.Pattern[str]:
    return re.compile(rf"(?i:{_words('newsrooms')}) {_name()}")


@cache
def _staff() -> re.Pattern[str]:
    return re.compile(rf"{_name()} (?i:{_words('staff')})")
