"""Where each character of a text went: the field that it is in, or why it was removed.

The pieces know their line and their cleaned text. Tracing finds the letters of each piece
again in the raw text; what stands between two pieces (blanks, bars, brackets) goes with the
piece before it. So every character is in exactly one place.
"""

from dataclasses import dataclass

from app.ingest.evidence import CONSUMED, first, removed_pieces
from app.ingest.letters import Letter, letters_of
from app.ingest.lines import NEWLINE
from app.ingest.pieces import Piece, Pieces, Role
from app.library.records import RemovalReason

_FIELDS = {
    Role.OPEN: "paragraph",
    Role.TITLE: "title",
    Role.LABELLED_TITLE: "title",
    Role.AUTHOR: "author",
    Role.INITIALS: "author",
    Role.SOURCE: "source",
    Role.AGENCY: "agency",
    Role.DATELINE: "dateline",
    Role.DATELINE_DATE: "date",
    Role.DATE: "date",
    Role.LABELLED_DATE: "date",
    Role.UPDATED_DATE: "date",
    Role.URL: "url",
    Role.CAPTION: "caption",
    Role.RELATED: "related",
    Role.RELATED_SOURCE: "related",
}


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


def trace(text: str, pieces: Pieces) -> tuple[Traced, ...]:
    """The whole of `text` in parts that follow each other, by the pieces that it was read into."""
    stream = _Stream.of(text)
    owners = stream.claimed(pieces)
    meanings = _meanings(pieces)
    return tuple(
        part
        for number, (start, end) in enumerate(stream.lines, start=1)
        for part in _parts_of_line(number, start, end, stream, owners, meanings)
    )


@dataclass(frozen=True, slots=True)
class _Stream:
    """The kept letters of a text, in one string and with their places; `firsts` by line."""

    letters: tuple[Letter, ...]
    joined: str
    lines: tuple[tuple[int, int], ...]
    firsts: tuple[int, ...]

    @staticmethod
    def of(text: str) -> "_Stream":
        lines: list[tuple[int, int]] = []
        letters: list[Letter] = []
        firsts: list[int] = []
        start = 0
        for match in [*NEWLINE.finditer(text), None]:
            end = len(text) if match is None else match.start()
            firsts.append(len(letters))
            letters.extend(letters_of(text[start:end], start))
            after = len(text) if match is None else match.end()
            lines.append((start, after))
            start = after
        joined = "".join(letter.text for letter in letters)
        return _Stream(tuple(letters), joined, tuple(lines), (*firsts, len(letters)))

    def claimed(self, pieces: Pieces) -> list[int | None]:
        """For each letter the number of the piece that holds it."""
        owners: list[int | None] = [None] * len(self.letters)
        for number, piece in enumerate(pieces):
            wanted = "".join(piece.text.split())
            at = self._free(wanted, self.firsts[piece.line - 1], owners)
            if at is None:
                self._claim_words(number, piece, owners)
            else:
                owners[at : at + len(wanted)] = [number] * len(wanted)
        return owners

    def _claim_words(self, number: int, piece: Piece, owners: list[int | None]) -> None:
        """Claims the words one by one where they do not stand together as the piece has them."""
        for word in piece.text.split():
            at = self._free(word, self.firsts[piece.line - 1], owners)
            if at is not None:
                owners[at : at + len(word)] = [number] * len(word)

    def _free(self, wanted: str, start: int, owners: list[int | None]) -> int | None:
        """The first place at or after `start` where `wanted` stands and nobody has claimed it."""
        at = self.joined.find(wanted, start)
        while at >= 0:
            if all(owner is None for owner in owners[at : at + len(wanted)]):
                return at
            at = self.joined.find(wanted, at + 1)
        return None


Meaning = tuple[str | None, RemovalReason | None]


def _parts_of_line(
    number: int,
    start: int,
    end: int,
    stream: _Stream,
    owners: list[int | None],
    meanings: list[Meaning],
) -> list[Traced]:
    """The parts of a line: each begins where the letters of another piece begin."""
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
        Traced(number, a, b, *meanings[owner])
        for a, b, (_, owner) in zip(begins, ends, cuts, strict=True)
    ]


def _meanings(pieces: Pieces) -> list[Meaning]:
    """For each piece its field, or the reason for which it was removed."""
    removed = {(one.line, one.text): one.reason for one in removed_pieces(pieces)}
    return [_meaning(piece, pieces, removed) for piece in pieces]


def _meaning(
    piece: Piece, pieces: Pieces, removed: dict[tuple[int, str], RemovalReason]
) -> Meaning:
    if piece.role in CONSUMED or piece.is_open or piece is first(pieces, piece.role):
        return _FIELDS.get(piece.role), piece.reason
    reason = removed.get((piece.line, piece.text))
    return (None, reason) if reason is not None else (_FIELDS.get(piece.role), None)
