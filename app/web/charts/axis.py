"""Which periods are named below a chart of bars."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.search.grains import Grain, number_of
from app.search.timeline import Bucket
from app.web.charts.naming import short_name

# Names stand at every so many periods, counted from a round one (January, 2020).
_STEPS = {
    Grain.DAY: (1, 2, 7, 14, 28),
    Grain.MONTH: (1, 2, 3, 6, 12, 24, 60),
    Grain.YEAR: (1, 2, 5, 10, 20, 50),
    Grain.DECADE: (1, 2, 5, 10),
}
# How much of the width each letter of a name needs, in percent: of 264 pixels, and of 640.
_NARROW, _WIDE = 3.0, 1.25
# The letters of "22 Mar" and of "2022", with some air.
_LETTERS = {Grain.DAY: 6, Grain.MONTH: 4.5, Grain.YEAR: 4.5, Grain.DECADE: 4.5}


@dataclass(frozen=True, slots=True)
class AxisLabel:
    """A name below the bar with its middle at `x` percent; for what width, where not for any."""

    x: float
    text: str
    only: str = ""


def axis_labels(
    grain: Grain, buckets: Sequence[Bucket], locale: str, beside: float = 1
) -> tuple[AxisLabel, ...]:
    """The names that fit, on a phone and on a screen, without touching each other.

    Where something stands `beside` the chart, each letter takes so many times more of its width.
    """
    slot = 100 / len(buckets)
    narrow, wide = (
        _step(grain, slot, room * beside * _LETTERS[grain]) for room in (_NARROW, _WIDE)
    )
    # Days are counted from the first: the first of a month, where a month was chosen.
    start = number_of(grain, buckets[0].first) if grain is Grain.DAY else 0
    labels = []
    for at, bucket in enumerate(buckets):
        number = number_of(grain, bucket.first) - start
        on_narrow, on_wide = number % narrow == 0, number % wide == 0
        if on_narrow or on_wide:
            text = short_name(grain, bucket.first, locale)
            only = "" if on_narrow and on_wide else "narrow" if on_narrow else "wide"
            labels.append(AxisLabel(round((at + 0.5) * slot, 2), text, only))
    return tuple(labels)


def _step(grain: Grain, slot: float, room: float) -> int:
    steps = _STEPS[grain]
    return next((step for step in steps if step * slot >= room), steps[-1])
