"""Counts that differ by orders of magnitude, in a few classes."""

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from math import floor, log10

# As many tints of one colour as the eye tells apart at a glance.
MOST_CLASSES = 5
_STEPS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class CountClass:
    """The counts from `least` to `most`; `level` is the strength of its colour, 1 to 5."""

    level: int
    least: int
    most: int


def classes_of(counts: Collection[int]) -> tuple[CountClass, ...]:
    """At most five classes for counts above 0, each about as many times the one before it.

    A few countries are in most articles and most are in a few: of classes of equal width all but
    one would be empty, and classes of equally many countries would give countries with 40 and
    4,000 articles one colour. The limits are round numbers (1, 2, 5, 10, 20 …) so that the key
    reads easily; the classes that are left out are those that would be the same.
    """
    if not counts:
        return ()
    least, most = min(counts), max(counts)
    ratio = most / least
    nearest = {_near(least * ratio ** (part / MOST_CLASSES)) for part in range(1, MOST_CLASSES)}
    first = _below(least)
    limits = [first, *sorted(limit for limit in nearest if first < limit <= most)]
    ends = [limit - 1 for limit in limits[1:]] + [most]
    return tuple(
        CountClass(_level(number, len(limits)), limit, end)
        for number, (limit, end) in enumerate(zip(limits, ends, strict=True))
    )


def level_of(count: int, classes: tuple[CountClass, ...]) -> int:
    """The level of the class that `count` is in."""
    return classes[bisect_right(classes, count, key=lambda one: one.least) - 1].level


def _level(number: int, size: int) -> int:
    """Few classes lie apart from each other in colour; a single one is in the middle."""
    span = MOST_CLASSES - 1
    return 1 + (round(number * span / (size - 1)) if size > 1 else span // 2)


def _below(count: int) -> int:
    return max(number for number in _round_numbers(count) if number <= count)


def _near(number: float) -> int:
    return min(_round_numbers(number), key=lambda one: abs(log10(one / number)))


def _round_numbers(number: float) -> tuple[int, ...]:
    """Those round numbers of which the neighbours of `number` are two."""
    power = int(10 ** floor(log10(number)))
    return tuple(step * power for step in _STEPS)
