"""What stands below the article's last sentence: its own list, tags, links, a page's foot."""

import re

from app.ingest.text.body import LIST_WORDS, PAGE_REASONS, Body
from app.ingest.text.menus import is_menu
from app.ingest.text.own_lists import own_list_end
from app.ingest.text.pieces import Piece, Pieces, Role
from app.ingest.text.prose import is_heading, is_prose, is_statement, is_tag
from app.ingest.text.related import as_links
from app.library.records import RemovalReason

# So many headings after the last sentence are a list of other stories.
LIST_LENGTH = 2
# "1. Budi", "Jepang: Suzuki", "Harga: Rp 5.000", "19.00 WIB - Persib", "Budi (34)"; titles have a
# longer end.
_FACT = re.compile(
    r"^\W*(?:\d{1,2}[.):]|[a-hA-E][.)] )"
    r"|^[^:]{1,40}: ?\S+(?: \S+){0,2} ?$|^[^:]{1,40}:.*(?:\d|;|,.*,)"
    r"|^[A-Z][^\s()]* [A-Z][^()]{1,50} \((?:[^()\d]{1,12} )?\d{1,3}(?: [^()]{1,12})?\)$"
)
_POINT = re.compile(r"\W*(\d{1,2})[.)] ?(?=[^\W\d_])")


def settle_tail(pieces: Pieces, body: Body) -> Pieces:
    """Removes or moves the open lines below the body's last sentence.

    Two headings are a list of other stories, and so is one below what ends the page, or below
    the initials that sign the article.
    """
    if body.page:
        end = own_list_end(pieces, body.end)
        return pieces[:end] + [_foot(piece) for piece in pieces[end:]]
    if not any(piece.is_open for piece in pieces[body.end :]):
        return pieces
    signature = _signature(pieces, body.end)
    signed = not any(piece.is_open for piece in pieces[body.end : signature])
    listed = _before_doubled(pieces, body.end, signature)
    if signed:
        end = body.end
    elif _is_own_list(pieces[max(0, body.end - 1) : listed]):
        signed, end = True, listed
    else:
        end = own_list_end(pieces, body.end)
    tail = pieces[end:]
    headings = [piece for piece in tail if _is_title(piece)]
    above = tail[: _place_of(headings, tail)]
    ended = signed or any(piece.reason in PAGE_REASONS for piece in above)
    are_links = (ended or len(headings) >= LIST_LENGTH) and not any(
        is_prose(piece) for piece in tail
    )
    points = _points(pieces[:end])
    return pieces[:end] + [
        piece if not piece.is_open or _goes_on(piece, points) else _tail_piece(piece, are_links)
        for piece in tail
    ]


def _is_title(piece: Piece) -> bool:
    """Whether a line may be another story's title: no list of them has a stop or comma behind."""
    closed = piece.text.endswith((",", ";", ".")) and not piece.text.endswith("..")
    return is_heading(piece) and piece.words >= LIST_WORDS and not closed


def _signature(pieces: Pieces, start: int) -> int:
    """Where initials on a line of their own end the article, from `start` on; else its end."""
    places = (at for at in range(start, len(pieces)) if pieces[at].role is Role.INITIALS)
    return next(places, len(pieces))


def _before_doubled(pieces: Pieces, start: int, end: int) -> int:
    """Where the lines end that are not said twice in a row, as links beside their pictures are."""
    while end - start > 1 and pieces[end - 1].text == pieces[end - 2].text:
        end -= 2
    return end


def _points(pieces: Pieces) -> set[int]:
    """The numbers that open lines of the text: "2. Meredakan nyeri"."""
    found = (_POINT.match(piece.text) for piece in pieces if piece.is_open)
    return {int(match[1]) for match in found if match}


def _goes_on(piece: Piece, points: set[int]) -> bool:
    """Whether a line is the next of the text's numbered points."""
    match = _POINT.match(piece.text)
    return match is not None and int(match[1]) - 1 in points


def _place_of(headings: Pieces, tail: Pieces) -> int:
    """Where the first of the headings stands in the tail; 0 without any."""
    return tail.index(headings[0]) if headings else 0


def _tail_piece(piece: Piece, listed: bool) -> Piece:
    """A line below the last sentence: a menu's, a tag, another story's title, or the text's."""
    short = piece.words < LIST_WORDS and is_heading(piece) and not is_statement(piece)
    if is_menu(piece.text) or is_tag(piece) or short:
        return piece.cut(RemovalReason.FOOTER)
    return as_links([piece])[0] if listed else piece


def _is_own_list(tail: Pieces) -> bool:
    """Whether the open lines, the last sentence first, are a list of the article's own.

    It is announced, or most of its lines are numbered or pairs.
    """
    lines = [piece for piece in tail if piece.is_open]
    if not lines:
        return False
    announced = any(piece.text.endswith(":") for piece in lines)
    facts = sum(_FACT.search(piece.text) is not None for piece in lines[1:])
    return announced or (facts > 0 and 2 * facts >= len(lines) - 1)


def _foot(piece: Piece) -> Piece:
    is_foot = piece.role in (Role.DATE, Role.LABELLED_DATE, Role.CAPTION) and not piece.told
    return piece.cut(RemovalReason.FOOTER) if is_foot or piece.is_open else piece
