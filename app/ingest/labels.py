"""Lines that name their field: "Penulis: …", "Tanggal: …", "Sumber: …", "By …"."""

import re
from functools import cache

from app.ingest.names import looks_like_name
from app.ingest.outlets import agency_of, looks_like_site
from app.ingest.pieces import Piece, Pieces, Role, parts
from app.language.dates import find_dates
from app.language.field_dates import read_field_date
from app.language.sentences import ends_sentence, ends_with_stop
from app.language.vocabulary import any_of, load
from app.library.records import RemovalReason

# People and outlets have short names; a longer text after a label is an article's sentence.
PERSON_WORDS = 10
SOURCE_WORDS = 8
DATE_WORDS = 14
TITLE_WORDS = 40
# A labelled title stands at the head of a file.
HEAD_LINES = 12
LONGEST = 400

_NAME = re.compile(r"[^\W\d_][\w .&'’()!-]{0,80}(?<!\.)")
_URL = re.compile(r"https?://[^\s<>\"]{4,2000}")
_CREDIT_WORDS = 25


def read_labels(pieces: Pieces) -> Pieces:
    """Gives labelled lines, bare bylines, credits and lone addresses to their fields.

    A label with nothing after it takes the next line, if that can be its value.
    """
    made: Pieces = []
    waiting: Piece | None = None
    for index, piece in enumerate(pieces):
        if waiting is not None:
            value = _assign(piece, fold_label(waiting.text), piece.text, index)
            made.append(waiting.cut(RemovalReason.MARKER) if value else waiting)
            waiting = None
            if value:
                made.extend(value)
                continue
        if piece.is_open and _is_bare_label(piece.text):
            waiting = piece
        else:
            made.extend(_read(piece, index))
    return [*made, waiting] if waiting is not None else made


def fold_label(text: str) -> str:
    """A label as the vocabulary has it."""
    return text.casefold().strip(" :*-•|")


def _read(piece: Piece, index: int) -> Pieces:
    if not piece.is_open or len(piece.text) > LONGEST:
        return [piece]
    return (
        _labelled(piece, index)
        or _address(piece, index)
        or _reported(piece)
        or _bare(piece)
        or _contributed(piece)
        or [piece]
    )


def _labelled(piece: Piece, index: int) -> Pieces:
    """The line cut at its labels, or nothing unless it begins with one and all values fit."""
    found = list(_labels().finditer(piece.text)) if ":" in piece.text else []
    if not found or found[0].start() > 0:
        return []
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


def _assign(piece: Piece, label: str, text: str, index: int) -> Pieces:
    """The pieces of a label's value, or nothing where the text cannot be its value."""
    value = text.strip(" |-–—•")
    field, words = label_fields().get(label, ""), value.count(" ") + 1
    if not value or not piece.is_open:
        return []
    if field in ("author", "editor"):
        return _person(piece, value, field) if words <= PERSON_WORDS else []
    if field in ("date", "updated", "crawled"):
        return _date(piece, value, field) if words <= DATE_WORDS else []
    if field == "source" and words <= SOURCE_WORDS and _NAME.fullmatch(value):
        return parts(piece, (value, Role.AGENCY if agency_of(value) else Role.SOURCE))
    if field == "title" and 2 <= words <= TITLE_WORDS and index < HEAD_LINES:
        return parts(piece, (value, Role.LABELLED_TITLE))
    if field == "url" and _URL.fullmatch(value):
        return parts(piece, (value, Role.URL))
    return []


def _person(piece: Piece, value: str, field: str) -> Pieces:
    if ends_sentence(value) and value.count(" ") > 3:
        return []
    dates = find_dates(value)
    name = value[: dates[0].start].strip(" ,|-–—") if dates else value
    if not name or not name[:1].isalpha():
        return []
    role: Role | RemovalReason = Role.AUTHOR if field == "author" else RemovalReason.OTHER
    return parts(piece, (name, role), (value[len(name) :].strip(" ,|-–—"), Role.DATE))


def _date(piece: Piece, value: str, field: str) -> Pieces:
    if read_field_date(value) is None:
        return []
    roles = {"date": Role.LABELLED_DATE, "updated": Role.UPDATED_DATE}
    return parts(piece, (value, roles.get(field, RemovalReason.HEADER)))


def _address(piece: Piece, index: int) -> Pieces:
    """A lone address at the head of a file; further down it is part of the text."""
    is_head = index < HEAD_LINES and _URL.fullmatch(piece.text)
    return [piece.cast(Role.URL)] if is_head else []


def _bare(piece: Piece) -> Pieces:
    word, _, rest = piece.text.partition(" ")
    if word.casefold() not in _openers() or not word[:1].isupper() or not rest:
        return []
    dates = find_dates(rest)
    name = rest[: dates[0].start].strip(" ,|-–—") if dates else rest
    if not looks_like_name(name) or ends_with_stop(name):
        return []
    after = rest[len(name) :].strip(" ,|-–—")
    return parts(piece, (word, RemovalReason.MARKER), (name, Role.AUTHOR), (after, Role.DATE))


def _reported(piece: Piece) -> Pieces:
    """A credit like "Laporan Wartawan Kabar.com, A B": the site and the name."""
    match = _report().fullmatch(piece.text) if piece.words <= _CREDIT_WORDS else None
    if match is None or not looks_like_name(match["name"]):
        return []
    opener, site, name = match["opener"], match["site"] or "", match["name"]
    if site and not looks_like_site(site):
        return []
    return parts(piece, (opener, RemovalReason.MARKER), (site, Role.SOURCE), (name, Role.AUTHOR))


def _contributed(piece: Piece) -> Pieces:
    """A credit like "A B of the C contributed to this report": the name, the rest removed."""
    if piece.words > _CREDIT_WORDS:
        return []
    match = _credit().match(piece.text)
    if match is None or not looks_like_name(match["name"]):
        return []
    return parts(piece, (match["name"], Role.AUTHOR), (match["rest"], RemovalReason.OTHER))


def _is_bare_label(text: str) -> bool:
    return text.endswith(":") and fold_label(text) in label_fields()


@cache
def label_fields() -> dict[str, str]:
    """The field that each label opens, by the label as `fold_label` gives it."""
    return {word: one["field"] for one in load("bylines")["label"] for word in one["words"]}


@cache
def _labels() -> re.Pattern[str]:
    words = any_of(label_fields())
    glued = "|".join(word.capitalize() for word in sorted(label_fields(), key=len, reverse=True))
    return re.compile(
        rf"(?:^[*•\-| ]{{0,4}}|(?<=[ |,;/]))(?P<label>{words}) {{0,2}}: ?"
        rf"|(?<=[a-z])(?P<glued>(?-i:{glued})) {{0,2}}: ?",
        re.I,
    )


@cache
def _openers() -> frozenset[str]:
    return frozenset(load("bylines")["bare"]["author"])


@cache
def _report() -> re.Pattern[str]:
    openers = "|".join(load("bylines")["report"]["openers"])
    return re.compile(
        rf"(?P<opener>(?i:{openers})):? (?:(?P<site>[^,|]{{3,40}}?)(?:, ?| ?\| ?| - ))?"
        r"(?P<name>[^,|]{3,60})"
    )


@cache
def _credit() -> re.Pattern[str]:
    credit = load("bylines")["credit"]
    of, verbs = "|".join(credit["of"]), "|".join(credit["contributed"])
    return re.compile(
        rf"(?P<name>[^.!?]{{3,80}}?)(?P<rest> (?:(?:{of}) [^.!?]{{2,40}} )?(?:{verbs})\b.*)"
    )
