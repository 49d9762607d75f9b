"""Tells the article's own address below its text from the one of a page that it speaks of."""

from app.ingest.names.outlets import letters_of
from app.ingest.text.evidence import first
from app.ingest.text.pieces import Pieces, Role
from app.language.sources import host_of
from app.library.records import RemovalReason

# Shorter parts of a host ("com", "id", "news") are in too many names.
LABEL_LETTERS = 5


def drop_foreign_address(pieces: Pieces) -> Pieces:
    """The pieces without an address below the text that is of another site than the source.

    "Sumber: https://…" names where a text was published, or the report that it rests on.
    """
    source = first(pieces, Role.SOURCE)
    if source is None or first(pieces, Role.URL) is None:
        return pieces
    last = _last_of_text(pieces)
    return [
        piece.drop(RemovalReason.MARKER)
        if piece.role is Role.URL and at > last and not _is_of(piece.text, source.text)
        else piece
        for at, piece in enumerate(pieces)
    ]


def _last_of_text(pieces: Pieces) -> int:
    """The place of the last paragraph; of the last piece where there is none."""
    return max((at for at, one in enumerate(pieces) if one.is_open), default=len(pieces))


def _is_of(url: str, source: str) -> bool:
    """Whether an address is of the site: the host spells its name, or a part of it does."""
    name = letters_of(source)
    labels = [letters_of(label) for label in host_of(url).split(".")]
    return name in "".join(labels) or any(
        len(label) >= LABEL_LETTERS and label in name for label in labels
    )
