"""The pieces of an input: every line, or part of a line, with the role it was given.

Reading an article is a chain of steps, each from pieces to pieces. A step may give an open
piece a role or cut it in parts; it never drops one. So every line ends up in exactly one
field of the article, and each field knows its line.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.library.records import FieldOrigin, RemovalReason


class Role(StrEnum):
    """What a piece is; OPEN until a step knows."""

    OPEN = "open"
    TITLE = "title"
    LABELLED_TITLE = "labelled-title"
    AUTHOR = "author"
    EDITOR = "editor"
    INITIALS = "initials"
    SOURCE = "source"
    AGENCY = "agency"
    DATELINE = "dateline"
    DATELINE_DATE = "dateline-date"
    DATE = "date"
    LABELLED_DATE = "labelled-date"
    UPDATED_DATE = "updated-date"
    URL = "url"
    CAPTION = "caption"
    RELATED = "related"
    RELATED_SOURCE = "related-source"
    REMOVED = "removed"

    # A text's own, which takes a tenth of the time: every piece's role is looked up.
    __hash__ = str.__hash__


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of line `line` (1-based); `gap` says that a blank line stands before it.

    `reason` is set where the role is REMOVED, `origin` (how its role was found) where it is
    a field's. `told` says that the input's markup makes it the article's own.
    """

    line: int
    text: str
    gap: bool = False
    role: Role = Role.OPEN
    reason: RemovalReason | None = None
    origin: FieldOrigin | None = None
    told: bool = False

    @property
    def is_open(self) -> bool:
        """Whether no step has said yet what it is."""
        return self.role is Role.OPEN

    @property
    def words(self) -> int:
        """The number of words, parted by blanks."""
        return self.text.count(" ") + 1

    def cast(self, role: Role) -> "Piece":
        """The same piece in a role."""
        return Piece(self.line, self.text, self.gap, role, self.reason, self.origin, self.told)

    def cut(self, reason: RemovalReason) -> "Piece":
        """The same piece, removed for a reason."""
        return Piece(self.line, self.text, self.gap, Role.REMOVED, reason, self.origin, self.told)

    def found_by(self, origin: FieldOrigin) -> "Piece":
        """The same piece, with how its role was found."""
        return Piece(self.line, self.text, self.gap, self.role, self.reason, origin, self.told)

    def part(self, text: str) -> "Piece":
        """An open piece for a part of the line."""
        return Piece(self.line, text.strip(), self.gap, told=self.told)

    def as_told(self) -> "Piece":
        """The same piece, known to be the article's own text or caption."""
        return Piece(self.line, self.text, self.gap, self.role, self.reason, self.origin, True)


Pieces = list[Piece]


def parts(piece: Piece, *cuts: tuple[str, Role | RemovalReason]) -> Pieces:
    """The piece in parts, each with its role or the reason it is removed for; blanks left out."""
    made: Pieces = []
    for text, meaning in cuts:
        if not any(letter.isalnum() for letter in text) and meaning is not RemovalReason.MARKER:
            continue
        if text.strip():
            part = piece.part(text)
            made.append(
                part.cut(meaning) if isinstance(meaning, RemovalReason) else part.cast(meaning)
            )
    return made
