"""Which words of the input the date of publication was read from."""

from collections.abc import Iterator

from app.ingest.dates.dating import Published
from app.ingest.text.pieces import Piece, Pieces, Role
from app.language.dates import FoundDate, find_dates
from app.library.records import DateOrigin, Evidence, FieldOrigin

_ROLES = {
    DateOrigin.METADATA: (Role.LABELLED_DATE,),
    DateOrigin.BYLINE: (Role.DATE, Role.UPDATED_DATE),
    DateOrigin.DATELINE: (Role.DATELINE_DATE,),
    DateOrigin.TEXT: (Role.OPEN, Role.DATE),
    DateOrigin.URL: (Role.URL,),
    DateOrigin.INFERRED: (Role.UPDATED_DATE, Role.DATE),
}


def date_evidence(published: Published, pieces: Pieces) -> Evidence:
    """Where the date stands in the input; without line and words where it stands nowhere.

    Of several places that say the same day, the one that says its time as well goes first.
    """
    origin = FieldOrigin(published.origin.value)
    told = sorted(_places(published, pieces), key=lambda place: place[0])
    if not told:
        return Evidence("published", origin)
    _, piece, words = told[0]
    return Evidence("published", origin, piece.line, words)


def _places(published: Published, pieces: Pieces) -> Iterator[tuple[bool, Piece, str]]:
    """The pieces that say the day, each with its words and whether it lacks the time."""
    for piece in pieces:
        if piece.role not in _ROLES[published.origin]:
            continue
        if piece.role is Role.URL:
            yield False, piece, piece.text
            continue
        for found in find_dates(piece.text):
            if _says(found, published.value):
                words = piece.text if not piece.is_open else piece.text[found.start : found.end]
                yield _lacks_time(found, published.value), piece, words


def _says(found: FoundDate, value: str) -> bool:
    """Whether a date, as far as it is written out, is the day, month or year of `value`."""
    parts = [int(part) for part in value[:10].split("-")]
    written = (found.year, found.month, found.day)
    return all(one is None or one == part for one, part in zip(written, parts, strict=False))


def _lacks_time(found: FoundDate, value: str) -> bool:
    clock = found.clock
    return "T" in value and (clock is None or f"{clock.hour:02}:{clock.minute:02}" != value[11:16])
