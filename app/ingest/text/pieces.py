"""The pieces of an input: every line, or part of a line, with the role it was given.

Reading an article is a chain of steps, each from pieces to pieces. A step may give an open
piece a role or cut it in parts; it never drops one. So every line ends up in exactly one
field of the article, and each field knows its line.
"""

from collections.abc import Iterable, Sequence
from dataclasses import field
from enum import StrEnum

from app.library.records import FieldOrigin, RemovalReason
from app.values import value


class Role(StrEnum):
    """What a piece is; OPEN until a step knows."""

    OPEN = "open"
    TITLE = "title"
    LABELLED_TITLE = "labelled-title"
    AUTHOR = "author"
    TRANSLATOR = "translator"
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


# Whom a line may name as having made the text; labels have fields of the same names.
WRITERS = (Role.AUTHOR, Role.TRANSLATOR, Role.EDITOR)


@value
class Piece:
    """A piece of line `line` (1-based); `gap` says that a blank line stands before it.

    `reason` is set where the role is REMOVED, `origin` (how its role was found) where it is
    a field's. `told` says that the input's markup makes it the article's own. `is_open` says
    that no step knows yet what it is; `words` is the number of its words, parted by blanks.
    """

    line: int
    text: str
    gap: bool = False
    role: Role = Role.OPEN
    reason: RemovalReason | None = None
    origin: FieldOrigin | None = None
    told: bool = False
    # Worked out once: the steps ask both of every piece, many times.
    is_open: bool = field(init=False, repr=False, compare=False)
    words: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Works out what the steps ask for most."""
        object.__setattr__(self, "is_open", self.role is Role.OPEN)
        object.__setattr__(self, "words", self.text.count(" ") + 1)

    def cast(self, role: Role) -> "Piece":
        """The same piece in a role."""
        return Piece(self.line, self.text, self.gap, role, self.reason, self.origin, self.told)

    def cut(self, reason: RemovalReason) -> "Piece":
        """The same piece, removed for a reason."""
        return Piece(self.line, self.text, self.gap, Role.REMOVED, reason, self.origin, self.told)

    def drop(self, reason: RemovalReason) -> "Piece":
        """The same piece, removed for a reason; how an earlier role was found is forgotten."""
        return Piece(self.line, self.text, self.gap, Role.REMOVED, reason, None, self.told)

    def cut_open(self, reason: RemovalReason) -> "Piece":
        """The same piece, removed for a reason where no step has said what it is."""
        return self.cut(reason) if self.is_open else self

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
# A part of a piece's text, and its role or the reason that it is removed for.
Cut = tuple[str, Role | RemovalReason]


def place_of(pieces: Pieces, role: Role) -> int | None:
    """The index of the first piece in a role."""
    for at, piece in enumerate(pieces):
        if piece.role is role:
            return at
    return None


def parts(piece: Piece, *cuts: Cut) -> Pieces:
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


def parts_around(piece: Piece, found: Iterable[tuple[int, int, Sequence[Cut]]]) -> Pieces:
    """The piece in parts, open but for the stretches `found`, each with what it is cut in.

    A stretch is given by its start and end in the text; they come in order.
    """
    cuts: list[Cut] = []
    position = 0
    for start, end, inner in found:
        cuts += [(piece.text[position:start], Role.OPEN), *inner]
        position = end
    return parts(piece, *cuts, (piece.text[position:], Role.OPEN)) if cuts else [piece]


def parts_named(
    piece: Piece, text: str, name: str, origin: FieldOrigin, reason: RemovalReason
) -> Pieces:
    """The piece's `text` in three: what is removed before `name`, the name as source, the rest."""
    before, _, after = text.partition(name)
    made = parts(piece, (before, reason), (name, Role.SOURCE), (after, reason))
    return [one.found_by(origin) if one.role is Role.SOURCE else one for one in made]
