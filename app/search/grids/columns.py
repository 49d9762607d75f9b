"""The columns of a grid: read from what was typed, or chosen by what the terms find."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from app.index.protocol import SearchIndex
from app.language.countries import country_name
from app.language.foreign_names import country_typed
from app.search.dated_counts import DatedCounts, archive_counts
from app.search.grains import Grain, number_of, period_at
from app.search.grids.shape import MOST_COLUMNS, By
from app.search.labels import country_label
from app.search.names import Names
from app.search.periods import typed_period

_APART = re.compile(r"[,;\n]")
_GRAINS = {By.MONTHS: Grain.MONTH, By.YEARS: Grain.YEAR}
# Where no columns are asked for: so many of what is most frequent, and a year's months.
FREQUENT = 10
_RUN = {Grain.MONTH: 12, Grain.YEAR: 10}


@dataclass(frozen=True, slots=True)
class TypedColumns:
    """The columns that were typed; what of it is `unknown`, and what there were too many of."""

    values: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    beyond: bool = False


def typed_columns(by: By, texts: Iterable[str], names: Names) -> TypedColumns:
    """The columns that the texts name, each one column or several with commas between them.

    Countries by code or by name in any language, periods as after `on:` ("2022..2024" for several),
    sources by their names or how these begin. Periods are put in their order.
    """
    values: dict[str, None] = {}
    unknown: dict[str, None] = {}
    for piece in _pieces(by, texts, names):
        # A thousand years are typed in ten letters.
        found = dict.fromkeys(islice(_named(by, piece, names), MOST_COLUMNS + 1))
        values |= found
        if not found:
            unknown[piece] = None
    kept = list(values)[:MOST_COLUMNS]
    return TypedColumns(
        tuple(sorted(kept) if by in _GRAINS else kept),
        tuple(unknown),
        len(values) > MOST_COLUMNS,
    )


def frequent_columns(
    by: By, found: Mapping[str, int], index: SearchIndex, names: Names
) -> tuple[str, ...]:
    """The columns to show where none are asked for: the most frequent in what was `found`, of
    periods the run with most; those of the whole archive where nothing was found."""
    if by in _GRAINS:
        return _run(_GRAINS[by], found, index)
    every = _every(by, names)
    ranked = sorted(every, key=lambda value: -found.get(value.casefold(), 0))
    kept = [one for one in ranked if found.get(one.casefold())] if found else ranked
    return tuple(kept[:FREQUENT])


def column_label(by: By, value: str, locale: str) -> str:
    """The name of a column for readers; periods are named as they are typed."""
    return country_label(value, locale) if by is By.COUNTRIES else value


def column_typed(by: By, value: str) -> str:
    """What is typed for the column: "AS" is Amerika Serikat, so American Samoa goes by its name."""
    if by is By.COUNTRIES and country_typed(value) != value:
        return country_name(value, "en")
    return value


def _pieces(by: By, texts: Iterable[str], names: Names) -> Iterator[str]:
    for text in texts:
        whole = by is By.SOURCES and text.strip().casefold() in names.sources
        parts = [text] if whole else _APART.split(text)
        yield from filter(None, (" ".join(part.split()) for part in parts))


def _named(by: By, piece: str, names: Names) -> Iterator[str]:
    if by is By.COUNTRIES:
        code = country_typed(piece)
        if code:
            yield code
    elif by is By.SOURCES:
        yield from (names.spelling(name) or name for name in names.sources_like(piece))
    else:
        yield from _periods(_GRAINS[by], piece)


def _periods(grain: Grain, piece: str) -> Iterator[str]:
    period = typed_period(piece)
    if period:
        first, last = number_of(grain, period.first), number_of(grain, period.last)
        yield from (_name(grain, number) for number in range(first, last + 1))


def _name(grain: Grain, number: int) -> str:
    first = period_at(grain, number).first
    return f"{first:%Y-%m}" if grain is Grain.MONTH else f"{first:%Y}"


def _run(grain: Grain, found: Mapping[str, int], index: SearchIndex) -> tuple[str, ...]:
    numbers = {_number(grain, value): articles for value, articles in found.items()}
    counts = DatedCounts({grain: numbers}) if numbers else archive_counts(index)
    return tuple(_name(grain, number) for number in counts.densest(grain, _RUN[grain]))


def _number(grain: Grain, value: str) -> int:
    year, _, month = value.partition("-")
    return number_of(grain, date(int(year), int(month or 1), 1))


def _every(by: By, names: Names) -> list[str]:
    """All that the archive has, most articles first."""
    if by is By.COUNTRIES:
        return list(names.countries)
    return [spellings[0] for spellings in names.sources.values()]
