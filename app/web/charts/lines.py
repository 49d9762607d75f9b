"""Lines over time: where each of their points stands, in a drawing 100 % wide."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from app.search.timeline import Bucket
from app.web.charts.bars import FEW, Shade, Tick, shades_of, share_of, short
from app.web.charts.scale import ticks

# The height in pixels. The width is percent, as of bars; only the lines themselves are drawn in
# so many units, which are stretched to it.
HEIGHT = 260
WIDTH = 1000
_MOST_TICKS = 5
# Signs stand on so many points of a line at most: on more of them they would hide it.
_MOST_SIGNS = 12


@dataclass(frozen=True, slots=True)
class Point:
    """A period of a line: its place, and the number or share that its height stands for.

    A share of very few articles is `faint`. A `signed` point shows the sign of its line.
    """

    bucket: Bucket
    x: float
    y: float
    value: float
    faint: bool
    signed: bool

    @property
    def rank(self) -> tuple[bool, float]:
        """What is highest of points comes last by this: no chance before what is sure."""
        return not self.faint, self.value


@dataclass(frozen=True, slots=True)
class Line:
    """The points of one search, the `path` through them, and the height at which it ends.

    There is no point where the archive has nothing that could have been found, and the path
    passes no faint ones unless all lines have no others.
    """

    points: tuple[Point, ...]
    path: str
    end_x: float
    end: float


@dataclass(frozen=True, slots=True)
class Lines:
    """A chart of lines."""

    lines: tuple[Line, ...]
    ticks: tuple[Tick, ...]
    shades: tuple[Shade, ...]


NOWHERE = Line((), "", 100, HEIGHT)


def make_lines(several: Sequence[Sequence[Bucket]], *, shares: bool) -> Lines:
    """The lines of several searches by the same periods, by articles or by shares of all."""
    worth: Callable[[Bucket], float | None] = share_of if shares else _articles
    buckets = [one for line in several for one in line]
    sure = [one for one in buckets if not (shares and _is_few(one))]
    told = sure or buckets
    highest = max((worth(one) or 0 for one in told), default=0)
    values = ticks(highest, _MOST_TICKS, least=0 if shares else 1)
    scale = _Scale(values[-1], shares, passing=not sure)
    return Lines(
        lines=tuple(
            _line(line, [worth(one) for one in line], scale, at / len(several))
            for at, line in enumerate(several)
        ),
        ticks=tuple(Tick(scale.y(value), value) for value in values),
        shades=shades_of(several[0]),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """How high values stand, of which `top` is the highest; lines are `passing` faint points."""

    top: float
    shares: bool
    passing: bool

    def is_faint(self, bucket: Bucket) -> bool:
        """Whether the value is a share of very few articles."""
        return self.shares and _is_few(bucket)

    def y(self, value: float) -> float:
        # A share that is chance may be higher than the chart: it is cut off.
        return short(HEIGHT - min(1, value / self.top) * HEIGHT)


def _line(
    buckets: Sequence[Bucket], values: Sequence[float | None], scale: _Scale, shift: float
) -> Line:
    passed = [
        value if scale.passing or not scale.is_faint(bucket) else None
        for bucket, value in zip(buckets, values, strict=True)
    ]
    signed = _signed(passed, shift)
    points = tuple(
        Point(
            bucket=bucket,
            x=short((at + 0.5) * 100 / len(buckets)),
            y=scale.y(value),
            value=value,
            faint=scale.is_faint(bucket),
            signed=at in signed or (passed[at] is None and value > 0),
        )
        for at, (bucket, value) in enumerate(zip(buckets, values, strict=True))
        if value is not None
    )
    drawn = [one for one in points if scale.passing or not one.faint]
    last = (drawn or points)[-1:]
    return Line(points, _path(drawn, passed), last[0].x, last[0].y) if last else NOWHERE


def _signed(values: Sequence[float | None], shift: float) -> frozenset[int]:
    """The points that show a sign: a few along the line, those that stand alone, and its last.

    `shift` parts of the way from one to the next later than on another line, so that the signs of
    lines that run together do not hide each other.
    """
    step = max(1, -(-len(values) // _MOST_SIGNS))
    runs = [[at for at, _ in run] for known, run in _runs(values) if known]
    alone = {run[0] for run in runs if len(run) == 1}
    last = {runs[-1][-1]} if runs else set()
    along = (at for at in range(int(shift * step), len(values), step) if values[at] is not None)
    return frozenset({*along, *alone, *last})


def _path(points: Sequence[Point], values: Sequence[float | None]) -> str:
    """The commands that draw the line; it is broken where there is no point."""
    rest = iter(points)
    pieces = []
    for known, run in _runs(values):
        if known:
            drawn = [f"{short(one.x * WIDTH / 100)} {one.y}" for one in islice(rest, len(run))]
            pieces.append(f"M{'L'.join(drawn)}" + ("h0" if len(run) == 1 else ""))
    return "".join(pieces)


def _runs(values: Sequence[float | None]) -> Iterator[tuple[bool, list[tuple[int, float | None]]]]:
    """Values that follow each other, known or not, with their places."""
    for known, run in groupby(enumerate(values), lambda one: one[1] is not None):
        yield known, list(run)


def _articles(bucket: Bucket) -> float | None:
    """The articles; nothing is known where the archive has none at all."""
    return None if bucket.gap and not bucket.archive else bucket.articles


def _is_few(bucket: Bucket) -> bool:
    return bucket.archive < FEW
