"""What a `field:value` of the search box narrows by."""

from datetime import timedelta

from app.index.protocol import Filters
from app.language.countries import country_of
from app.search.labels import language_code
from app.search.periods import Period, typed_period
from app.search.words import Field


def filters_of(meant: Field, value: str, *, excluded: bool) -> Filters | None:
    """The filters of one `field:value`; None where the value is unknown.

    A source is taken as typed here; which of the archive's it means, the archive knows.
    """
    match meant:
        case Field.COUNTRY:
            code = country_of(value)
            if code is None:
                return None
            return Filters(excluded_countries=(code,)) if excluded else Filters(countries=(code,))
        case Field.SOURCE:
            return Filters(excluded_sources=(value,)) if excluded else Filters(sources=(value,))
        case Field.PUBLISHED_IN:
            code = country_of(value)
            if code is None:
                return None
            one = (code,)
            return Filters(excluded_published_in=one) if excluded else Filters(published_in=one)
        case Field.LANGUAGE:
            code = language_code(value)
            if code is None:
                return None
            return Filters(excluded_languages=(code,)) if excluded else Filters(languages=(code,))
        case _:
            period = typed_period(value)
            return None if period is None or excluded else _days(meant, period)


def _days(meant: Field, period: Period) -> Filters:
    if meant is Field.AFTER:
        return Filters(first=period.first)
    if meant is Field.UNTIL:
        return Filters(last=period.last)
    return Filters(last=period.first - timedelta(days=1))
