"""Round numbers for the axis of a chart."""

from math import ceil, floor, log10

# The steps that people count in.
_ROUND = (1, 2, 5, 10)


def ticks(highest: float, most: int, *, least: float = 0) -> tuple[float, ...]:
    """Round values from 0 to the first that is not below `highest`, at most `most` steps of them.

    A step is 1, 2 or 5 times a power of ten, and no smaller than `least`: articles come in whole.
    """
    if highest <= 0:
        return (0, least or 1)
    raw = max(highest / most, least)
    power = floor(log10(raw))
    step = next(one for one in _ROUND if one * 10.0**power >= raw * (1 - 1e-9))
    # A negative power divides, so that 3 / 10 is 0.3 and no 0.30000000000000004.
    count = ceil(highest / (step * 10.0**power) - 1e-9)
    return tuple(_times(step * at, power) for at in range(count + 1))


def _times(number: int, power: int) -> float:
    return number * 10.0**power if power >= 0 else number / 10.0**-power
