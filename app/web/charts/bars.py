"""Bars over time: where each stands and how high, in a drawing `HEIGHT` high and 100 % wide."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.search.timeline import Bucket
from app.values import value
from app.web.charts.scale import ticks

# In pixels; widths are percent, so that a chart is as wide as its place without its letters
# becoming wider.
HEIGHT = 120
_MOST_TICKS = 4
# The lowest bar that is still seen.
_LEAST_HEIGHT = 2
# So much of its place a bar takes.
_FILLED = 0.82
# A share of fewer articles than these is chance: one of three is no third.
FEW = 20


@value
class Bar:
    """One period: its place (`slot` percent wide, from `x`), and the bar in it.

    `value` is what the height stands for: articles, or a share of the archive's; None where the
    archive has none. Of a share of very few articles the bar is `faint`.
    """

    bucket: Bucket
    x: float
    slot: float
    bar_x: float
    width: float
    y: float
    height: float
    value: float | None
    faint: bool

    @property
    def share(self) -> float | None:
        """Which part of the archive's articles of the time are in the result."""
        return share_of(self.bucket)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the chart at `y`, and the value it stands for."""

    y: float
    value: float


@dataclass(frozen=True, slots=True)
class Shade:
    """A part of the chart to be hatched, in percent of its width."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart of bars."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    shades: tuple[Shade, ...]


def share_of(bucket: Bucket) -> float | None:
    """The part of the archive's articles that are in the result; None where it has none."""
    return bucket.articles / bucket.archive if bucket.archive else None


def make_bars(buckets: Sequence[Bucket], *, shares: bool) -> Bars:
    """The bars of `buckets` by articles, or by their share of the archive's."""
    worth: Callable[[Bucket], float | None] = share_of if shares else _articles
    sure = [one for one in buckets if not (shares and _is_few(one))] or buckets
    highest = max((worth(one) or 0 for one in sure), default=0)
    values = ticks(highest, _MOST_TICKS, least=0 if shares else 1)
    slot = 100 / len(buckets)
    return Bars(
        bars=tuple(
            _bar(bucket, at * slot, slot, worth(bucket), values[-1], shares and _is_few(bucket))
            for at, bucket in enumerate(buckets)
        ),
        ticks=tuple(Tick(short(HEIGHT - value / values[-1] * HEIGHT), value) for value in values),
        shades=shades_of(buckets),
    )


def _bar(
    bucket: Bucket, x: float, slot: float, value: float | None, top: float, faint: bool
) -> Bar:
    # What is chance may be higher than the chart: it is cut off, and says how much it is.
    height = min(HEIGHT, max(_LEAST_HEIGHT, (value or 0) / top * HEIGHT)) if value else 0
    return Bar(
        bucket=bucket,
        x=short(x),
        slot=short(slot),
        bar_x=short(x + slot * (1 - _FILLED) / 2),
        width=short(slot * _FILLED),
        y=short(HEIGHT - height),
        height=short(height),
        value=value,
        faint=faint,
    )


def shades_of(buckets: Sequence[Bucket]) -> tuple[Shade, ...]:
    """The gaps of the archive, those that follow each other as one shade."""
    shades, at, slot = [], 0, 100 / len(buckets)
    for is_gap, run in groupby(buckets, key=lambda one: one.gap):
        length = len(list(run))
        if is_gap:
            shades.append(Shade(short(at * slot), short(length * slot)))
        at += length
    return tuple(shades)


def _articles(bucket: Bucket) -> float:
    return bucket.articles


def _is_few(bucket: Bucket) -> bool:
    return bucket.archive < FEW


def short(number: float) -> float | int:
    """A number with no more digits than are seen."""
    rounded = round(number, 2)
    return int(rounded) if rounded == int(rounded) else rounded
