"""Lines that name their field: "Penulis: …", "Tanggal: …", "Sumber: …"."""

import re
from functools import cache

from app.ingest.names.names import is_degree, is_nobody
from app.ingest.names.outlets import agency_of
from app.ingest.names.persons import may_be_people, read_persons
from app.ingest.text.pieces import Piece, Pieces, Role, parts
from app.ingest.text.tokens import has_digit
from app.language.dates import find_dates
from app.language.field_dates import read_field_date
from app.language.sentences import ends_sentence
from app.language.vocabulary import any_of, load
from app.library.records import RemovalReason

# People and outlets have short names; a longer text after a label is an article's sentence.
PERSON_WORDS = 16
SOURCE_WORDS = 8
DATE_WORDS = 14
TITLE_WORDS = 40
# A labelled title stands at the head of a file.
HEAD_LINES = 12
LONGEST = 400
# The credits behind a paragraph's last sentence are within its last characters.
TAIL_CHARACTERS = 160
# The values of a label in a file's front matter may be a list.
ITEM = "- "
# The fields that credits behind a paragraph have.
CREDITS = ("author", "editor", "source")

_NAME = re.compile(r"[^\W\d_][\w .&'’()!/-]{0,80}(?<!\.)")
_SENT = re.compile(
    r"(?P<label>From:|Dari:) \"?(?P<name>[^\"<>@]{3,60}?)\"? "
    r"(?P<mail><[^<>@ ]{1,60}@[^<>@ ]{1,60}>)"
)
_URL = re.compile(r"https?://[^\s<>\"]{4,2000}")


def read_labels(pieces: Pieces) -> Pieces:
    """Gives labelled lines and lone addresses to their fields.

    A label with nothing after it takes the next line, if that can be its value.
    """
    made: Pieces = []
    waiting: Piece | None = None
    listed: Piece | None = None
    for index, piece in enumerate(pieces):
        if waiting is not None:
            value = _assign(piece, fold_label(waiting.text), piece.text, index)
            made.append(waiting.cut(RemovalReason.MARKER) if value else waiting)
            label, waiting = waiting, None
            if value:
                made.extend(value)
                listed = label if piece.text.startswith(ITEM) else None
                continue
        if listed is not None and piece.text.startswith(ITEM):
            made.extend(_assign(piece, fold_label(listed.text), piece.text, index) or [piece])
            continue
        listed = None
        if piece.is_open and _is_bare_label(piece.text):
            waiting = piece
        else:
            made.extend(_read(piece, index))
    return [*made, waiting] if waiting is not None else made


def fold_label(text: str) -> str:
    """A label as the vocabulary has it."""
    return text.casefold().strip(" :*-•|")


def _read(piece: Piece, index: int) -> Pieces:
    # Labels and addresses have a colon.
    if not piece.is_open or ":" not in piece.text:
        return [piece]
    if len(piece.text) > LONGEST:
        return _trailing(piece) or [piece]
    return (
        _labelled(piece, index)
        or _sent(piece)
        or _address(piece, index)
        or _trailing(piece)
        or [piece]
    )


def _labelled(piece: Piece, index: int) -> Pieces:
    """The line cut at its labels, or nothing unless it begins with one and all values fit."""
    if _labels().match(piece.text) is None:
        return []
    found = list(_labels().finditer(piece.text))
    made: Pieces = []
    ends = [match.start() for match in found[1:]] + [len(piece.text)]
    for match, end in zip(found, ends, strict=True):
        value = _assign(
            piece,
            fold_label(match["label"] or match["glued"]),
            piece.text[match.end() : end],
            index,
        )
        if not value:
            return []
        made += [*parts(piece, (match.group().strip(), RemovalReason.MARKER)), *value]
    return made


def _sent(piece: Piece) -> Pieces:
    """Who sent a mail, with the address behind the name."""
    match = _SENT.fullmatch(piece.text) if piece.text.endswith(">") else None
    if match is None or not may_be_people(match["name"]):
        return []
    marker = RemovalReason.MARKER
    cuts = ((match["label"], marker), (match["name"], Role.AUTHOR), (match["mail"], marker))
    return parts(piece, *cuts)


def _trailing(piece: Piece) -> Pieces:
    """The credits behind a text's last sentence: "… kata dia. Penulis: Budi Santoso"."""
    if ":" not in piece.text[-TAIL_CHARACTERS:]:
        return []
    start = max(0, len(piece.text) - TAIL_CHARACTERS)
    for match in _credits().finditer(piece.text, start):
        read = _labelled(piece.part(piece.text[match.start() :]), HEAD_LINES)
        if read:
            return [*parts(piece, (piece.text[: match.start()], Role.OPEN)), *read]
    return []


