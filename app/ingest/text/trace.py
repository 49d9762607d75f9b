"""Where each character of a text went: the field that it is in, or why it was removed.

The pieces know their line and their cleaned text. Tracing finds the letters of each piece
again in the raw text; what stands between two pieces (blanks, bars, brackets) goes with the
piece before it. So every character is in exactly one place.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.ingest.text.evidence import CONSUMED, first, removed_pieces
from app.ingest.text.pieces import Piece, Pieces, Role
from app.ingest.text.stream import Owners, Stream
from app.library.records import Evidence, RemovalReason

_FIELDS = {
    Role.OPEN: "paragraph",
    Role.TITLE: "title",
    Role.LABELLED_TITLE: "title",
    Role.AUTHOR: "author",
    Role.INITIALS: "author",
    Role.SOURCE: "source",
    Role.AGENCY: "agency",
    Role.DATELINE: "dateline",
    Role.URL: "url",
    Role.CAPTION: "caption",
    Role.RELATED: "related",
    Role.RELATED_SOURCE: "related",
}
PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Traced:
    """The characters `start` to `end` of a text, on one line of it.

    `field` is the field that they are in, None for blank lines and for what was removed;
    `reason` says why it was.
    """

    line: int
    start: int
    end: int
    field: str | None = None
    reason: RemovalReason | None = None


def trace(text: str, pieces: Pieces, evidence: Sequence[Evidence] = ()) -> tuple[Traced, ...]:
    """The whole of `text` in parts that follow each other, by the pieces that it was read into.

    `evidence` is the article's: a date that published it is in that field; any other date (a
    crawler's, an update's) was removed with the header that it stood in.
    """
    stream = Stream.of(text)
    claims = _Claims(stream, stream.claimed(pieces), _meanings(pieces, evidence))
    return tuple(
        part
        for number in range(1, len(stream.lines) + 1)
        for part in _parts_of_line(number, claims)
    )


Meaning = tuple[str | None, RemovalReason | None]


@dataclass(frozen=True, slots=True)
class _Claims:
    """The letters of a text, for each the number of its piece, for each piece what it means."""

    stream: Stream
    owners: Owners
    meanings: list[Meaning]


def _parts_of_line(number: int, claims: _Claims) -> list[Traced]:
    """The parts of a line: each begins where the letters of another piece begin."""
    stream, owners = claims.stream, claims.owners
    start, end = stream.lines[number - 1]
    cuts: list[tuple[int, int]] = []
    for index in range(stream.firsts[number - 1], stream.firsts[number]):
        owner = owners[index]
        if owner is not None and (not cuts or cuts[-1][1] != owner):
            cuts.append((stream.letters[index].start, owner))
    if not cuts:
        return [Traced(number, start, end)] if end > start else []
    begins = [start, *(at for at, _ in cuts[1:])]
    ends = [*begins[1:], end]
    return [
        Traced(number, a, b, *claims.meanings[owner])
        for a, b, (_, owner) in zip(begins, ends, cuts, strict=True)
    ]


def _meanings(pieces: Pieces, evidence: Sequence[Evidence]) -> list[Meaning]:
    """For each piece its field, or the reason for which it was removed."""
    removed = {(one.line, one.text): one.reason for one in removed_pieces(pieces)}
    dates = [one for one in evidence if one.field == PUBLISHED]
    return [
        (PUBLISHED, None)
        if piece.role in CONSUMED and any(_holds(piece, date) for date in dates)
        else _meaning(piece, pieces, removed)
        for piece in pieces
    ]


def _meaning(
    piece: Piece, pieces: Pieces, removed: dict[tuple[int, str], RemovalReason]
) -> Meaning:
    if piece.role in CONSUMED:
        return None, CONSUMED[piece.role]
    if piece.is_open or piece is first(pieces, piece.role):
        return _FIELDS.get(piece.role), piece.reason
    reason = removed.get((piece.line, piece.text))
    return (None, reason) if reason is not None else (_FIELDS.get(piece.role), None)


def _holds(piece: Piece, date: Evidence) -> bool:
    """Whether the words of `date` stand in the piece; they may be less or more than all of it."""
    words = date.text or ""
    return piece.line == date.line and (words in piece.text or piece.text in words)
