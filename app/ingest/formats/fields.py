"""A record of fields (a row, a JSON object, front matter) as the parts of a document."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from app.ingest.decode import decode
from app.ingest.document import Metadata, UnreadableInput
from app.ingest.formats.columns import (
    CLOCK,
    TEXT,
    TITLE,
    UNIVERSAL,
    Columns,
    list_names,
    plain_row,
    unknown_columns,
)
from app.ingest.formats.markup import has_tags
from app.ingest.formats.moments import with_offset
from app.ingest.formats.values import date_text, text_of, without_entities

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_TIME_OF_DAY = re.compile(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[A-Za-z]{2,4})?")
_HAS_TIME = re.compile(r"\d{1,2}[:.]\d{2}")


@dataclass(frozen=True, slots=True)
class Fields:
    """What a record's fields say: the text as it stands there, and what stands beside it."""

    text: str | None
    metadata: Metadata


def parse_fields(data: bytes) -> dict[str, object]:
    """The fields of a record that is a JSON object; UnreadableInput where it is none."""
    try:
        value = json.loads(decode(data).text)
    except (ValueError, RecursionError) as error:
        raise UnreadableInput(f"It is no valid JSON ({error!s:.120}).") from error
    if not isinstance(value, dict):
        raise UnreadableInput("It is no object with fields, as an article is in JSON.")
    return value


def read_fields(values: Mapping[str, object], columns: Columns) -> Fields:
    """The fields of a record by the names of its columns.

    Raises UnreadableInput where no name is that of a title or a text, or both are empty.
    """
    row = _unwrapped(values, columns)
    if not columns.tells(row, TITLE, TEXT):
        raise UnreadableInput(unknown_columns(list(row)))
    plain = plain_row(row)
    text = _text(plain, columns)
    metadata = read_metadata(row, columns)
    if text is None and metadata.title is None:
        raise UnreadableInput("The record has neither a text nor a title.")
    return Fields(text, metadata)


def read_metadata(row: Mapping[str, object], columns: Columns) -> Metadata:
    """What the fields of a record say beside its text."""
    plain = plain_row(row)
    url = _value(plain, "url", columns)
    return Metadata(
        title=_value(plain, TITLE, columns),
        published=_published(plain, columns),
        source=_source(plain, columns),
        agency=_value(plain, "agency", columns),
        author=_value(plain, "author", columns),
        url=url or _address(plain, columns),
        language=_value(plain, "language", columns),
    )


def _unwrapped(values: Mapping[str, object], columns: Columns) -> Mapping[str, object]:
    """The object inside that has a title or a text, where the outer one has none."""
    plain = plain_row(values)
    for name in list_names().wrappers:
        inner = plain.get(name)
        others = plain.keys() - {name}
        if columns.is_article(inner) and not columns.tells(others, TITLE, TEXT):
            return cast(dict[str, object], inner)
    return values


def _value(row: Mapping[str, object], field: str, columns: Columns) -> str | None:
    said = next((text for one in columns.find(row, field) if (text := text_of(one))), None)
    return _one_line(said) if said else None


def _text(row: Mapping[str, object], columns: Columns) -> str | None:
    found = (text_of(value, "\n\n") for value in columns.find(row, TEXT))
    return next((text for text in found if text), None)


def _published(row: Mapping[str, object], columns: Columns) -> str | None:
    said = _date(row, "published", columns)
    universal = _date(row, UNIVERSAL, columns)
    if universal is not None:
        return with_offset(said, universal)
    if said is None or _HAS_TIME.search(said):
        return said
    clock = next((text for one in columns.find(row, CLOCK) if (text := text_of(one))), "")
    return f"{said} {clock}" if _TIME_OF_DAY.fullmatch(clock) else said


def _date(row: Mapping[str, object], field: str, columns: Columns) -> str | None:
    found = (date_text(value) for value in columns.find(row, field))
    return next((text for text in found if text), None)


def _source(row: Mapping[str, object], columns: Columns) -> str | None:
    """The first name of a source; an address is one only where nothing else is said."""
    said = [text for one in columns.find(row, "source") if (text := text_of(one))]
    names = [_one_line(one) for one in said if not _ADDRESS.match(one)]
    return names[0] if names else None


def _address(row: Mapping[str, object], columns: Columns) -> str | None:
    """An address that stands where a source's name was expected."""
    said = (text_of(one) for one in columns.find(row, "source"))
    return next((one for one in said if one and _ADDRESS.fullmatch(one)), None)


def _one_line(text: str) -> str:
    plain = _TAG.sub("", text) if has_tags(text) else text
    return " ".join(without_entities(plain).split())
