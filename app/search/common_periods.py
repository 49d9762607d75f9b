"""By which periods several searches are shown beside each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.search.dated_counts import DatedCounts, together
from app.search.grains import FINER, MOST_PERIODS, Grain
from app.search.over_time import MOST, NEARLY_ALL
from app.search.periods import Period

# Of periods that were asked for there may be more than of those chosen here: a year of days,
# thirty years of months.
MOST_ASKED = 366
# So many months may be as short as the most days that are shown.
_SHORT, _SHORT_ASKED = 5, 13


@dataclass(frozen=True, slots=True)
class Wish:
    """The length of periods that was asked for, if any, and the days."""

    grain: Grain | None
    days: Period


@dataclass(frozen=True, slots=True)
class Drawn:
    """The periods that are shown: their length, and the numbers from the first to the last."""

    grain: Grain
    numbers: range


def days_matter(sides: Sequence[DatedCounts], asked: Grain | None) -> bool:
    """Whether the days may be what is shown, by what is known of the months."""
    if asked not in (None, Grain.DAY):
        return False
    most = _SHORT if asked is None else _SHORT_ASKED
    months = _own(together(sides), Grain.MONTH, most)
    return bool(months) and _hold(sides, Grain.MONTH, months)


def drawn_periods(sides: Sequence[DatedCounts], wish: Wish) -> Drawn:
    """The shortest periods, or those of the length asked for, of which there are not too many.

    From the first that any of the searches has to the last. A few articles that alone would make
    the periods longer are left outside, as on a timeline, but no more than a few of any search.
    """
    joint = together(sides)
    for grain, most in _candidates(wish.grain):
        numbers = _own(joint, grain, most)
        known = wish.grain is grain or _is_known(joint, grain)
        if numbers and known and _hold(sides, grain, numbers):
            return Drawn(grain, numbers)
    return Drawn(Grain.DECADE, joint.span(Grain.DECADE))


def _candidates(asked: Grain | None) -> Iterator[tuple[Grain, int]]:
    """The lengths from the one asked for on, and how many periods of each may be shown."""
    grains = list(MOST_PERIODS)
    start = grains.index(asked) if asked in grains else len(grains) if asked else 0
    for grain in grains[start:]:
        yield grain, MOST_PERIODS[grain] if asked is None else MOST_ASKED


def _own(joint: DatedCounts, grain: Grain, most: int) -> range:
    numbers = joint.span(grain)
    return numbers if len(numbers) <= most else joint.densest(grain, most)


def _is_known(joint: DatedCounts, grain: Grain) -> bool:
    """Whether most dates are known so well, or all are of one longer period."""
    if joint.total(grain) >= joint.total(Grain.YEAR) * MOST:
        return True
    return any(len(joint.span(one)) == 1 for one, finer in FINER.items() if finer is grain)


def _hold(sides: Sequence[DatedCounts], grain: Grain, numbers: range) -> bool:
    """Whether nearly all dates of every search are among the periods."""
    return all(one.among(grain, numbers) >= one.total(grain) * NEARLY_ALL for one in sides)