def _assign(piece: Piece, label: str, text: str, index: int) -> Pieces:
    """The pieces of a label's value, or nothing where the text cannot be its value."""
    value = text.strip(" |/-–—•)]") if text.count("(") < text.count(")") else text.strip(" |/-–—•")
    field, words = label_fields().get(label, ""), value.count(" ") + 1
    if not value or not piece.is_open:
        return []
    if field in ("author", "editor"):
        sure = label not in _wary_labels() or may_be_people(value)
        return _person(piece, value, field) if sure and words <= PERSON_WORDS else []
    if field in ("date", "updated", "crawled"):
        return _date(piece, value, field) if words <= DATE_WORDS else []
    if field == "source" and words <= SOURCE_WORDS and _NAME.fullmatch(value):
        name, _, sign = value.rpartition("/")
        if name and sign.islower():
            return parts(piece, (name, _source_role(name)), (sign, RemovalReason.OTHER))
        return parts(piece, (value, _source_role(value))) if "/" not in value else []
    # A mailing list's mark stands before a mail's subject: the headline is further down.
    is_title = 2 <= words <= TITLE_WORDS and index < HEAD_LINES and not value.startswith("[")
    if field == "title" and is_title:
        return parts(piece, (value, Role.LABELLED_TITLE))
    if field == "url" and _URL.fullmatch(value):
        return parts(piece, (value, Role.URL))
    return []


def _source_role(value: str) -> Role | RemovalReason:
    """What a named source is: an agency, a site, or neither, as networks and releases are."""
    if agency_of(value):
        return Role.AGENCY
    return RemovalReason.OTHER if is_nobody(value) else Role.SOURCE


def _person(piece: Piece, value: str, field: str) -> Pieces:
    if ends_sentence(value) and value.count(" ") > 3 and not is_degree(value.split()[-1]):
        return []
    dates = find_dates(value) if has_digit(value) else ()
    name = value[: dates[0].start].strip(" ,|-–—") if dates else value
    if not name or not name[:1].isalpha():
        return []
    role = Role.AUTHOR if field == "author" else Role.EDITOR
    people = read_persons(piece, name, role, True)
    after = value[len(name) :].strip(" ,|-–—")
    return [*people, *parts(piece, (after, Role.DATE))] if people else []


def _date(piece: Piece, value: str, field: str) -> Pieces:
    # A byline behind the date makes a line of date, which `stamps` takes apart.
    if read_field_date(value) is None or _byline_within().search(value):
        return []
    roles = {"date": Role.LABELLED_DATE, "updated": Role.UPDATED_DATE}
    return parts(piece, (value, roles.get(field, RemovalReason.HEADER)))


def _address(piece: Piece, index: int) -> Pieces:
    """A lone address at the head of a file; further down it is part of the text."""
    is_head = index < HEAD_LINES and _URL.fullmatch(piece.text)
    return [piece.cast(Role.URL)] if is_head else []


def _is_bare_label(text: str) -> bool:
    return text.endswith(":") and fold_label(text) in label_fields()


@cache
def label_fields() -> dict[str, str]:
    """The field that each label opens, by the label as `fold_label` gives it."""
    return {word: one["field"] for one in load("bylines")["label"] for word in one["words"]}


@cache
def _byline_within() -> re.Pattern[str]:
    return re.compile(rf" (?i:{any_of(load('bylines')['bare']['author'])}) [A-Z]")


@cache
def _wary_labels() -> frozenset[str]:
    """The labels of writers that open headlines as well: "Laporan: …"."""
    return frozenset(
        word for one in load("bylines")["label"] if one.get("wary") for word in one["words"]
    )


@cache
def _labels() -> re.Pattern[str]:
    words = any_of(label_fields())
    glued = "|".join(word.capitalize() for word in sorted(label_fields(), key=len, reverse=True))
    return re.compile(
        rf"(?:^[*•\-|(\[ ]{{0,4}}|(?<=[ |,;/]))(?P<label>{words}) {{0,2}}: ?"
        rf"|(?<=[a-z])(?P<glued>(?-i:{glued})) {{0,2}}: ?",
        re.I,
    )


@cache
def _credits() -> re.Pattern[str]:
    """A label of a credit behind the end of a sentence."""
    words = any_of(word for word, field in label_fields().items() if field in CREDITS)
    return re.compile(rf"(?<=[.!?”\"')\]]) ?\(?(?P<label>(?i:{words})) {{0,2}}:")
