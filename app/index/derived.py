"""What an index derives from an article, the same for every engine."""

from collections.abc import Sequence
from datetime import date
from hashlib import blake2b

from app.index.protocol import NO_VALUE, FacetField, Flag
from app.index.writing import IndexDocument

# Stands between passages so that no phrase reaches across; the analyzer never makes it.
BREAK = "¶"
# An instant is shifted by this many bits to make room for the part that orders equal ones.
_TIE_BITS = 20
# Every sample has about half of the articles of the one before; one of a thousand millions needs
# no more.
MOST_SAMPLES = 20


def day_number(day: date) -> int:
    """The day as the index counts them."""
    return day.toordinal()


def order_of(article_id: str, instant: int) -> int:
    """A number that orders articles by `instant` (seconds) and equal ones the same way always."""
    return (instant << _TIE_BITS) | (number_of(article_id, 4) >> (32 - _TIE_BITS))


def number_of(text: str, size: int = 8) -> int:
    """A number of so many bytes for a text, the same on every machine."""
    return int.from_bytes(blake2b(text.encode(), digest_size=size).digest())


def samples_of(article_id: str) -> range:
    """The samples, by number, that an article is in: of all articles the first has about half.

    Each further one has about half of the one before; which ones is as good as drawn by lot, but
    always the same.
    """
    drawn = number_of(article_id, 4)
    halvings = (drawn & -drawn).bit_length() - 1 if drawn else MOST_SAMPLES
    return range(1, min(halvings, MOST_SAMPLES) + 1)


def flags_of(article: IndexDocument) -> list[Flag]:
    """What is true of the article."""
    true = {
        Flag.UNDATED: article.first_day is None or article.last_day is None,
        Flag.UNSOURCED: not article.source,
        Flag.COPIED: article.story is not None,
    }
    return [flag for flag, is_true in true.items() if is_true]


def values_of(article: IndexDocument) -> dict[FacetField, list[str]]:
    """The values that the article is counted by, of each facet that it has some of."""
    known = {
        FacetField.COUNTRY: list(article.countries),
        FacetField.SOURCE: [article.source or NO_VALUE],
        FacetField.PUBLISHED_IN: _known(article.published_in),
        FacetField.LANGUAGE: _known(article.language),
        **_calendar(article.first_day, article.last_day),
    }
    return {facet: values for facet, values in known.items() if values}


def passages(terms: Sequence[Sequence[str]]) -> str:
    """The terms of all passages as one text, from which whitespace makes them again."""
    return f" {BREAK} ".join(" ".join(passage) for passage in terms)


def _calendar(first: date | None, last: date | None) -> dict[FacetField, list[str]]:
    """The year, month and day of an article's date, each where it is known."""
    if first is None or last is None:
        return {FacetField.YEAR: [NO_VALUE]}
    names = ((FacetField.YEAR, 4), (FacetField.MONTH, 7), (FacetField.DAY, 10))
    begin, end = first.isoformat(), last.isoformat()
    return {facet: [begin[:size]] for facet, size in names if begin[:size] == end[:size]}


def _known(value: str | None) -> list[str]:
    return [] if value is None else [value]
