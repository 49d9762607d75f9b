"""Bylines that no colon announces: "Oleh Budi Santoso", "Sari Dewi - Kabar Kota", "Tim Redaksi"."""

import re
from collections.abc import Callable
from functools import partial

from app.ingest.names.byline_place import BYLINE_WORDS, Place, byline_place, stands_at_edge
from app.ingest.names.callings import named_at_place, named_at_school, says_again
from app.ingest.names.names import is_calling, is_nobody
from app.ingest.names.offices import named_above, named_below
from app.ingest.names.opened_bylines import EDGES, opened, opening, two_opened
from app.ingest.names.outlets import agency_of
from app.ingest.names.persons import are_people, read_persons
from app.ingest.names.report_credits import by_reuters, contributed, report_opener, reported
from app.ingest.text.credits import has_closing, is_stroke_credit
from app.ingest.text.pieces import Piece, Pieces, Role
from app.ingest.text.prose import is_prose
from app.ingest.text.tokens import has_digit
from app.language.dates import find_dates
from app.language.sentences import ends_with_stop
from app.language.vocabulary import holds_one
from app.library.records import RemovalReason

# A longer line is a sentence.
CREDIT_WORDS = 25
# A date, its time and zone.
STAMP_WORDS = 9
# A text's last paragraph, above its writer's name, is no shorter.
CLOSING_WORDS = 8
# A full name.
NAME_WORDS = 4

# What parts a name from its site.
_BESIDE = "-–—|/("
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
        elif made and (sender := _sender(made[-1], piece, _next(pieces, index))):
            made.extend(sender)
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
    return _closes(above) and are_people(piece.text)


def _sender(above: Piece, piece: Piece, below: Piece | None) -> Pieces:
    """Who signed a letter and from where, below its last sentence: "Sari Dewi, Kota Tua".

    More such lines below each other are a list of people.
    """
    made = named_at_place(piece) if _closes(above) else []
    is_listed = made and below is not None and named_at_place(below)
    return [] if is_listed else made


def _closes(piece: Piece) -> bool:
    """Whether a line may be the last paragraph of a text."""
    return piece.is_open and piece.words > CLOSING_WORDS and ends_with_stop(piece.text)


def _read(piece: Piece, edge: bool, place: Callable[[], Place]) -> Pieces:
    """The line's parts; `place` tells more of where it stands, which few lines ask."""
    if edge and piece.words <= 2 and is_nobody(piece.text):
        return [piece.cut(RemovalReason.HEADER)]
    return (
        (opening(piece.text) and (two_opened(piece) or opened(piece, place())))
        or reported(piece)
        or contributed(piece)
        or by_reuters(piece)
        or (edge and (_signed(piece) or _before_stamp(piece)))
        or (edge and ", " in piece.text and place().head and named_at_school(piece))
        or [piece]
    )


def _signed(piece: Piece) -> Pieces:
    """A name beside its site or office and nothing else: "Sari Dewi - Kabar Kota"."""
    if piece.words > BYLINE_WORDS or not piece.text[0].isalpha() or ends_with_stop(piece.text):
        return []
    if not holds_one(piece.text, ",-–—|/(·•@") or _PICTURE.search(piece.text):
        return []
    if opening(piece.text) or report_opener().match(piece.text):
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
    credit = piece.text[: dates[0].start].strip(EDGES) if dates else ""
    if not credit[:1].isalpha() or not holds_one(credit, _BESIDE) or opening(credit):
        return []
    people = read_persons(piece, credit, Role.AUTHOR, False)
    rest = piece.text[dates[0].start :]
    if not people or len(rest.split()) > STAMP_WORDS:
        return []
    return [*people, piece.part(rest)]
