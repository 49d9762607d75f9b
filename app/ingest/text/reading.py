"""The chain of steps that gives every piece its role; the order is explained in place."""

from collections.abc import Callable

from app.ingest.dates.amid import reopen_days
from app.ingest.dates.beneath import read_beneath
from app.ingest.dates.issues import read_issue
from app.ingest.dates.stamps import read_stamps
from app.ingest.names.attribution import settle_credits
from app.ingest.names.bylines import read_bylines
from app.ingest.names.dateline import read_dateline, read_lone_datelines
from app.ingest.names.imprint import read_imprints
from app.ingest.names.labels import read_labels
from app.ingest.names.lone_names import read_lone_names
from app.ingest.names.masthead import read_masthead
from app.ingest.names.own_address import drop_foreign_address
from app.ingest.names.publisher import name_publisher
from app.ingest.names.signoff import read_initials, read_signoff
from app.ingest.text.afterword import cut_afterword
from app.ingest.text.body import Body, find_body, settle_head
from app.ingest.text.captions import read_captions, read_loud_captions
from app.ingest.text.comments import cut_comment_forms
from app.ingest.text.contents import cut_contents
from app.ingest.text.echo import cut_echoes
from app.ingest.text.evidence import first
from app.ingest.text.headline import find_headline, headline_below_lead
from app.ingest.text.headline_place import is_kind
from app.ingest.text.leads import read_leads
from app.ingest.text.menus import cut_menus
from app.ingest.text.pieces import Pieces, Role
from app.ingest.text.polls import cut_polls
from app.ingest.text.prose import is_heading, is_prose
from app.ingest.text.related import read_related
from app.ingest.text.repeats import remove_repeats
from app.ingest.text.rules import remove_boilerplate
from app.ingest.text.tail import settle_tail
from app.ingest.text.trimmings import has_site, titled, titled_among
from app.library.records import FieldOrigin, RemovalReason

Step = Callable[[Pieces], Pieces]

_OF_NO_FIELD = (Role.OPEN, Role.REMOVED)

# Each step sees what the ones before it left open. Lines that say by themselves what they are
# come first; the related lists need them gone to see where a list ends.
LINE_STEPS: tuple[tuple[Step, FieldOrigin], ...] = (
    (read_masthead, FieldOrigin.MASTHEAD),
    (cut_menus, FieldOrigin.TEXT),
    (cut_contents, FieldOrigin.TEXT),
    (read_imprints, FieldOrigin.COPYRIGHT),
    (read_labels, FieldOrigin.LABEL),
    (read_bylines, FieldOrigin.BYLINE),
    (read_lone_datelines, FieldOrigin.DATELINE),
    (read_stamps, FieldOrigin.BYLINE),
    (read_issue, FieldOrigin.BYLINE),
    (cut_polls, FieldOrigin.TEXT),
    (remove_boilerplate, FieldOrigin.TEXT),
    (cut_comment_forms, FieldOrigin.TEXT),
    (cut_afterword, FieldOrigin.TEXT),
    (read_captions, FieldOrigin.TEXT),
    (read_initials, FieldOrigin.SIGNOFF),
    (read_related, FieldOrigin.TEXT),
)


def read_pieces(pieces: Pieces, stated: str | None = None) -> Pieces:
    """The pieces with their roles; those still open are the article's paragraphs.

    `stated` is the title where the input gives it beside its text: no line is looked for
    then that could be the headline.
    """
    pieces = _by(FieldOrigin.HEADLINE, pieces)
    for step, origin in LINE_STEPS:
        read = step(pieces)
        # Most steps find nothing in most articles.
        pieces = pieces if read == pieces else _by(origin, read)
    pieces = _settle(pieces, stated)
    pieces = _by(FieldOrigin.SIGNOFF, read_signoff(read_loud_captions(pieces)))
    pieces = remove_repeats(pieces, title_of(pieces) or stated)
    pieces = name_publisher(read_lone_names(reopen_days(pieces)))
    return drop_foreign_address(settle_credits(pieces))


def _by(origin: FieldOrigin, pieces: Pieces) -> Pieces:
    """The pieces, those that a step has just given to a field with how it found them."""
    return [
        piece.found_by(origin) if piece.origin is None and piece.role not in _OF_NO_FIELD else piece
        for piece in pieces
    ]


def title_of(pieces: Pieces) -> str | None:
    """The text of the labelled title or of the headline."""
    title = first(pieces, Role.LABELLED_TITLE) or first(pieces, Role.TITLE)
    return None if title is None else title.text


def _settle(pieces: Pieces, stated: str | None) -> Pieces:
    """Finds body and headline; what stands above and below them is settled by them."""
    body = find_body(pieces)
    if body is None:
        return pieces if stated else _without_body(pieces)
    if stated is None:
        pieces = _with_title(pieces, body)
    title = title_of(pieces) or stated
    if title is not None:
        pieces = _by(FieldOrigin.BYLINE, cut_echoes(pieces, title))
        body = find_body(pieces)
    if body is None:
        return pieces
    dated = read_beneath(pieces, body.start)
    if len(dated) != len(pieces):
        pieces, body = _by(FieldOrigin.BYLINE, dated), find_body(dated) or body
    # The tail first: the head's lines may come apart, and the body's place is counted in lines.
    pieces = _by(FieldOrigin.MASTHEAD, settle_head(settle_tail(pieces, body), body))
    return read_leads(_by(FieldOrigin.DATELINE, read_dateline(pieces, title)))


def _with_title(pieces: Pieces, body: Body) -> Pieces:
    if title_of(pieces) is not None:
        return pieces
    stretch = range(body.start, body.end)
    start = next((index for index in stretch if is_prose(pieces[index])), body.start)
    headline = find_headline(pieces, start, body.end)
    if headline is None:
        headline = headline_below_lead(pieces, start, body.end)
    if headline is None:
        headline = next(
            (at for at, one in enumerate(pieces) if is_heading(one) and has_site(one)), None
        )
    if headline is None:
        return pieces
    return _with_headline(pieces, headline, titled_among(pieces[headline], pieces))


def _without_body(pieces: Pieces) -> Pieces:
    """Where nothing is a sentence, the first line that can be a headline is one.

    What only says which kind of text is below, as above a poem, is none where another can be.
    """
    headings = [at for at, one in enumerate(pieces) if is_heading(one)]
    if title_of(pieces) is not None or not headings:
        return pieces
    headline = next((at for at in headings if not is_kind(pieces[at].text)), headings[0])
    kinds = {at for at in headings if at < headline}
    pieces = [
        one.cut(RemovalReason.HEADER) if at in kinds else one for at, one in enumerate(pieces)
    ]
    return _with_headline(pieces, headline, titled(pieces[headline]))


def _with_headline(pieces: Pieces, at: int, made: Pieces) -> Pieces:
    """The pieces with what was made of the headline in its place."""
    return [*pieces[:at], *_by(FieldOrigin.HEADLINE, made), *pieces[at + 1 :]]
