"""What stands between the byline and a dateline: a dateline begins the text, so it is no text.

Pages put a picture there; its caption looks like a sentence of the article.
"""

from app.ingest.text.pieces import Piece, Pieces, Role, place_of
from app.ingest.text.prose import is_point
from app.ingest.text.speech import reports_speech
from app.language.dates import find_dates
from app.library.records import FieldOrigin

# A picture or two above the text; more open lines are something else.
MOST_LINES = 2
CAPTION_WORDS = 50
_STAMPS = (Role.DATE, Role.LABELLED_DATE, Role.AUTHOR, Role.CAPTION)


def read_leads(pieces: Pieces) -> Pieces:
    """Marks as captions the open lines between the byline and the dateline of the text."""
    dateline = next((at for at, one in enumerate(pieces) if _begins_text(one)), None)
    title = place_of(pieces, Role.TITLE)
    if dateline is None or title is None:
        return pieces
    above = range(title + 1, dateline)
    byline = max((at for at in above if pieces[at].role in _STAMPS), default=None)
    if byline is None:
        return pieces
    lines = [at for at in range(byline + 1, dateline) if pieces[at].is_open]
    if len(lines) > MOST_LINES or not all(_may_be_caption(pieces[at]) for at in lines):
        return pieces
    return [piece.cast(Role.CAPTION) if at in lines else piece for at, piece in enumerate(pieces)]


def _may_be_caption(piece: Piece) -> bool:
    if piece.words > CAPTION_WORDS or is_point(piece) or reports_speech(piece.text):
        return False
    # A line that opens with a day is a stamp that could not be read, or a text's sentence.
    return not any(one.start == 0 and one.day is not None for one in find_dates(piece.text))


def _begins_text(piece: Piece) -> bool:
    return piece.origin is FieldOrigin.DATELINE and piece.role in (Role.DATELINE, Role.SOURCE)
