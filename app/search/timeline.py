"""A result over time: its articles by day, month, year or decade, beside the archive's own."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from app.search.grains import Grain
from app.values import value


@value
class Bucket:
    """A period of a timeline: the result's `articles`, and the archive's.

    From `first` to `last`, which are the period's own ends or those of the dates asked for. Where
    the archive has a `gap`, it has no articles, or strikingly few.
    """

    first: date
    last: date
    articles: int
    archive: int
    gap: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """Days from which the archive has no articles, or only a few (`archive`)."""

    first: date
    last: date
    archive: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """A result's articles by periods of one length, none left out between the first and the last.

    A few articles that are much `earlier` or `later` than all others may stand outside. `vague` are
    those whose dates are not so well known, `undated` those of no known date: with those in the
    buckets they are the whole result.
    """

    grain: Grain
    buckets: tuple[Bucket, ...]
    earlier: int
    later: int
    vague: int
    undated: int

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The gaps of the archive, those that follow each other as one."""
        runs = (list(run) for is_gap, run in groupby(self.buckets, lambda one: one.gap) if is_gap)
        return tuple(
            Gap(run[0].first, run[-1].last, sum(one.archive for one in run)) for run in runs
        )
