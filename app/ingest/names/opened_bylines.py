"""Bylines behind a word that announces them: "Oleh Budi Santoso", "Penulis Sari Dewi 3 Mei"."""

import re
from functools import cache

from app.ingest.names.announced import names_someone
from app.ingest.names.byline_place import BYLINE_WORDS, Place
from app.ingest.names.names import is_nobody, looks_like_name
from app.ingest.names.outlets import agency_of, is_known_site
from app.ingest.names.persons import is_no_phrase, may_be_people, read_persons
from app.ingest.names.places import is_place
from app.ingest.text.pieces import Piece, Pieces, Role, parts
from app.ingest.text.tokens import has_digit, words_of
from app.language.connectives import connectives
from app.language.dates import find_dates
from app.language.lemmas import is_word
from app.language.sentences import ends_with_stop
from app.language.vocabulary import any_of, load
from app.library.records import RemovalReason

# What may stand around a name.
EDGES = " ,|-–—.*"


def two_opened(piece: Piece) -> Pieces:
    """Two bylines in one line without a sign between: "Penulis Budi Santoso Editor Sari Dewi"."""
    first = opening(piece.text)
    second = _second().search(piece.text, first.end()) if first else None
    if second is None or piece.words > BYLINE_WORDS:
        return []
    cuts = piece.text[: second.start()], piece.text[second.start() :]
    # Two openers say for each other that they are no headline.
    place = Place(head=False, titled=True, dated=False)
    read = [opened(piece.part(one.strip(EDGES)), place) for one in cuts]
    return [*read[0], *read[1]] if all(read) else []


def opened(piece: Piece, place: Place) -> Pieces:
    """A byline behind a word that announces it, with or without the date behind the name.

    A small "by" before one word opens a broken sentence as often, but not below a headline.
    """
    match = opening(piece.text)
    if match is None or piece.words > BYLINE_WORDS:
        return []
    rest = piece.text[match.end() :]
    if match["opener"].casefold() in _elsewhere() and not (
        place.head and place.titled and rest[1:2].isupper()
    ):
        return []
    clock = _clock().search(rest) if has_digit(rest) else None
    if clock is not None and not find_dates(rest):
        read = opened(piece.part(piece.text[: -len(clock.group())]), place)
        return [*read, *parts(piece, (clock.group(), RemovalReason.HEADER))] if read else []
    pictured = _pictured().search(rest)
    if pictured is not None:
        read = opened(piece.part(piece.text[: match.end() + pictured.start()]), place)
        return [*read, *parts(piece, (pictured.group(), RemovalReason.OTHER))] if read else []
    dates = find_dates(rest) if has_digit(rest) else ()
    name = _trailing().sub("", (rest[: dates[0].start] if dates else rest)).strip(EDGES)
    small = match["opener"][:1].islower() and not dates
    if not name or (ends_with_stop(rest) and not dates):
        return []
    if (
        small
        and " " not in name
        and not (place.head and may_be_people(name) and not is_place(name))
    ):
        return []
    role = Role.EDITOR if match["opener"].casefold() in _editors() else Role.AUTHOR
    first = _beside_name().split(name)[0]
    named = looks_like_name(first) or is_nobody(first) or agency_of(first) or is_known_site(first)
    named = named or (" " in first and is_no_phrase(first)) or (not small and _is_low_name(first))
    people = read_persons(piece, name, role, bool(named))
    after = rest[rest.find(name) + len(name) :].strip(f"{EDGES})]")
    if not people or (after and not dates):
        return []
    called = ", ".join(one.text for one in people if one.role is role)
    if called and not names_someone(match["opener"], called, place):
        return []
    return _parts_around(piece, match["opener"], people, after)


def _is_low_name(text: str) -> bool:
    """Whether two or three words in small letters are a name: no dictionary knows one of them."""
    words = text.split()
    return len(words) in (2, 3) and may_be_people(text.title()) and not all(map(is_word, words))


def _parts_around(piece: Piece, opener: str, people: Pieces, date: str) -> Pieces:
    """The opener as a marker, the people, and the date behind them."""
    return [
        *parts(piece, (opener, RemovalReason.MARKER)),
        *people,
        *parts(piece, (date, Role.DATE)),
    ]


def opening(text: str) -> re.Match[str] | None:
    """The word that announces a byline at the head of `text`."""
    # Most lines are told by their first word, which the steps know already.
    return _opener().match(text) if _opening_words().issuperset(words_of(text)[:1]) else None


@cache
def _opening_words() -> frozenset[str]:
    """The first words of what announces a byline."""
    return frozenset(words_of(opener)[0] for opener in _openers())


@cache
def _openers() -> tuple[str, ...]:
    bare = load("bylines")["bare"]
    return (*bare["author"], *bare["editor"], *bare["elsewhere"])


@cache
def _editors() -> frozenset[str]:
    return frozenset(load("bylines")["bare"]["editor"])


@cache
def _elsewhere() -> frozenset[str]:
    return frozenset(load("bylines")["bare"]["elsewhere"])


@cache
def _opener() -> re.Pattern[str]:
    words = any_of(_openers())
    return re.compile(rf"(?:[(\[*]|- )?(?P<opener>(?i:{words}))(?= )")


@cache
def _beside_name() -> re.Pattern[str]:
    """What parts a name from the next, from its town or its site."""
    words = connectives()
    between = any_of((*words.employer, *words.place_or_day, *words.both, "&"))
    return re.compile(rf",| -| (?:{between}) |[(\[|]")


@cache
def _clock() -> re.Pattern[str]:
    """The clock behind a name, where the line above has the day: "… di 10.32"."""
    words = any_of(connectives().moment)
    return re.compile(rf" (?:{words}) \d{{1,2}}[.:]\d{{2}}(?: [A-Za-z]{{2,4}})?$")


@cache
def _trailing() -> re.Pattern[str]:
    """What is left of the words before a date, behind the name."""
    return re.compile(rf"\*?\)*(?:\s+(?:{any_of(connectives().moment)}))?\s*$")


@cache
def _pictured() -> re.Pattern[str]:
    """Who made the pictures, behind a writer's name."""
    words = any_of(load("bylines")["bare"]["pictures"])
    return re.compile(
        rf"(?: ?[,;|/&]| (?:{any_of(connectives().both)})) ?(?i:{words}):? [A-Z][^,;|]*$"
    )


@cache
def _second() -> re.Pattern[str]:
    """An opener with a capital, behind a name."""
    bare = load("bylines")["bare"]
    words = [word.capitalize() for word in (*bare["author"], *bare["editor"])]
    return re.compile(rf"(?<=[\w.,|]) (?=(?:{any_of(words)}) [A-Z])")
