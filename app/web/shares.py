"""Shares for readers."""

from functools import lru_cache

from babel.numbers import format_percent

# The smallest share that is told: less than that is only less.
_LEAST = 0.001


@lru_cache(4096)
def format_share(part: int, whole: int, locale: str) -> str:
    """`part` of `whole` in per cent: whole ones from 10 % on, tenths below."""
    share = part / whole if whole else 0.0
    if 0 < share < _LEAST:
        return f"< {format_percent(_LEAST, '#,##0.0%', locale=locale)}"
    return str(format_percent(share, "#,##0%" if share >= 0.1 else "#,##0.#%", locale=locale))
