"""What an archive holds: looked up once, until something is written or the index is another."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from app.index.protocol import NO_VALUE, FacetCount, FacetField, IndexRequest, SearchIndex
from app.library.protocol import Survey, UnreadInput
from app.search.coverage import (
    Columns,
    Row,
    columns_of,
    source_rows,
    total_row,
    years_of_archive,
)
from app.search.dated_counts import archive_counts
from app.search.grains import Grain
from app.search.holdings import Holdings, holdings_of
from app.search.oddities import OddDate, odd_dates
from app.search.opened import Opened
from app.search.remembering import Remembered
from app.search.sources import SourceCount

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Totals:
    """All articles and stories, those of no known date, and the articles of each language."""

    articles: int
    stories: int
    undated: int
    languages: tuple[FacetCount, ...]


# Counting by everything takes 30 ms of 200,000 articles.
_totals = Remembered[str, Totals](1)


class _Kept(Generic[Value]):
    """A value that is made again when `state` is another one."""

    def __init__(self, make: Callable[[], Value], state: Callable[[], object]) -> None:
        self._make, self._state = make, state
        self._held: tuple[object, Value] | None = None

    def get(self) -> Value:
        state = self._state()
        held = self._held
        if held is None or held[0] != state:
            held = self._held = (state, self._make())
        return held[1]


class Inventory:
    """Counts and lists of all of an archive; several threads may use it at once."""

    def __init__(self, survey: Survey, current: Callable[[], Opened]) -> None:
        """Of the records that `survey` is of, whose index `current` gives as it is now."""
        self._survey = survey
        self._current = current
        self._holdings = _Kept(lambda: holdings_of(self._survey), self._state)
        self._odd = _Kept(lambda: odd_dates(self._survey, current().index), self._state)

    @property
    def holdings(self) -> Holdings:
        """What the records say of themselves."""
        return self._holdings.get()

    @property
    def odd_dates(self) -> tuple[OddDate, ...]:
        """The articles with odd dates, the earliest first."""
        return self._odd.get()

    @property
    def totals(self) -> Totals:
        """How much there is of everything."""
        index = self._current().index
        return _totals.once(index, "", lambda: _counted(index))

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have any articles, in order."""
        return years_of_archive(self._current().index)

    def months(self) -> range:
        """The numbers of all months from the first to the last that has any articles."""
        return archive_counts(self._current().index).span(Grain.MONTH)

    def columns(self, year: int | None = None) -> Columns:
        """The periods in which to show the archive: the months of `year`, or all of its time."""
        return columns_of(archive_counts(self._current().index), year)

    def total(self, columns: Columns) -> Row:
        """All articles in those periods."""
        return total_row(self._current().index, columns, self.totals.articles)

    def sources(self, columns: Columns, sources: tuple[SourceCount, ...]) -> tuple[Row, ...]:
        """These sources in those periods."""
        opened = self._current()
        return source_rows(opened.index, opened.names, columns, sources)

    def unread(self, first: int, most: int) -> list[UnreadInput]:
        """So many inputs that could not be read, from the place `first` in their list by name."""
        return self._survey.unread(first, most)

    def every_unread(self) -> Iterator[UnreadInput]:
        """All inputs that could not be read, by name."""
        return self._survey.every_unread()

    def _state(self) -> object:
        return self._survey.moment(), self._current().stamp


def _counted(index: SearchIndex) -> Totals:
    found = index.search(IndexRequest(limit=1))
    undated = [one.count for one in found.facets[FacetField.YEAR] if one.value == NO_VALUE]
    return Totals(found.total, found.stories, sum(undated), found.facets[FacetField.LANGUAGE])
