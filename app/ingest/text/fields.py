"""Puts the pieces into the article's fields; whatever finds no place is removed, with a reason."""

from dataclasses import dataclass, replace
from datetime import datetime

from app.ingest.dates.date_evidence import date_evidence
from app.ingest.dates.dating import Setting
from app.ingest.dates.stated_date import published_of
from app.ingest.document import Document, Metadata
from app.ingest.names.citations import cited_agency
from app.ingest.names.implied import implied_agency, implied_source
from app.ingest.names.metadata import stated_fields
from app.ingest.names.outlets import signed_agency, site_name
from app.ingest.text.evidence import SINGLE, field_evidence, first, firsts, removed_pieces
from app.ingest.text.gaps import find_gaps
from app.ingest.text.lede import lede_title
from app.ingest.text.pieces import Piece, Pieces, Role
from app.ingest.text.tokens import words_of
from app.language.detect import detect_language
from app.language.sentences import ends_sentence
from app.library.records import Article, Evidence, FieldOrigin, Lines, Related, TitleOrigin

# An agency that the text names as its own origin is named in its first paragraphs.
CITING_PARAGRAPHS = 4
CITED_CHARACTERS = 2_000
# Dates are looked for in so much of the text; what follows is background.
DATED_CHARACTERS = 20_000


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of an article besides its pieces."""

    document: Document
    id: str
    now: datetime


def to_article(reading: Reading, pieces: Pieces) -> Article | None:
    """The article that the pieces make; None where they hold neither title nor paragraph."""
    body = _paragraphs(pieces)
    paragraphs = tuple(piece.text for piece in body)
    stated = stated_fields(reading.document.metadata)
    title = _title(pieces, paragraphs, stated.title)
    if title is None:
        return None
    text = "\n".join(paragraphs)
    language = detect_language(f"{text}\n{title[0]}" if text else title[0]) or stated.language
    published = published_of(
        reading.document.metadata,
        Setting(pieces, (text or title[0])[:DATED_CHARACTERS], language, reading.now),
    )
    named = firsts(pieces)
    values = {role: _text(named.get(role)) for role in SINGLE}
    agency = values[Role.AGENCY]
    cited = None if agency or stated.agency else _cited(body) or implied_agency(pieces)
    address = None if stated.source else implied_source(pieces)
    implied = [one[0] for one in (cited, address) if one]
    captions = [piece for piece in pieces if piece.role is Role.CAPTION]
    return Article(
        id=reading.id,
        title=title[0],
        title_origin=title[1],
        file=reading.document.file,
        sha256=reading.document.sha256,
        published=published.value if published else None,
        published_origin=published.origin if published else None,
        published_precision=published.precision if published else None,
        source=_source(values[Role.SOURCE], stated) or (address and address[1]),
        agency=_agency(agency) or stated.agency or (cited and cited[1]),
        author=_author(pieces) or stated.author,
        dateline=values[Role.DATELINE],
        url=values[Role.URL] or stated.url,
        language=language,
        paragraphs=paragraphs,
        captions=tuple(piece.text for piece in captions),
        related=_related(pieces),
        removed=removed_pieces(pieces),
        evidence=(
            *field_evidence(pieces, body, stated),
            *([date_evidence(published, pieces)] if published else []),
            *implied,
        ),
        lines=Lines(
            paragraphs=tuple(piece.line for piece in body),
            captions=tuple(piece.line for piece in captions),
            related=tuple(piece.line for piece in pieces if piece.role is Role.RELATED),
        ),
        gaps=find_gaps(paragraphs),
        repairs=reading.document.repairs,
    )


def _paragraphs(pieces: Pieces) -> Pieces:
    """The open pieces; parts of one line join where a cut fell within a sentence."""
    joined: Pieces = []
    for piece in pieces:
        if not piece.is_open:
            continue
        if joined and joined[-1].line == piece.line and not ends_sentence(joined[-1].text):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {piece.text}")
        else:
            joined.append(piece)
    return joined


def _title(
    pieces: Pieces, paragraphs: tuple[str, ...], stated: str | None
) -> tuple[str, TitleOrigin] | None:
    """The title and its origin: what readers are shown, before what is stated in other words."""
    labelled, headline = first(pieces, Role.LABELLED_TITLE), first(pieces, Role.TITLE)
    if labelled is not None:
        return labelled.text, TitleOrigin.METADATA
    if headline is not None:
        same = stated is not None and words_of(stated) == words_of(headline.text)
        return headline.text, TitleOrigin.METADATA if same else TitleOrigin.HEADLINE
    if stated is not None:
        return stated, TitleOrigin.METADATA
    return (lede_title(paragraphs[0]), TitleOrigin.LEDE) if paragraphs else None


def _text(piece: Piece | None) -> str | None:
    return None if piece is None else piece.text


def _cited(body: Pieces) -> tuple[Evidence, str] | None:
    """The agency that the first paragraphs cite, and where."""
    for piece in body[:CITING_PARAGRAPHS]:
        agency = cited_agency(piece.text[:CITED_CHARACTERS])
        if agency is not None:
            return Evidence("agency", FieldOrigin.TEXT, piece.line, agency), agency
    return None


def _source(found: str | None, stated: Metadata) -> str | None:
    return site_name(found) if found else stated.source and site_name(stated.source)


def _agency(found: str | None) -> str | None:
    return found and (signed_agency(found) or found)


def _author(pieces: Pieces) -> str | None:
    authors: dict[str, str] = {}
    for piece in pieces:
        if piece.role is Role.AUTHOR:
            authors.setdefault(piece.text.casefold(), piece.text)
    return ", ".join(authors.values()) or _text(first(pieces, Role.INITIALS))


def _related(pieces: Pieces) -> tuple[Related, ...]:
    made: list[Related] = []
    for piece in pieces:
        if piece.role is Role.RELATED:
            made.append(Related(piece.text))
        elif piece.role is Role.RELATED_SOURCE:
            made[-1] = replace(made[-1], source=piece.text)
    return tuple(made)
