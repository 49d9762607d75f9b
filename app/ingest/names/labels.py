"""Lines that name their field: "Penulis: …", "Tanggal: …", "Sumber: …"."""

import re
from functools import cache

from app.ingest.names.names import is_degree, is_nobody
from app.ingest.names.outlets import agency_of
from app.ingest.names.persons import may_be_people, read_persons
from app.ingest.text.pieces import WRITERS, Piece, Pieces, Role, parts
from app.ingest.text.prose import is_prose
from app.ingest.text.tokens import has_digit
from app.language.connectives import connectives
from app.language.dates import find_dates
from app.language.field_dates import read_field_date
from app.language.sentences import ends_sentence
from app.language.vocabulary import any_of, load
from app.library.records import RemovalReason
from app.values import value

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
CREDITS = (*WRITERS, "source")

_NAME = re.compile(r"[^\W\d_][\w .&'’()!/-]{0,80}(?<!\.)")
_URL = re.compile(r"https?://[^\s<>\"]{4,2000}")


@value
class _Place:
    """Where a line stands: among the first of a file; above the text, or below it."""

    first: bool
    above: bool = False
    below: bool = False


# Among the first lines, above all text where there is none.
_HEAD = _Place(first=True, above=True)
# Credits behind a sentence: neither a title nor an address is among them.
_WITHIN = _Place(first=False)


def read_labels(pieces: Pieces) -> Pieces:
    """Gives labelled lines and lone addresses to their fields.

    A label with nothing after it takes the next line, if that can be its value.
    """
    made: Pieces = []
    waiting: Piece | None = None
    listed: Piece | None = None
    for piece, place in zip(pieces, _places(pieces), strict=True):
        if waiting is not None:
            read = _assign(piece, fold_label(waiting.text), piece.text, place)
            made.append(waiting.cut(RemovalReason.MARKER) if read else waiting)
            label, waiting = waiting, None
            if read:
                made.extend(read)
                listed = label if piece.text.startswith(ITEM) else None
                continue
        if listed is not None and piece.text.startswith(ITEM):
            made.extend(_assign(piece, fold_label(listed.text), piece.text, place) or [piece])
            continue
        listed = None
        if piece.is_open and _is_bare_label(piece.text):
            waiting = piece
        else:
            made.extend(_read(piece, place))
    return [*made, waiting] if waiting is not None else made


def _places(pieces: Pieces) -> list[_Place]:
    """Where each piece stands. Below the text no address is the article's among several ones."""
    # Only addresses ask for more than the first lines.
    if not any("://" in piece.text for piece in pieces):
        return [_HEAD if at < HEAD_LINES else _WITHIN for at in range(len(pieces))]
    prose = [at for at, piece in enumerate(pieces) if is_prose(piece)]
    start, end = (prose[0], prose[-1]) if prose else (len(pieces), len(pieces))
    alone = sum("://" in piece.text for piece in pieces[end + 1 :]) == 1
    return [
        _Place(at < HEAD_LINES, at < min(start, HEAD_LINES), alone and at > end)
        for at in range(len(pieces))
    ]


def fold_label(text: str) -> str:
    """A label as the vocabulary has it."""
    return text.casefold().strip(" :*-•|")


def _read(piece: Piece, place: _Place) -> Pieces:
    # Labels and addresses have a colon.
    if not piece.is_open or ":" not in piece.text:
        return [piece]
    if len(piece.text) > LONGEST:
        return _trailing(piece) or [piece]
    return (
        _labelled(piece, place)
        or _sent(piece)
        or _address(piece, place)
        or _trailing(piece)
        or [piece]
    )


def _labelled(piece: Piece, place: _Place) -> Pieces:
    """The line cut at its labels, or nothing unless it begins with one and all values fit."""
    if _labels().match(piece.text) is None:
        return []
    found = list(_labels().finditer(piece.text))
    made: Pieces = []
    ends = [match.start() for match in found[1:]] + [len(piece.text)]
    for match, end in zip(found, ends, strict=True):
        read = _assign(
            piece,
            fold_label(match["label"] or match["glued"]),
            piece.text[match.end() : end],
            place,
        )
        if not read:
            return []
        made += [*parts(piece, (match.group().strip(), RemovalReason.MARKER)), *read]
    return made


