"""The chain of steps that gives every piece its role; the order is explained in place."""

from app.ingest.amid import reopen_days
from app.ingest.body import Body, cut_comment_forms, find_body, settle_head, settle_tail
from app.ingest.captions import read_captions, read_loud_captions
from app.ingest.contents import cut_contents
from app.ingest.dateline import read_dateline
from app.ingest.echo import cut_echoes
from app.ingest.headline import find_headline, titled
from app.ingest.issues import read_issue
from app.ingest.labels import read_labels
from app.ingest.menus import cut_menus
from app.ingest.pieces import Pieces, Role
from app.ingest.prose import is_heading
from app.ingest.related import read_related
from app.ingest.repeats import remove_repeats
from app.ingest.rules import remove_boilerplate
from app.ingest.signoff import read_initials, read_signoff
from app.ingest.stamps import read_stamps

# Each step sees what the ones before it left open. Lines that say by themselves what they are
# come first; the related lists need them gone to see where a list ends.
LINE_STEPS = (
    cut_menus,
    cut_contents,
    read_labels,
    read_stamps,
    read_issue,
    remove_boilerplate,
    cut_comment_forms,
    read_captions,
    read_initials,
    read_related,
)


def read_pieces(pieces: Pieces) -> Pieces:
    """The pieces with their roles; those still open are the article's paragraphs."""
    for step in LINE_STEPS:
        pieces = step(pieces)
    pieces = _settle(pieces)
    pieces = read_signoff(read_loud_captions(pieces))
    return reopen_days(remove_repeats(pieces, title_of(pieces)))


def title_of(pieces: Pieces) -> str | None:
    """The text of the labelled title or of the headline."""
    for role in (Role.LABELLED_TITLE, Role.TITLE):
        for piece in pieces:
            if piece.role is role:
                return piece.text
    return None


def _settle(pieces: Pieces) -> Pieces:
    """Finds body and headline; what stands above and below them is settled by them."""
    body = find_body(pieces)
    if body is None:
        return _without_body(pieces)
    pieces = _with_title(pieces, body)
    title = title_of(pieces)
    if title is not None:
        pieces = cut_echoes(pieces, title)
        body = find_body(pieces)
    if body is None:
        return pieces
    return read_dateline(settle_tail(settle_head(pieces, body), body), 0)


def _with_title(pieces: Pieces, body: Body) -> Pieces:
    if any(piece.role is Role.LABELLED_TITLE for piece in pieces):
        return pieces
    headline = find_headline(pieces, body.start, body.end)
    if headline is None:
        return pieces
    return [*pieces[:headline], *titled(pieces[headline]), *pieces[headline + 1 :]]


def _without_body(pieces: Pieces) -> Pieces:
    """Where nothing is a sentence, the first line that can be a headline is one."""
    for index, piece in enumerate(pieces):
        if is_heading(piece) and title_of(pieces) is None:
            return [*pieces[:index], piece.cast(Role.TITLE), *pieces[index + 1 :]]
    return pieces
