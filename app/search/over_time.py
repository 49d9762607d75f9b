"""Which periods a result's timeline has, and what is counted in them."""

import sys
from dataclasses import dataclass
from datetime import date

from app.index.protocol import FacetField, Filters, SearchIndex
from app.search.dated_counts import DatedCounts, archive_counts, dated_counts
from app.search.finding import Found
from app.search.gaps import is_gap
from app.search.grains import FINER, MOST_PERIODS, Grain, number_of, period_at
from app.search.periods import Period
from app.search.remembering import Remembered
from app.search.timeline import Bucket, Timeline

# So many months can be as short as the most days that are counted one by one.
_SHORT = 5
# Half of the dates, and nineteen of twenty.
MOST, NEARLY_ALL = 0.5, 0.95


@dataclass(frozen=True, slots=True)
class _View:
    """A result beside its archive, and the days asked for: `closed` where both ends were named."""

    result: DatedCounts
    archive: DatedCounts
    asked: Period
    closed: bool

    def whole(self, grain: Grain) -> range:
        """The periods of the archive that were asked for."""
        known = self.archive.span(grain)
        first, last = (number_of(grain, end) for end in (self.asked.first, self.asked.last))
        return range(max(known.start, first), min(known.stop, last + 1))

    def own(self, grain: Grain) -> range:
        """The periods that must be shown: all that were named, else those of the result."""
        return self.whole(grain) if self.closed else self.result.span(grain)

    @property
    def may_be_short(self) -> bool:
        """Whether nearly all of the result may lie within the most days that are shown."""
        months = self.own(Grain.MONTH)
        if len(months) > _SHORT and not self.closed:
            months = self.result.densest(Grain.MONTH, _SHORT)
        return 0 < len(months) <= _SHORT and self.is_told(Grain.MONTH, months)

    def is_told(self, grain: Grain, numbers: range) -> bool:
        """Whether most dates are as well known as that, and nearly all of those in the periods.

        Dates that are less well known do not matter where all are of one longer period: that would
        tell nothing.
        """
        known = self.result.total(grain)
        most = known >= self.result.total(Grain.YEAR) * MOST or self._is_one_longer(grain)
        return most and self.result.among(grain, numbers) >= known * NEARLY_ALL

    def _is_one_longer(self, grain: Grain) -> bool:
        return any(len(self.own(one)) == 1 for one, finer in FINER.items() if finer is grain)


def timeline_of(index: SearchIndex, found: Found) -> Timeline | None:
    """The timeline of what was found; None where nothing was.

    By the shortest periods of which there are not too many (`MOST_PERIODS`) and that most dates
    are known by. It shows the whole of the archive, or of the dates asked for, where that needs no
    longer ones, so that silence shows too and searches can be compared. A few articles that alone
    would make the periods longer are left outside, unless both ends of the time were named: an
    archive has strays, and one from another century would leave nothing to see of the others.
    """
    if not found.result.total:
        return None
    view = _view(index, found)
    grain, numbers = _drawn(view)
    buckets = _buckets(index, view, grain, numbers)
    return timeline_with(buckets, grain, numbers, view.result, found.result.total)


def asked_days(filters: Filters) -> Period:
    """The days between which dates were asked for: all of them where an end is open."""
    return Period(filters.first or date.min, filters.last or date.max)


def timeline_with(
    buckets: tuple[Bucket, ...], grain: Grain, numbers: range, counts: DatedCounts, total: int
) -> Timeline:
    """The timeline that shows those `buckets`, of a result of `total` articles so counted."""
    return Timeline(
        grain=grain,
        buckets=buckets,
        earlier=counts.among(grain, range(numbers.start)),
        later=counts.among(grain, range(numbers.stop, sys.maxsize)),
        vague=total - counts.undated - counts.total(grain),
        undated=counts.undated,
    )


def _view(index: SearchIndex, found: Found) -> _View:
    counted, filters = found.result.calendar, found.request.filters
    asked = asked_days(filters)
    closed = filters.first is not None and filters.last is not None
    view = _View(dated_counts(counted), archive_counts(index), asked, closed)
    if FacetField.DAY in counted or not view.may_be_short:
        return view
    # Only now is it known that the days are worth counting.
    days = index.counted_by(found.request, (FacetField.DAY,))
    return _View(dated_counts({**counted, **days}), view.archive, asked, closed)


def _drawn(view: _View) -> tuple[Grain, range]:
    """The grain, and the periods from the first to the last."""
    for grain, most in MOST_PERIODS.items():
        own, whole = view.own(grain), view.whole(grain)
        if len(own) > most and not view.closed:
            own = view.result.densest(grain, most)
        if 0 < len(own) <= most and view.is_told(grain, own):
            return grain, whole if len(whole) <= most else own
    return Grain.DECADE, view.own(Grain.DECADE)


_GAPS: Remembered[tuple[Grain, int], bool] = Remembered(20_000)


def has_gap(index: SearchIndex, grain: Grain, number: int) -> bool:
    """Whether the archive has a gap there, which no search changes."""
    return _GAPS.once(index, (grain, number), lambda: is_gap(archive_counts(index), grain, number))


_EMPTY: Remembered[tuple[Grain, int, Period], Bucket] = Remembered(20_000)


def empty_buckets(index: SearchIndex, grain: Grain, numbers: range, asked: Period) -> list[Bucket]:
    """The buckets, within the days `asked` for, of a search that finds nothing.

    All of a bucket but what was found is the archive's own, and the same for every search.
    """
    keys = ((grain, number, asked) for number in numbers)
    return _EMPTY.each(index, keys, lambda key: _empty(index, *key))


def _buckets(index: SearchIndex, view: _View, grain: Grain, numbers: range) -> tuple[Bucket, ...]:
    empty = empty_buckets(index, grain, numbers, view.asked)
    counts = view.result.by_grain[grain]
    return tuple(
        Bucket(one.first, one.last, counts.get(number, 0), one.archive, one.gap)
        for number, one in zip(numbers, empty, strict=True)
    )


def _empty(index: SearchIndex, grain: Grain, number: int, asked: Period) -> Bucket:
    period = period_at(grain, number)
    archive = archive_counts(index).count_within(grain, number, asked)
    return Bucket(
        first=max(period.first, asked.first),
        last=min(period.last, asked.last),
        articles=0,
        archive=archive,
        gap=has_gap(index, grain, number) or not archive,
    )
