"""Numbers and shares as a chart says them; there are hundreds of each, many the same."""

from functools import lru_cache
from math import floor, log10

from babel.numbers import format_compact_decimal, format_decimal, format_percent

# From here on the axis writes numbers short; it has room for five signs.
_LONG = 10_000


@lru_cache(maxsize=4096)
def number(value: int, locale: str) -> str:
    """A whole number: 1,234."""
    return str(format_decimal(value, locale=locale))


@lru_cache(maxsize=1024)
def short_number(value: int, locale: str) -> str:
    """A round number beside an axis: 1,500, 20K."""
    if value < _LONG:
        return number(value, locale)
    return str(format_compact_decimal(value, locale=locale, fraction_digits=1))


@lru_cache(maxsize=4096)
def percent(share: float, locale: str) -> str:
    """A share with the two digits that tell anything: 34%, 3.4%, 0.034%."""
    if not share:
        return str(format_percent(0, locale=locale))
    rounded = round(share, 1 - floor(log10(abs(share))))
    return str(format_percent(rounded, format="#,##0.######%", locale=locale))


@lru_cache(maxsize=1024)
def factor(times: float, locale: str) -> str:
    """How many times as much: tenths below ten, whole numbers from there on."""
    return str(format_decimal(times, "#,##0.#" if times < 9.95 else "#,##0", locale=locale))
