"""Bylines that no colon announces: "Oleh Budi Santoso", "Sari Dewi - Kabar Kota", "Tim Redaksi"."""

import re
from collections.abc import Callable
from functools import cache, partial

from app.ingest.names.announced import names_someone
from app.ingest.names.byline_place import BYLINE_WORDS, Place, byline_place, stands_at_edge
from app.ingest.names.callings import named_at_school, says_again
from app.ingest.names.names import is_calling, is_nobody, looks_like_name
from app.ingest.names.offices import named_above, named_below
from app.ingest.names.outlets import agency_of, is_known_site
from app.ingest.names.persons import (
    are_people,
    is_no_phrase,
    is_one_name,
    may_be_people,
    read_persons,
)
from app.ingest.names.places import is_place
from app.ingest.text.credits import has_closing, is_stroke_credit
from app.ingest.text.pieces import Piece, Pieces, Role, parts
from app.ingest.text.prose import is_prose
from app.ingest.text.tokens import has_digit, key_words, may_hold, words_of
from app.language.connectives import connectives
from app.language.dates import find_dates
from app.language.lemmas import is_word
from app.language.sentences import ends_with_stop
from app.language.vocabulary import any_of, holds_one, load
from app.library.records import RemovalReason

# A longer line is a sentence.
CREDIT_WORDS = 25
# A date, its time and zone.
STAMP_WORDS = 9
# A text's last paragraph, above its writer's name, is no shorter.
CLOSING_WORDS = 8
# A full name.
NAME_WORDS = 4

_EDGES = " ,|-–—.*"
# What parts a name from its site.
_BESIDE = "-–—|/("
_REUTERS = re.compile(
    r"\(?Reporting by (?P<writers>[^;()]+?)(?=[;,.]? ?(?:\w+ )?[Ee]diting by|[;)]|\.?$)"
)
# A site in brackets behind a name is where a picture is from.
_PICTURE = re.compile(r"\([^()]*\.\w{2,6}\)$")


def read_bylines(pieces: Pieces) -> Pieces:
    """Gives bare bylines, credits and lines that name nobody to their fields."""
    made: Pieces = []
    below_label: Pieces = []
    for index, piece in enumerate(pieces):
        if below_label:
            made, below_label = [*made, *below_label], []
            continue
        is_byline = piece.is_open and piece.words <= CREDIT_WORDS
        if not is_byline or _credits_picture(piece.text, made):
            made.append(piece)
            continue
        named = named_above(made, piece, _says_calling(made, piece, index, len(pieces)))
        if not named and made:
            below_label = named_below(piece, _next(pieces, index))
        if named or below_label:
            made = [*(named or made), piece.cut(RemovalReason.HEADER)]
        elif made and _is_signature(made[-1], piece):
            made.append(piece.cast(Role.AUTHOR))
        else:
            edge = stands_at_edge(made, piece, index, len(pieces))
            place = partial(byline_place, made, _next(pieces, index), index)
            made.extend(_read(piece, edge, place))
    return made


def _says_calling(above: Pieces, piece: Piece, index: int, count: int) -> bool:
    """Whether the line, at the edge of the text, says what the writer above it is."""
    if above and says_again(piece.text, above[-1].text):
        return True
    return is_calling(piece.text) and stands_at_edge(above, piece, index, count)


def _next(pieces: Pieces, index: int) -> Piece | None:
    return pieces[index + 1] if index + 1 < len(pieces) else None


def _credits_picture(text: str, above: Pieces) -> bool:
    """Whether a line above all text is a picture's owner and maker: "KabarKota/Sari Dewi"."""
    return is_stroke_credit(text) and not any(map(is_prose, above))


def _is_signature(above: Piece, piece: Piece) -> bool:
    """Whether the writer's name in capitals stands below the last sentence."""
    if not piece.text.isupper() or not 2 <= piece.words <= NAME_WORDS:
        return False
    return (
        above.is_open
        and above.words > CLOSING_WORDS
        and ends_with_stop(above.text)
        and (are_people(piece.text))
    )


