"""Rows to records and back; rows stop here."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy.orm import Mapped
from sqlmodel import col

from app.language.mentions import CountryShare, Mention
from app.language.sources import SourceCountryOrigin
from app.library.records import (
    Article,
    DateOrigin,
    DatePrecision,
    Evidence,
    FoundArticle,
    Gap,
    Lines,
    Related,
    Removed,
    StoryMember,
    TitleOrigin,
)
from app.library.tables import ArticleRow

_RELATED = TypeAdapter(tuple[Related, ...])
_REMOVED = TypeAdapter(tuple[Removed, ...])
_COUNTRIES = TypeAdapter(tuple[CountryShare, ...])
_MENTIONS = TypeAdapter(tuple[Mention, ...])
_EVIDENCE = TypeAdapter(tuple[Evidence, ...])
_LINES = TypeAdapter(Lines)
_GAPS = TypeAdapter(tuple[Gap, ...])
_SAME = (
    "id",
    "title",
    "published",
    "source",
    "published_in",
    "agency",
    "author",
    "dateline",
    "url",
    "language",
    "file",
    "sha256",
)


def to_row(article: Article) -> ArticleRow:
    """The row that keeps `article`."""
    return ArticleRow(
        **{name: getattr(article, name) for name in _SAME},
        title_origin=article.title_origin,
        published_origin=article.published_origin,
        published_precision=article.published_precision,
        published_in_origin=article.published_in_origin,
        paragraphs=list(article.paragraphs),
        captions=list(article.captions),
        related=[asdict(link) for link in article.related],
        removed=[asdict(piece) for piece in article.removed],
        countries=[asdict(share) for share in article.countries],
        mentions=[asdict(mention) for mention in article.mentions],
        evidence=[asdict(one) for one in article.evidence],
        lines=asdict(article.lines),
        gaps=[asdict(gap) for gap in article.gaps],
        repairs=list(article.repairs),
    )


def to_article(row: ArticleRow) -> Article:
    """The record that `row` keeps."""
    return Article(
        **{name: getattr(row, name) for name in _SAME},
        title_origin=TitleOrigin(row.title_origin),
        published_origin=DateOrigin(row.published_origin) if row.published_origin else None,
        published_precision=(
            DatePrecision(row.published_precision) if row.published_precision else None
        ),
        published_in_origin=(
            SourceCountryOrigin(row.published_in_origin) if row.published_in_origin else None
        ),
        paragraphs=tuple(row.paragraphs),
        captions=tuple(row.captions),
        related=_RELATED.validate_python(row.related),
        removed=_REMOVED.validate_python(row.removed),
        countries=_COUNTRIES.validate_python(row.countries),
        mentions=_MENTIONS.validate_python(row.mentions),
        evidence=_EVIDENCE.validate_python(row.evidence),
        lines=_LINES.validate_python(row.lines),
        gaps=_GAPS.validate_python(row.gaps),
        repairs=tuple(row.repairs),
    )


# What `to_found` takes, in its order; the mentions only where they are asked for.
FOUND: tuple[Mapped[Any], ...] = (
    col(ArticleRow.id),
    col(ArticleRow.title),
    col(ArticleRow.title_origin),
    col(ArticleRow.published),
    col(ArticleRow.published_origin),
    col(ArticleRow.source),
    col(ArticleRow.published_in),
    col(ArticleRow.language),
    col(ArticleRow.dateline),
    col(ArticleRow.author),
    col(ArticleRow.paragraphs),
    col(ArticleRow.captions),
    col(ArticleRow.countries),
)


def to_found(values: Sequence[Any], copies: tuple[StoryMember, ...]) -> FoundArticle:
    """What a result shows, of a row's values of the columns `FOUND`, with or without mentions."""
    plain, (paragraphs, captions, countries, *mentions) = values[:10], values[10:]
    article_id, title, origin, published, known_by, *others = plain
    source, published_in, language, dateline, author = others
    return FoundArticle(
        id=article_id,
        title=title,
        title_origin=TitleOrigin(origin),
        published=published,
        published_origin=DateOrigin(known_by) if known_by else None,
        source=source,
        published_in=published_in,
        language=language,
        dateline=dateline,
        author=author,
        paragraphs=tuple(paragraphs),
        captions=tuple(captions),
        countries=tuple(share["code"] for share in countries),
        mentions=_MENTIONS.validate_python(mentions[0]) if mentions else (),
        copies=copies,
    )
