"""Whether a search crosses a gap of the archive, so that what it does not find says nothing.

Only gaps that chance would hardly leave are told: of a time in which, by what is usual on both
sides, there would be four articles or more, and there is no more than a tenth of them (four
expected and none is found once in fifty times: Poisson, e⁻⁴). What is usual is the median of the
dozen periods before and after, empty ones counted, so that an archive of a few articles, or strays
long before all others, make no gap. A search crosses it where the dates asked for touch it, or
without such dates where it lies between the first and the last article found.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from statistics import median_low

from app.index.protocol import Filters, SearchIndex
from app.search.dated_counts import DatedCounts, archive_counts
from app.search.finding import Found
from app.search.grains import MOST_PERIODS, Grain, number_of, period_at
from app.search.over_time import has_gap
from app.search.periods import Period
from app.search.results import SearchNotice
from app.search.timeline import Gap, Timeline

NOTICE = "archive-gap"
# How many periods say what is usual, and how many of them need to have any articles.
_BESIDE = 12
_LEAST_BESIDE = 3
_LEAST_EXPECTED = 4
_TENTH = 10
# So many gaps are named in a notice.
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Crossed:
    """Gaps that a search crosses, by periods of one length."""

    grain: Grain
    gaps: tuple[Gap, ...] = ()


def _crossed_gaps(index: SearchIndex, found: Found, timeline: Timeline | None) -> Crossed:
    """The gaps that a search crosses, in periods as long as those of its `timeline`, or longer.

    Of an archive that has something once a week no single day tells anything, but months do.
    """
    archive = archive_counts(index)
    span = _span(found.request.filters, timeline)
    if span is None:
        return Crossed(Grain.DECADE)
    for grain in _grains(archive, span, timeline):
        known = archive.span(grain)
        start, stop = number_of(grain, span.first), number_of(grain, span.last) + 1
        within = range(max(start, known.start), min(stop, known.stop))
        runs = _runs(index, grain, within, known)
        gaps = [_gap(archive, grain, run) for run in runs if is_told(archive, grain, run)]
        if gaps:
            return Crossed(grain, tuple(gaps))
    return Crossed(Grain.DECADE)


def gap_notices(
    index: SearchIndex, found: Found, timeline: Timeline | None
) -> Iterator[SearchNotice]:
    """Tells the gaps that a search crosses, where there are any: their dates, in ISO 8601."""
    crossed = _crossed_gaps(index, found, timeline)
    if crossed.gaps:
        few = crossed.gaps[:_MOST_NAMED]
        named = [_written(gap, crossed.grain) for gap in few]
        yield SearchNotice(NOTICE, "; ".join([*named, "…"] if few != crossed.gaps else named))


def is_told(archive: DatedCounts, grain: Grain, run: range) -> bool:
    """Whether chance would hardly have left so few articles in those periods."""
    held = sum(archive.count(grain, number) for number in run)
    expected = len(run) * min(
        _usual(archive, grain, range(run.start - _BESIDE, run.start)),
        _usual(archive, grain, range(run.stop, run.stop + _BESIDE)),
    )
    return expected >= max(_LEAST_EXPECTED, held * _TENTH)


def _usual(archive: DatedCounts, grain: Grain, numbers: range) -> int:
    """The median of those of the periods that lie in the archive's time; 0 where too few do."""
    known = archive.span(grain)
    counts = [archive.count(grain, number) for number in numbers if number in known]
    return median_low(counts) if sum(map(bool, counts)) >= _LEAST_BESIDE else 0


def _span(filters: Filters, timeline: Timeline | None) -> Period | None:
    """The dates asked for, where none is named those of the first and last article found."""
    with_any = [one for one in timeline.buckets if one.articles] if timeline else []
    if with_any:
        first, last = with_any[0].first, with_any[-1].last
    elif filters.first or filters.last:
        first, last = date.min, date.max
    else:
        return None
    return Period(filters.first or first, filters.last or last)


def _grains(archive: DatedCounts, span: Period, timeline: Timeline | None) -> Iterator[Grain]:
    """From that of the timeline on the longer ones; without one, from the shortest of which there
    are not too many."""
    grains = list(Grain)
    if timeline is not None:
        yield from grains[grains.index(timeline.grain) :]
        return
    for grain in grains:
        known = archive.span(grain)
        start, stop = number_of(grain, span.first), number_of(grain, span.last) + 1
        length = min(known.stop, stop) - max(known.start, start)
        if length <= MOST_PERIODS.get(grain, length):
            yield grain


def _runs(index: SearchIndex, grain: Grain, within: range, known: range) -> Iterator[range]:
    """The gaps that have a period in `within`, each as long as it is in the archive."""
    number = within.start
    while number < within.stop:
        if not has_gap(index, grain, number):
            number += 1
            continue
        first, last = number, number
        while first > known.start and has_gap(index, grain, first - 1):
            first -= 1
        while last + 1 < known.stop and has_gap(index, grain, last + 1):
            last += 1
        yield range(first, last + 1)
        number = last + 1


def _gap(archive: DatedCounts, grain: Grain, run: range) -> Gap:
    held = sum(archive.count(grain, number) for number in run)
    return Gap(period_at(grain, run.start).first, period_at(grain, run.stop - 1).last, held)


def _written(gap: Gap, grain: Grain) -> str:
    letters = {Grain.DAY: 10, Grain.MONTH: 7}.get(grain, 4)
    first, last = (one.isoformat()[:letters] for one in (gap.first, gap.last))
    return first if first == last else f"{first}–{last}"