def _read(piece: Piece, edge: bool, place: Callable[[], Place]) -> Pieces:
    """The line's parts; `place` tells more of where it stands, which few lines ask."""
    if edge and piece.words <= 2 and is_nobody(piece.text):
        return [piece.cut(RemovalReason.HEADER)]
    return (
        (_opening(piece.text) and (_two_opened(piece) or _opened(piece, place())))
        or _reported(piece)
        or _contributed(piece)
        or _by_reuters(piece)
        or (edge and (_signed(piece) or _before_stamp(piece)))
        or (edge and ", " in piece.text and place().head and named_at_school(piece))
        or [piece]
    )


def _two_opened(piece: Piece) -> Pieces:
    """Two bylines in one line without a sign between: "Penulis Budi Santoso Editor Sari Dewi"."""
    first = _opening(piece.text)
    second = _second().search(piece.text, first.end()) if first else None
    if second is None or piece.words > BYLINE_WORDS:
        return []
    cuts = piece.text[: second.start()], piece.text[second.start() :]
    # Two openers say for each other that they are no headline.
    place = Place(head=False, titled=True, dated=False)
    read = [_opened(piece.part(one.strip(_EDGES)), place) for one in cuts]
    return [*read[0], *read[1]] if all(read) else []


def _opened(piece: Piece, place: Place) -> Pieces:
    """A byline behind a word that announces it, with or without the date behind the name.

    A small "by" before one word opens a broken sentence as often, but not below a headline.
    """
    match = _opening(piece.text)
    if match is None or piece.words > BYLINE_WORDS:
        return []
    rest = piece.text[match.end() :]
    if match["opener"].casefold() in _elsewhere() and not (
        place.head and place.titled and rest[1:2].isupper()
    ):
        return []
    clock = _clock().search(rest) if has_digit(rest) else None
    if clock is not None and not find_dates(rest):
        read = _opened(piece.part(piece.text[: -len(clock.group())]), place)
        return [*read, *parts(piece, (clock.group(), RemovalReason.HEADER))] if read else []
    pictured = _pictured().search(rest)
    if pictured is not None:
        read = _opened(piece.part(piece.text[: match.end() + pictured.start()]), place)
        return [*read, *parts(piece, (pictured.group(), RemovalReason.OTHER))] if read else []
    dates = find_dates(rest) if has_digit(rest) else ()
    name = _trailing().sub("", (rest[: dates[0].start] if dates else rest)).strip(_EDGES)
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
    after = rest[rest.find(name) + len(name) :].strip(f"{_EDGES})]")
    if not people or (after and not dates):
        return []
    called = ", ".join(one.text for one in people if one.role is role)
    if called and not names_someone(match["opener"], called, place):
        return []
    return parts_around(piece, match["opener"], people, after)


def _is_low_name(text: str) -> bool:
    """Whether two or three words in small letters are a name: no dictionary knows one of them."""
    words = text.split()
    return len(words) in (2, 3) and may_be_people(text.title()) and not all(map(is_word, words))


def parts_around(piece: Piece, opener: str, people: Pieces, date: str) -> Pieces:
    """The opener as a marker, the people, and the date behind them."""
    return [
        *parts(piece, (opener, RemovalReason.MARKER)),
        *people,
        *parts(piece, (date, Role.DATE)),
    ]


def _reported(piece: Piece) -> Pieces:
    """A credit like "Laporan Wartawan Kabar.com, A B": the site or the town, and the name."""
    match = _report().match(piece.text)
    if match is None or piece.words > BYLINE_WORDS or ends_with_stop(piece.text):
        return []
    rest = piece.text[match.end() :].strip(_EDGES)
    site, _, reporter = rest.partition(", ")
    if " " in match.group().strip() and is_one_name(site) and are_people(reporter):
        opener = (match.group(), RemovalReason.MARKER)
        return parts(piece, opener, (site, Role.SOURCE), (reporter, Role.AUTHOR))
    people = read_persons(piece, rest, Role.AUTHOR, True)
    names = [one.text for one in people if one.role is Role.AUTHOR]
    # A report is also what an office publishes: "Laporan Bank Dunia".
    sure = " " in match.group().strip() or all(map(may_be_people, names))
    if not names or not sure or not all(map(looks_like_name, names)):
        return []
    return [*parts(piece, (match.group(), RemovalReason.MARKER)), *people]


