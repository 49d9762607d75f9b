"""What a `field:value` of the search box narrows by."""

from collections.abc import Mapping
from datetime import timedelta

from app.index.protocol import Filters, Flag
from app.language.analyzer import terms
from app.search.labels import language_code
from app.search.spans import Span, typed_span
from app.search.words import Field, query_words


def filters_of(meant: Field, value: str) -> Filters | None:
    """The filters of one `field:value` but by countries; None where the value is unknown.

    A source is taken as typed here; which of the archive's it means, the archive knows.
    """
    match meant:
        case Field.SOURCE:
            return Filters(sources=(value,))
        case Field.LANGUAGE:
            code = language_code(value)
            return Filters(languages=(code,)) if code else None
        case Field.AGENCY | Field.AUTHOR:
            return _named(meant, tuple(terms(value).surfaces))
        case Field.IS:
            return _flagged(query_words().flags, value)
        case Field.HAS:
            return _flagged(query_words().possessions, value)
        case _:
            span = typed_span(value)
            return _days(meant, span) if span else None


def countries_of(meant: Field, codes: tuple[str, ...]) -> Filters:
    """The filters by any of the countries `codes`: mentioned, the subject, or the source's."""
    match meant:
        case Field.PUBLISHED_IN:
            return Filters(published_in=codes)
        case Field.ABOUT:
            return Filters(about=(codes,))
        case _:
            return Filters(countries=(codes,))


def _named(meant: Field, words: tuple[str, ...]) -> Filters | None:
    if not words:
        return None
    return Filters(agencies=(words,)) if meant is Field.AGENCY else Filters(authors=(words,))


def _flagged(words: Mapping[str, Flag], value: str) -> Filters | None:
    flag = words.get(value.strip().lower())
    return Filters(flags=(flag,)) if flag else None


def _days(meant: Field, span: Span) -> Filters | None:
    """The days that the field asks for; None where it asks for an end that is open."""
    match meant:
        case Field.AFTER:
            return Filters(first=span.first) if span.first else None
        case Field.UNTIL:
            return Filters(last=span.last) if span.last else None
        case Field.ON:
            return Filters(first=span.first, last=span.last)
        case _:
            return Filters(last=span.first - timedelta(days=1)) if span.first else None
