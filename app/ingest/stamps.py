"""Lines that are little more than a date: "Selasa, 11 Januari 2022 – 05:20 WIB | 12 Views"."""

import re
from dataclasses import dataclass
from functools import cache

from app.ingest.labels import fold_label, label_fields, read_labels
from app.ingest.names import looks_like_name
from app.ingest.outlets import is_known_site
from app.ingest.pieces import Piece, Pieces, Role, parts
from app.ingest.rules import rule_for
from app.language.calendar_names import calendar_names
from app.language.dates import SHORT_NAME, FoundDate, find_dates
from app.language.sentences import ends_sentence
from app.language.vocabulary import any_of, load
from app.library.records import RemovalReason

# A longer line says more than when and by whom.
STAMP_WORDS = 18
STAMP_CHARACTERS = 200
LEFTOVER_WORDS = 5
# Where a headline may have its date behind it, and how long the two may be.
HEAD_LINES = 12
HEADLINE_WORDS = 40
# A longer text that is glued to a date is a headline rather than a name.
GLUED_NAME_WORDS = 3

_SEPARATED = re.compile(r"[|/•·–—-]\s*$")
_STARTS_SEPARATED = re.compile(r"\s*[|/•·–—-]")
_PARTED = re.compile(r"[|·•]|\s[-–—/]\s|-(?=[A-Z])")
_ENDS = " |/•·–—-,;:*()"
_DATE_FIELDS = ("date", "updated", "crawled")
# A second clock, a zone's letters, the name of who posted, what spreadsheets leave behind.
_TRACE = re.compile(
    r"\d{1,2}[:.]\d{2}(?: ?[AaPp][Mm])?|[A-Z]{2,4}(?:[+-]\d{1,2})?|_x[0-9A-Fa-f]{4}_"
    r"|(?:by|oleh) \w+"
)


def read_stamps(pieces: Pieces) -> Pieces:
    """Gives lines of date, time, name and site to their fields.

    A date that ends one of the first lines is parted from the headline before it.
    """
    made: Pieces = []
    for index, piece in enumerate(pieces):
        made.extend(_read(piece, index) if piece.is_open else [piece])
    return _with_issue(made)


def _read(piece: Piece, index: int) -> Pieces:
    if _is_impossible(piece.text) or _age().fullmatch(fold_label(piece.text)):
        return [piece.cut(RemovalReason.HEADER)]
    read = stamp_parts(piece)
    # The words that open a file are a headline rather than a name of three words.
    if index == 0 and any(one.role is Role.AUTHOR and one.words > 2 for one in read):
        read = []
    return read or (_headline_parts(piece) if index < HEAD_LINES else []) or [piece]


def _with_issue(pieces: Pieces) -> Pieces:
    """A month alone at the head dates an issue; several of them are a list of archives."""
    months = [index for index, piece in enumerate(pieces) if piece.is_open and _is_month(piece)]
    if len(months) != 1 or months[0] >= HEAD_LINES:
        return pieces
    (index,) = months
    text = pieces[index].text
    (found,) = find_dates(text)
    issue = parts(pieces[index], (text[: found.end], Role.DATE))
    byline = _after_date(pieces[index], text[found.end :], free=False) or []
    return [*pieces[:index], *issue, *byline, *pieces[index + 1 :]]


def _is_month(piece: Piece) -> bool:
    """Whether a line says a month and nothing else but a label before and a byline after it."""
    if len(piece.text) > STAMP_CHARACTERS or not any(map(str.isdigit, piece.text)):
        return False
    dates = find_dates(piece.text)
    if len(dates) != 1 or dates[0].day is not None:
        return False
    before, after = piece.text[: dates[0].start].strip(_ENDS), piece.text[dates[0].end :]
    labelled = not before or fold_label(before) in label_fields()
    return labelled and (not after.strip(_ENDS) or _is_byline(piece, after))


