"""Where an archive has a gap: a period without articles, or with strikingly few.

A period without any is always one: that a search finds nothing there says nothing about the news
of that time. One with a few is where it has no more than a tenth of what is usual both before and
after it, so that an archive that grows, or fades, has no gap at its thin end. Of a usual ten or
more, one or none would come by chance once in 2,000 periods (Poisson: 11 e⁻¹⁰), so nothing less is
called few. Days are compared with the same day of other weeks: many papers rest on Sundays.
"""

from collections.abc import Iterator
from statistics import median_low

from app.search.dated_counts import DatedCounts
from app.search.grains import Grain

_FEW = 10
_WEEK = 7
# How many periods on either side say what is usual, and how many of them it needs at least.
_NEIGHBOURS = 52
_LEAST_NEIGHBOURS = 3


def is_gap(archive: DatedCounts, grain: Grain, number: int) -> bool:
    """Whether the archive has no articles of the period, or strikingly few."""
    count = archive.count(grain, number)
    if not count:
        return True
    return all(count * _FEW <= _usual(archive, grain, number, direction) for direction in (-1, 1))


def _usual(archive: DatedCounts, grain: Grain, number: int, direction: int) -> int:
    """The median of the periods with articles on one side; 0 where they are too few to tell."""
    counts = list(_beside(archive, grain, number, direction))
    return median_low(counts) if len(counts) >= _LEAST_NEIGHBOURS else 0


def _beside(archive: DatedCounts, grain: Grain, number: int, direction: int) -> Iterator[int]:
    stride = direction * (_WEEK if grain is Grain.DAY else 1)
    numbers = range(number + stride, number + stride * (_NEIGHBOURS + 1), stride)
    return filter(None, (archive.count(grain, other) for other in numbers))
