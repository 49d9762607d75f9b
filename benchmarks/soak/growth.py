"""Whether what a process holds grows."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import linear_regression, median

# Caches are filled in the first part of the time; growth is looked for in the rest.
FILLING = 0.4
# Up and down by so much it goes by itself: an index is open twice while it is replaced.
BREATH_BYTES = 30_000_000


@dataclass(frozen=True, slots=True)
class Sample:
    """Bytes held, so many seconds after the beginning."""

    seconds: float
    held: int


@dataclass(frozen=True, slots=True)
class Growth:
    """Bytes at the beginning and the end of the time after the caches are filled, and a minute."""

    first: float
    last: float
    per_minute: float

    @property
    def grows(self) -> bool:
        """Whether it holds more at the end than breathing explains."""
        return self.last - self.first > BREATH_BYTES


def growth_of(samples: Sequence[Sample]) -> Growth:
    """The growth that the samples show, by the medians of their ends and a line through them."""
    settled = samples[int(len(samples) * FILLING) :]
    if len(settled) < 2:
        return Growth(settled[0].held, settled[0].held, 0.0)
    part = max(1, len(settled) // 4)
    line = linear_regression([one.seconds for one in settled], [one.held for one in settled])
    first = median(one.held for one in settled[:part])
    last = median(one.held for one in settled[-part:])
    return Growth(first, last, line.slope * 60)
