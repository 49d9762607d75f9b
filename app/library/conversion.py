"""Rows to records and back; rows stop here."""

from collections.abc import Callable, Sequence
from json import JSONEncoder, loads
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import JSON, ColumnElement, Text, type_coerce
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
from app.library.statements import table_of
from app.library.tables import ArticleRow

MENTIONS = "mentions"
_TEXTS = TypeAdapter(tuple[str, ...]).validate_json
_MENTIONS = TypeAdapter(tuple[Mention, ...]).validate_json
# How each field is read of what is kept of it; what is not named here stays as it is.
_READ: dict[str, Callable[[Any], Any]] = {
    "title_origin": TitleOrigin,
    "published_origin": DateOrigin,
    "published_precision": DatePrecision,
    "published_in_origin": SourceCountryOrigin,
    "paragraphs": _TEXTS,
    "captions": _TEXTS,
    "related": TypeAdapter(tuple[Related, ...]).validate_json,
    "removed": TypeAdapter(tuple[Removed, ...]).validate_json,
    "countries": TypeAdapter(tuple[CountryShare, ...]).validate_json,
    "evidence": TypeAdapter(tuple[Evidence, ...]).validate_json,
    "lines": TypeAdapter(Lines).validate_json,
    "gaps": TypeAdapter(tuple[Gap, ...]).validate_json,
    "repairs": _TEXTS,
    MENTIONS: _MENTIONS,
}
_COLUMNS = table_of(ArticleRow).columns
_NULLABLE = {column.name for column in _COLUMNS if column.nullable}
# What the values of a row that is none of ours may lead to.
_UNREADABLE = (ValueError, TypeError, KeyError)


class UnreadableRow(Exception):
    """The values of a row are those of no record: its bytes have changed."""


def _by_name(one: Any) -> dict[str, Any]:
    """A value within a record as JSON has it, by the names of its fields."""
    return {name: getattr(one, name) for name in one.__slots__}


_AS_JSON = JSONEncoder(default=_by_name).encode
# What is kept of an article, in the order in which `to_values` gives it.
COLUMNS = tuple(ArticleRow.model_fields)
_LISTS = {column.name for column in _COLUMNS if isinstance(column.type, JSON)}


def to_values(article: Article) -> tuple[str | None, ...]:
    """What is kept of `article`, as it stands in the `COLUMNS` of its row; lists are JSON.

    Rows of SQLAlchemy's own take four times as long to make and write.
    """
    return tuple(
        _AS_JSON(value) if name in _LISTS else value
        for name, value in ((name, getattr(article, name)) for name in COLUMNS)
    )


def _as_kept(column: Any) -> ColumnElement[Any]:
    """The column as the text that is kept."""
    return type_coerce(column, Text)


# What `to_article` takes, in its order: lists as the text that is kept of them, which pydantic
# reads three times as fast as SQLAlchemy does. Mentions are last: not everybody needs them.
NAMES = tuple(sorted(ArticleRow.model_fields, key=lambda name: name == MENTIONS))
RECORD = tuple(_as_kept(getattr(ArticleRow, name)) for name in NAMES)
WITHOUT_MENTIONS = RECORD[:-1]


def to_article(values: Sequence[str | None]) -> Article:
    """The record that a row's values of the columns `RECORD` are, with or without mentions.

    Raises UnreadableRow where they are those of none.
    """
    try:
        return Article(
            **{
                name: value if name not in _READ or value is None else _READ[name](value)
                for name, value in zip(NAMES, map(_text, NAMES, values), strict=False)
            }
        )
    except _UNREADABLE as error:
        raise UnreadableRow(str(error)) from error


def _text(name: str, value: object) -> Any:
    """The value of the column `name`, which is a text, or nothing where there may be none."""
    if isinstance(value, str) or (value is None and name in _NULLABLE):
        return value
    raise TypeError(f"{name} is {value!r}")


# What `to_found` takes, in its order; the mentions only where they are asked for.
FOUND_TEXTS = (
    "id", "title", "title_origin", "published", "published_origin", "source", "published_in",
    "language", "dateline", "author",
)  # fmt: skip
FOUND_LISTS = ("paragraphs", "captions", "countries")
FOUND: tuple[Mapped[Any] | ColumnElement[Any], ...] = (
    *(col(getattr(ArticleRow, name)) for name in FOUND_TEXTS),
    *(_as_kept(getattr(ArticleRow, name)) for name in FOUND_LISTS),
)
FOUND_WITH_MENTIONS = (*FOUND, _as_kept(ArticleRow.mentions))


def to_found(values: Sequence[Any], copies: tuple[StoryMember, ...]) -> FoundArticle:
    """What a result shows, of a row's values of the columns `FOUND`, with or without mentions.

    Raises UnreadableRow where they are those of no record.
    """
    try:
        return _found(values, copies)
    except _UNREADABLE as error:
        raise UnreadableRow(str(error)) from error


def _found(values: Sequence[Any], copies: tuple[StoryMember, ...]) -> FoundArticle:
    texts = len(FOUND_TEXTS)
    plain, (paragraphs, captions, countries, *mentions) = values[:texts], values[texts:]
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
        paragraphs=_TEXTS(paragraphs),
        captions=_TEXTS(captions),
        countries=tuple(share["code"] for share in loads(countries)),
        mentions=_MENTIONS(mentions[0]) if mentions else (),
        copies=copies,
    )