def _sent(piece: Piece) -> Pieces:
    """Who sent a mail, with the address behind the name."""
    match = _sender().fullmatch(piece.text) if piece.text.endswith(">") else None
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
        read = _labelled(piece.part(piece.text[match.start() :]), _WITHIN)
        if read:
            return [*parts(piece, (piece.text[: match.start()], Role.OPEN)), *read]
    return []


def _assign(piece: Piece, label: str, text: str, place: _Place) -> Pieces:
    """The pieces of a label's value, or nothing where the text cannot be its value."""
    named = text.strip(" |/-–—•*)]" if text.count("(") < text.count(")") else " |/-–—•*")
    field, words = label_fields().get(label, ""), named.count(" ") + 1
    if not named or not piece.is_open:
        return []
    if field in WRITERS:
        sure = label not in _wary_labels() or may_be_people(named)
        return _person(piece, named, field) if sure and words <= PERSON_WORDS else []
    if field in ("date", "updated", "crawled"):
        return _date(piece, named, field) if words <= DATE_WORDS else []
    # Where an article is from may be told by its address: "Sumber: https://…".
    if field in ("url", "source") and _URL.fullmatch(named):
        return parts(piece, (named, Role.URL)) if place.above or place.below else []
    if field == "source" and words <= SOURCE_WORDS and _NAME.fullmatch(named):
        return _sources(piece, named)
    # A mailing list's mark stands before a mail's subject: the headline is further down.
    is_title = 2 <= words <= TITLE_WORDS and place.first and not named.startswith("[")
    if field == "title" and is_title:
        return parts(piece, (named, Role.LABELLED_TITLE))
    return []


def _sources(piece: Piece, named: str) -> Pieces:
    """The source, with a reporter's sign behind a stroke, or several agencies parted by strokes.

    Others who are not named may stand behind it: "Kabar Kota and agencies".
    """
    others = _others().search(named)
    if others is not None and is_nobody(others["whom"]):
        name = named[: others.start()]
        return parts(piece, (name, _source_role(name)), (others["whom"], RemovalReason.OTHER))
    name, _, sign = named.rpartition("/")
    if name and sign.islower():
        return parts(piece, (name, _source_role(name)), (sign, RemovalReason.OTHER))
    names = named.split("/")
    if len(names) > 1 and not all(map(agency_of, names)):
        return []
    return parts(piece, *((one, _source_role(one)) for one in names))


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
    people = read_persons(piece, name, Role(field), True)
    after = value[len(name) :].strip(" ,|-–—")
    return [*people, *parts(piece, (after, Role.DATE))] if people else []


def _date(piece: Piece, value: str, field: str) -> Pieces:
    # A byline behind the date makes a line of date, which `stamps` takes apart.
    if read_field_date(value) is None or _byline_within().search(value):
        return []
    roles = {"date": Role.LABELLED_DATE, "updated": Role.UPDATED_DATE}
    return parts(piece, (value, roles.get(field, RemovalReason.HEADER)))


def _address(piece: Piece, place: _Place) -> Pieces:
    """A lone address above the text; further down it is another page's."""
    return [piece.cast(Role.URL)] if place.above and _URL.fullmatch(piece.text) else []


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


@cache
def _sender() -> re.Pattern[str]:
    """Who sent a mail: "From: A B <a@b.example>"."""
    return re.compile(
        rf"(?P<label>{any_of(load('bylines')['sender']['words'])}) "
        r"\"?(?P<name>[^\"<>@]{3,60}?)\"? (?P<mail><[^<>@ ]{1,60}@[^<>@ ]{1,60}>)"
    )


@cache
def _others() -> re.Pattern[str]:
    """Others behind the last of a list of sources."""
    return re.compile(rf" (?:{any_of((*connectives().both, '&'))}) (?P<whom>\w+)$")
