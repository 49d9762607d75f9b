"""What a grid of counts is asked for, and what it is."""

from dataclasses import dataclass
from enum import StrEnum

from app.search.results import Correction, Expansion, SearchNotice, SearchRequest, Variants

# A table that is wider is read by nobody.
MOST_COLUMNS = 30


class By(StrEnum):
    """What the columns of a grid are."""

    COUNTRIES = "countries"
    MONTHS = "months"
    YEARS = "years"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class GridRequest:
    """A grid as it is asked for: a row for each of `terms`, which are search texts.

    `columns` are codes, periods (2022, 2022-03) or sources; where there are none, they are those
    that are most frequent in what the terms find. The filters of `search` narrow every count; its
    query is set aside. After so many `seconds` of work no more rows are counted.
    """

    terms: tuple[str, ...]
    by: By
    columns: tuple[str, ...]
    search: SearchRequest
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column: its name for readers, and its own articles, whatever the terms."""

    value: str
    label: str
    articles: int


@dataclass(frozen=True, slots=True)
class GridRow:
    """A term, all articles that it finds, and how many of them there are in each column.

    `text` is the search text that finds a cell's articles with the column as a filter beside it.
    `scattered` where no article has all of its words, though some may have some. The rest is told
    as on the page of the search.
    """

    term: str
    text: str
    articles: int
    cells: tuple[int, ...]
    scattered: bool = False
    corrections: tuple[Correction, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    variants: tuple[Variants, ...] = ()
    notices: tuple[SearchNotice, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """The counts; `articles` are all that the filters leave.

    `chosen` where the columns were not asked for by name; `left_out` are the terms that there was
    no time for. `vague` articles, of which only the year is known, may be counted in several
    months. `version` is that of the archive.
    """

    request: GridRequest
    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    articles: int
    chosen: bool
    left_out: tuple[str, ...]
    vague: int
    version: str
