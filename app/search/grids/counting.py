"""Counting a grid, a term at a time, so that it can be given up between two of them."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from time import thread_time

from app.search.also import variants_of
from app.search.expansions import expansions_of
from app.search.finding import Found, find_whole
from app.search.grids.columns import column_label, frequent_columns
from app.search.grids.shape import By, Grid, GridColumn, GridRequest, GridRow
from app.search.grids.tally import FACETS, Tally, source_clauses, tally_of, together
from app.search.opened import Opened
from app.search.periods import typed_period
from app.search.query import All, Narrowing, Query
from app.search.results import Variants


@dataclass(frozen=True, slots=True)
class _Counted:
    """A term, what it found, and the tally of that."""

    term: str
    found: Found
    tally: Tally
    variants: tuple[Variants, ...]

    @property
    def articles(self) -> int:
        return self.found.result.total


class GridCounting:
    """A grid that is being counted."""

    def __init__(self, opened: Opened, asked: GridRequest) -> None:
        """Counts what is `asked` in what was `opened`."""
        self._opened = opened
        self._asked = asked
        # A page behind all others: nothing is ranked where only the total is wanted.
        self._search = replace(asked.search, page=sys.maxsize, size=1, counted=False)
        self._rows: list[_Counted] = []
        self._spent = 0.0

    def steps(self) -> Iterator[int]:
        """Does the work, some milliseconds at a time; gives how many rows are counted."""
        while len(self._rows) < len(self._asked.terms) and not self._is_late():
            self._rows.append(self._timed(self._asked.terms[len(self._rows)]))
            yield len(self._rows)

    def grid(self) -> Grid:
        """The grid of the rows that are counted; the terms of the others are left out."""
        return self._grid(self._counted(""), self._rows)

    def _is_late(self) -> bool:
        return self._asked.seconds is not None and self._spent > self._asked.seconds

    def _timed(self, term: str) -> _Counted:
        # The time of the work itself: others may be at work beside it.
        began = thread_time()
        counted = self._counted(term)
        self._spent += thread_time() - began
        return counted

    def _counted(self, term: str) -> _Counted:
        opened, by = self._opened, self._asked.by
        found = find_whole(
            opened, opened.query(term, self._search.locale), self._search, opened.index.search
        )
        counts = opened.index.counted_by(found.request, FACETS[by]) if found.result.total else {}
        also = () if self._search.exact else variants_of(found, opened.index)
        return _Counted(term, found, tally_of(by, counts), also)

    def _grid(self, everything: _Counted, counted: list[_Counted]) -> Grid:
        asked, locale = self._asked, self._search.locale
        values = asked.columns or frequent_columns(
            asked.by,
            together(one.tally for one in counted),
            self._opened.index,
            self._opened.names,
        )
        own = self._cells(everything, values)
        columns = (
            GridColumn(value, column_label(asked.by, value, locale), articles)
            for value, articles in zip(values, own, strict=True)
        )
        return Grid(
            request=asked,
            columns=tuple(columns),
            rows=tuple(self._row(one, values) for one in counted),
            articles=everything.articles,
            chosen=not asked.columns,
            left_out=asked.terms[len(counted) :],
            vague=everything.tally.vague_in(values),
            version=self._opened.version,
        )

    def _row(self, one: _Counted, values: tuple[str, ...]) -> GridRow:
        meant, search = one.found.plan, self._search
        return GridRow(
            term=one.term,
            text=_text_beside(meant.query, self._asked.by),
            articles=one.articles,
            cells=self._cells(one, values),
            scattered=not (one.articles or search.exact) and len(meant.parts) > 1,
            corrections=(*meant.query.offers, *meant.corrections),
            expansions=() if search.exact else expansions_of(meant.query, search.locale),
            variants=one.variants,
            notices=(*meant.query.notices, *meant.notices),
        )

    def _cells(self, one: _Counted, values: tuple[str, ...]) -> tuple[int, ...]:
        if self._asked.by is By.SOURCES and one.tally.counted < one.articles:
            # Every article has a source or none: the index has more sources than it counts.
            clauses = source_clauses(values, self._opened.names)
            return tuple(self._opened.index.counts(one.found.request, clauses))
        return tuple(one.tally.count(value) if self._is_within(value) else 0 for value in values)

    def _is_within(self, value: str) -> bool:
        """Whether any of the column may lie between the dates that are asked for."""
        period = typed_period(value) if self._asked.by in (By.MONTHS, By.YEARS) else None
        first, last = self._search.first or date.min, self._search.last or date.max
        return period is None or (period.first <= last and first <= period.last)


def _text_beside(query: Query, by: By) -> str:
    """The search text that a column's filter can stand beside.

    Of sources any will do, those of the text and those beside it: a column is one of them, and so
    it stands in their place.
    """
    if by is not By.SOURCES or not query.filters.sources:
        return query.text
    kept = (
        node
        for node in query.tree.parts
        if not (isinstance(node, Narrowing) and node.filters.sources)
    )
    return All(tuple(kept)).written
