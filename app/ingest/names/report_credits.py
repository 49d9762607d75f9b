"""Who reported, in a line of credit: "Laporan Wartawan Kabar.com, A B", "(Reporting by A B)"."""

import re
from functools import cache

from app.ingest.names.byline_place import BYLINE_WORDS
from app.ingest.names.names import looks_like_name
from app.ingest.names.opened_bylines import EDGES
from app.ingest.names.persons import are_people, is_one_name, may_be_people, read_persons
from app.ingest.text.pieces import Piece, Pieces, Role, parts
from app.ingest.text.tokens import key_words, may_hold
from app.language.sentences import ends_with_stop
from app.language.vocabulary import any_of, load
from app.library.records import RemovalReason

_REUTERS = re.compile(
    r"\(?Reporting by (?P<writers>[^;()]+?)(?=[;,.]? ?(?:\w+ )?[Ee]diting by|[;)]|\.?$)"
)


def reported(piece: Piece) -> Pieces:
    """A credit like "Laporan Wartawan Kabar.com, A B": the site or the town, and the name."""
    match = report_opener().match(piece.text)
    if match is None or piece.words > BYLINE_WORDS or ends_with_stop(piece.text):
        return []
    rest = piece.text[match.end() :].strip(EDGES)
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


def contributed(piece: Piece) -> Pieces:
    """A credit like "A B of the C contributed to this report": the name, the rest removed."""
    match = _credit().match(piece.text) if may_hold(piece.text, _credit_keys()) else None
    if match is None or not looks_like_name(match["name"]):
        return []
    return parts(piece, (match["name"], Role.AUTHOR), (match["rest"], RemovalReason.OTHER))


def by_reuters(piece: Piece) -> Pieces:
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


@cache
def report_opener() -> re.Pattern[str]:
    """What opens the credit of a report, before a capital."""
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
