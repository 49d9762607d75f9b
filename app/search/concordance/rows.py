"""The articles of a concordance in the order of its lines, from any place on."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Protocol

from app.index.protocol import Clause, Every, FacetField, Filters, IndexRequest, SearchIndex
from app.language.analyzer import fold


class Rows(Protocol):
    """So many articles (`total`), each at its row."""

    @property
    def total(self) -> int:
        """The number of rows."""
        ...

    def ids(self, begin: int, limit: int) -> list[str]:
        """The ids of the articles from the row `begin` on, `limit` of them at most."""
        ...

    def batches(self) -> Iterator[Sequence[str]]:
        """The ids of all of them, some at a time."""
        ...


@dataclass(frozen=True, slots=True)
class DatedRows:
    """The articles in the order of the request."""

    index: SearchIndex
    request: IndexRequest
    total: int

    def ids(self, begin: int, limit: int) -> list[str]:
        """The ids of the articles from the row `begin` on."""
        page = replace(self.request, offset=begin, limit=limit, facets=False)
        return [hit.id for hit in self.index.search(page).hits] if limit > 0 else []

    def batches(self) -> Iterator[Sequence[str]]:
        """The ids of all of them."""
        return self.index.walk(self.request)


class SourcedRows:
    """The articles source by source, by name; those of no known source are last."""

    def __init__(self, index: SearchIndex, request: IndexRequest, total: int) -> None:
        """Counts the sources of what `request` finds, all copies of stories by themselves."""
        self.total = total
        counted = index.counted_by(request, (FacetField.SOURCE,))[FacetField.SOURCE]
        in_order = sorted(counted, key=lambda one: (not one.value, fold(one.value), one.value))
        self._groups = [
            DatedRows(index, _with(request, Filters(sources=(one.value,))), one.count)
            for one in in_order
        ]
        rest = total - sum(one.count for one in counted)
        if rest:
            # An engine counts only so many sources.
            known = Clause([Filters(sources=tuple(one.value for one in counted))])
            others = _with(request, Every(must_not=[known]))
            self._groups.append(DatedRows(index, others, rest))
        self._ends = list(accumulate(one.total for one in self._groups))

    def ids(self, begin: int, limit: int) -> list[str]:
        """The ids of the articles from the row `begin` on."""
        found: list[str] = []
        for number in range(bisect_right(self._ends, begin), len(self._groups)):
            if len(found) >= limit:
                break
            group = self._groups[number]
            first = self._ends[number] - group.total
            found += group.ids(max(0, begin - first), limit - len(found))
        return found

    def batches(self) -> Iterator[Sequence[str]]:
        """The ids of all of them."""
        for group in self._groups:
            yield from group.batches()


def _with(request: IndexRequest, condition: Filters | Every) -> IndexRequest:
    return replace(request, conditions=(*request.conditions, Clause([condition])))
