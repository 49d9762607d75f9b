"""How many articles there are of each day, month, year and decade."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.index.opening import unreadable
from app.index.protocol import (
    NO_VALUE,
    FacetCount,
    FacetField,
    Filters,
    IndexRequest,
    SearchIndex,
)
from app.search.grains import FINER, Grain, number_of, parts_of, period_at
from app.search.periods import Period
from app.search.remembering import Remembered

_GRAINS = {
    FacetField.DAY: Grain.DAY,
    FacetField.MONTH: Grain.MONTH,
    FacetField.YEAR: Grain.YEAR,
}
Counted = Mapping[FacetField, Iterable[FacetCount]]


@dataclass(frozen=True)
class DatedCounts:
    """The number of articles of each period by grain and number, and of those of no date.

    One of which only the year is known counts in no month, and one of which only the month is, on
    no day.
    """

    by_grain: Mapping[Grain, Mapping[int, int]]
    undated: int = 0

    def count(self, grain: Grain, number: int) -> int:
        """The articles of one period."""
        return self.by_grain[grain].get(number, 0)

    def total(self, grain: Grain) -> int:
        """The articles whose dates are as well known as that."""
        return sum(self.by_grain[grain].values())

    def span(self, grain: Grain) -> range:
        """The numbers from the first period that has any articles to the last; maybe none."""
        return self._spans[grain]

    def among(self, grain: Grain, numbers: range) -> int:
        """The articles of several periods."""
        known = self.by_grain[grain]
        return sum(count for number, count in known.items() if number in numbers)

    def densest(self, grain: Grain, length: int) -> range:
        """So many periods, of those with most articles the latest, from one that has any."""
        numbers = sorted(self.by_grain[grain])
        best, most, held, start = range(0), 0, 0, 0
        for number in numbers:
            held += self.count(grain, number)
            while number - numbers[start] >= length:
                held -= self.count(grain, numbers[start])
                start += 1
            if held >= most:
                best, most = range(numbers[start], number + 1), held
        return best

    @cached_property
    def _spans(self) -> Mapping[Grain, range]:
        # An archive has thousands of days, and every search asks for their first and last.
        return {
            grain: range(min(numbers), max(numbers) + 1) if numbers else range(0)
            for grain, numbers in self.by_grain.items()
        }

    def count_within(self, grain: Grain, number: int, within: Period) -> int:
        """The articles of a period whose dates, as far as they are known, may lie in `within`."""
        period = period_at(grain, number)
        if within.first <= period.first and period.last <= within.last:
            return self.count(grain, number)
        if period.last < within.first or within.last < period.first:
            return 0
        finer = FINER[grain]
        outside = (
            self.count(finer, part) - self.count_within(finer, part, within)
            for part in parts_of(grain, number)
        )
        return self.count(grain, number) - sum(outside)


def dated_counts(counted: Counted) -> DatedCounts:
    """The counts of an index, by the periods that it names.

    Raises IndexUnavailable where it names what is none, as one with a changed byte may.
    """
    try:
        return _dated_counts(counted)
    except ValueError as error:
        raise unreadable() from error


def _dated_counts(counted: Counted) -> DatedCounts:
    by_grain: dict[Grain, dict[int, int]] = {grain: {} for grain in Grain}
    undated = 0
    for facet, counts in counted.items():
        numbers = by_grain[_GRAINS[facet]]
        for one in counts:
            if one.value == NO_VALUE:
                undated = one.count
            else:
                numbers[_number(one.value)] = one.count
    decades = by_grain[Grain.DECADE]
    for year, count in by_grain[Grain.YEAR].items():
        decade = year // 10
        decades[decade] = decades.get(decade, 0) + count
    return DatedCounts(by_grain, undated)


def together(several: Iterable[DatedCounts]) -> DatedCounts:
    """The counts of several results, added up."""
    by_grain: dict[Grain, Counter[int]] = {grain: Counter() for grain in Grain}
    undated = 0
    for one in several:
        undated += one.undated
        for grain, numbers in one.by_grain.items():
            by_grain[grain].update(numbers)
    return DatedCounts(by_grain, undated)


_KNOWN: Remembered[str, DatedCounts] = Remembered(1)


def archive_counts(index: SearchIndex) -> DatedCounts:
    """The counts of everything in `index`, which are looked up once."""
    return _KNOWN.once(index, "", lambda: _archive_counts(index))


def _archive_counts(index: SearchIndex) -> DatedCounts:
    counted = index.counted_by(IndexRequest(), (FacetField.YEAR, FacetField.MONTH))
    decades = dated_counts(counted).by_grain[Grain.DECADE]
    days: list[FacetCount] = []
    # An engine counts so many values at once and no more; a decade has 3,653 days.
    for decade in decades:
        period = period_at(Grain.DECADE, decade)
        request = IndexRequest(filters=Filters(first=period.first, last=period.last))
        days += index.counted_by(request, (FacetField.DAY,))[FacetField.DAY]
    return dated_counts({**counted, FacetField.DAY: days})


def _number(value: str) -> int:
    """The number of the period that the index names `2022`, `2022-03` or `2022-03-01`."""
    if len(value) == len("2022-03-01"):
        return date.fromisoformat(value).toordinal()
    year, month = int(value[:4]), value[5:]
    return number_of(Grain.MONTH, date(year, int(month), 1)) if month else year
