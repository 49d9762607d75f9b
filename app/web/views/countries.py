"""The list of countries: what it tells of each, and the orders that it can be put in."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.search.results import CountryCount
from app.search.years import Years
from app.web.charts.worldmap import WorldMap
from app.web.filing import filed
from app.web.shares import format_share
from app.web.site import Visit


class Column(StrEnum):
    """What the list can be ordered by."""

    NAME = "name"
    COUNT = "count"
    FIRST = "first"
    LATEST = "latest"


@dataclass(frozen=True, slots=True)
class CountryRow:
    """A country of the list: its articles, their share of all, and their years where known.

    `level` is the strength of its colour on the map, 0 where it has none.
    """

    code: str
    name: str
    articles: int
    share: str
    years: Years | None
    level: int


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """The head of a column: `sort` is how the list is ordered by it (ascending, descending).

    `url` is the list in its order or, where it is that already, the other way round.
    """

    column: Column
    sort: str | None
    url: str


@dataclass(frozen=True, slots=True)
class Order:
    """By which column the list is ordered, and whether the other way round than is usual."""

    column: Column = Column.NAME
    reverse: bool = False

    @classmethod
    def read(cls, parameters: Mapping[str, str]) -> "Order":
        """The order that an address asks for; what makes no sense is the usual one."""
        asked = parameters.get("by", "")
        column = next((one for one in Column if one == asked), Column.NAME)
        return cls(column, parameters.get("reverse") == "1")

    def heads(self, visit: Visit) -> tuple[ColumnHead, ...]:
        """The heads of all columns."""
        return tuple(self._head(column, visit) for column in Column)

    def ordered(self, rows: Iterable[CountryRow]) -> tuple[CountryRow, ...]:
        """The rows in this order; of those that are alike, by name, and the unknown ones last."""
        by_name = sorted(rows, key=lambda row: filed(row.name))
        if self.column is Column.NAME:
            return tuple(reversed(by_name) if self.reverse else by_name)
        key = _KEYS[self.column]
        descending = (self.column in _MOST_FIRST) != self.reverse
        known = [(value, row) for row in by_name if (value := key(row)) is not None]
        known.sort(key=lambda pair: -pair[0] if descending else pair[0])
        unknown = (row for row in by_name if key(row) is None)
        return (*(row for _, row in known), *unknown)

    def _head(self, column: Column, visit: Visit) -> ColumnHead:
        current = column is self.column
        parameters = {} if column is Column.NAME else {"by": column.value}
        if current and not self.reverse:
            parameters["reverse"] = "1"
        descending = (column in _MOST_FIRST) != self.reverse
        sort = ("descending" if descending else "ascending") if current else None
        return ColumnHead(column, sort, visit.url("/countries", **parameters))


# By these the list begins with the highest number.
_MOST_FIRST = frozenset({Column.COUNT, Column.LATEST})
_KEYS: dict[Column, Callable[[CountryRow], int | None]] = {
    Column.COUNT: lambda row: row.articles,
    Column.FIRST: lambda row: row.years.first if row.years else None,
    Column.LATEST: lambda row: row.years.last if row.years else None,
}


def country_rows(
    countries: Iterable[CountryCount],
    years: Mapping[str, Years],
    total: int,
    drawn: WorldMap,
    locale: str,
) -> tuple[CountryRow, ...]:
    """The rows of `countries` in an archive of `total` articles that is `drawn` on a map."""
    levels = {mark.place.code: mark.level for mark in drawn.marks}
    return tuple(
        CountryRow(
            code=one.code,
            name=one.name,
            articles=one.articles,
            share=format_share(one.articles, total, locale),
            years=years.get(one.code),
            level=levels.get(one.code, 0),
        )
        for one in countries
    )
