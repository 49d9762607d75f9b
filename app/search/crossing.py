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

from app.index.protocol import SearchIndex
from app.search.dated_counts import DatedCounts, archive_counts
from app.search.finding import Found
from app.search.grains import MOST_PERIODS, Grain, number_of, period_at
from app.search.over_time import has_gap
from app.search.results import SearchNotice
from app.search.timeline import Gap, Timeline

NOTICE = "archive-gap"
_BESIDE = 12
_LEAST_EXPECTED = 4
_TENTH = 10
# So many gaps are named in a notice.
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Crossed:
    """Gaps that a search crosses, by periods of one length."""

    grain: Grain
    gaps: tuple[Gap, ...] = ()


def crossed_gaps(index: SearchIndex, found: Found, timeline: Timeline | None) -> Crossed:
    """The gaps that a search crosses, in periods as long as those of its `timeline`."""
    archive, filters = archive_counts(index), found.request.filters
    drawn = _drawn(timeline)
    if drawn is None and filters.first is None and filters.last is None:
        return Crossed(Grain.YEAR)
    grain, numbers = drawn or _asked(archive, filters.first or date.min, filters.last or date.max)
    known = archive.span(grain)
    first = number_of(grain, filters.first) if filters.first else numbers.start
    last = number_of(grain, filters.last) if filters.last else numbers.stop - 1
    within = range(max(first, known.start), min(last + 1, known.stop))
    runs = _runs(index, grain, within, known)
    gaps = (_gap(archive, grain, run) for run in runs if is_told(archive, grain, run))
    return Crossed(grain, tuple(gaps))


def gap_notices(
    index: SearchIndex, found: Found, timeline: Timeline | None
) -> Iterator[SearchNotice]:
    """Tells the gaps that a search crosses, where there are any: their dates, in ISO 8601."""
    crossed = crossed_gaps(index, found, timeline)
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
    """The median of those of the periods that lie in the archive's time; 0 where there are none."""
    known = archive.span(grain)
    counts = [archive.count(grain, number) for number in numbers if number in known]
    return median_low(counts) if counts else 0


def _drawn(timeline: Timeline | None) -> tuple[Grain, range] | None:
    """The periods from the first to the last that has articles; None without a timeline."""
    with_any = [one for one in timeline.buckets if one.articles] if timeline else []
    if timeline is None or not with_any:
        return None
    first, last = (number_of(timeline.grain, one.first) for one in (with_any[0], with_any[-1]))
    return timeline.grain, range(first, last + 1)


def _asked(archive: DatedCounts, first: date, last: date) -> tuple[Grain, range]:
    """The dates asked for, of what the archive has, in the shortest periods of which there are
    not too many."""
    for grain in (*MOST_PERIODS, Grain.DECADE):
        known = archive.span(grain)
        start, stop = number_of(grain, first), number_of(grain, last) + 1
        numbers = range(max(known.start, start), min(known.stop, stop))
        if len(numbers) <= MOST_PERIODS.get(grain, len(numbers)):
            break
    return grain, numbers


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
