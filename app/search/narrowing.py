"""What a `field:value` of the search box narrows by."""

from datetime import timedelta

from app.index.protocol import Filters
from app.search.labels import language_code
from app.search.periods import Period, typed_period
from app.search.words import Field


def filters_of(meant: Field, value: str, *, excluded: bool) -> Filters | None:
    """The filters of one `field:value` but by countries; None where the value is unknown.

    A source is taken as typed here; which of the archive's it means, the archive knows.
    """
    match meant:
        case Field.SOURCE:
            return Filters(excluded_sources=(value,)) if excluded else Filters(sources=(value,))
        case Field.LANGUAGE:
            code = language_code(value)
            if code is None:
                return None
            return Filters(excluded_languages=(code,)) if excluded else Filters(languages=(code,))
        case _:
            period = typed_period(value)
            return None if period is None or excluded else _days(meant, period)


def countries_of(meant: Field, codes: tuple[str, ...], *, excluded: bool) -> Filters:
    """The filters by any of the countries `codes`: mentioned, or those of the source."""
    if meant is Field.PUBLISHED_IN:
        return Filters(excluded_published_in=codes) if excluded else Filters(published_in=codes)
    return Filters(excluded_countries=codes) if excluded else Filters(countries=(codes,))


def _days(meant: Field, period: Period) -> Filters:
    if meant is Field.AFTER:
        return Filters(first=period.first)
    if meant is Field.UNTIL:
        return Filters(last=period.last)
    return Filters(last=period.first - timedelta(days=1))
