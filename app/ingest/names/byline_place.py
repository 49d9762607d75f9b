"""Where a line stands that may be a byline: near a headline, in a list, over a date."""

from app.ingest.names.outlets import looks_like_site
from app.ingest.text.menus import is_menu
from app.ingest.text.pieces import Piece, Pieces, Role
from app.ingest.text.prose import is_prose
from app.ingest.text.tokens import has_digit
from app.language.dates import find_dates
from app.language.sentences import ends_with_stop
from app.values import value

# A longer line is no byline and no entry of a list of people.
BYLINE_WORDS = 14
# A line of so many words above a byline may be the headline.
HEADLINE_WORDS = 4
# Where bylines without any opener stand: so many lines from the head and from the foot.
HEAD_LINES = 12
FOOT_LINES = 6
# So far up is looked for what opens a list of people.
LIST_LINES = 40


@value
class Place:
    """Whether a line is near a text's head, with a headline above it.

    `titled` says that any line above may be the headline, short as it is, `dated` that a date is
    right below.
    """

    head: bool
    titled: bool
    dated: bool


def byline_place(above: Pieces, below: Piece | None, index: int) -> Place:
    """The place of line `index`, with the pieces above it and the line below."""
    dated = below is not None and has_digit(below.text) and bool(find_dates(below.text))
    return Place(_is_head(above, index), any(map(_may_be_title, above)), dated)


def stands_at_edge(above: Pieces, line: Piece, index: int, count: int) -> bool:
    """Whether line `index` of `count` is near a text's head or its foot, below a headline.

    A line of a list within the text stands at no edge.
    """
    near = _is_head(above, index) or (index >= count - FOOT_LINES and _is_headed(above))
    return near and not _is_listed(above, line)


def _is_head(above: Pieces, index: int) -> bool:
    """Whether a line is near the head: below what may be a headline, wherever that is."""
    if above and above[-1].words >= HEADLINE_WORDS:
        return True
    return index < HEAD_LINES and _is_headed(above)


def _is_headed(above: Pieces) -> bool:
    return any(one.words >= HEADLINE_WORDS for one in above[:HEAD_LINES])


def _may_be_title(piece: Piece) -> bool:
    """Whether a line may be the headline, or text below it."""
    if piece.role in (Role.TITLE, Role.LABELLED_TITLE):
        return True
    if not piece.is_open or piece.words == 1 or is_menu(piece.text):
        return False
    return not looks_like_site(piece.text)


def _is_listed(above: Pieces, line: Piece) -> bool:
    """Whether a line goes on with a list that the text opens by a colon: "Korban tewas:"."""
    # A blank ends a list whose lines have none between them.
    if above and line.gap and not (above[-1].gap or above[-1].text.endswith(":")):
        return False
    for at in range(len(above) - 1, max(-1, len(above) - 1 - LIST_LINES), -1):
        piece = above[at]
        if not piece.is_open or piece.words > BYLINE_WORDS:
            return False
        if piece.text.endswith(":"):
            return any(map(is_prose, above[:at]))
        if ends_with_stop(piece.text):
            return False
    return False
