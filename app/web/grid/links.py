"""From a cell of a grid to the search that finds its articles."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from urllib.parse import quote_plus

from app.search.grids.shape import MOST_COLUMNS, By, GridRow
from app.web.grid.state import GridState
from app.web.periods import named_period
from app.web.state import SearchState

# So many characters of links has a page at most.
_MOST_LETTERS = 3_000_000
# Stands for a term in an address: text from outside comes without control characters.
_TERM = "\0"


@dataclass(frozen=True, slots=True)
class Links:
    """The links of a grid's rows, written from one pattern for each column."""

    whole: str
    columns: tuple[str, ...]

    @classmethod
    def of(cls, state: GridState, columns: Iterable[str]) -> "Links":
        """The links of a grid with these columns."""
        search = state.search.with_(query=_TERM)
        return cls(search.url(), tuple(_beside(search, state.by, one).url() for one in columns))

    def row(self, term: str) -> str:
        """The search for a term."""
        return self.whole.replace(quote_plus(_TERM), quote_plus(term))

    def cells(self, row: GridRow) -> Iterator[str]:
        """The search for each cell of a row."""
        text = quote_plus(row.text)
        return (pattern.replace(quote_plus(_TERM), text) for pattern in self.columns)

    def total(self) -> Iterator[str]:
        """The search for each column by itself."""
        empty = f"q={quote_plus(_TERM)}"
        return (
            pattern.replace(f"{empty}&", "").replace(f"?{empty}", "") for pattern in self.columns
        )

    def room(self, terms: Iterable[str]) -> int:
        """How many of the terms, from the first on, a page has room for with all their links."""
        columns = self.columns or (self.whole,) * MOST_COLUMNS
        fixed = sum(map(len, columns))
        sizes = accumulate(fixed + len(columns) * len(quote_plus(term)) for term in terms)
        return sum(1 for size in sizes if size <= _MOST_LETTERS)


def _beside(search: SearchState, by: By, value: str) -> SearchState:
    """The search with the column as a filter beside its own.

    Of sources any will do, so that a column takes the place of those that were chosen.
    """
    if by is By.COUNTRIES:
        chosen = search.countries
        return search.with_(countries=chosen if value in chosen else (*chosen, value))
    if by is By.SOURCES:
        return search.with_(sources=(value,), unsourced=False)
    period = named_period(value)
    firsts = [one for one in (search.first, period) if one]
    lasts = [one for one in (search.last, period) if one]
    first = max(firsts, key=lambda one: one.first)
    return replace(search, first=first, last=min(lasts, key=lambda one: one.last))
