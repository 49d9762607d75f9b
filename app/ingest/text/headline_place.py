"""What stands around headlines: sections' names above them, when and by whom below."""

from functools import cache

from app.ingest.names.persons import may_be_names
from app.ingest.text.menus import is_menu
from app.ingest.text.pieces import WRITERS, Piece, Pieces, Role
from app.language.vocabulary import load
from app.library.records import RemovalReason

# What stands beside headlines: when and by whom.
STAMPS = (Role.DATE, Role.LABELLED_DATE, Role.UPDATED_DATE, *WRITERS)
# Two writers' full names.
NAME_WORDS = 8


def right_below(pieces: Pieces, index: int) -> Pieces:
    """The next piece, and the one after where the next is a label that was removed."""
    below = pieces[index + 1 : index + 3]
    return below if below and below[0].reason is RemovalReason.MARKER else below[:1]


def is_stamped(pieces: Pieces, index: int) -> bool:
    """Whether a date or byline is right below the line, or its writers' names over a date."""
    if any(one.role in STAMPS for one in right_below(pieces, index)):
        return True
    name, stamp = (*pieces[index + 1 : index + 3], None, None)[:2]
    if name is None or stamp is None or stamp.role not in STAMPS:
        return False
    return name.is_open and name.words <= NAME_WORDS and may_be_names(name.text)


def is_section(piece: Piece) -> bool:
    """Whether a line is a section's name, or says what kind of text is below: "Wawancara"."""
    return is_menu(piece.text) or is_kind(piece.text)


def is_kind(text: str) -> bool:
    """Whether a line says what kind of text is below and nothing else: "Siaran Pers"."""
    return text.casefold() in _kinds()


@cache
def _kinds() -> frozenset[str]:
    return frozenset(load("sections")["kinds"]["words"])
