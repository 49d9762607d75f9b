"""What may stand beside the date in a line of date, and what it is there."""

import re
from functools import cache

from app.ingest.names.bylines import read_bylines
from app.ingest.names.labels import fold_label, label_fields, read_labels
from app.ingest.names.names import looks_like_name
from app.ingest.names.outlets import agency_of, is_known_site, is_office, looks_like_site
from app.ingest.names.persons import are_people, bears_given_name, may_be_people, read_persons
from app.ingest.names.places import is_place
from app.ingest.text.menus import is_menu
from app.ingest.text.pieces import Piece, Pieces, Role
from app.ingest.text.rules import rule_for
from app.ingest.text.tokens import key_words, may_hold
from app.language.calendar_names import calendar_names
from app.language.connectives import connectives
from app.language.dates import SHORT_NAME
from app.language.vocabulary import any_of, holds_one, load, shortest
from app.library.records import RemovalReason

# The signs that part a date from what is beside it.
ENDS = " |/•·–—-,;:*()"
LEFTOVER_WORDS = 5

_SEPARATED = re.compile(r"[|/•·–—-]\s*$")
_PARTED = re.compile(r"[|·•]|\s[-–—/]\s|-(?=[A-Z])")
# Who sent it, before a press release's date: "(Humas Kota)."
_BRACKETED = re.compile(r"\([^()]{3,40}\)\.?")
_DATE_FIELDS = ("date", "updated", "crawled")


def ends_apart(text: str) -> bool:
    """Whether a sign at the end of `text` parts it from the date behind it."""
    return _SEPARATED.search(text) is not None


def leftover(text: str, apart: bool) -> Role | RemovalReason | None:
    """What a text beside the date is; None where it is more than a stamp holds.

    `apart` says that a sign stands between the two, as it must before or after a name.
    """
    bare = text.strip(f"{ENDS}.[]")
    if not any(map(str.isalnum, bare)):
        return RemovalReason.HEADER
    if _BRACKETED.fullmatch(text.strip()):
        return Role.SOURCE if is_office(bare.strip("()")) else RemovalReason.HEADER
    rule = rule_for(bare)
    if rule is not None:
        return rule.reason
    if fold_label(bare) in label_fields():
        return RemovalReason.MARKER
    # An agency's letters may look like a zone's.
    if agency_of(bare):
        return Role.AGENCY
    if all(_says_when(part) for part in _PARTED.split(bare)):
        return RemovalReason.HEADER
    # A label stands before a colon: "Reporter : Sari Dewi".
    if is_known_site(bare) or (" " in bare and ":" not in bare and looks_like_site(bare)):
        return Role.SOURCE
    if _is_place(text, bare):
        if is_place(bare):
            return Role.DATELINE
        named = are_people(bare) and bears_given_name(bare)
        return Role.AUTHOR if named else RemovalReason.HEADER
    if is_menu(bare):
        return RemovalReason.HEADER
    if bare.count(" ") >= LEFTOVER_WORDS or not (apart or are_people(bare)):
        return None
    return _named(bare)


def _named(text: str) -> Role | RemovalReason | None:
    """The names beside a date; one word alone is a place or a section."""
    if "," in text:
        return Role.AUTHOR if read_persons(Piece(0, text), text, Role.AUTHOR, False) else None
    if " " in text:
        return Role.AUTHOR if may_be_people(text) else None
    return RemovalReason.HEADER if looks_like_name(text) else None


def labels_at_end(text: str) -> str:
    """The labels of a date that end `text`: "Diperbarui pada: "; empty where none does."""
    match = _labels_at_end().search(text)
    return match.group() if match else ""


def counters_at_end(text: str) -> str:
    """What a page counts behind a date: "dibaca 207 kali", "· 3 menit baca · 0 komentar"."""
    tail = text.rstrip(" .").casefold()
    if not (tail[-1:].isdecimal() or tail.endswith(_counted_ends())):
        return ""
    if not holds_one(tail, _counted_signs()):
        return ""
    match = _counters().search(text)
    return match.group() if match else ""


def labelled_role(marker: str) -> Role | RemovalReason:
    """What the labels before a date make of it: an update is none of publication."""
    fields = {label_fields()[fold_label(label)] for label in _label().findall(marker)}
    if "crawled" in fields:
        return RemovalReason.HEADER
    return Role.UPDATED_DATE if "updated" in fields else Role.DATE


def is_date_label(text: str) -> bool:
    """Whether a line is nothing but the label of a date."""
    return label_fields().get(fold_label(text)) in _DATE_FIELDS


def byline_before(text: str) -> list[tuple[str, Role | RemovalReason]]:
    """The cuts of a byline with a place or section behind the name; none if it is not one.

    "By Sari Dewi in Nation", "oleh Sari Dewi [Tolitoli] di".
    """
    match = _byline().fullmatch(text)
    if match is None or not looks_like_name(match["name"]):
        return []
    return [
        (match["opener"], RemovalReason.MARKER),
        (match["name"], Role.AUTHOR),
        (match["rest"] or "", RemovalReason.HEADER),
    ]


