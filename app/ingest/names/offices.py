"""Names and what they are on lines of their own: "Budi Santoso" over or under "Penulis"."""

from app.ingest.names.labels import fold_label, label_fields
from app.ingest.names.names import is_nobody
from app.ingest.names.persons import may_be_people
from app.ingest.text.pieces import WRITERS, Piece, Pieces, Role, parts

# The longest label, and the longest of those that are nobody's name.
LABEL_WORDS = 2
OFFICE_WORDS = 3


def named_above(above: Pieces, piece: Piece, is_calling: bool) -> Pieces:
    """The pieces above with the names that this line is the office of; empty if it is none.

    "Budi Santoso" over "Penulis", "Budi Santoso," and "Sari Dewi" over "Tim Redaksi". `is_calling`
    tells that the line says what else a writer is.
    """
    role = _role_of(piece)
    is_office = piece.words <= OFFICE_WORDS and is_nobody(piece.text)
    if role is None and not (is_office or is_calling):
        return []
    names = 0
    for one in reversed(above):
        if not (one.words > 1 and _is_name(one)):
            break
        names += 1
    if names == 0 and is_calling and above[-1:] and above[-1].role in WRITERS:
        return above
    if names == 0 or names == len(above):
        return []
    cast = [part for one in above[-names:] for part in _cast(one, role or Role.AUTHOR)]
    return [*above[:-names], *cast]


def named_below(label: Piece, below: Piece | None) -> Pieces:
    """The parts of the line below a label without a colon: its name; empty if it is none.

    "Reporter" over "Budi Santoso", "Editor" over "Sari Dewi".
    """
    role = _role_of(label)
    if role is None or below is None or not _is_name(below) or _role_of(below) is not None:
        return []
    return [] if is_nobody(below.text) else _cast(below, role)


def _role_of(label: Piece) -> Role | None:
    if label.words > LABEL_WORDS:
        return None
    field = label_fields().get(fold_label(label.text.rstrip(",")))
    return Role(field) if field in WRITERS else None


def _is_name(piece: Piece) -> bool:
    return piece.is_open and may_be_people(piece.text.strip(", "))


def _cast(piece: Piece, role: Role) -> Pieces:
    return parts(piece, (piece.text.strip(", "), role))
