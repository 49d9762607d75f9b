"""What the records say of an archive, with shares and links, as its page shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from babel.dates import format_timedelta
from babel.numbers import format_decimal, format_percent

from app.search.holdings import FieldCount, Holdings, OriginCount
from app.web.quality import Score
from app.web.shares import format_share
from app.web.state import SearchState
from app.web.views.bars import bar_steps

_MEGABYTE = 1_000_000
_TENTHS = "#,##0.0%"


@dataclass(frozen=True, slots=True)
class OriginShare:
    """How a field is known, and of which part of the articles that have it."""

    key: str
    articles: int
    share: str


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field: how many articles have it, and how; `unknown_url` finds those that lack it."""

    name: str
    known: int
    share: str
    steps: int
    unknown: int
    unknown_url: str
    origins: tuple[OriginShare, ...]
    precisions: tuple[OriginShare, ...]


def field_rows(holdings: Holdings, state: SearchState, locale: str) -> tuple[FieldRow, ...]:
    """The fields as rows of a table; none where no counts are kept."""
    # A search can ask for articles without a date or a source, not for those without the others.
    lacking = {
        "published": state.with_(undated=True).url(),
        "source": state.with_(unsourced=True).url(),
    }
    return tuple(
        FieldRow(
            name=one.name,
            known=one.known,
            share=format_share(one.known, one.known + one.unknown, locale),
            steps=bar_steps(one.known, one.known + one.unknown),
            unknown=one.unknown,
            unknown_url=lacking.get(one.name, "") if one.unknown else "",
            origins=_shares(one, one.origins, locale),
            precisions=_shares(one, one.precisions, locale),
        )
        for one in holdings.fields or ()
    )


def _shares(
    field: FieldCount, counts: tuple[OriginCount, ...], locale: str
) -> tuple[OriginShare, ...]:
    return tuple(
        OriginShare(one.key, one.articles, format_share(one.articles, field.known, locale))
        for one in counts
    )


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """A field or figure, and its parts right in words of the locale."""

    name: str
    held: str
    seen: str


def score_rows(scores: Iterable[Score], locale: str) -> tuple[ScoreRow, ...]:
    """The scores as rows of a table, to a tenth of a per cent as they are in the documentation."""
    return tuple(
        ScoreRow(
            one.name, *(format_percent(part, _TENTHS, locale) for part in (one.held, one.seen))
        )
        for one in scores
    )


def megabytes(size: int, locale: str) -> str:
    """A number of bytes in millions of them, with two digits or more: 0.3 MB, 162 MB."""
    value = size / _MEGABYTE
    shown = format_decimal(value, format="#,##0" if value >= 10 else "#,##0.#", locale=locale)
    return f"{shown} MB"


def duration(took: timedelta, locale: str) -> str:
    """How long something took, in the largest unit that tells it: 3 minutes."""
    return str(format_timedelta(max(took, timedelta(seconds=1)), threshold=2, locale=locale))
