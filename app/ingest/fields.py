"""Puts the pieces into the article's fields; whatever finds no place is removed, with a reason."""

from dataclasses import dataclass, replace
from datetime import datetime

from app.ingest.dating import Setting
from app.ingest.document import Document
from app.ingest.lede import lede_title
from app.ingest.outlets import agency_of, cited_agency
from app.ingest.pieces import Piece, Pieces, Role
from app.ingest.published import publication
from app.language.detect import detect_language
from app.language.sentences import ends_sentence
from app.library.records import Article, Related, RemovalReason, Removed, TitleOrigin

# An agency that the text names as its own origin is named in its first paragraphs.
CITING_PARAGRAPHS = 4
# Dates are looked for in so much of the text; what follows is background.
DATED_CHARACTERS = 20_000
# Roles of which the article keeps one piece; further ones are removed.
SINGLE = (Role.SOURCE, Role.AGENCY, Role.DATELINE, Role.URL)
# Roles whose text lives on as a value of its own kind: the words themselves are removed.
CONSUMED = {
    Role.DATE: RemovalReason.HEADER,
    Role.LABELLED_DATE: RemovalReason.HEADER,
    Role.UPDATED_DATE: RemovalReason.HEADER,
    Role.DATELINE_DATE: RemovalReason.HEADER,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of an article besides its pieces."""

    document: Document
    id: str
    now: datetime


def to_article(reading: Reading, pieces: Pieces) -> Article | None:
    """The article that the pieces make; None where they hold neither title nor paragraph."""
    paragraphs = _paragraphs(pieces)
    title = _title(pieces, paragraphs)
    if title is None:
        return None
    text = "\n".join(paragraphs)
    language = detect_language(f"{text}\n{title[0]}" if text else title[0])
    published = publication(
        Setting(pieces, (text or title[0])[:DATED_CHARACTERS], language, reading.now)
    )
    values = {role: _first(pieces, role) for role in SINGLE}
    agency = values[Role.AGENCY]
    return Article(
        id=reading.id,
        title=title[0],
        title_origin=title[1],
        file=reading.document.file,
        sha256=reading.document.sha256,
        published=published.value if published else None,
        published_origin=published.origin if published else None,
        published_precision=published.precision if published else None,
        source=values[Role.SOURCE],
        agency=(agency_of(agency) or agency) if agency else _cited(paragraphs),
        author=_author(pieces),
        dateline=values[Role.DATELINE],
        url=values[Role.URL],
        language=language,
        paragraphs=paragraphs,
        captions=tuple(piece.text for piece in pieces if piece.role is Role.CAPTION),
        related=_related(pieces),
        removed=_removed(pieces),
    )


def _paragraphs(pieces: Pieces) -> tuple[str, ...]:
    """The open pieces' texts; parts of one line join where a cut fell within a sentence."""
    joined: list[Piece] = []
    for piece in pieces:
        if not piece.is_open:
            continue
        if joined and joined[-1].line == piece.line and not ends_sentence(joined[-1].text):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {piece.text}")
        else:
            joined.append(piece)
    return tuple(piece.text for piece in joined)


def _title(pieces: Pieces, paragraphs: tuple[str, ...]) -> tuple[str, TitleOrigin] | None:
    labelled, headline = _first(pieces, Role.LABELLED_TITLE), _first(pieces, Role.TITLE)
    if labelled is not None:
        return labelled, TitleOrigin.METADATA
    if headline is not None:
        return headline, TitleOrigin.HEADLINE
    return (lede_title(paragraphs[0]), TitleOrigin.LEDE) if paragraphs else None


def _first(pieces: Pieces, role: Role) -> str | None:
    return next((piece.text for piece in pieces if piece.role is role), None)


def _cited(paragraphs: tuple[str, ...]) -> str | None:
    for paragraph in paragraphs[:CITING_PARAGRAPHS]:
        agency = cited_agency(paragraph[:2000])
        if agency is not None:
            return agency
    return None


def _author(pieces: Pieces) -> str | None:
    authors = dict.fromkeys(piece.text for piece in pieces if piece.role is Role.AUTHOR)
    return ", ".join(authors) or _first(pieces, Role.INITIALS)


def _related(pieces: Pieces) -> tuple[Related, ...]:
    made: list[Related] = []
    for piece in pieces:
        if piece.role is Role.RELATED:
            made.append(Related(piece.text))
        elif piece.role is Role.RELATED_SOURCE:
            made[-1] = replace(made[-1], source=piece.text)
    return tuple(made)


def _removed(pieces: Pieces) -> tuple[Removed, ...]:
    """Everything that is in no other field, in the order of the input."""
    kept: set[Role] = set()
    authors: set[str] = set()
    removed: list[Removed] = []
    has_author = _first(pieces, Role.AUTHOR) is not None
    for piece in pieces:
        reason = _reason(piece, kept, has_author)
        if piece.role is Role.AUTHOR:
            reason = RemovalReason.DUPLICATE if piece.text in authors else None
            authors.add(piece.text)
        if reason is not None:
            removed.append(Removed(piece.text, reason, piece.line))
        kept.add(piece.role)
    return tuple(sorted(removed, key=lambda one: one.line))


def _reason(piece: Piece, kept: set[Role], has_author: bool) -> RemovalReason | None:
    if piece.role is Role.REMOVED:
        return piece.reason
    if piece.role in CONSUMED:
        return CONSUMED[piece.role]
    surplus = piece.role in kept and piece.role in (*SINGLE, Role.INITIALS, Role.LABELLED_TITLE)
    unused = piece.role is Role.INITIALS and has_author
    return RemovalReason.OTHER if surplus or unused else None