def bylines_in(piece: Piece, text: str) -> Pieces:
    """The parts of a text of the piece that is nothing but bylines; none where it is more."""
    byline = read_bylines(read_labels([piece.part(text.strip(ENDS))]))
    return [] if any(one.is_open for one in byline) else byline


def is_age(text: str) -> bool:
    """Whether a text says how long ago the page was made or changed: "Updated 3 years ago"."""
    return may_hold(text, _age_keys()) and _age().fullmatch(fold_label(text)) is not None


def _says_when(text: str) -> bool:
    """Whether a part of a stamp is a label, a weekday, a clock, a zone or a program's trace."""
    bare = fold_label(text)
    if is_age(text):
        return True
    known = not bare or bare in label_fields() or bare in calendar_names().weekdays
    return known or any(one.fullmatch(text.strip(" /.")) for one in (_trace(), _other_calendar()))


def _is_place(text: str, bare: str) -> bool:
    """Whether a place stands before the date, as in a letter: "Jakarta, 6 Februari 2023"."""
    return text.rstrip().endswith(",") and bare.count(" ") < 2 and looks_like_name(bare)


@cache
def _trace() -> re.Pattern[str]:
    """A second clock, a zone's letters, the name of who posted, what spreadsheets leave behind."""
    writer = any_of(connectives().writer)
    return re.compile(
        r"\d{1,2}[:.]\d{2}(?: ?[AaPp][Mm])?|[A-Z]{2,4}(?:[+-]\d{1,2})?|_x[0-9A-Fa-f]{4}_"
        rf"|(?:{writer}) \w+"
    )


@cache
def _other_calendar() -> re.Pattern[str]:
    """The same day in the Islamic calendar, or the letter that says which calendar it is."""
    names = calendar_names()
    months, eras = any_of(names.islamic), any_of(names.eras)
    days = any_of((*names.weekdays, *names.weekdays_elsewhere))
    return re.compile(
        rf"(?:{eras})|(?:(?:{days}) ?[,،]? )?\d{{1,2}} (?:{months}) \d{{4}}(?: ?(?:{eras}))?",
        re.IGNORECASE,
    )


@cache
def _byline() -> re.Pattern[str]:
    data = load("bylines")["bare"]
    openers, places = any_of(data["author"]), any_of(data["place"])
    return re.compile(
        rf"(?P<opener>(?i:{openers})) (?P<name>[^\[\]|,]{{3,60}}?)"
        rf"(?P<rest> (?:{places})(?: [^|]{{2,40}})?| ?\[[^\]]*\].*)?"
    )


@cache
def _counted_signs() -> tuple[str, ...]:
    """The least of the words beside a count, one of which every count has."""
    counted = load("bylines")["counted"]
    return shortest((*counted["before"], *counted["behind"]))


@cache
def _counted_ends() -> tuple[str, ...]:
    """What ends a text that ends in a count, but for digits."""
    return (*(word.rstrip(" .") for word in load("bylines")["counted"]["behind"]), "k", ",")


@cache
def _counters() -> re.Pattern[str]:
    counted = load("bylines")["counted"]
    before, behind = any_of(counted["before"]), any_of(counted["behind"])
    number = r"\d[\d.,]{0,9}[kK]?"
    one = rf"(?:{before})[: ]{{1,3}}{number}(?: (?:{behind}))?|{number} (?:{behind})"
    return re.compile(rf"(?:(?:^|(?<=\w) ?| )[|·•–-]? ?(?:{one}))+[ .]*$", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    dated = [word for word, field in label_fields().items() if field in _DATE_FIELDS]
    return re.compile(rf"(?:{any_of(dated)})(?!\w)", re.IGNORECASE)


@cache
def _labels_at_end() -> re.Pattern[str]:
    days = "|".join(day.capitalize() for day in calendar_names().weekdays if len(day) > SHORT_NAME)
    glued = any_of(word.capitalize() for word in label_fields() if len(word) > SHORT_NAME)
    joint = r"(?-i:(?<=[a-z])(?=[A-Z]))"
    return re.compile(
        rf"(?:(?<!\w)|{joint}(?=(?-i:{glued})))(?:{_label().pattern}[ :]*)+$"
        rf"|{joint}(?-i:{days}),? *$",
        re.IGNORECASE,
    )


@cache
def _age_keys() -> frozenset[str]:
    return key_words(load("bylines")["age"]["words"])


@cache
def _age() -> re.Pattern[str]:
    labels = any_of(label_fields())
    ago = any_of(load("bylines")["age"]["words"])
    return re.compile(rf"(?:(?:{labels}):? )?(?:\d{{1,3}}|an?) \w{{2,12}} (?:{ago})")
