"""The date in the first of an article's addresses that has one."""

from app.ingest.text.pieces import Pieces, Role
from app.language.address_dates import date_in_address
from app.language.field_dates import FieldDate


def address_date(pieces: Pieces) -> FieldDate | None:
    """The day, or the month alone, in the first address that has one; None where none has."""
    for piece in pieces:
        if piece.role is Role.URL:
            told = date_in_address(piece.text)
            if told is not None:
                return told
    return None