def _contributed(piece: Piece) -> Pieces:
    """A credit like "A B of the C contributed to this report": the name, the rest removed."""
    match = _credit().match(piece.text) if may_hold(piece.text, _credit_keys()) else None
    if match is None or not looks_like_name(match["name"]):
        return []
    return parts(piece, (match["name"], Role.AUTHOR), (match["rest"], RemovalReason.OTHER))


def _by_reuters(piece: Piece) -> Pieces:
    """Who wrote and who edited, as Reuters says it: "(Reporting by A B; Editing by C D)"."""
    match = _REUTERS.match(piece.text)
    if match is None:
        return []
    people = read_persons(piece, match["writers"], Role.AUTHOR, True)
    rest = piece.text[match.end("writers") :]
    return (
        [
            *parts(piece, (piece.text[: match.start("writers")], RemovalReason.MARKER)),
            *people,
            *parts(piece, (rest, RemovalReason.OTHER)),
        ]
        if people
        else []
    )


def _signed(piece: Piece) -> Pieces:
    """A name beside its site or office and nothing else: "Sari Dewi - Kabar Kota"."""
    if piece.words > BYLINE_WORDS or not piece.text[0].isalpha() or ends_with_stop(piece.text):
        return []
    if not holds_one(piece.text, ",-–—|/(·•@") or _PICTURE.search(piece.text):
        return []
    if _opening(piece.text) or _report().match(piece.text):
        return []
    # An agency before a stroke and a name is a picture's credit, as is "… Foto/Kabar" behind one.
    if agency_of(piece.text.partition("/")[0]) and "/" in piece.text:
        return []
    if has_closing(piece.text):
        return []
    # A date beside the name makes a line of date, which `stamps` takes apart.
    if has_digit(piece.text) and find_dates(piece.text):
        return []
    people = read_persons(piece, piece.text.strip(" ,"), Role.AUTHOR, False)
    # Beside an address a word alone says what it is for: "Hubungi redaksi@…".
    named = "@" not in piece.text or any(
        " " in one.text for one in people if one.role is Role.AUTHOR
    )
    return people if named else []


def _before_stamp(piece: Piece) -> Pieces:
    """A name and its site before a date: "Sari Dewi - Kabar Kota 3 Mei 2023"; the date is left."""
    if not (piece.text[:1].isalnum() and has_digit(piece.text) and holds_one(piece.text, _BESIDE)):
        return []
    dates = find_dates(piece.text)
    credit = piece.text[: dates[0].start].strip(_EDGES) if dates else ""
    if not credit[:1].isalpha() or not holds_one(credit, _BESIDE) or _opening(credit):
        return []
    people = read_persons(piece, credit, Role.AUTHOR, False)
    rest = piece.text[dates[0].start :]
    if not people or len(rest.split()) > STAMP_WORDS:
        return []
    return [*people, piece.part(rest)]


def _opening(text: str) -> re.Match[str] | None:
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


@cache
def _report() -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of(load('bylines')['report']['openers'])}):? (?=[A-Z])")


@cache
def _credit_keys() -> frozenset[str]:
    return key_words(load("bylines")["credit"]["contributed"])


@cache
def _credit() -> re.Pattern[str]:
    credit = load("bylines")["credit"]
    of, verbs = "|".join(credit["of"]), "|".join(credit["contributed"])
    return re.compile(
        rf"(?P<name>[^.!?]{{3,80}}?)(?P<rest> (?:(?:{of}) [^.!?]{{2,40}} )?(?:{verbs})\b.*)"
    )