def stamp_parts(piece: Piece) -> Pieces:
    """The parts of a line that is a stamp; nothing if it is not one."""
    if len(piece.text) > STAMP_CHARACTERS or piece.words > STAMP_WORDS:
        return []
    has_digit = any(map(str.isdigit, piece.text))
    dates = [one for one in find_dates(piece.text) if _is_stamp_date(one)] if has_digit else []
    if not dates:
        return []
    # Beside a date with its time and year other words need no sign between.
    free = dates[0].clock is not None and dates[0].year is not None
    made: Pieces = []
    for start, found in zip([0, *(one.end for one in dates)], dates, strict=False):
        before = _before_date(piece, piece.text[start : found.start], free)
        if before is None:
            return []
        made += [*before.pieces, *parts(piece, (piece.text[found.start : found.end], before.role))]
    after = _after_date(piece, piece.text[dates[-1].end :], free)
    return [] if after is None else made + after


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before a date, and what its label makes of the date."""

    pieces: Pieces
    role: Role | RemovalReason


def _before_date(piece: Piece, text: str, free: bool) -> _Before | None:
    """None where the text is more than a stamp holds."""
    label = _labels_at_end().search(text)
    rest = text[: label.start()] if label else text
    glued = rest[-1:].islower() and rest.count(" ") < GLUED_NAME_WORDS
    left = _leftover(rest, free or glued or bool(_SEPARATED.search(rest)))
    if left is None:
        return None
    marker = label.group() if label else ""
    cuts = parts(piece, (rest.strip(_ENDS), left), (marker.strip(_ENDS), RemovalReason.MARKER))
    return _Before(cuts, _labelled_role(marker))


def _labelled_role(marker: str) -> Role | RemovalReason:
    """What the labels before a date make of it: an update is none of publication."""
    fields = {label_fields()[fold_label(label)] for label in _label().findall(marker)}
    if "crawled" in fields:
        return RemovalReason.HEADER
    return Role.UPDATED_DATE if "updated" in fields else Role.DATE


def _after_date(piece: Piece, text: str, free: bool) -> Pieces | None:
    right = _leftover(text, free or bool(_STARTS_SEPARATED.match(text)))
    if right is not None:
        return parts(piece, (text.strip(_ENDS), right))
    return read_labels([piece.part(text)]) if _is_byline(piece, text) else None


def _is_byline(piece: Piece, text: str) -> bool:
    """Whether a text behind a date opens a byline: "11 Januari 2022Oleh Sari Dewi"."""
    return not any(one.is_open for one in read_labels([piece.part(text)]))


def _is_impossible(text: str) -> bool:
    """Whether a line is nothing but a date that no calendar has: "31 Februari 2023"."""
    if len(text) > STAMP_CHARACTERS or not any(map(str.isdigit, text)):
        return False
    names = calendar_names()
    words = [word for word in re.findall(r"\w+", text.casefold()) if not word.isdigit()]
    known = all(
        word in names.months or word in names.weekdays or word in names.zones for word in words
    )
    return known and any(word in names.months for word in words) and not find_dates(text)


def _headline_parts(piece: Piece) -> Pieces:
    """A line that is a headline and the date after it, in two; nothing if it is not one."""
    dates = find_dates(piece.text) if piece.words <= HEADLINE_WORDS else ()
    if not dates or not _is_stamp_date(dates[-1]) or dates[-1].year is None:
        return []
    last = dates[-1]
    glued = _glued_weekday().search(piece.text, 0, last.start)
    start = glued.start("day") if glued else last.start
    before = piece.text[:start].rstrip(" |/•·–—-,;:")
    bare_end = not any(map(str.isalnum, piece.text[last.end :])) and not ends_sentence(piece.text)
    if not bare_end or before.count(" ") < 2 or ends_sentence(before):
        return []
    if not _is_printed_behind(piece.text, start, last):
        return []
    return parts(piece, (before, Role.OPEN), (piece.text[start:], Role.DATE))


def _is_printed_behind(text: str, start: int, found: FoundDate) -> bool:
    """Whether a page put the date from `start` on behind a headline that does not hold it.

    "Harga Emas Hari Ini, Senin 6 Februari 2023" and "… Rabu 18 Juni pukul 17.00" hold theirs.
    """
    if _announced().search(text, start, found.end):
        return False
    glued = text[start - 1 : start].isalnum()
    return glued or found.clock is not None or _SEPARATED.search(text[:start]) is not None


@cache
def _announced() -> re.Pattern[str]:
    """A word between the day and the hour of what a headline announces."""
    return re.compile(rf"\b(?:{any_of(calendar_names().before_time)})\b", re.IGNORECASE)


@cache
def _glued_weekday() -> re.Pattern[str]:
    """A weekday before a date, with or without a blank between it and the word before."""
    days = any_of(name for name in calendar_names().weekdays if len(name) > SHORT_NAME)
    return re.compile(rf"(?P<day>(?i:{days})),?\s*$")


def _is_stamp_date(found: FoundDate) -> bool:
    return (
        found.day is not None
        and found.last_day is None
        and (found.year is not None or found.weekday is not None)
    )


def _leftover(text: str, apart: bool) -> Role | RemovalReason | None:
    """What stands beside the date; None where it is more than a stamp holds."""
    bare = text.strip(" |/•·–—-,.:;*()[]")
    if not bare:
        return RemovalReason.HEADER
    rule = rule_for(bare)
    if rule is not None:
        return rule.reason
    if fold_label(bare) in label_fields():
        return RemovalReason.MARKER
    if all(_says_when(part) for part in _PARTED.split(bare)) or _is_place(text, bare):
        return RemovalReason.HEADER
    if bare.count(" ") >= LEFTOVER_WORDS or not apart or "," in bare:
        return None
    if is_known_site(bare):
        return Role.SOURCE
    return Role.AUTHOR if " " in bare and looks_like_name(bare) else None


def _says_when(text: str) -> bool:
    """Whether a part of a stamp is a label, a weekday, a clock, a zone or a program's trace."""
    bare = fold_label(text)
    if _age().fullmatch(bare):
        return True
    known = not bare or bare in label_fields() or bare in calendar_names().weekdays
    return known or any(one.fullmatch(text.strip(" /.")) for one in (_TRACE, _other_calendar()))


def _is_place(text: str, bare: str) -> bool:
    """Whether a place stands before the date, as in a letter: "Jakarta, 6 Februari 2023"."""
    return text.rstrip().endswith(",") and bare.count(" ") < 2 and looks_like_name(bare)


@cache
def _other_calendar() -> re.Pattern[str]:
    """The same day in the Islamic calendar, or the letter that says which calendar it is."""
    months = any_of(calendar_names().islamic)
    return re.compile(rf"[MH]|\d{{1,2}} (?:{months}) \d{{4}}(?: ?[HM])?", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    dated = [word for word, field in label_fields().items() if field in _DATE_FIELDS]
    return re.compile(rf"(?:{any_of(dated)})(?!\w)", re.IGNORECASE)


@cache
def _labels_at_end() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_label().pattern}[ :]*)+$", re.IGNORECASE)


@cache
def _age() -> re.Pattern[str]:
    """How long ago a page was changed: "Updated 3 years ago"."""
    labels = any_of(label_fields())
    ago = any_of(load("bylines")["age"]["words"])
    return re.compile(rf"(?:(?:{labels}):? )?(?:\d{{1,3}}|an?) \w{{2,12}} (?:{ago})")
